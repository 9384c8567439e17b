import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import { splitTable } from '@/budget/splits/splitTable'
import { cellProvenance } from '@/budget/splits/provenance'
import { subjectProvenance } from '@/budget/tree/provenance'
import { summarise } from '@/budget/tree/summary'
import { subjectTree } from '@/budget/tree/tree'
import { findUnit, matchUnit, selectUnit, unitRows, wholeDocument } from '@/budget/units/selectUnit'
import { readText } from '../../fixtures/documents'

const read = () => readText(readFileSync('tests/fixtures/faults/G10.txt', 'utf8'), 'G10.txt')
const 万 = 1_000_000

describe('a document of several units', () => {
  it('adds the subjects of all units up, each figure from its printed rows', () => {
    const { root, subjects, totalPrinted } = subjectTree(read())!
    expect(totalPrinted).toBe(true)
    expect(root.amounts.total).toBe(600 * 万)
    expect(root.children.map(({ code, amounts }) => [code, amounts.total])).toEqual([
      ['208', 400 * 万],
      ['210', 120 * 万],
      ['221', 80 * 万],
    ])
    const item = subjects.get('2080505')!
    expect(item.parent?.code).toBe('20805')
    expect(subjectProvenance(item, 'project')).toMatchObject({
      sum: [{ line: 13 }, { line: 24 }],
    })
    expect(splitTable(read(), 'class')?.rows[0]?.cells.basic.fen).toBe(200 * 万)
    expect(cellProvenance(splitTable(read(), 'class')!.rows[0]!, 'basic')).toMatchObject({
      sum: [{ line: 11 }, { line: 22 }],
    })
  })

  it('is as one of its units where that is chosen, and nothing else', () => {
    const whole = read()
    const own = selectUnit(whole, findUnit(whole, '123002'))
    expect(own.unit).toEqual({ name: '示例市方志馆', code: '123002', line: 21 })
    expect(wholeDocument(own)).toBe(whole)
    expect(selectUnit(whole, 1)).toBe(own)
    const { root, subjects } = subjectTree(own)!
    expect(summarise(own).total).toMatchObject({ fen: 300 * 万, place: { line: 21 } })
    expect(root.children.map(({ code, amounts }) => [code, amounts.total])).toEqual([
      ['208', 200 * 万],
      ['210', 60 * 万],
      ['221', 40 * 万],
    ])
    expect(subjects.get('208')?.children).toHaveLength(1)
    expect(subjects.get('208')?.places.total?.line).toBe(22)
    expect(unitRows(whole.meanings[0]!, 1).size).toBe(11)
    expect(findUnit(whole, '示例市方志馆')).toBe(1)
    expect(findUnit(whole, '123003')).toBe(-1)
  })

  it('is as it is where there is no such unit', () => {
    const whole = read()
    for (const index of [-1, 9]) {
      expect(selectUnit(whole, index)).toBe(whole)
      expect(wholeDocument(selectUnit(whole, index))).toBeNull()
    }
    expect(disclosureOf(whole, 'procurement').state).toBe('notDisclosed')
  })

  it('finds the same unit in the document of another year', () => {
    const whole = read()
    const own = selectUnit(whole, 1)
    const earlier = { ...read(), year: 2024 }
    expect(matchUnit(own, earlier)?.unit.name).toBe('示例市方志馆')
    expect(matchUnit(whole, earlier)).toBe(earlier)
    expect(matchUnit(own, { ...earlier, units: [] })).toBeNull()
  })

  it('never calls undisclosed what it prints of all units, or of each, alone', () => {
    const text = readFileSync('tests/fixtures/faults/G10.txt', 'utf8')
    const threePublic = '\n“三公”经费支出表\n\n单位：万元\n\n合计\t公务接待费\n3.00\t3.00\n'
    const economic = [
      '\n一般公共预算基本支出表\n\n单位：万元\n',
      '单位代码\t单位名称\t经济分类科目编码\t科目名称\t合计',
      '123001\t示例市档案馆\t301\t工资福利支出\t180.00',
      '123002\t示例市方志馆\t301\t工资福利支出\t180.00',
      '',
    ].join('\n')
    const whole = readText(`${text}${threePublic}${economic}`, 'G10.txt')
    const own = selectUnit(whole, 0)
    expect(disclosureOf(whole, 'threePublic').state).toBe('present')
    expect(disclosureOf(own, 'threePublic').state).toBe('together')
    expect(disclosureOf(whole, 'economic').state).toBe('apart')
    expect(disclosureOf(own, 'economic').state).toBe('present')
    expect(disclosureOf(own, 'procurement').state).toBe('notDisclosed')
  })

  it('keeps the classes of tables without codes, none of which is the total of a unit', () => {
    const rows = [
      '单位名称|功能分类科目名称|合计|基本支出|项目支出',
      '|合计|15|10|5',
      '民政局机关|社会保障和就业支出|6|4|2',
      '民政局机关|民政管理事务|6|4|2',
      '民政局机关|行政运行|6|4|2',
      '民政局机关|卫生健康支出|2|1|1',
      '民政局机关|行政事业单位医疗|2|1|1',
      '民政局机关|行政单位医疗|2|1|1',
      '救助站|社会保障和就业支出|7|5|2',
      '救助站|临时救助|7|5|2',
      '救助站|流浪乞讨人员救助支出|7|5|2',
    ]
    const text = ['某某市民政局2025年部门预算', '', '支出总表', '单位：万元', '', ...rows].join(
      '\n',
    )
    const whole = readText(text.replaceAll('|', '\t'), '民政局.txt')
    const list = (document: typeof whole) =>
      subjectTree(document)!.root.children.map(({ name, amounts }) => [name, amounts.total])
    expect(list(whole)).toEqual([
      ['社会保障和就业支出', 13 * 万],
      ['卫生健康支出', 2 * 万],
    ])
    const own = selectUnit(whole, 0)
    expect(subjectTree(own)?.root.amounts.total).toBe(8 * 万)
    expect(list(own)).toEqual([
      ['社会保障和就业支出', 6 * 万],
      ['卫生健康支出', 2 * 万],
    ])
  })
})

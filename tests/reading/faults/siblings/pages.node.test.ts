import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/documents'
import {
  controlHolds,
  controlMeaning,
  countOutcomes,
  head,
  header,
  listCodes,
  listMeaning,
  rows,
  title,
  unit,
} from '../control'

const join = (lines: readonly (readonly string[])[]) =>
  lines.map(cells => `${cells.join('\t')}\n`).join('')
const first = `${head}${title}\n\n${unit}\n\n${join([header, ...rows.slice(0, 4)])}`
const rest = join(rows.slice(4))

describe('between two pages of a table', () => {
  it.each([
    '\n- 7 -\n\n',
    '\n— 7 —\n\n',
    '\n第 7 页 共 20 页\n\n',
    '\n7 / 20\n\n',
    '\n7\n',
    '\n续表\n\n',
    '\n（续上表）\n\n',
    '\n接上表\n',
    '\n续表五\n\n单位：万元\n\n',
    '\n五、一般公共预算支出表(续1)\n单位：万元\n',
    '\n五、一般公共预算支出表\n\n',
    '\n示例市档案馆 2025 年度部门预算\n\n',
  ])('%j may stand, with the head again and without', between => {
    for (const again of ['', join([header])]) {
      const document = readText(first + between + again + rest)
      expect(document.tables).toHaveLength(1)
      expect(listMeaning(document)).toEqual(controlMeaning)
      expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
      expect(listCodes(document).filter(code => code !== 'page-number')).toEqual([])
    }
  })

  it.each([
    ['another title', '\n六、政府性基金预算支出表\n\n', rest],
    ['a sentence', '\n以上为一般公共预算支出情况。\n\n', rest],
    ['codes that begin anew', '\n7\n', join(rows.slice(1))],
    ['other columns', '\n7\n', join(rows.slice(4).map(cells => [...cells].reverse()))],
  ])('%s parts two tables', (_, between, after) => {
    expect(readText(first + between + after).tables).toHaveLength(2)
  })

  it('the total alone goes on over a page number', () => {
    const text = readFileSync('tests/fixtures/faults/K05.txt', 'utf8')
    for (const total of ['合计\t300\t200\t100', '合计\t\t\t\t300\t200\t100']) {
      const document = readText(
        text.replace(/<!--.*-->/, '14').replace('合计\t300\t200\t100', total),
      )
      expect(document.tables).toHaveLength(1)
      expect(document.meanings[0]!.sides[0]!.rows.at(-1)).toMatchObject({
        role: 'total',
        code: null,
        amounts: { total: '300', basic: '200', project: '100' },
      })
      expect(document.diagnostics.filter(({ level }) => level === 'warning')).toEqual([])
    }
  })

  it('a page of whole numbers that is no continuation is not published empty', () => {
    const document = readText(`${first}\n二、说明。\n\n212\t02\t甲\t20\t20\n213\t02\t乙\t20\t20\n`)
    expect(document.meanings[1]!.empty).toBeNull()
    expect(listCodes(document)).toContain('table-not-read')
  })
})

describe('reliability 3: a row cut in two', () => {
  const [code, name, ...amounts] = rows.find(([own]) => own === '2101101')!
  const blank = amounts.map(() => '')
  it.each([
    [
      'behind the tab, a blank cell before the amounts',
      [
        [code, name],
        ['', ...amounts],
      ],
    ],
    [
      'into labels and amounts',
      [
        [code, name, ...blank],
        ['', '', ...amounts],
      ],
    ],
    [
      'in the name, the amounts below',
      [
        [code, '行政单', ...blank],
        ['', '位医疗', ...amounts],
      ],
    ],
  ])('%s', (_, cut) => {
    const lines = rows.flatMap((row): readonly (readonly string[])[] =>
      row[0] === code ? cut : [row],
    )
    const text = `${head}${title}\n\n${unit}\n\n${join([header, ...lines])}`
    const document = readText(text)
    expect(listMeaning(document)).toEqual(controlMeaning)
    expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
    expect(listCodes(document)).toEqual(['joined-row'])
  })

  it.each(['年末结转和结余', '其中：彩票公益金'])(
    '%s below a blank subject is no rest of it',
    own => {
      const width = header.length
      const fill = (cells: readonly string[], cell: string) =>
        Array.from({ length: width }, (_, index) => cells[index] ?? cell)
      const lines = [fill(['229', '其他支出'], ''), fill(['', own], '12.00')]
      const document = readText(`${head}${title}\n\n${unit}\n\n${join([header, ...lines])}`)
      expect(listCodes(document)).not.toContain('joined-row')
      expect(listMeaning(document).flat(3)).not.toContain('其他支出' + own)
      const cut = [fill(['205', '教育'], ''), fill(['', '支出'], '12.00')]
      const whole = readText(`${head}${title}\n\n${unit}\n\n${join([header, ...cut])}`)
      expect(listCodes(whole)).toContain('joined-row')
    },
  )
})

describe('reliability 1: a cell lost in a table of three sides', () => {
  const sides = (total: string) => `某市某局\n2019年度部门预算\n\n收支预算总表\n单位：万元\n
收入\t\t支出\t\t\t
项目名称\t金额\t功能分类\t\t支出用途\t
\t\t功能科目名称\t金额\t项目名称\t金额
一、财政拨款\t90.00\t一、一般公共服务支出\t70.00\t一、基本支出\t60.00
二、其他资金\t10.00\t二、教育支出\t30.00\t二、项目支出\t40.00
${total}
`
  it('leaves the total an amount, and says so', () => {
    const whole = readText(sides('收入合计\t100.00\t支出合计\t\t\t100.00'))
    const lost = readText(sides('收入合计\t100.00\t支出合计\t\t100.00'))
    expect(lost.meanings[0]!.sides[2]!.rows.at(-1)).toMatchObject({
      role: 'total',
      name: '支出合计',
      amounts: { total: '100.00' },
      cells: { total: 4 },
    })
    expect(countOutcomes(lost)).toEqual(countOutcomes(whole))
    expect(listCodes(lost)).toEqual(['shifted-row'])
  })

  it('is no name where it stays unread', () => {
    const document = readText(sides('收入合计\t\t100.00\t支出合计\t\t100.00'))
    const names = document.meanings[0]!.sides.flatMap(({ rows }) => rows.map(({ name }) => name))
    expect(names).not.toContain('100.00')
    expect(listCodes(document)).toContain('amount-as-label')
  })
})

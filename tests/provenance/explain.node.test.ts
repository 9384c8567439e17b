import { describe, expect, it } from 'vitest'
import { findStatedChanges, showUnder } from '@/budget/comparison/statedChanges'
import { formatPercent, formatTenths } from '@/text/format'
import { measures } from '@/document/measures'
import { explain } from '@/provenance/explain'
import { findDecimal } from '@/text/decimals'
import { partProvenance, subjectProvenance } from '@/budget/tree/provenance'
import { valueText } from '@/provenance/explained'
import { partsOf } from '@/budget/tree/shares'
import { projectCountProvenance } from '@/budget/tree/summary'
import { subjectTree } from '@/budget/tree/tree'
import { changchun2024 } from '../fixtures/changchun'

const document = changchun2024()
const fenOf = (value: ReturnType<typeof explain>) =>
  value?.value?.kind === 'money' ? value.value.fen : null

describe('a printed figure', () => {
  it('is found in its cell, whatever its row was aligned to', () => {
    const tree = subjectTree(document)!
    let seen = 0
    for (const subject of [tree.root, ...tree.subjects.values()]) {
      for (const measure of measures) {
        const amount = subject.amounts[measure]
        if (amount === null) continue
        const explained = explain(document, subjectProvenance(subject, measure))
        expect(fenOf(explained), `${subject.name} ${measure}`).toBe(amount)
        const cell = explained?.seen
        if (cell?.kind !== 'cell') throw new Error('not a cell')
        expect(Math.round(Number(cell.printed.replaceAll(',', '')) * 1_000_000)).toBe(amount)
        expect(cell.table.rows[cell.place.row]?.line).toBe(cell.place.line)
        seen++
      }
    }
    expect(seen).toBe(85)
  })

  it('is named by table, subject and column, and stands under the rows it is a part of', () => {
    const explained = explain(document, subjectTree(document)!.subjects.get('20805')!.places.basic!)
    expect(explained?.name).toBe('表五 20805 行政事业单位养老支出 基本支出')
    if (explained?.seen.kind !== 'cell') throw new Error('not a cell')
    expect(explained.seen.rows.map(({ line, here }) => [line, here])).toEqual([
      [166, false],
      [167, false],
      [170, true],
    ])
    expect(explained.seen.header.map(({ line }) => line)).toEqual([164, 165])
  })

  it('is nothing where the document has no such row', () => {
    expect(explain(document, { table: 't5', row: 999, line: 1, cell: 0 })).toBeNull()
    expect(explain(document, { statement: 'none' })).toBeNull()
  })
})

describe('what is computed', () => {
  it('gives every change as it is shown, from words in which the figures are marked', () => {
    const changes = findStatedChanges(document)
    expect(changes.length).toBeGreaterThan(12)
    for (const change of changes) {
      for (const part of ['current', 'prior', 'difference'] as const) {
        const figure = change[part]
        if (part === 'current' || figure !== null)
          expect(fenOf(explain(document, figure!.provenance)), `${change.label} ${part}`).toBe(
            figure!.fen,
          )
      }
      if (change.rate !== null)
        expect(
          valueText(explain(document, change.rate.provenance)?.value ?? null, '万元'),
          `${change.label} rate`,
        ).toBe(formatTenths(change.rate.tenths))
    }
  })

  it('marks the amount of every statement in its words', () => {
    const unmarked = document.statements.filter(
      ({ amount, text }) => amount !== null && findDecimal(text, amount) === null,
    )
    expect(unmarked.map(({ id, text }) => `${id} ${text}`)).toEqual([])
    expect(findDecimal('增加 1,096.40 万元', '1096.4')).toEqual([3, 11])
    expect(findDecimal('2024 年 4 项', '4')).toEqual([7, 8])
  })

  it('gives shares and differences from cells', () => {
    const root = subjectTree(document)!.root
    const [largest] = partsOf(root, 'total').parts
    const share = explain(document, {
      part: partProvenance(largest!, root, 'total'),
      whole: subjectProvenance(root, 'total'),
    })
    expect(valueText(share?.value ?? null, '万元')).toBe(formatPercent(883668, 961941))
    const difference = explain(document, {
      sum: [root.places.total!],
      less: root.children.map(child => child.places.total!),
    })
    expect(fenOf(difference)).toBe(0)
    if (difference?.seen.kind !== 'formula') throw new Error('not a formula')
    expect(
      difference.seen.operands.map(
        ({ sign, explained }) => `${sign}${valueText(explained.value, '万元')}`,
      ),
    ).toEqual(['9,619.41 万元', '−8,836.68 万元', '−195.87 万元', '−586.86 万元'])
  })

  it('counts the rows that print a project', () => {
    expect(
      valueText(explain(document, projectCountProvenance(document))?.value ?? null, '万元'),
    ).toBe('13')
  })

  it('divides money by heads, and says whose document a figure is of', () => {
    const heads = { line: 85, text: '共有人员 480 人', figure: '480' }
    const share = { divide: { table: 't5', row: 2, line: 166, cell: 2 }, by: heads }
    expect(fenOf(explain(document, share))).toBe(20_040_438)
    const elsewhere = explain(
      document,
      { document: 'other', provenance: { sum: [share.divide] } },
      id => (id === 'other' ? document : null),
    )
    expect(elsewhere?.document).toBe('other')
    expect(
      elsewhere?.seen.kind === 'formula' && elsewhere.seen.operands[0]?.explained.document,
    ).toBe('other')
  })
})

describe('a change', () => {
  const change = (key: string) => findStatedChanges(document).find(one => one.key === key)!

  it("has this year's figure in its cell, where a table prints it", () => {
    const explained = explain(document, change('vehicles').current!.provenance)
    expect([explained?.name, explained?.seen.kind === 'cell' && explained.seen.printed]).toEqual([
      '表七 公务用车购置及运行费',
      '5.40',
    ])
    expect(explain(document, change('basic').current!.provenance)?.seen.kind).toBe('cell')
  })

  it('says where a sentence on another figure stands for it, and only there', () => {
    expect(explain(document, change('vehicles').difference!.provenance)?.instead).toMatch(
      /先写“公务用车购置及运行费” 0 万元.*“公务用车运行维护费” 5\.4 万元之后.*代替/,
    )
    expect(explain(document, change('vehicles').rate!.provenance)?.instead).toBeDefined()
    expect(explain(document, change('total').difference!.provenance)?.instead).toMatch(
      /说的是“预算总收入”.*与收支总计同数/,
    )
    expect(
      explain(document, showUnder(change('total'), '支出总计')!.difference!.provenance)?.instead,
    ).toContain('与支出总计同数')
    for (const key of ['basic', 'project', 'personnel', 'reception', 'threePublic']) {
      const { current, prior, difference, rate, printedPercent } = change(key)
      for (const figure of [current, prior, difference, rate, printedPercent])
        expect(explain(document, figure?.provenance ?? null)?.instead, key).toBeUndefined()
    }
  })
})

it('names the line on which a figure stands, where its sentence is printed over two', () => {
  const of = (test: (statement: (typeof document.statements)[number]) => boolean) =>
    document.statements.find(test)!.id
  const cut = of(({ topic, line }) => topic.key === 'project' && line === 525)
  const line = (source: Parameters<typeof explain>[1]) => {
    const seen = explain(document, source)?.seen
    return seen?.kind === 'words' ? seen.line : null
  }
  expect([
    line({ statement: cut }),
    line({ statement: cut, says: 'share' }),
    line({ statement: cut, says: 'difference' }),
  ]).toEqual([527, 527, 527])
  expect(line({ statement: of(({ topic }) => topic.key === 'basic') })).toBe(525)
  expect(line({ statement: of(({ label }) => label === '一般公共预算基本支出') })).toBe(543)
})

import { describe, expect, test } from 'vitest'
import { runSteps } from '@/document/steps'
import { stepDifferences } from '@/budget/editions/stepDifferences'
import type { BudgetDocument } from '@/document/document'
import { changchun2024 } from '../../fixtures/changchun'
import { officeOf2019 } from '../../fixtures/otherUnits'

const compareEditions = (...pair: Parameters<typeof stepDifferences>) =>
  runSteps(stepDifferences(...pair)).differences

/** The document read again from its text, with words put in the place of others. */
function changed(change: (text: string) => string): BudgetDocument {
  return JSON.parse(change(JSON.stringify(changchun2024()))) as BudgetDocument
}

describe('two editions', () => {
  test('of the same words have no difference, whatever their pages and order', () => {
    expect(compareEditions(changchun2024(), changchun2024())).toEqual([])
    const { tables, meanings, ...rest } = changchun2024()
    const reversed = { ...rest, tables: tables.toReversed(), meanings: meanings.toReversed() }
    expect(compareEditions(changchun2024(), reversed)).toEqual([])
  })

  test('are compared in steps, as many as they have thousands of rows', () => {
    const steps = (copies: number) => {
      const [meaning, ...others] = changchun2024().meanings
      const [side] = meaning!.sides
      const rows = Array.from({ length: copies }, () => side!.rows).flat()
      const long = {
        ...changchun2024(),
        meanings: [{ ...meaning!, sides: [{ ...side!, rows }] }, ...others],
      }
      return [...stepDifferences(long, long)].length
    }
    const rows = changchun2024().meanings[0]!.sides[0]!.rows.length
    const more = Math.ceil(10_000 / rows)
    expect(steps(more) - steps(1)).toBeGreaterThan(20)
  })

  test('differ where an amount is another, with both places', () => {
    const before = officeOf2019()
    const [summary, ...others] = before.meanings
    const [revenue, functional, ...sides] = summary!.sides
    const rows = functional!.rows.map(row =>
      row.name === '社会保障和就业支出' ? { ...row, line: 77, amounts: { total: '858.52' } } : row,
    )
    const after = {
      ...before,
      meanings: [{ ...summary!, sides: [revenue!, { ...functional!, rows }, ...sides] }, ...others],
    }
    const [difference, ...more] = compareEditions(before, after)
    expect(more).toEqual([])
    expect(difference).toMatchObject({
      kind: 'amount',
      table: expect.stringContaining('收支预算总表'),
      subject: expect.stringContaining('社会保障和就业支出'),
      before: { text: '858.51', unit: '万元' },
      after: { text: '858.52', unit: '万元', line: 77 },
    })
  })

  test('do not differ by the unit that the same amount is printed in', () => {
    const before = officeOf2019()
    const meanings = before.meanings.map(meaning => ({
      ...meaning,
      unit: '元' as const,
      sides: meaning.sides.map(side => ({
        ...side,
        rows: side.rows.map(row => ({
          ...row,
          amounts: Object.fromEntries(
            Object.entries(row.amounts).map(([key, amount]) => [
              key,
              amount === null ? null : String(Math.round(Number(amount) * 10_000)),
            ]),
          ),
        })),
      })),
    }))
    expect(compareEditions(before, { ...before, meanings })).toEqual([])
  })

  test('are counted whole where only the first differences are listed', () => {
    const before = changchun2024()
    const after = { ...before, sheets: [], parts: [] }
    const all = runSteps(stepDifferences(before, after))
    expect(all.count).toBe(all.differences.length)
    expect(all.count).toBeGreaterThan(10)
    const first = all.differences.slice(0, 3)
    expect(runSteps(stepDifferences(before, after, 3))).toEqual({
      count: all.count,
      differences: first,
    })
  })

  test('have each of several prints of one name once', () => {
    const before = officeOf2019()
    const [summary, ...others] = before.meanings
    const [revenue, ...sides] = summary!.sides
    const row = revenue!.rows.find(({ role, amounts }) => role === 'line' && amounts['total'])!
    const twice = { ...revenue!, rows: [...revenue!.rows, { ...row, line: 78 }] }
    const after = { ...before, meanings: [{ ...summary!, sides: [twice, ...sides] }, ...others] }
    expect(compareEditions(before, after)).toMatchObject([{ before: null, after: { line: 78 } }])
    expect(compareEditions(after, before)).toMatchObject([{ before: { line: 78 }, after: null }])
  })

  test('differ by a blank, a whole table and a paragraph, each once', () => {
    const before = changchun2024()
    const [lost] = before.meanings
    const after: BudgetDocument = {
      ...before,
      tables: before.tables.filter(({ id }) => id !== lost!.table),
      meanings: before.meanings.slice(1),
      parts: before.parts.map((part, index) =>
        index === before.parts.length - 1
          ? {
              ...part,
              sections: part.sections.map((section, at) =>
                at === 0
                  ? {
                      ...section,
                      paragraphs: [...section.paragraphs, { text: '更正后公开。', lines: [9] }],
                    }
                  : section,
              ),
            }
          : part,
      ),
    }
    expect(compareEditions(before, after)).toMatchObject([
      { kind: 'table', before: { line: before.tables[0]!.line }, after: null },
      { kind: 'text', table: '正文', before: null, after: { text: '更正后公开。', line: 9 } },
    ])
  })

  test('say which target of a performance sheet is another', () => {
    const raw = changchun2024().sheets[0]!.indicators[0]!.target.raw
    const after = changed(text => text.replace(`"raw":${JSON.stringify(raw)}`, '"raw":"≥1%"'))
    expect(compareEditions(changchun2024(), after)).toMatchObject([
      { kind: 'amount', before: { text: raw.replace(/\s/g, '') }, after: { text: '≥1%' } },
    ])
  })
})

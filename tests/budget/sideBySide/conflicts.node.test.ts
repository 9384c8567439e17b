import { describe, expect, test } from 'vitest'
import { findConflicts } from '@/budget/sideBySide/conflicts'
import { measureDocument } from '@/budget/sideBySide/measureDocument'
import type { BudgetDocument, Column } from '@/document/document'
import { changchun2024 } from '../../fixtures/changchun'
import { madeDocument } from '../../fixtures/sideBySide'

/** A document whose table of subjects prints another column, of amounts by code. */
function withColumn(
  document: BudgetDocument,
  key: string,
  amounts: Readonly<Record<string, string>>,
): BudgetDocument {
  return {
    ...document,
    meanings: document.meanings.map(meaning => ({
      ...meaning,
      sides: meaning.sides.map(side => {
        const column: Column = { key, label: key, parent: null, cell: 9 }
        return {
          ...side,
          columns: [...side.columns, column],
          rows: side.rows.map(row => ({
            ...row,
            amounts: { ...row.amounts, [key]: amounts[row.code ?? ''] ?? null },
          })),
        }
      }),
    })),
  }
}
const functional = [
  [null, '合计', '100.00'],
  ['208', '社会保障和就业支出', '60.00'],
  ['221', '住房保障支出', '40.00'],
] as const
const conflictsOf = (...documents: readonly BudgetDocument[]) =>
  findConflicts(documents).map(({ key, of, own, told, difference }) => [
    key,
    of,
    own.document.year,
    told.document.year,
    difference,
  ])

describe('what two documents print differently', () => {
  const budget = madeDocument({ id: 'b', functional })
  const account = withColumn(
    madeDocument({ id: 'f', kind: 'finalAccount', functional }),
    'budgeted.total',
    { '': '100.00', 208: '61.00', 221: '40.004' },
  )
  test("is a final account's own budget against that of the budget, but not what is rounded", () => {
    expect(conflictsOf(budget, account)).toEqual([['f:208', 'budget', 2024, 2024, 1_000_000]])
    const [conflict] = findConflicts([account, budget])
    expect(conflict?.own).toMatchObject({ document: { id: 'b' }, amount: { fen: 60_000_000 } })
    expect(conflict?.told).toMatchObject({
      document: { id: 'f' },
      amount: { provenance: { table: 't1', cell: 9 } },
    })
  })

  test('is no budget that the notes of its table call adjusted', () => {
    const text = '注：预算数为全年预算数，反映按规定程序调整后的预算数。'
    const told = account.tables.map(table => ({ ...table, notes: [{ line: 9, text }] }))
    expect(conflictsOf(budget, { ...account, tables: told })).toEqual([])
  })

  test("is last year's figure against last year's own document", () => {
    const later = withColumn(madeDocument({ year: 2025, functional }), 'prior.total', {
      '': '99.00',
      208: '60.00',
    })
    expect(conflictsOf(budget, later)).toEqual([['total', 'prior', 2024, 2025, -1_000_000]])
  })

  test('is not of other units, roles, kinds or years', () => {
    const prior = { '': '1.00', 208: '1.00' }
    const later = (changes: Parameters<typeof madeDocument>[0]) =>
      withColumn(madeDocument({ year: 2025, functional, ...changes }), 'prior.total', prior)
    const unit = { ...budget, role: 'unit' as const }
    expect(conflictsOf(budget, later({ unit: '乙' }))).toEqual([])
    expect(conflictsOf(budget, later({ year: 2026 }))).toEqual([])
    expect(conflictsOf(budget, later({ kind: 'finalAccount' }))).toEqual([])
    expect(conflictsOf(unit, later({ role: 'department' }))).toEqual([])
  })
})

test('机关运行经费 that stands in words alone is read from them', () => {
  expect(measureDocument(changchun2024()).measures.get('operatingFunds')?.figure).toMatchObject({
    kind: 'money',
    fen: 638_740_000,
    provenance: { says: 'amount' },
  })
})

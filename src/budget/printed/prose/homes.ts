import type { CheckResult } from '@/budget/checks'
import { statedKey } from '@/budget/checks/failing'
import { withWitnesses } from '@/budget/checks/withWitnesses'
import type { BudgetDocument, Place, Row, Side, TableMeaning } from '@/document/document'
import { isFen, toFen, type AmountUnit, amountUnits } from '@/document/money'
import type { Statement } from '@/document/prose'
import { rowsOfStep, runSteps } from '@/document/steps'
import type { FigureRole } from './pieces'

/** What stands behind a figure of a sentence. */
export interface FigureHome {
  /** Printed cells that are the same figure; several where it is their sum. */
  readonly places: readonly Place[]
  /** The relation that computes it, or compares it with the tables. */
  readonly check: CheckResult | null
  /** Relations it stands in that do not hold. */
  readonly failing: readonly CheckResult[]
}

/** Homes of the figures of all sentences. */
export interface FigureHomes {
  findHome(statement: string, role: FigureRole): FigureHome
}

/**
 * Finds what stands behind the figures of sentences: by the relations between prose and tables;
 * else by the same name with the same amount.
 */
export function findHomes(document: BudgetDocument, results: readonly CheckResult[]): FigureHomes {
  return runSteps(stepHomes(document, results))
}

/** As `findHomes`, in steps that are each short. */
export function* stepHomes(
  document: BudgetDocument,
  results: readonly CheckResult[],
): Generator<void, FigureHomes> {
  const byStatement = new Map<string, CheckResult[]>()
  for (const [index, result] of results.flatMap(withWitnesses).entries()) {
    if (index % rowsOfStep === 0) yield
    for (const id of new Set(
      [...result.left.terms, ...result.right.terms].flatMap(({ statement }) => statement ?? []),
    )) {
      const known = byStatement.get(id)
      if (known) known.push(result)
      else byStatement.set(id, [result])
    }
  }
  yield
  const rowsByName = yield* stepRows(document)
  const statements = new Map(document.statements.map(statement => [statement.id, statement]))
  const nothing: FigureHome = { places: [], check: null, failing: [] }

  return {
    findHome(id, role) {
      const statement = statements.get(id)
      const mine = (byStatement.get(id) ?? []).filter(result => kindOf(result, id).includes(role))
      if (!statement) return nothing
      const failing = failingOn(statement, role, byStatement.get(id) ?? [])
      if (role !== 'amount') return { places: [], check: mine[0] ?? null, failing }
      // A relation that only bounds a figure compares it with another one.
      const compared = mine.find(
        ({ id: key, comparison }) => comparison === 'equal' && /^(?:same|funds):/.test(key),
      )
      const places = compared
        ? otherSide(compared, id).map(place => ownSide(document, place, statement))
        : []
      return {
        places: places.length > 0 ? places : namesake(rowsByName, statement),
        check: compared ?? mine[0] ?? null,
        failing,
      }
    },
  }
}

/**
 * The relations that do not hold or are not proven and have the very figure on either side: also those that compute
 * another one from it.
 */
function failingOn(
  { id, amount, share, change }: Statement,
  role: FigureRole,
  results: readonly CheckResult[],
): readonly CheckResult[] {
  const figure = {
    amount,
    share: share?.percent,
    difference: change?.amount,
    rate: change?.percent,
  }[role]
  const has = ({ left, right }: CheckResult) =>
    figure != null &&
    [...left.terms, ...right.terms].some(
      ({ statement, text }) =>
        statement === id && text !== null && statedKey(id, text) === statedKey(id, figure),
    )
  return results.filter(
    result => (result.outcome === 'fails' || result.outcome === 'unproven') && has(result),
  )
}

/** Which figures of a statement a relation tests: its percentages have relations of their own. */
function kindOf({ id, left }: CheckResult, statement: string): readonly FigureRole[] {
  if (id === `share:${statement}`) return ['share']
  if (id === `change:${statement}`) return ['rate']
  if (/^(?:share|change):/.test(id)) return []
  const terms = left.terms.filter(term => term.statement === statement)
  return id.startsWith('changes') || id.startsWith('changeSum')
    ? ['difference']
    : terms.some(({ unit }) => unit === '%')
      ? ['rate']
      : ['amount']
}

/** The printed cells on the side of a relation that the statement is not on. */
function otherSide({ left, right }: CheckResult, statement: string): readonly Place[] {
  const other = left.terms.some(term => term.statement === statement) ? right : left
  return other.terms.flatMap(({ place, text }) => (place && text !== null ? [place] : []))
}

/**
 * 支出总计 where a table prints 收入总计 of the same amount beside it, and a sentence speaks of
 * expenditure.
 */
function ownSide(document: BudgetDocument, place: Place, { topic }: Statement): Place {
  const sides = /Expenditure$/.test(topic.key ?? '')
    ? (document.meanings.find(({ table }) => table === place.table)?.sides ?? [])
    : []
  const from = sides.find(
    ({ kind, columns, rows }) =>
      kind === 'revenue' &&
      columns.some(({ cell }) => cell === place.cell) &&
      rows.some(({ row }) => row === place.row),
  )
  const key = from?.columns.find(({ cell }) => cell === place.cell)?.key
  const amount = from?.rows.find(({ row }) => row === place.row)?.amounts[key ?? ''] ?? null
  for (const { kind, columns, rows } of amount === null ? [] : sides) {
    const total =
      kind === 'revenue'
        ? undefined
        : rows.findLast(({ role, amounts }) => role === 'total' && amounts[key ?? ''] === amount)
    const column = columns.find(found => found.key === key)
    if (total && column)
      return {
        table: place.table,
        row: total.row,
        line: total.line,
        cell: total.cells?.[column.key] ?? column.cell,
      }
  }
  return place
}

interface NamedRow {
  readonly meaning: TableMeaning
  readonly columns: Side['columns']
  readonly row: Row
}

type RowsByName = ReadonlyMap<string, readonly NamedRow[]>

/** All rows of a document by their names. */
function* stepRows({ meanings }: BudgetDocument): Generator<void, RowsByName> {
  const found = new Map<string, NamedRow[]>()
  let count = 0
  for (const meaning of meanings)
    for (const { columns, rows } of meaning.sides)
      for (const row of rows) {
        if (count++ % rowsOfStep === 0) yield
        const name = plain(row.name)
        const known = found.get(name)
        if (known) known.push({ meaning, columns, row })
        else found.set(name, [{ meaning, columns, row }])
      }
  return found
}

/** The one row of a table that bears the very name and prints the very amount. */
function namesake(
  rowsByName: RowsByName,
  { label, amount, unit, topic }: Statement,
): readonly Place[] {
  if (amount === null || !isMoneyUnit(unit) || !isFen(amount, unit)) return []
  const fen = toFen(amount, unit)
  let only: Place | null = null
  for (const { meaning, columns, row } of rowsByName.get(plain(label)) ?? []) {
    const { kind, table, unit: own } = meaning
    if (
      topic.kind === 'economic' &&
      !kind.endsWith('BasicExpenditure') &&
      kind !== 'operatingFunds'
    )
      continue
    for (const { key, cell } of columns) {
      const printed = row.amounts[key] ?? null
      if (printed === null || !isFen(printed, own) || toFen(printed, own) !== fen) continue
      if (only && (only.table !== table || only.row !== row.row)) return []
      only ??= { table, row: row.row, line: row.line, cell: row.cells?.[key] ?? cell }
    }
  }
  return only ? [only] : []
}

const plain = (name: string) => name.replace(/[\s“”"()（）]/g, '')
const isMoneyUnit = (unit: string): unit is AmountUnit =>
  (amountUnits as readonly string[]).includes(unit)

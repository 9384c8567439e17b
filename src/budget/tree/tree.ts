// @bundle parts
import type { BudgetDocument, Place, Row, Side, TableKind, TableMeaning } from '@/document/document'
import { type Coverage, coverageOf } from './summary'
import { type Measure, measureOfColumn, measures } from '@/document/measures'
import { type Fen, toFen } from '@/document/money'
import { inColumns, otherColumns } from './otherUses'
import { rowsOfStep, runSteps } from '@/document/steps'

export type SubjectLevel = 'total' | 'class' | 'section' | 'item'

/**
 * A functional subject with what its table prints for it; `null` is not printed, which is not zero.
 */
export interface Subject {
  /**
   * Names the subject in addresses: its code, printed or inferred, or "row-<n>" where there is none
   * or it stands twice.
   */
  readonly key: string
  /** As printed. */
  readonly code: string | null
  /** The code of a subject without a printed one, where name and levels tell it. */
  readonly inferredCode?: string | undefined
  readonly name: string
  readonly level: SubjectLevel
  readonly amounts: Readonly<Record<Measure, Fen | null>>
  readonly places: Readonly<Partial<Record<Measure, Place>>>
  /** What its row prints besides basic and project expenditure, by the names of the columns. */
  readonly otherUses?: { readonly name: string; readonly amount: Fen }
  /** The rows of several units that it is the sum of; its own `places` are then none. */
  readonly rows?: readonly Pick<Subject, 'amounts' | 'places'>[]
  readonly parent: Subject | null
  readonly children: readonly Subject[]
}

export interface SubjectTree {
  readonly table: TableMeaning
  /**
   * The printed 合计; where none is printed, the sum of the top subjects (`totalPrinted` false).
   */
  readonly root: Subject
  readonly totalPrinted: boolean
  /** What the total is a total of, where it is not all expenditure. */
  readonly coverage: Coverage | null
  readonly subjects: ReadonlyMap<string, Subject>
  /** Measures the table has a column for, in fixed order. */
  readonly measures: readonly Measure[]
}

/** Name of the total, where it is all of it. */
export const wholeExpenditure = '全部支出'

/** Tables with functional subjects, the most detailed first. */
export const subjectTables: readonly TableKind[] = [
  'generalPublicExpenditure',
  'expenditure',
  'fiscalExpenditure',
  'fiscalRevenueExpenditure',
  'revenueExpenditure',
]

const known = new WeakMap<BudgetDocument, SubjectTree | null>()

/**
 * The tree of functional subjects, from the most detailed table that covers all expenditure; `null`
 * without any. Of all its tables once for each document.
 */
export function subjectTree(
  document: BudgetDocument,
  kinds?: readonly TableKind[],
): SubjectTree | null {
  return runSteps(kinds ? chooseTree(document, kinds) : stepTree(document))
}

/** As `subjectTree` of all tables, in steps that are each short. */
export function* stepTree(document: BudgetDocument): Generator<void, SubjectTree | null> {
  if (!known.has(document)) known.set(document, yield* chooseTree(document, subjectTables))
  return known.get(document) ?? null
}

function* chooseTree(
  document: BudgetDocument,
  kinds: readonly TableKind[],
): Generator<void, SubjectTree | null> {
  let first: SubjectTree | null = null
  for (const kind of kinds)
    for (const table of document.meanings) {
      // The general public budget is only a part where there are other funds: then 支出总表 comes
      // before it.
      if (table.kind !== kind || (first && kind !== 'expenditure')) continue
      const tree: SubjectTree | null = yield* treeOfTable(document, table)
      if (!first) first = tree
      else if ((tree?.root.amounts.total ?? 0) > (first.root.amounts.total ?? 0)) return tree
    }
  return first
}

/** The subject and those above it, from the total down. */
export function pathTo(subject: Subject): readonly Subject[] {
  const path: Subject[] = []
  for (let current: Subject | null = subject; current; current = current.parent)
    path.unshift(current)
  return path
}

type Growing = Subject & {
  name: string
  places: Subject['places']
  otherUses?: Subject['otherUses']
  rows?: readonly Pick<Subject, 'amounts' | 'places'>[]
  parent: Subject | null
  children: Subject[]
  amounts: Record<Measure, Fen | null>
}

function* treeOfTable(
  document: BudgetDocument,
  table: TableMeaning,
): Generator<void, SubjectTree | null> {
  const side = table.sides.find(
    ({ kind, rows }) => kind === 'functional' && rows.some(({ role }) => role === 'line'),
  )
  if (!side) return null
  const tree = yield* grow(table, side)
  const coverage = coverageOf(document, table.kind, tree.root.amounts.total)
  if (coverage) tree.root.name = coverage.name
  return { ...tree, coverage }
}

function* grow(
  table: TableMeaning,
  side: Side,
): Generator<void, Omit<SubjectTree, 'coverage'> & { readonly root: Growing }> {
  const columns = columnsOf(side)
  const printed = { table, side, columns, others: otherColumns(side) }
  const has = measures.filter(measure => columns.has(measure))
  const make = (row: Row, key: string, level: SubjectLevel): Growing => ({
    key,
    code: row.code,
    inferredCode: row.inferredCode,
    name: row.name,
    level,
    ...figures(row, printed),
    parent: null,
    children: [],
  })
  const total = side.rows.find(({ role, unit }) => role === 'total' && unit === undefined)
  const root: Growing = total
    ? { ...make(total, '', 'total'), code: null, name: wholeExpenditure }
    : {
        key: '',
        code: null,
        name: wholeExpenditure,
        level: 'total',
        amounts: blank(),
        places: {},
        parent: null,
        children: [],
      }
  const subjects = new Map<string, Growing>()
  const byRow = new Map<number, Growing>()
  const units = createUnitRows(side)
  for (const [index, row] of side.rows.entries()) {
    if (index % rowsOfStep === 0) yield
    if (row.role !== 'line' || units.isHeading(index)) continue
    const known = units.findAlike(row)
    if (known) {
      addRow(known, make(row, '', known.level))
      byRow.set(index, known)
      continue
    }
    const code = row.code ?? row.inferredCode
    const key = code && !subjects.has(code) ? code : `row-${row.row}`
    const subject = make(row, key, levelOf(row))
    subjects.set(key, subject)
    byRow.set(index, subject)
    units.remember(row, subject)
  }
  const hung = new Set<Growing>()
  for (const [index, subject] of byRow) {
    if (index % rowsOfStep === 0) yield
    if (hung.has(subject)) continue
    hung.add(subject)
    const printed = side.rows[index]?.parent
    // Codes recur where several units stand in one table: the row itself knows whose it is.
    const parent = byRow.get(printed ?? -1) ?? above(subject, subjects) ?? root
    subject.parent = parent
    ;(parent as Growing).children.push(subject)
  }
  if (!total)
    for (const measure of has)
      root.amounts[measure] = addUp(root.children.map(({ amounts }) => amounts[measure]))
  return { table, root, totalPrinted: total !== undefined, subjects, measures: has }
}

/**
 * The rows of units that stand beside each other: a subject that several of them have is one, and
 * the totals of the units are none.
 */
function createUnitRows({ rows }: Side) {
  // A class without a code may have parts too, but none with codes.
  const above = new Set(rows.flatMap(({ code, parent }) => (code === null ? [] : [parent])))
  const found = new Map<string, { subject: Growing; units: Set<number> }>()
  return {
    isHeading: (index: number) =>
      rows[index]?.unit !== undefined && rows[index].code === null && above.has(index),
    findAlike({ code, name, unit }: Row): Growing | null {
      const alike = unit === undefined ? undefined : found.get(code ?? name)
      if (!alike || unit === undefined || alike.units.has(unit)) return null
      alike.units.add(unit)
      return alike.subject
    },
    remember({ code, name, unit }: Row, subject: Growing): void {
      if (unit !== undefined && !found.has(code ?? name))
        found.set(code ?? name, { subject, units: new Set([unit]) })
    },
  }
}

function addRow(subject: Growing, row: Growing): void {
  const { amounts, places } = subject
  subject.rows = [...(subject.rows ?? [{ amounts: { ...amounts }, places }]), row]
  subject.places = {}
  for (const measure of measures)
    subject.amounts[measure] = addUp([amounts[measure], row.amounts[measure]])
  const uses = [subject.otherUses, row.otherUses].flatMap(use => use ?? [])
  const [first] = uses
  if (first)
    subject.otherUses = { name: first.name, amount: addUp(uses.map(use => use.amount)) ?? 0 }
}

/** The nearest subject above by code, so that an item without its section hangs under the class. */
function above({ code }: Subject, subjects: ReadonlyMap<string, Growing>): Growing | undefined {
  if (code === null) return undefined
  return [5, 3]
    .filter(length => length < code.length)
    .map(length => subjects.get(code.slice(0, length)))
    .find(found => found)
}

function columnsOf(side: Side): ReadonlyMap<Measure, { key: string; cell: number }> {
  const found = new Map<Measure, { key: string; cell: number }>()
  for (const { key, cell } of side.columns) {
    const measure = measureOfColumn(key)
    if (measure && !found.has(measure)) found.set(measure, { key, cell })
  }
  return found
}

interface Printed {
  readonly table: TableMeaning
  readonly side: Side
  readonly columns: ReturnType<typeof columnsOf>
  /** Those besides basic and project expenditure. */
  readonly others: Side['columns']
}

function figures(row: Row, printed: Printed) {
  const { table, columns } = printed
  const amounts = blank()
  const places: Partial<Record<Measure, Place>> = {}
  for (const [measure, { key, cell }] of columns) {
    const amount = row.amounts[key] ?? null
    if (amount === null) continue
    amounts[measure] = toFen(amount, table.unit)
    places[measure] = {
      table: table.table,
      row: row.row,
      line: row.line,
      cell: row.cells?.[key] ?? cell,
    }
  }
  const otherUses = otherUsesOf(row, printed)
  return { amounts, places, ...(otherUses && { otherUses }) }
}

function otherUsesOf(row: Row, { table, side, others }: Printed) {
  const uses = inColumns({ meaning: table, side }, row, others).filter(
    ({ figure }) => figure.fen !== 0,
  )
  return uses.length === 0
    ? null
    : {
        name: uses.map(({ name }) => name).join('、'),
        amount: addUp(uses.map(({ figure }) => figure.fen)) ?? 0,
      }
}

const blank = (): Record<Measure, Fen | null> => ({
  total: null,
  basic: null,
  project: null,
  personnel: null,
  operating: null,
})

function levelOf({ code, parent }: Row): SubjectLevel {
  if (code === null) return parent === null ? 'class' : 'section'
  return code.length <= 3 ? 'class' : code.length <= 5 ? 'section' : 'item'
}

/** Sum of the amounts that are printed; `null` where none is. */
export function addUp(amounts: readonly (Fen | null)[]): Fen | null {
  return amounts.reduce<Fen | null>(
    (sum, amount) => (amount === null ? sum : (sum ?? 0) + amount),
    null,
  )
}

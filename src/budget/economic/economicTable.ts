import type { Fen } from '@/document/money'
import type { BudgetDocument, Row, TableKind } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { measureOfColumn } from '@/document/measures'
import { once } from '@/document/once'
import { traceStated } from '@/budget/figures/traceAmounts'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { type HalfRow, type Halves, readHalves } from '@/budget/halves/readHalves'

/** Basic expenditure as a whole, or the part of it for people or for running the office. */
export type EconomicMeasure = 'total' | 'personnel' | 'operating'

/**
 * An economic class (3 digits) or section (5 digits); a figure is `null` where it is blank or its
 * column is not printed.
 */
export interface EconomicSubject {
  readonly code: string | null
  readonly name: string
  readonly level: 'class' | 'section'
  readonly figures: Readonly<Record<EconomicMeasure, Figure | null>>
  readonly children: readonly EconomicSubject[]
}

/** Basic expenditure by economic classification. */
export interface EconomicTable {
  /** `PrintedTable.id`. */
  readonly table: string
  /** As printed; `derived` where a table in parts prints no total of all. */
  readonly whole: Readonly<Record<EconomicMeasure, TracedAmount | null>>
  readonly classes: readonly EconomicSubject[]
  /** Measures that have a column; the others are not disclosed. */
  readonly disclosed: readonly EconomicMeasure[]
}

/** A subject in its place by amount. */
export interface RankedSubject {
  readonly subject: EconomicSubject
  readonly rank: number
  readonly fen: Fen
  /** Tenths of a percent of the printed whole. */
  readonly share: number | null
  /** Amount, and tenths of a percent, of this and all larger ones. */
  readonly cumulative: Fen
  readonly cumulativeShare: number | null
}

const measures: readonly EconomicMeasure[] = ['total', 'personnel', 'operating']
/**
 * Tables of basic expenditure by economic classification; that of all fiscal money covers more than
 * that of the general budget.
 */
export const economicTables: readonly TableKind[] = [
  'fiscalBasicExpenditure',
  'generalPublicBasicExpenditure',
]

/**
 * Basic expenditure by economic class and section, in 分, with the cells it is printed in; `null`
 * without such a table. Once of each document.
 */
export const economicTable = once((document: BudgetDocument): EconomicTable | null => {
  const halves = readHalves(document, economicTables)
  if (halves) return joinHalves(halves)
  const found = findSides(document, economicTables, ['economic']).find(({ side }) =>
    side.rows.some(({ role }) => role === 'line'),
  )
  if (!found) return null
  const whole = figuresOf(found, totalRow(found.side))
  const traced = (measure: EconomicMeasure) => {
    const figure = whole[measure]
    return figure && tracePrinted(figure)
  }
  return {
    table: found.meaning.table,
    whole: {
      total: traced('total'),
      ...(whole.personnel || whole.operating
        ? { personnel: traced('personnel'), operating: traced('operating') }
        : readStatedParts(document, traced('total'))),
    },
    classes: found.side.rows.flatMap((row, index) =>
      row.role === 'line' && row.parent === null ? [subjectOf(found, row, index)] : [],
    ),
    disclosed: measures.filter(measure => keyOf(found, measure) !== null),
  }
})

/** What sentences give for people and for running the office, where both add up to the whole. */
function readStatedParts(
  { statements }: BudgetDocument,
  whole: TracedAmount | null,
): Readonly<Record<'personnel' | 'operating', TracedAmount | null>> {
  const ofBasic = statements.filter(
    ({ topic }) => topic.kind === 'measure' && economicTables.some(kind => kind === topic.about),
  )
  const find = (use: string) =>
    ofBasic.filter(({ topic }) => topic.key === use).flatMap(own => traceStated(own) ?? [])
  for (const personnel of find('personnel'))
    for (const operating of find('operating'))
      if (whole && personnel.fen + operating.fen === whole.fen) return { personnel, operating }
  return { personnel: null, operating: null }
}

/** The whole, or the subject that is looked at by itself, in a measure. */
export function wholeAmount(
  table: EconomicTable,
  focus: EconomicSubject | null,
  measure: EconomicMeasure,
): TracedAmount | null {
  if (!focus) return table.whole[measure]
  const figure = focus.figures[measure]
  return figure && tracePrinted(figure)
}

/** Classes of all parts; a section that a break parted from its class goes back to it. */
function joinHalves({ table, rows, whole }: Halves): EconomicTable {
  const subjects = rows.map(half => ({ half, subject: halfSubject(half) }))
  const classes: EconomicSubject[] = []
  for (const { half, subject } of subjects) {
    const parent =
      subjects.find(({ half: { row } }) => row === half.parent) ??
      subjects.find(({ subject: { code } }) => isClassOf(code, subject.code))
    ;(parent ? parent.subject.children : classes).push(subject)
  }
  return { table, whole, classes, disclosed: measures.filter(measure => whole[measure] !== null) }
}

const isClassOf = (code: string | null, section: string | null) =>
  code?.length === 3 && section !== null && section.length > 3 && section.startsWith(code)

function halfSubject({ row: { code, name }, use, figure, parent }: HalfRow) {
  const level = code === null ? parent === null : code.length <= 3
  return {
    code,
    name,
    level: level ? ('class' as const) : ('section' as const),
    figures: { total: figure, personnel: null, operating: null, [use]: figure },
    children: [] as EconomicSubject[],
  }
}

/** All sections, in printed order; a class without sections stands for itself. */
export function economicSections({ classes }: EconomicTable): readonly EconomicSubject[] {
  return classes.flatMap(subject => (subject.children.length > 0 ? subject.children : [subject]))
}

function subjectOf(found: FoundSide, row: Row, index: number): EconomicSubject {
  const children = found.side.rows.flatMap((child, position) =>
    child.parent === index && child.role === 'line' ? [subjectOf(found, child, position)] : [],
  )
  const level = row.code === null ? row.parent === null : row.code.length <= 3
  return {
    code: row.code,
    name: row.name,
    level: level ? 'class' : 'section',
    figures: figuresOf(found, row),
    children,
  }
}

function figuresOf(
  found: FoundSide,
  row: Row | null,
): Readonly<Record<EconomicMeasure, Figure | null>> {
  const figure = (measure: EconomicMeasure) =>
    figureOf(found, row, keyOf(found, measure) ?? measure)
  return {
    total: figure('total') ?? figureOf(found, row, 'basic'),
    personnel: figure('personnel'),
    operating: figure('operating'),
  }
}

function keyOf({ side }: FoundSide, measure: EconomicMeasure): string | null {
  return (
    side.columns.find(({ key }) => measureOfColumn(key) === measure)?.key ??
    (measure === 'total' ? (side.columns.find(({ key }) => key === 'basic')?.key ?? null) : null)
  )
}

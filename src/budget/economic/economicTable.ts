import type { BudgetDocument, Row, TableKind } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { measureOfColumn } from '@/document/measures'
import type { EconomicMeasure, EconomicSubject, EconomicTable } from './types'

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
 * without such a table.
 */
export function economicTable(document: BudgetDocument): EconomicTable | null {
  const found = findSides(document, economicTables, ['economic']).find(({ side }) =>
    side.rows.some(({ role }) => role === 'line'),
  )
  if (!found) return null
  return {
    table: found.meaning.table,
    whole: figuresOf(found, totalRow(found.side)),
    classes: found.side.rows.flatMap((row, index) =>
      row.role === 'line' && row.parent === null ? [subjectOf(found, row, index)] : [],
    ),
    disclosed: measures.filter(measure => keyOf(found, measure) !== null),
  }
}

/** All sections, in printed order; a class without sections stands for itself. */
export function economicSections({ classes }: EconomicTable): readonly EconomicSubject[] {
  return classes.flatMap(subject => (subject.children.length > 0 ? subject.children : [subject]))
}

function subjectOf(found: FoundSide, row: Row, index: number): EconomicSubject {
  const children = found.side.rows.flatMap((child, at) =>
    child.parent === index && child.role === 'line' ? [subjectOf(found, child, at)] : [],
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

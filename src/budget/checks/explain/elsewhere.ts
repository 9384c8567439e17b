import type { BudgetDocument, Row, Side } from '@/document/document'
import { readExactAmount } from '@/text/decimals'
import { sentence, textSegment } from '@/text/segments'
import { gapFigure } from '../figures'
import type { Term } from '@/budget/checks/model/types'
import { nameColumn, nameRow, abbreviateTable } from '@/budget/checks/model/labels'
import { type Finding, shapeOf } from './miss'

/**
 * What two tables differ by, looked for in all tables: a figure of that size may be what one of
 * them leaves out.
 */
export const differenceElsewhere: Finding = ({ document, result, unit }) => {
  const { difference, tolerance } = result
  if (
    shapeOf(result) !== 'betweenTables' ||
    difference === null ||
    Math.abs(difference) <= 4 * tolerance
  )
    return null
  const gap = gapFigure(result, unit)
  const [found] = findAmount(document, Math.abs(difference))
  return found
    ? sentence`相差的 ${gap} ${unit}与${found}同数：可能是其中一张表没有计入它。`
    : sentence`这 ${gap} ${unit}不在任何一张表里列出：两表口径不同，或有一张表漏列。`
}

/**
 * The stated amount is that of a part or of the whole of the table's figure: the sentence may mean
 * that one.
 */
export const statedIsKin: Finding = ({ document, result }) => {
  if (shapeOf(result) !== 'statedAgainstTable' || result.right.terms.length !== 1) return null
  const [[stated], [printed]] = [result.left.terms, result.right.terms]
  if (!stated || !printed?.place || stated.value === null) return null
  const kin = kinOf(document, printed).filter(({ value }) => value === stated.value)
  return kin.length === 1
    ? [textSegment(`正文的数与${kin[0]?.name}相同，正文可能指的是它。`)]
    : null
}

interface Kin {
  readonly name: string
  readonly value: number | null
}

/** Columns of the row that the printed figure is a part of, or that are parts of it. */
function kinOf(document: BudgetDocument, { place }: Term): Kin[] {
  for (const { table, unit, sides } of document.meanings) {
    if (table !== place?.table) continue
    for (const side of sides) {
      const row = side.rows.find(one => one.row === place.row)
      const own =
        row && side.columns.find(({ key, cell }) => (row.cells?.[key] ?? cell) === place.cell)
      if (!row || !own) continue
      return side.columns
        .filter(({ key, parent }) => parent === own.key || key === own.parent)
        .map(column => ({
          name: nameFigure(document, table, side, row, column.key),
          value: readExactAmount(row.amounts[column.key] ?? '', unit).value,
        }))
    }
  }
  return []
}

function* findAmount(document: BudgetDocument, amount: number): Iterable<string> {
  for (const { table, unit, sides } of document.meanings) {
    for (const side of sides) {
      for (const row of side.rows) {
        for (const { key } of side.columns) {
          const text = row.amounts[key]
          if (text != null && Math.abs(readExactAmount(text, unit).value ?? 0) === amount)
            yield nameFigure(document, table, side, row, key)
        }
      }
    }
  }
}

function nameFigure(
  { tables }: BudgetDocument,
  id: string,
  side: Side,
  row: Row,
  key: string,
): string {
  const table = tables.find(one => one.id === id)
  const own = side.kind === 'threePublic' ? '' : nameRow(row)
  return `${table ? abbreviateTable(table) : ''}“${[
    own,
    nameColumn(
      key,
      side.columns.find(column => column.key === key),
    ),
  ]
    .filter(Boolean)
    .join(' ')}”`
}

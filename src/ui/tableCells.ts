// @bundle parts
import { h, type VNode } from 'vue'
import { noFigure } from '@/text/format'
import AmountText from './AmountText.vue'
import TracedFigure from './TracedFigure.vue'
import type { TableCell, TableColumn } from './tableTypes'

/** The class of a column's cells. */
export const cellClass = ({ kind, class: own }: Pick<TableColumn<never>, 'kind' | 'class'>) => [
  kind === 'figure' && 'number',
  own,
]

/** What a cell says, as a figure that opens its source. */
export function drawCell(cell: TableCell): VNode[] {
  if ('draw' in cell) return cell.draw()
  if ('text' in cell) return [h(TracedFigure, { provenance: cell.provenance }, () => cell.text)]
  const { amount, unit, signed } = cell
  return amount
    ? [
        h(AmountText, {
          fen: amount.fen,
          unit,
          signed: signed ?? false,
          provenance: amount.provenance,
        }),
      ]
    : [h('span', noFigure)]
}

/** A row's one cell over all columns. */
export const drawFull = (
  whole: 'heading' | 'cell',
  colspan: number,
  content: VNode[] | undefined,
) =>
  whole === 'heading'
    ? h('th', { role: 'rowheader', scope: 'rowgroup', colspan }, content)
    : h('td', { role: 'cell', colspan }, content)

/** A cell of a column, with its role and class. */
export const drawBox = <Row>(
  column: TableColumn<Row>,
  content: VNode[] | undefined,
  attributes: Readonly<Record<string, unknown>> = {},
) =>
  h(
    column.heading ? 'th' : 'td',
    {
      role: column.heading ? 'rowheader' : 'cell',
      scope: column.heading ? 'row' : undefined,
      ...attributes,
      class: [cellClass(column), attributes['class']],
    },
    content,
  )

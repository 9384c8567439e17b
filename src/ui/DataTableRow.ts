// @bundle parts
import { Comment, type FunctionalComponent, h, type VNode, type VNodeProps } from 'vue'
import TracedFigure from './TracedFigure.vue'
import type { TableCell, TableColumn } from './tableTypes'

/** Attributes of a row: class, `aria-current` and the like. */
export type RowAttributes<Row> = (row: Row) => Readonly<Record<string, unknown>>
/** Draws the cells of a row by the key of their column; `after` a line below the row. */
export type RowSlots<Row> = Readonly<Record<string, ((scope: { row: Row }) => VNode[]) | undefined>>

/** What the rows of a table have in common. */
export interface RowContext<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly slots: RowSlots<Row>
  readonly attributes?: RowAttributes<Row> | undefined
  readonly sorted: boolean
}
interface Props extends VNodeProps {
  readonly row: unknown
  /** Key of the row. */
  readonly name: string
  readonly context: RowContext<never>
  readonly highlighted: boolean
  /** Place among all rows, from 0, where only some of them are in the page. */
  readonly index?: number
}

/** A row of a `DataTable`. It is a component of its own, so that few are drawn anew. */
export const DataTableRow: FunctionalComponent<Props> = ({
  row: anyRow,
  name,
  context: { columns, slots, attributes, sorted },
  highlighted,
  index,
}) => {
  const row = anyRow as never
  const cells = columns.flatMap(column => {
    const own = column.attributes?.(row, sorted)
    if (own === null) return []
    const content = slots[column.key]?.({ row }) ?? (column.cell && drawCell(column.cell(row)))
    return drawBox(column, content, own)
  })
  const below = slots['after']?.({ row }).filter(({ type }) => type !== Comment) ?? []
  const line = h(
    'tr',
    {
      role: 'row',
      'data-row': name,
      'data-index': index,
      'aria-rowindex': index === undefined ? undefined : index + 2,
      ...attributes?.(row),
      class: [attributes?.(row)['class'], { highlighted, above: below.length > 0 }],
    },
    cells,
  )
  return below.length === 0
    ? line
    : [
        line,
        h('tr', { role: 'row', class: 'after' }, [
          h('td', { role: 'cell', colspan: columns.length }, below),
        ]),
      ]
}
DataTableRow.props = ['row', 'name', 'context', 'highlighted', 'index']

/** The foot with the row of totals; null where no column has one. */
export function drawTotals<Row>({ columns, slots }: RowContext<Row>) {
  const drawn = columns.map(
    ({ key, total }) => slots[`total-${key}`]?.({} as never) ?? (total && drawCell(total)),
  )
  return drawn.some(Boolean)
    ? h('tfoot', { role: 'rowgroup' }, [
        h(
          'tr',
          { role: 'row' },
          columns.map((column, index) => drawBox(column, drawn[index])),
        ),
      ])
    : null
}

/** The class of a column's cells. */
export const cellClass = ({ kind, class: own }: Pick<TableColumn<never>, 'kind' | 'class'>) => [
  kind === 'figure' && 'number',
  own,
]

const drawCell = ({ text, provenance }: TableCell) => [h(TracedFigure, { provenance }, () => text)]

const drawBox = <Row>(
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

// @bundle parts
import { Comment, type FunctionalComponent, h, type VNode, type VNodeProps } from 'vue'
import { drawBox, drawCell, drawFull } from './tableCells'
import type { TableColumn } from './tableTypes'

/** Attributes of a row: class, `aria-current` and the like. */
export type RowAttributes<Row> = (row: Row) => Readonly<Record<string, unknown>>
/** Rows that are one cell over all columns: the heading of a group, or a plain cell. */
export type FullRow<Row> = (row: Row) => 'heading' | 'cell' | null
/** Draws cells by the key of their column, `full` a row of one cell, `after` a line below the row. */
export type RowSlots<Row> = Readonly<
  Record<string, ((scope: SlotScope<Row>) => VNode[]) | undefined>
>
/** Rows have `row`, totals their place among the totals. */
interface SlotScope<Row> {
  readonly row?: Row
  readonly index?: number
}

/** What the rows of a table have in common. */
export interface RowContext<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly slots: RowSlots<Row>
  readonly attributes?: RowAttributes<Row> | undefined
  readonly full?: FullRow<Row> | undefined
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
  context: { columns, slots, attributes, full, sorted },
  highlighted,
  index,
}) => {
  const row = anyRow as never
  const whole = full?.(row) ?? null
  const cells = whole
    ? [drawFull(whole, columns.length, slots['full']?.({ row }))]
    : columns.flatMap(column => {
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
      'data-row': whole ? undefined : name,
      'data-index': index,
      'aria-rowindex': index === undefined ? undefined : index + 2,
      ...attributes?.(row),
      class: [attributes?.(row)['class'], { highlighted, above: below.length > 0 }],
    },
    cells,
  )
  // Always a list where there may be a line below, so that the row keeps its focus when it opens.
  return slots['after'] ? [line, ...drawBelow(below, columns.length)] : line
}
DataTableRow.props = ['row', 'name', 'context', 'highlighted', 'index']

const drawBelow = (content: VNode[], colspan: number) =>
  content.length === 0
    ? []
    : [h('tr', { role: 'row', class: 'after' }, [h('td', { role: 'cell', colspan }, content)])]

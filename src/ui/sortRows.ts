import {
  constructTable,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import type { TableColumn, TableSort } from './tableTypes'

interface Node<Row> {
  readonly row: Row
  readonly children: Node<Row>[]
}
interface Order<Row> {
  /** Level of a row, from 0; a row of a deeper level belongs to the row above it. */
  readonly level: (row: Row) => number
  /** What is compared: null comes last in both directions. */
  readonly value: (row: Row) => number | string | null
  readonly descending: boolean
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
})
/** Made for the first two texts: a browser reads the order of all Chinese letters for it. */
let collator: Intl.Collator | null = null
const compare = (left: unknown, right: unknown) =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : (collator ??= new Intl.Collator('zh-Hans-CN', { numeric: true })).compare(
        String(left),
        String(right),
      )

/** Sorts rows within their parent rows; equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], { level, value, descending }: Order<Row>) {
  const table = constructTable({
    features,
    data: treeOf(rows, level),
    columns: [
      {
        id: 'value',
        accessorFn: ({ row }: Node<Row>) => value(row) ?? undefined,
        sortFn: (left, right, id) => compare(left.getValue(id), right.getValue(id)),
        sortUndefined: 'last',
      },
    ],
    getSubRows: ({ children }: Node<Row>) => children,
    initialState: { sorting: [{ id: 'value', desc: descending }] },
  })
  return table.getSortedRowModel().flatRows.map(({ original }) => original.row)
}

function treeOf<Row>(rows: readonly Row[], level: (row: Row) => number): Node<Row>[] {
  const roots: Node<Row>[] = []
  const open: { readonly depth: number; readonly node: Node<Row> }[] = []
  for (const row of rows) {
    const node = { row, children: [] }
    const depth = level(row)
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    ;(open.at(-1)?.node.children ?? roots).push(node)
    open.push({ depth, node })
  }
  return roots
}

/** The next order of a column: its first direction, the other one, then as the page orders rows. */
export function nextSort<Row>(
  { key, kind }: Pick<TableColumn<Row>, 'key' | 'kind'>,
  sort: TableSort | null,
): TableSort | null {
  const first = kind === 'figure'
  if (sort?.key !== key) return { key, descending: first }
  return sort.descending === first ? { key, descending: !first } : null
}

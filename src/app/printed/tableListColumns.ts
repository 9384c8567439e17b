import type { BudgetDocument, PrintedTable } from '@/document/document'
import { once } from '@/document/once'
import { cellsCount, rowsCount } from '@/provenance/coverage'
import { formatCount } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'
import { accountsOf, shortLinesOf } from './usePrintedTable'

/** A printed table with how many of its cells are read. */
export interface ListedTable {
  readonly table: PrintedTable
  /** Place in the list, from 0. */
  readonly index: number
  readonly account: BudgetDocument['account']['tables'][number] | null
  readonly empty: BudgetDocument['meanings'][number]['empty'] | null
}

/** Tables with what was read of them, in the order given. */
export function listTables(
  document: BudgetDocument,
  tables: readonly PrintedTable[],
): readonly ListedTable[] {
  const accounts = accountsOf(document)
  const empty = emptyOf(document)
  return tables.map((table, index) => ({
    table,
    index,
    account: accounts.get(table.id) ?? null,
    empty: empty.get(table.id) ?? null,
  }))
}

/** What says that a table is published without data, by tables. */
export const emptyOf = once(
  ({ meanings }: BudgetDocument) =>
    new Map(
      meanings.flatMap(({ table, empty }) => (empty ? [[table, empty] as const] : [])).reverse(),
    ),
)

/** Sheets count anew from 1: their number says what it counts. */
const numberOf = ({ kind, number, part }: PrintedTable) =>
  number === null
    ? '—'
    : `${kind === 'performanceSheet' ? '绩效表' : '表'} ${number}${part === undefined ? '' : `-${part}`}`

export const tableTitle = ({ title, id }: PrintedTable) => title.trim() || id

/** Columns of the list of printed tables. */
export const tableListColumns = (document: BudgetDocument): readonly TableColumn<ListedTable>[] => [
  {
    key: 'number',
    label: '表号',
    class: 'no quiet',
    value: ({ index }) => index,
    attributes: () => ({ 'data-printed': '' }),
    cell: ({ table }) => ({ text: numberOf(table) }),
  },
  { key: 'title', label: '标题', heading: true, value: ({ table }) => tableTitle(table) },
  {
    key: 'unit',
    label: '单位',
    class: 'quiet more',
    value: ({ table }) => table.unit,
    cell: ({ table }) => ({ text: table.unit ?? '—' }),
  },
  {
    key: 'rows',
    label: '行',
    kind: 'figure',
    class: 'more',
    value: ({ table }) => table.rows.length,
    cell: ({ table }) => ({
      text: formatCount(table.rows.length),
      provenance: () => rowsCount(table),
    }),
  },
  cellsColumn(document, 'printed', '印出的格'),
  cellsColumn(document, 'placed', '读成含义'),
  {
    ...cellsColumn(document, 'named', '未归位'),
    attributes: ({ account }) => ({ class: { some: account && account.named > 0 } }),
  },
  {
    key: 'lines',
    label: '文件的行',
    kind: 'figure',
    class: 'quiet lines',
    value: ({ table }) => table.line,
    cell: ({ table }) => ({ text: shortLinesOf(table, document.source) }),
  },
]

const cellsColumn = (
  document: BudgetDocument,
  key: 'printed' | 'placed' | 'named',
  label: string,
): TableColumn<ListedTable> => ({
  key,
  label,
  kind: 'figure',
  class: 'more',
  value: ({ account }) => account?.[key] ?? null,
  cell: ({ table, account }) => ({
    text: account ? formatCount(account[key]) : '—',
    provenance: account && (() => cellsCount(document, [table], key)),
  }),
})

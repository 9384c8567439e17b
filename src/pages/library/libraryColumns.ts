import { documentKindNames } from '@/document/documentKind'
import { unitRoleNames } from '@/document/unitRole'
import { type DisplayUnit, formatAmount, formatCount, formatDate, noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'
import type { LibraryRow } from './useLibrary'

const kilobyte = 1000

/** "1,234 kB". */
const formatSize = (bytes: number) => `${formatCount(Math.ceil(bytes / kilobyte))} kB`

/** "单位预算", "部门决算": with the role where it is printed. */
const nameKind = ({ role, kind }: LibraryRow['entry']) =>
  (role ? unitRoleNames[role] : '') + documentKindNames[kind]

/**
 * Columns of the library; `name` and `actions` are drawn by the page. What is not proven has one where
 * any of the `rows` has such relations.
 */
export function libraryColumns(
  unit: DisplayUnit,
  rows: readonly LibraryRow[],
): readonly TableColumn<LibraryRow>[] {
  const count = (
    key: 'tables' | 'failing' | 'unproven',
    label: string,
  ): TableColumn<LibraryRow> => ({
    key,
    label,
    kind: 'figure',
    value: ({ summary }) => summary?.[key] ?? null,
    cell: ({ summary }) => {
      const count = summary?.[key]
      return { text: count === undefined ? noFigure : formatCount(count) }
    },
  })
  const columns: readonly TableColumn<LibraryRow>[] = [
    {
      key: 'name',
      label: '单位',
      heading: true,
      value: ({ entry }) => entry.ownName ?? entry.unit,
    },
    {
      key: 'year',
      label: '年度',
      kind: 'figure',
      value: ({ entry }) => entry.year,
      cell: ({ entry }) => ({ text: String(entry.year) }),
    },
    {
      key: 'kind',
      label: '文种',
      value: ({ entry }) => nameKind(entry),
      cell: ({ entry }) => ({ text: nameKind(entry) }),
    },
    {
      key: 'total',
      label: `总额（${unit}）`,
      kind: 'figure',
      value: ({ summary }) => summary?.total ?? null,
      cell: ({ summary }) => ({
        text: summary && summary.total !== null ? formatAmount(summary.total, unit) : noFigure,
      }),
    },
    count('tables', '表'),
    count('failing', '不成立'),
    ...(rows.some(({ summary }) => summary?.unproven) ? [count('unproven', '待核对')] : []),
    {
      key: 'size',
      label: '大小',
      kind: 'figure',
      value: ({ kept }) => kept?.size ?? null,
      cell: ({ kept }) => ({ text: kept ? formatSize(kept.size) : noFigure }),
    },
    {
      key: 'opened',
      label: '来处',
      value: ({ kept, origin }) => kept?.opened ?? origin,
      cell: ({ kept, origin }) => ({
        text: kept ? `${formatDate(kept.opened.slice(0, 10))}保存` : origin,
      }),
    },
    { key: 'actions', label: '操作' },
  ]
  // Where rows are blocks, each figure says what it is.
  return columns.map(column => ({ ...column, attributes: () => ({ 'data-label': column.label }) }))
}

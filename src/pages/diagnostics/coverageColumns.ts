import type { CoverageCounts } from '@/budget/printed/coverage/coverage'
import type { BudgetDocument } from '@/document/document'
import { cellsCount, type LineKind, linesCount, proseCount } from '@/provenance/coverage'
import { formatCount, formatPercent } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { TableColumn } from '@/ui/tableTypes'

/** What lines of a file have become, and how many of them. */
export interface LinesRow {
  readonly kind: LineKind
  readonly name: string
  readonly count: number
}
/** Lines by what they have become; those that are lost only where there are some. */
export const linesRows = ({ lines, missing }: CoverageCounts): readonly LinesRow[] => [
  ...lines,
  ...(missing === 0 ? [] : [{ kind: 'missing' as const, name: '没有着落', count: missing }]),
]

/** Columns of the lines, with all printed lines as their total. */
export function linesColumns(
  { printed }: CoverageCounts,
  document: BudgetDocument,
): readonly TableColumn<LinesRow>[] {
  const counted = ({ kind, count }: Pick<LinesRow, 'kind' | 'count'>) => ({
    text: formatCount(count),
    provenance: () => linesCount(document, kind),
  })
  const share = ({ kind, count }: Pick<LinesRow, 'kind' | 'count'>) => ({
    text: formatPercent(count, printed),
    provenance: () => ({
      part: linesCount(document, kind),
      whole: linesCount(document, 'printed'),
    }),
  })
  const all = { kind: 'printed', count: printed } as const
  return [
    {
      key: 'name',
      label: '有字的行',
      heading: true,
      cell: ({ name }) => ({ text: name }),
      total: { text: '印出的行' },
    },
    { key: 'count', label: '行数', kind: 'figure', cell: counted, total: counted(all) },
    { key: 'share', label: '占全部', kind: 'figure', cell: share, total: share(all) },
  ]
}

const kinds = { printed: '印出', placed: '读成含义', named: '列为未归位' } as const
type Kind = keyof typeof kinds

/** What was read, cells of tables or lines of text, and what became of it. */
export interface ReadRow {
  readonly name: string
  readonly counts: Readonly<Record<Kind, number>>
  readonly source: (kind: Kind) => Provenance
}
export const readRows = (
  { cells, prose }: CoverageCounts,
  document: BudgetDocument,
): readonly ReadRow[] => [
  {
    name: '表里的格',
    counts: cells,
    source: kind => cellsCount(document, document.tables, kind),
  },
  { name: '文字的行', counts: prose, source: kind => proseCount(document, kind) },
]

export const readColumns: readonly TableColumn<ReadRow>[] = [
  { key: 'name', label: '读到的东西', heading: true, cell: ({ name }) => ({ text: name }) },
  ...(Object.keys(kinds) as Kind[]).map((kind): TableColumn<ReadRow> => ({
    key: kind,
    label: kinds[kind],
    kind: 'figure',
    cell: ({ counts, source }) => ({
      text: formatCount(counts[kind]),
      provenance: () => source(kind),
    }),
  })),
]

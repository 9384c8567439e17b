import type {
  CategoryUse,
  IndicatorLine,
  SheetLines,
  SheetSpread,
} from '@/budget/indicators/indicator'
import { linesCount } from '@/budget/indicators/provenance'
import type { IndicatorCounts } from '@/budget/projects'
import { countOf } from '@/text/countOf'
import { formatCount } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

/** A row of the table beside the bars: a sheet, or all of them. */
export interface SheetRow {
  /** Key of its bar. */
  readonly key: string
  readonly counts: IndicatorCounts
  /** Null in the row of all sheets. */
  readonly sheet: SheetLines | null
}

export const sheetRow = ({ of: sheet, counts }: SheetSpread): SheetRow => ({
  key: sheet.sheet.key,
  counts,
  sheet,
})

/** In widths of a character, what the columns of categories have between them. */
const room = 23
const most = 9
const widthOf = (name: string) => Math.max(3.25, name.length + 0.9)

/** The categories that most sheets have, as many as there is room for, in their own order. */
export function shownCategories(categories: readonly CategoryUse[]): readonly CategoryUse[] {
  let left = room
  const kept = new Set(
    [...categories]
      .sort((a, b) => b.sheets - a.sheets)
      .slice(0, most)
      .filter(({ name }) => (left -= widthOf(name)) >= 0),
  )
  return categories.filter(category => kept.has(category))
}

/** Indicators of a row whose targets have one of the forms; of any without forms. */
export const formCount = (
  lines: readonly IndicatorLine[],
  row: SheetRow,
  ...forms: readonly string[]
) =>
  countOf(() => {
    const own = lines.filter(
      ({ sheet, facts }) =>
        (row.sheet === null || sheet.key === row.key) &&
        (forms.length === 0 || forms.includes(facts.target.form)),
    )
    return linesCount(own, '').count
  }, '指标')

export const categoryKey = (name: string) => `category ${name}`

/** Its columns, which are not sorted: the rows stand beside their bars. */
export const sheetColumns = (
  lines: readonly IndicatorLine[],
  categories: readonly CategoryUse[],
): readonly TableColumn<SheetRow>[] => [
  { key: 'name', label: '项目', heading: true, class: 'name' },
  {
    key: 'all',
    label: '指标',
    kind: 'figure',
    width: '3em',
    cell: row => ({
      text: formatCount(row.counts.all),
      provenance: () => formCount(lines, row),
    }),
  },
  {
    key: 'quantified',
    label: '可量化',
    kind: 'figure',
    width: '4em',
    cell: row => ({
      text: formatCount(row.counts.quantified),
      provenance: () => formCount(lines, row, 'quantified'),
    }),
  },
  { key: 'qualitative', label: '只有文字', kind: 'figure', width: '4.9em' },
  ...categories.map(({ name }): TableColumn<SheetRow> => ({
    key: categoryKey(name),
    label: name,
    kind: 'figure',
    class: 'category',
    width: `${widthOf(name)}em`,
  })),
  {
    key: 'lacks',
    label: '缺的类别',
    class: 'lacks',
    width: '6rem',
    cell: ({ sheet }) => ({ text: sheet?.lacking.join('、') ?? '' }),
  },
]

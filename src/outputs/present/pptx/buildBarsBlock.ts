import { formatAmount } from '@/text/format'
import { fromFen } from '@/document/money'
import type { BarPart, BarsData } from '@/charts/bars/data'
import { buildBarsModel } from '@/charts/bars/model'
import { measureByTable } from '@/charts/core/measure'
import { bodyBox, type RowsBlock, type Series } from '@/exporting/slides/page'
import type { ChartTheme } from '@/theme'
import type { SlideBars } from '@/outputs/present/deck/slideBars'

interface Request {
  readonly bars: SlideBars
  readonly theme: ChartTheme
  readonly altText: string
  readonly first: string
}

/**
 * Builds a slide's bars as a table with native bars: a series for each part, the parts of the first
 * as text below.
 */
export function buildBarsBlock({
  bars: { data, note },
  theme,
  altText,
  first,
}: Request): RowsBlock {
  const model = buildBarsModel(data)
  const series = seriesOf(data, theme)
  const shared = model.rows.some(({ shareText }) => shareText !== '')
  const columns = [
    { label: first, width: shared ? 3.3 : 3.9, align: 'left' as const },
    { label: data.unit, width: 1.55, align: 'right' as const },
    ...(shared
      ? [
          {
            label: measureByTable(`占${data.shareOf}`, 12) <= 72 ? `占${data.shareOf}` : '占比',
            width: 1.15,
            align: 'right' as const,
          },
        ]
      : []),
  ]
  const room = bodyBox.w - columns.reduce((sum, { width }) => sum + width, 0) - 0.15
  return {
    kind: 'rows',
    box: bodyBox,
    columns,
    series: series.map(({ name, colour }) => ({ name, colour })),
    legend: series.length > 1,
    note,
    altText,
    groups: [
      {
        heading: null,
        rows: data.rows.map((row, index) => {
          const item = model.rows[index]
          // A share that has a column of its own is not said again.
          const captions = row.note?.includes(item?.shareText || row.name)
            ? []
            : (item?.captions ?? [])
          const caption = (length: 'long' | 'short') =>
            captions.map(caption => caption[length]).join('　')
          return {
            cells: [
              row.name,
              formatAmount(row.amount, data.unit),
              ...(shared ? [item?.shareText ?? ''] : []),
            ],
            strong: row.kind === 'whole',
            caption:
              measureByTable(caption('long'), 12) / 72 <= room ? caption('long') : caption('short'),
            values: series.map(({ key }) => {
              const amount = row.parts.find(part => part.key === key)?.amount
              return amount === undefined ? null : fromFen(amount, data.unit)
            }),
          }
        }),
      },
    ],
  }
}

/**
 * A series for every kind of part, in the order in which parts stand; what is left of a whole
 * stands last.
 */
function seriesOf(
  { rows }: BarsData,
  { colours, rest }: ChartTheme,
): readonly (Series & { readonly key: string })[] {
  const keys = [...new Set(rows.flatMap(({ parts }) => parts.map(({ key }) => key)))].sort(
    (a, b) => Number(a === 'rest') - Number(b === 'rest'),
  )
  const namesOf = (key: string) => [
    ...new Set(
      rows.flatMap(({ parts, note }) =>
        parts.flatMap(part =>
          part.key === key && part.amount !== 0 ? nameOf(part, note ?? null) : [],
        ),
      ),
    ),
  ]
  return keys.map(key => ({
    key,
    name: namesOf(key).join('、') || '其他',
    colour:
      key === 'own'
        ? colours.ink
        : key in colours
          ? colours[key as keyof typeof colours]
          : rest.mark,
  }))
}

/**
 * Parts that rows have in common are named for all of them; each project is a row of its own, and
 * all are one series.
 */
function nameOf({ key, name }: BarPart, note: string | null): string {
  if (key === 'rest')
    return name.startsWith('其余')
      ? '其余项目'
      : note?.startsWith('没有读到')
        ? '没有读到用途'
        : name
  return (
    { basic: '基本支出', project: '项目支出', personnel: '人员经费', operating: '公用经费' }[
      key as string
    ] ?? name
  )
}

import type pptxgen from 'pptxgenjs'
import { onlyXml } from '../svg'
import { type Box, type PageRow, type Series, hex, type Pen, slidesFont } from './page'

/** What charts have in common: nothing but their marks, and text in the slide's font. */
export const chartStyle = ({ colour }: Pen): pptxgen.IChartOpts => ({
  catAxisLabelFontFace: slidesFont,
  valAxisLabelFontFace: slidesFont,
  legendFontFace: slidesFont,
  dataLabelFontFace: slidesFont,
  catAxisLabelColor: colour('ink-2'),
  valAxisLabelColor: colour('ink-2'),
  legendColor: colour('ink'),
  catAxisLineColor: colour('line-2'),
  catAxisLabelFontSize: 12,
  valAxisLabelFontSize: 12,
  legendFontSize: 12,
  dataLabelFontSize: 12,
  catAxisMajorTickMark: 'none',
  valAxisMajorTickMark: 'none',
  valAxisLineShow: false,
  displayBlanksAs: 'gap',
  lang: 'zh-CN',
})

interface BarsRequest {
  readonly box: Box
  readonly rows: readonly PageRow[]
  readonly series: readonly Series[]
  readonly thin: boolean
  readonly centred: boolean
  readonly altText: string
  readonly pen: Pen
}

/**
 * Writes bars that lie beside rows of a table, on a scale of their own: the box is as high as the
 * rows, and each has an equal part of it.
 */
export function writeBars({ box, rows, series, thin, centred, altText, pen }: BarsRequest): void {
  const labels = rows.map(({ cells }) => onlyXml(cells[0] ?? ''))
  const sums = rows.map(({ values }) =>
    values.map(Number).reduce(
      (sum, value) => ({
        over: sum.over + Math.max(0, value),
        under: sum.under + Math.min(0, value),
      }),
      { over: 0, under: 0 },
    ),
  )
  const reach = Math.max(...sums.map(({ over, under }) => Math.max(over, -under))) || 1
  const both = centred || sums.some(({ under }) => under < 0)
  const own = series.length === 1 && rows.some(({ colour }) => colour)
  pen.slide.addChart(
    'bar',
    series.map(({ name }, index) => ({
      name: onlyXml(name),
      labels,
      // Exact decimal text: findings/pptxgenjs-zero-in-workbook.sh.
      values: rows.map(({ values }) => values[index] ?? null),
    })),
    {
      ...box,
      ...chartStyle(pen),
      barDir: 'bar',
      barGrouping: 'stacked',
      barGapWidthPct: thin ? 120 : 75,
      chartColors: own
        ? rows.map(({ colour }) => hex(colour ?? series[0]?.colour ?? ''))
        : series.map(({ colour }) => hex(colour)),
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisLabelPos: 'none',
      catAxisLineShow: !thin,
      valAxisHidden: true,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      valAxisMaxVal: reach,
      valAxisMinVal: both ? -reach : 0,
      layout: { x: 0, y: 0, w: 1, h: 1 },
      showLegend: false,
      showValue: false,
      showTitle: false,
      altText: onlyXml(altText),
    },
  )
}

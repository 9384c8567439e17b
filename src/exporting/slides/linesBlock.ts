import { onlyXml } from '../svg'
import { chartStyle } from './bars'
import { type LinesBlock, hex, type Pen } from './page'
import { writeRows } from './rowsBlock'

/** Writes lines over years and, under them, their figures. */
export function writeLines({ box, unit, years, lines, note, altText }: LinesBlock, pen: Pen): void {
  const table = 0.36 + lines.length * 0.36 + (note === null ? 0 : 0.34)
  const chart = box.h - table - 0.12
  pen.slide.addChart(
    'line',
    lines.map(({ name, values }) => ({
      name: onlyXml(name),
      labels: years.map(onlyXml),
      // Exact decimal text: findings/pptxgenjs-zero-in-workbook.sh.
      values,
    })),
    {
      ...box,
      h: chart,
      ...chartStyle(pen),
      chartColors: lines.map(({ colour }) => hex(colour)),
      lineSize: 2.25,
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 9,
      valGridLine: { style: 'solid', color: pen.colour('line'), size: 0.75 },
      catGridLine: { style: 'none' },
      valAxisMinVal: 0,
      valAxisLabelFormatCode: '#,##0.##',
      catAxisLineShow: true,
      showLegend: true,
      legendPos: 'r',
      showTitle: false,
      altText: onlyXml(altText),
    },
  )
  const first = 2.6
  writeRows(
    {
      kind: 'rows',
      box: { ...box, y: box.y + chart + 0.12, h: table },
      series: [],
      legend: false,
      note,
      altText,
      columns: [
        { label: `单位：${unit}`, width: first, align: 'left' },
        ...years.map(label => ({
          label,
          width: (box.w - first) / Math.max(1, years.length),
          align: 'right' as const,
        })),
      ],
      groups: [
        {
          heading: null,
          rows: lines.map(({ name, texts }) => ({ cells: [name, ...texts], values: [] })),
        },
      ],
    },
    pen,
  )
}

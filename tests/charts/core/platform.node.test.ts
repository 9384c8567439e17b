import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { format, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { beforeAll, describe, expect, test } from 'vitest'
import { measureByTable } from '@/charts/core/measure'
import { useTableMeasure } from '@/charts/core/platform'

use([BarChart, GridComponent, SVGRenderer])
const size = 20
const bold = 700

/** Texts and boxes that the library draws for one bar with this label. */
function draw(label: Readonly<Record<string, unknown>>) {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 400 })
  try {
    chart.setOption({
      animation: false,
      xAxis: { type: 'category', data: ['基本支出'] },
      yAxis: { show: false },
      series: [
        {
          type: 'bar',
          data: [1],
          label: { show: true, fontFamily: 'serif', fontSize: size, ...label },
        },
      ],
    })
    const elements = chart.getZr().storage.getDisplayList(true)
    return {
      texts: elements.flatMap(({ type, style }) =>
        type === 'tspan' ? [(style as { text: string }).text] : [],
      ),
      widths: elements.map(element => element.getBoundingRect().width),
    }
  } finally {
    chart.dispose()
  }
}

describe('ECharts without a canvas', () => {
  beforeAll(useTableMeasure)

  test('breaks lines where the table says', () => {
    const years = '2024 2025'
    const [regularWidth, boldWidth] = [400, bold].map(weight => measureByTable(years, size, weight))
    const between = { width: (regularWidth! + boldWidth!) / 2, overflow: 'break' }
    const broken = ({ texts }: ReturnType<typeof draw>) =>
      texts.filter(text => text.includes('202'))
    expect(broken(draw({ formatter: years, ...between }))).toEqual([years])
    expect(broken(draw({ formatter: years, fontWeight: bold, ...between }))).toEqual([
      '2024 ',
      '2025',
    ])
  })

  test.each(['normal', 'bold', 500, 600])('sets a box about a rich label of weight %s', weight => {
    const text = '（当年预算）（9,143.32）'
    const rich = { box: { fontSize: size, fontWeight: weight, backgroundColor: '#eee' } }
    const width = measureByTable(text, size, weight === 'bold' || weight === 600 ? bold : 400)
    const { widths } = draw({ formatter: `{box|${text}}`, rich })
    // The text and the box behind it.
    expect(widths.filter(found => Math.abs(found - width) < 0.01)).toHaveLength(2)
  })

  test('leaves whole what the table says fits', () => {
    const text = '基本支出）（（当年预算）'
    // It keeps one pixel free.
    const width = measureByTable(text, size) + 1
    const drawnIn = (room: number) =>
      draw({ formatter: text, width: room, overflow: 'truncate' }).texts
    expect(drawnIn(width)).toContain(text)
    expect(drawnIn(width - 0.5)).not.toContain(text)
  })
})

test.each([
  ['bold 14px serif', 14, bold],
  ['italic normal 600 16.5px "A 900px font"', 16.5, bold],
  ['bolder 14px serif', 14, bold],
  ['500 14px serif', 14, 400],
  ['14px serif', 14, 400],
  ['', 12, 400],
])('size and weight are read from "%s"', (font, size, weight) => {
  useTableMeasure()
  const figure = '9,143.32'
  expect(format.getTextRect(figure, font).width).toBeCloseTo(measureByTable(figure, size, weight))
})

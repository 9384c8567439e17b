import { init, use } from 'echarts/core'
import type { EChartsOption } from 'echarts'
import { SVGRenderer } from 'echarts/renderers'
import type { Size } from '@/charts/core/geometry'
import { useTableMeasure } from '@/charts/core/platform'

use([SVGRenderer])
if (typeof document === 'undefined') useTableMeasure()

/** Draws an option as SVG, by ECharts' own renderer and without a page. */
export function drawOption({ option, size }: { option: EChartsOption; size: Size }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ ...option, animation: false })
    // Its one style is for pointers, of which a file knows none.
    return chart.renderToSVGString().replace(/<style.*?<\/style>/s, '')
  } finally {
    chart.dispose()
  }
}

import { init, use } from 'echarts/core'
import type { EChartsOption } from 'echarts'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartKindName } from '@/charts/registry'
import type { Size } from '@/charts/shared/geometry'

use([SVGRenderer])

/** What each kind registers with ECharts, by the name of its kind. */
const engines = import.meta.glob('./chartEngine*.ts')

/** Draws an option as SVG, by ECharts' own renderer and without a page. */
export async function drawOption({ kind, option, size }: { kind: ChartKindName, option: EChartsOption, size: Size }): Promise<string> {
  await engines[`./chartEngine${kind.replace(/^./, first => first.toUpperCase())}.ts`]?.()
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ ...option, animation: false })
    // Its one style is for pointers, of which a file knows none.
    return chart.renderToSVGString().replace(/<style.*?<\/style>/s, '')
  } finally {
    chart.dispose()
  }
}

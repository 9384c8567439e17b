import { loadKind } from '@/charts/loadKind'
import type { ChartKindName, ChartRequest } from '@/charts/registry'
import type { Size } from '@/charts/core/geometry'
import { measureOnScreen } from '@/charts/core/measureOnScreen'
import type { ChartTheme } from '@/theme'

/** A chart as SVG markup without its root element; size in px. */
export interface ChartMarkup extends Size {
  readonly svg: string
}

/** Draws a chart in exactly a size, by the code that draws it on the screen and standing still. */
export async function drawChart<Kind extends ChartKindName>({
  picture,
  theme,
  size,
}: {
  picture: ChartRequest<Kind>
  theme: ChartTheme
  size: Size
}): Promise<ChartMarkup> {
  const draw = await loadKind(picture.kind)
  // ECharts writes attributes without escaping them (6.1), and the names of fonts stand in one.
  const font = theme.font.replaceAll('"', "'")
  const chart = draw(picture.data, {
    theme: { ...theme, font },
    size,
    measure: measureOnScreen(font),
    level: '',
    motion: 0,
  })
  const { drawOption } = await import('./drawOption')
  return { ...size, svg: drawOption({ option: chart.option, size }) }
}

import { chartKinds, type ChartKindName, type ChartRequest } from '@/charts/registry'
import type { Size } from '@/charts/core/geometry'
import { measureOnScreen } from '@/charts/vue/measureOnScreen'
import type { Scene } from '@/charts/core/scene'
import { type SvgNode, writeSvg } from '@/exporting/svg'
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
  const draw = await chartKinds[picture.kind].load()
  // ECharts writes attributes without escaping them (6.1), and the names of fonts stand in one.
  const font = theme.font.replaceAll('"', "'")
  const chart = draw(picture.data, {
    theme: { ...theme, font },
    size,
    measure: measureOnScreen(font),
    level: '',
    motion: 0,
  })
  if (chart.surface === 'vector')
    return { ...size, svg: writeSvg(buildSceneNode(chart.option, theme)) }
  const { drawOption } = await import('./drawOption')
  return { ...size, svg: drawOption({ option: chart.option, size }) }
}

function buildSceneNode({ font, bands, blocks, texts }: Scene, { scheme }: ChartTheme): SvgNode {
  const blend = `mix-blend-mode:${scheme === 'dark' ? 'screen' : 'multiply'}`
  return {
    name: 'g',
    attributes: { 'font-family': font },
    children: [
      ...bands.map(({ path, fill }) => ({
        name: 'path',
        attributes: { d: path, fill, style: blend },
      })),
      ...blocks.map(({ x, y, width, height, fill }) => ({
        name: 'rect',
        attributes: { x, y, width, height, fill },
      })),
      ...texts.map(({ text, x, y, size, weight, fill, anchor }) => ({
        name: 'text',
        attributes: { x, y, 'font-size': size, 'font-weight': weight, fill, 'text-anchor': anchor },
        children: [text],
      })),
    ],
  }
}

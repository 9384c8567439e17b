import { chartKinds, type ChartKindName, type ChartRequest } from '@/charts/registry'
import type { Size } from '@/charts/core/geometry'
import type { Scene } from '@/charts/core/scene'
import { type SvgNode, writeSvg } from '@/exporting/svg'
import type { ChartTheme } from '@/theme'

/** A chart as SVG markup without its root element; size in px. */
export interface ChartMarkup extends Size {
  readonly svg: string
}

/** Draws a chart for a file of its own, in the shape in which it was `seen`. */
export async function drawChartForFile({
  picture,
  theme,
  size: seen,
}: {
  picture: ChartRequest
  theme: ChartTheme
  size: Size | null
}): Promise<ChartMarkup> {
  const rows = 'rows' in picture.data ? picture.data.rows.length : 0
  return await drawChart({ picture, theme, size: fileSize({ seen, rows }) })
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
    origin: null,
    motion: 0,
  })
  if (chart.surface === 'vector')
    return { ...size, svg: writeSvg(buildSceneNode(chart.option, theme)) }
  const { drawOption } = await import('./drawOption')
  return { ...size, svg: drawOption({ option: chart.option, size }) }
}

/** Height that a row takes where nothing has been seen to go by. */
const rowHeight = 56

/**
 * The shape of what is seen, in a size that has room for every label, neither a telephone's nor a
 * wall's; no row is made lower.
 */
function fileSize({ seen, rows }: { seen: Size | null; rows: number }): Size {
  const width = Math.round(Math.min(1600, Math.max(1120, seen?.width ?? 0)))
  const shape = seen && seen.width > 0 ? seen.height / seen.width : 0.6
  const least = seen?.height ?? rows * rowHeight
  return {
    width,
    height: Math.round(Math.max(least, width * Math.min(0.75, Math.max(0.45, shape)))),
  }
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

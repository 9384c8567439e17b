import type { EChartsOption } from 'echarts'
import { chartKinds } from '@/charts/registry'
import type { ChartKind } from '@/charts/core/built'
import type { Size } from '@/charts/core/geometry'
import type { Scene } from '@/charts/core/scene'
import { type SvgNode, writeSvg } from '@/exporting/svg'
import type { ChartTheme } from '@/theme'
import type { FramePicture } from './frame'

export interface Body extends Size {
  readonly svg: string
}

/**
 * Draws a chart for a file: by the code that draws it on the screen, in a size of its own, and
 * standing still.
 */
export async function drawBody({
  picture: { kind, data },
  theme,
  size: seen,
}: {
  picture: FramePicture
  theme: ChartTheme
  size: Size | null
}): Promise<Body> {
  return await drawSized({
    picture: { kind, data } as FramePicture,
    theme,
    size: fileSize({ seen, rows: 'rows' in data ? data.rows.length : 0 }),
  })
}

/** The same in exactly a size. */
export async function drawSized({
  picture: { kind, data },
  theme,
  size,
}: {
  picture: FramePicture
  theme: ChartTheme
  size: Size
}): Promise<Body> {
  const code = (await chartKinds[kind].load()) as unknown as ChartKind<
    typeof data,
    unknown,
    unknown
  >
  // ECharts writes attributes without escaping them (6.1), and the names of fonts stand in one.
  const font = theme.font.replaceAll('"', "'")
  const { option } = code.build(code.model(data), {
    theme: { ...theme, font },
    size,
    origin: null,
    motion: 0,
  })
  if (chartKinds[kind].surface === 'vector')
    return { ...size, svg: writeSvg(sceneNode(option as Scene, theme)) }
  const { drawOption } = await import('./drawOption')
  return { ...size, svg: drawOption({ option: option as EChartsOption, size }) }
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

function sceneNode({ font, bands, blocks, texts }: Scene, { scheme }: ChartTheme): SvgNode {
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

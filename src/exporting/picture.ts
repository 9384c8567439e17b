import { balanceLines, breakLines, type Measure } from './lines'
import { type SvgNode, writeSvg } from './svg'

/** What a saved picture takes from the look of the screen. */
export interface PictureTheme {
  readonly colours: Readonly<Record<'paper' | 'ink' | 'ink-2' | 'line', string>>
  readonly type: readonly [number, number, number, number, number]
  readonly font: string
}

export interface PictureParts {
  readonly title: string
  readonly subtitle: string
  /** What colours mean, where the chart does not say it itself. */
  readonly legend?: readonly LegendItem[]
  /** Finished SVG, of its own making and escaped there, with its size in px. */
  readonly body: { readonly svg: string; readonly width: number; readonly height: number }
  /**
   * Whose figures they are and when they were published; at the other end, what made the picture.
   */
  readonly footer: { readonly start: string; readonly end: string }
  readonly theme: PictureTheme
  readonly measure: Measure
}
export interface LegendItem {
  readonly name: string
  readonly colour: string
}
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const margin = 48

/**
 * One document of a chart with everything that it needs away from its page. Complete at any size:
 * text wraps, and the height follows.
 */
export function composePicture({
  title,
  subtitle,
  legend = [],
  body,
  footer,
  theme,
  measure,
}: PictureParts): Picture {
  const {
    colours,
    type: [small, , , large],
  } = theme
  const width = Math.ceil(body.width) + 2 * margin
  const room = width - 2 * margin
  const endWidth = measure(footer.end, small) + margin
  const set = (text: string, size: number, wide = room) =>
    breakLines(text, { size, width: wide, measure })
  const head = paragraph({
    lines: balanceLines(title, { size: large, width: room, measure }),
    size: large,
    leading: 1.4,
    y: margin - 8,
    fill: colours.ink,
    weight: 600,
  })
  const below = paragraph({
    lines: set(subtitle, small),
    size: small,
    leading: 1.6,
    y: head.end + 8,
    fill: colours['ink-2'],
  })
  const key = legendRows({
    legend,
    size: small,
    room,
    y: below.end + 8,
    fill: colours['ink-2'],
    measure,
  })
  const top = Math.round(key.end + 20)
  const rule = top + Math.ceil(body.height) + 28
  const foot = paragraph({
    lines: set(footer.start, small, room - endWidth),
    size: small,
    leading: 1.6,
    y: rule + 12,
    fill: colours['ink-2'],
  })
  const height = Math.ceil(Math.max(foot.end, rule + 12 + small * 1.6)) + 28
  const ends: SvgNode = {
    name: 'text',
    attributes: {
      x: width - margin,
      y: foot.texts[0]?.attributes?.['y'],
      'font-size': small,
      fill: colours['ink-2'],
      'text-anchor': 'end',
    },
    children: [footer.end],
  }
  const svg = writeSvg({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': theme.font,
      style: 'font-variant-numeric:tabular-nums lining-nums',
    },
    children: [
      { name: 'title', children: [title] },
      { name: 'rect', attributes: { width, height, fill: colours.paper } },
      ...head.texts,
      ...below.texts,
      ...key.nodes,
      {
        name: 'g',
        attributes: { transform: `translate(${margin} ${top})` },
        children: [{ markup: body.svg }],
      },
      {
        name: 'path',
        attributes: { d: `M${margin} ${rule + 0.5}H${width - margin}`, stroke: colours.line },
      },
      ...foot.texts,
      ends,
    ],
  })
  return { svg, width, height }
}

interface ParagraphRequest {
  lines: readonly string[]
  size: number
  leading: number
  y: number
  fill: string
  weight?: number
}

function paragraph({ lines, size, leading, y, fill, weight }: ParagraphRequest): {
  texts: readonly SvgNode[]
  end: number
} {
  const step = size * leading
  const texts = lines.map((line, index): SvgNode => ({
    name: 'text',
    attributes: {
      x: margin,
      y: Math.round(y + index * step + step / 2 + size * 0.36),
      'font-size': size,
      'font-weight': weight,
      fill,
    },
    children: [line],
  }))
  return { texts, end: y + lines.length * step }
}

interface LegendRequest {
  legend: readonly LegendItem[]
  size: number
  room: number
  y: number
  fill: string
  measure: Measure
}

/** Swatches with their names, in as many rows as they need. */
function legendRows({ legend, size, room, y, fill, measure }: LegendRequest): {
  nodes: readonly SvgNode[]
  end: number
} {
  const step = Math.round(size * 1.6)
  const swatch = size * 0.7
  let [x, line] = [0, 0]
  const nodes = legend.flatMap(({ name, colour }): SvgNode[] => {
    const wide = swatch + 6 + measure(name, size)
    if (x > 0 && x + wide > room) [x, line] = [0, line + 1]
    const [left, middle] = [margin + x, y + (line + 0.5) * step]
    x += wide + size * 1.4
    return [
      {
        name: 'rect',
        attributes: {
          x: left,
          y: Math.round(middle - swatch / 2),
          width: swatch,
          height: swatch,
          fill: colour,
        },
      },
      {
        name: 'text',
        attributes: {
          x: left + swatch + 6,
          y: Math.round(middle + size * 0.36),
          'font-size': size,
          fill,
        },
        children: [name],
      },
    ]
  })
  return { nodes, end: legend.length === 0 ? y - 8 : y + (line + 1) * step }
}

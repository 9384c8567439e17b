import type { ChartTheme } from '@/theme'
import type { CustomElementOption } from '../shared/custom'
import type { Point, Rect } from '../shared/geometry'
import type { BelowTile, Tile } from './layout'

/** Where an element comes from when it first appears; `null` for standing there at once. */
export type Entrance = ((rect: Rect) => Rect) | null

/** Everything that is drawn of one tile. */
export function tileShapes({ tile, theme, entrance }: { tile: Tile, theme: ChartTheme, entrance: Entrance }): readonly CustomElementOption[] {
  const tone = theme.toneOf(tile.part.code)
  return [
    rectangle({ name: 'tile', rect: tile.rect, fill: tone.tile, entrance }),
    ...tile.below.flatMap((below, index) => belowShapes({ below, index, theme, entrance })),
    ...labelShapes({ tile, theme, entrance }),
    ...barShapes({ tile, theme, entrance }),
    ...calloutShapes({ tile, theme }),
  ]
}

function belowShapes({ below: { rect, label }, index, theme, entrance }: { below: BelowTile, index: number, theme: ChartTheme, entrance: Entrance }): CustomElementOption[] {
  const size = theme.type[0]
  const outline = rectangle({ name: `below-${index}`, rect, fill: null, stroke: { colour: theme.colours.paper, width: 1, opacity: 0.6 }, entrance })
  const lines = label?.lines.map((line, at) => text({
    name: `below-${index}-${at}`, text: line, at: { x: label.x, y: label.y + at * Math.round(size * 1.4) },
    size, colour: theme.tileInk2, weight: 400, theme, entrance,
  })) ?? []
  return [outline, ...lines]
}

function labelShapes({ tile: { label }, theme, entrance }: { tile: Tile, theme: ChartTheme, entrance: Entrance }): CustomElementOption[] {
  if (!label) return []
  return label.lines.flatMap((line, index) => {
    const at = { x: label.x, y: label.y + line.y }
    const loud = line.role === 'amount' || line.role === 'name'
    const main = text({ name: `label-${index}`, text: line.text, at, size: line.size, colour: loud ? theme.tileInk : theme.tileInk2, weight: loud ? 600 : 400, theme, entrance })
    if (!line.suffix) return [main]
    const { x, size } = line.suffix
    const foot = { x: at.x + x, y: at.y + line.size * 0.94 - size * 0.94 }
    return [main, text({ name: `suffix-${index}`, text: line.suffix.text, at: foot, size, colour: theme.tileInk2, weight: 400, theme, entrance })]
  })
}

/** 基本 and 项目 in their own colours on a strip of paper, so that they stand out from any tile. */
function barShapes({ tile: { bar, part, label }, theme, entrance }: { tile: Tile, theme: ChartTheme, entrance: Entrance }): CustomElementOption[] {
  if (!bar || !label) return []
  const whole = part.split.reduce((sum, { amount }) => sum + Math.max(0, amount), 0)
  let x = bar.x
  const pieces = part.split.filter(({ amount }) => amount > 0).map(({ key, amount }, index) => {
    const width = bar.width * amount / whole
    const fill = key === 'rest' || key === 'total' ? theme.rest.mark : theme.colours[key]
    const piece = rectangle({ name: `bar-${index}`, rect: { ...bar, x, width }, fill, entrance })
    x += width
    return piece
  })
  const paper = { x: bar.x - 1, y: bar.y - 1, width: bar.width + 2, height: bar.height + 2 }
  const caption = part.split.filter(({ amount }) => amount !== 0).map(({ name, text: amount }) => `${name} ${amount}`).join(' · ')
  return [
    rectangle({ name: 'bar', rect: paper, fill: theme.colours.paper, entrance }),
    ...pieces,
    text({ name: 'bar-text', text: caption, at: { x: bar.x, y: bar.y + bar.height + 6 }, size: theme.type[0], colour: theme.tileInk2, weight: 400, theme, entrance }),
  ]
}

function calloutShapes({ tile: { callout, part }, theme }: { tile: Tile, theme: ChartTheme }): CustomElementOption[] {
  if (!callout) return []
  const { leader, rect, lines } = callout
  const size = theme.type[0]
  const line = Math.round(size * 1.4)
  const top = rect.y + (rect.height - 2 * line) / 2
  const anchor = leader[0] ?? rect
  return [
    { type: 'polyline', name: 'leader', z2: 20, silent: true, shape: { points: leader.map(({ x, y }) => [x, y]) }, style: { stroke: theme.colours['ink-3'], lineWidth: 1, fill: 'none' } },
    { type: 'circle', name: 'anchor', z2: 21, silent: true, shape: { cx: anchor.x, cy: anchor.y, r: 2.5 }, style: { fill: theme.colours.ink } },
    ...lines.map((words, index) => text({
      name: `callout-${index}`, text: words, at: { x: rect.x, y: top + index * line }, size,
      colour: index === 0 ? theme.colours.ink : theme.colours['ink-2'], weight: part.kind === 'subject' && index === 0 ? 600 : 400, theme, entrance: null,
    })),
  ]
}

interface RectangleRequest { name: string, rect: Rect, fill: string | null, stroke?: { colour: string, width: number, opacity: number }, entrance: Entrance }

function rectangle({ name, rect, fill, stroke, entrance }: RectangleRequest): CustomElementOption {
  return {
    type: 'rect', name, silent: true,
    shape: { ...rect, transition: ['x', 'y', 'width', 'height'], ...entrance && { enterFrom: entrance(rect) } },
    style: { fill: fill ?? 'none', ...stroke && { stroke: stroke.colour, lineWidth: stroke.width, strokeOpacity: stroke.opacity } },
  }
}

interface TextRequest { name: string, text: string, at: Point, size: number, colour: string, weight: number, theme: ChartTheme, entrance: Entrance }

function text({ name, text: words, at, size, colour, weight, theme, entrance }: TextRequest): CustomElementOption {
  const from = entrance?.({ ...at, width: 0, height: 0 })
  return {
    type: 'text', name, silent: true, x: at.x, y: at.y, transition: ['x', 'y'], ...from && { enterFrom: { x: from.x, y: from.y } },
    style: {
      text: words, fill: colour, font: `${weight} ${size}px ${theme.font}`, align: 'left', verticalAlign: 'top',
      ...from && { enterFrom: { opacity: 0 } },
    },
  }
}

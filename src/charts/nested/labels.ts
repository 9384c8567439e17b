import type { ChartTheme } from '@/theme'
import { inset, type Rect } from '@/charts/core/geometry'
import type { SceneText } from '@/charts/core/scene'
import { cut, textWidth, wrap } from '@/charts/core/text'
import { fitLabel, type LabelLine, tileSteps } from '@/charts/core/label'
import type { NestedTile } from './layout'
import type { NestedItem } from './model'

/**
 * The programme, quietly, over its largest project; then the project. A tile too small for words is
 * still in the table.
 */
export function buildTileTexts(
  { item, group, rect, first }: NestedTile,
  unit: string,
  theme: ChartTheme,
): readonly SceneText[] {
  // Not even one line of a few characters.
  if (rect.width < theme.type[0] * 3 || rect.height < theme.type[0] * 1.5) return []
  const pad = Math.min(rect.width, rect.height) < 90 ? 5 : 12
  const room = inset(rect, pad)
  const head =
    first && group.items.length > 1
      ? buildHead({ text: `${group.name} ${group.amountText}`, room, theme })
      : []
  const lower = head.length === 0 ? 0 : theme.type[0] * 1.9
  const below = { ...room, y: room.y + lower, height: room.height - lower }
  const texts = {
    name: item.name,
    amount: item.amountText,
    unit,
    meta: [`占 ${item.shareText} · ${item.meta}`, item.shareText],
  } as const
  const lines =
    fitLabel({ texts, room: below, type: theme.type, steps: tileSteps })?.lines ??
    shortLines(item, below, theme)
  return [...head, ...lines.flatMap(line => textsOf(line, below, theme))]
}

function textsOf(line: LabelLine, { x, y }: Rect, theme: ChartTheme): readonly SceneText[] {
  const loud = line.role !== 'meta'
  const main: SceneText = {
    text: line.text,
    x,
    y: y + line.y + line.size * 0.9,
    size: line.size,
    weight: loud ? 600 : 400,
    fill: loud ? theme.tileInk : theme.tileInk2,
    anchor: 'start',
  }
  return line.suffix
    ? [
        main,
        {
          ...main,
          text: line.suffix.text,
          x: x + line.suffix.x,
          size: line.suffix.size,
          weight: 400,
          fill: theme.tileInk2,
        },
      ]
    : [main]
}

/** As much of a long name as there is room for, and its amount where that fits whole. */
function shortLines(
  { name, amountText }: NestedItem,
  { width, height }: Rect,
  theme: ChartTheme,
): readonly LabelLine[] {
  const size = theme.type[0]
  const lineHeight = Math.round(size * 1.3)
  const amount =
    textWidth(amountText, size) <= width && height >= lineHeight
      ? [{ text: amountText, role: 'amount' as const }]
      : []
  const most = Math.floor(height / lineHeight) - amount.length
  const whole = width < size * 3 || most < 1 ? [] : (wrap(name, { size, width, lines: 99 }) ?? [])
  const kept = whole.slice(0, most)
  const last = kept.at(-1)
  const names =
    last !== undefined && whole.length > most
      ? [...kept.slice(0, -1), cut(`${last}${whole[most] ?? ''}`, size, width)]
      : kept
  return [...names.map(text => ({ text, role: 'name' as const })), ...amount].map(
    (line, index) => ({ ...line, size, y: index * lineHeight }),
  )
}

function buildHead({
  text,
  room,
  theme,
}: {
  text: string
  room: Rect
  theme: ChartTheme
}): readonly SceneText[] {
  const size = theme.type[0]
  if (textWidth(text, size) > room.width || room.height < size * 6) return []
  return [
    {
      text,
      x: room.x,
      y: room.y + size * 0.9,
      size,
      weight: 400,
      fill: theme.tileInk2,
      anchor: 'start',
    },
  ]
}

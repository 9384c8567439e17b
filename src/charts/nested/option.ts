import type { ChartTheme } from '@/theme'
import type { BuiltChart, ChartTarget, Look } from '../shared/built'
import { inset, type Rect } from '../shared/geometry'
import type { Scene, SceneText } from '../shared/scene'
import { textWidth } from '../shared/text'
import { fitLabel, tileSteps } from '../treemap/fit'
import { layoutNested, type NestedTile } from './layout'
import type { NestedModel } from './model'

/** How a nested treemap is drawn, as shapes for SVG. */
export function buildNested(model: NestedModel, { theme, size }: Look): BuiltChart<Scene> {
  const tiles = layoutNested({ model, size })
  return {
    option: {
      ...size,
      font: theme.font,
      bands: [],
      blocks: tiles.map(({ item, group, rect }) => ({ key: item.key, ...rect, fill: (theme.classes[group.tone] ?? theme.rest).tile })),
      texts: tiles.flatMap(tile => wordsIn(tile, model.unit, theme)),
    },
    targets: tiles.map(tile => targetOf(tile, model.unit)),
  }
}

/** The programme, quietly, over its largest project; then the project. A tile too small for words is still in the table. */
function wordsIn({ item, group, rect, first }: NestedTile, unit: string, theme: ChartTheme): readonly SceneText[] {
  const pad = Math.min(rect.width, rect.height) < 90 ? 5 : 12
  const room = inset(rect, pad)
  const head = first && group.items.length > 1 ? headWords({ text: `${group.name} ${group.amountText}`, room, theme }) : []
  const below = head.length === 0 ? room : { ...room, y: room.y + theme.type[0] * 1.9, height: room.height - theme.type[0] * 1.9 }
  const words = { name: item.name, amount: item.amountText, unit, meta: [`占 ${item.shareText} · ${item.meta}`, item.shareText] } as const
  const label = fitLabel({ words, room: below, type: theme.type, steps: tileSteps })
  if (!label) return head
  return [...head, ...label.lines.flatMap(line => {
    const y = below.y + line.y + line.size * 0.9
    const loud = line.role !== 'meta'
    const main: SceneText = { text: line.text, x: below.x, y, size: line.size, weight: loud ? 600 : 400, fill: loud ? theme.tileInk : theme.tileInk2, anchor: 'start' }
    return line.suffix ? [main, { ...main, text: line.suffix.text, x: below.x + line.suffix.x, size: line.suffix.size, weight: 400, fill: theme.tileInk2 }] : [main]
  })]
}

function headWords({ text, room, theme }: { text: string, room: Rect, theme: ChartTheme }): readonly SceneText[] {
  const size = theme.type[0]
  if (textWidth(text, size) > room.width || room.height < size * 6) return []
  return [{ text, x: room.x, y: room.y + size * 0.9, size, weight: 400, fill: theme.tileInk2, anchor: 'start' }]
}

function targetOf({ item, rect }: NestedTile, unit: string): ChartTarget {
  const { key, name, programme, amountText, shareText, meta, leads } = item
  const details = [name, `${amountText} ${unit}`, `占项目支出 ${shareText}`, meta, programme].filter(Boolean)
  return { key, rect, callout: null, label: details.join('，'), details, leads }
}

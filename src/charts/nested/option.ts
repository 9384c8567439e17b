import { CustomChart } from 'echarts/charts'
import { buildTiledSeries, type DrawnElement, drawRect, drawText } from '@/charts/core/custom'
import { inset, type Rect } from '@/charts/core/geometry'
import { defineKind, type DrawContext } from '@/charts/core/kind'
import { fitLabel, type LabelStep, tileSteps } from '@/charts/core/label'
import { measureRich, type RichLine } from '@/charts/core/rich'
import { tile } from '@/charts/core/tiling'
import { buildNestedModel, type NestedGroup, type NestedItem, type NestedModel } from './model'

export const nested = defineKind({
  parts: [CustomChart],
  model: buildNestedModel,
  build: buildNested,
})

/** Paper between programmes and between their projects, in px. */
const groupGap = 5
const itemGap = 2
/** Lengths in parts of the smallest type. */
const ems = { smallTile: 6.5, narrowPad: 0.35, pad: 0.85, headedTile: 6 } as const
/** A long name on a small tile takes as many lines as there are, before it loses its figure. */
const namedSteps: readonly LabelStep[] = [
  ...tileSteps,
  { name: 0, amount: 0, lines: 12, meta: 'none', unit: false, fill: 1 },
]
/** A figure alone says nothing of what it is; the table has both. */
const nameAlone: LabelStep = {
  name: 0,
  amount: null,
  lines: 12,
  meta: 'none',
  unit: false,
  fill: 1,
}

interface Tile {
  readonly item: NestedItem
  readonly group: NestedGroup
  readonly rect: Rect
  readonly isFirst: boolean
}

/**
 * Programmes first, projects within them; the gap between programmes is the wider one. Where tiles
 * of projects are too small for their names, each programme is a tile.
 */
function buildNested({ groups, programmes, unit }: NestedModel, context: DrawContext) {
  const forms = [groups, ...(programmes ? [programmes] : [])].map(form =>
    placeTiles(form, unit, context),
  )
  const tiles = forms.reduce((best, next) => (namedArea(next) >= namedArea(best) ? next : best))
  return {
    option: {
      series: buildTiledSeries(
        context.level,
        tiles.map(({ item, group, rect, words }) => ({
          key: item.key,
          tile: [
            drawRect(rect, {
              fill: (context.theme.classes[group.tone] ?? context.theme.rest).tile,
            }),
          ],
          words,
        })),
      ),
    },
    marks: tiles.map(({ item, rect }) => {
      const { key, name, programme, amountText, shareText, meta, leads } = item
      const figures = [`${amountText} ${unit}`, `占项目支出 ${shareText}`]
      return {
        key,
        leads,
        place: { rect },
        details: [name, ...figures, meta, programme].filter(Boolean),
      }
    }),
  }
}

function placeTiles(groups: readonly NestedGroup[], unit: string, context: DrawContext) {
  const area = { x: 0, y: 0, ...context.size }
  const own = tile({ amounts: groups.map(({ amount }) => amount), area, gap: groupGap })
  return groups.flatMap((group, index) => {
    const amounts = group.items.map(({ amount }) => amount)
    const rects = tile({ amounts, area: own[index] ?? area, gap: itemGap })
    return group.items.map((item, place) => {
      const placed: Tile = { item, group, rect: rects[place] ?? area, isFirst: place === 0 }
      return { ...placed, words: drawWords(placed, unit, context) }
    })
  })
}

/** Area of the tiles that say what they are, in square px. */
const namedArea = (tiles: ReturnType<typeof placeTiles>) =>
  tiles
    .filter(({ item, words }) => words.length > 0 && !item.isRest)
    .reduce((sum, { rect }) => sum + rect.width * rect.height, 0)

/** The programme, quietly, over its largest project; then the project, as far as it fits whole. */
function drawWords(
  { item, group, rect, isFirst }: Tile,
  unit: string,
  context: DrawContext,
): readonly DrawnElement[] {
  const { em, tileStyles: styles, measure } = context
  const small = Math.min(rect.width, rect.height) < ems.smallTile * em
  const narrow = inset(rect, ems.narrowPad * em)
  const room = small ? narrow : inset(rect, ems.pad * em)
  const title: RichLine = [{ role: 'soft0', text: `${group.name} ${group.amountText}` }]
  const head = measureRich([title], { styles, measure })
  const isHeaded =
    isFirst &&
    group.items.length > 1 &&
    head.width <= room.width &&
    room.height >= ems.headedTile * em
  const texts = {
    name: item.name,
    amount: item.amountText,
    unit,
    meta: [[`占 ${item.shareText}`, item.meta].filter(Boolean).join(' · '), item.shareText],
  } as const
  const free = { ...room, height: room.height - (isHeaded ? head.height : 0) }
  const full = fitLabel({ texts, room: free, steps: namedSteps }, context)
  if (full) {
    const lines = [...(isHeaded ? [title] : []), ...full.lines]
    return drawText(lines, { at: room, styles })
  }
  // The name has more room without air around it.
  const label = fitLabel({ texts, room: narrow, steps: [...namedSteps, nameAlone] }, context)
  return drawText(label?.lines ?? [], { at: narrow, styles })
}

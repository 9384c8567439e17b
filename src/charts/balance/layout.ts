import type { RenderContext } from '@/charts/core/chart'
import type { Rect } from '@/charts/core/geometry'
import {
  buildTextStyles,
  fitLines,
  measureRich,
  type RichLine,
  type RichPart,
} from '@/charts/core/rich'
import { spread } from '@/charts/core/spread'
import { wrap } from '@/charts/core/text'
import type { BalanceItem, BalanceModel } from './model'

/** Lengths in parts of the smallest type. */
export const ems = { pad: 0.9, leader: 0.3, headGap: 0.6, partGap: 0.5, narrow: 46 } as const
const columnEms = [1.4, 6.3] as const
const columnShare = 0.08
/** What labels of parts take of the width at most, at each side. */
const labelShare = 0.29
const nameLines = 3

export interface PlacedPart {
  readonly item: BalanceItem
  readonly rect: Rect
  /** None where parts are too many for their labels. */
  readonly lines: readonly RichLine[]
  /** Where its label stands, in px from the top. */
  readonly middle: number
}
export interface PlacedSide {
  readonly column: Rect
  readonly parts: readonly PlacedPart[]
}
export interface BalanceLayout {
  readonly sides: readonly [PlacedSide, PlacedSide]
  readonly total: (side: 0 | 1) => readonly RichLine[]
  readonly verdict: readonly RichLine[]
  /** What the sides differ by stands over their totals, not between them. */
  readonly isOver: boolean
  readonly head: number
  /** Of the larger column. */
  readonly height: number
}

/** Where columns lie, on one ground and as high as their totals, with labels outside; in px. */
export function layoutBalance(model: BalanceModel, context: RenderContext): BalanceLayout {
  const { theme, size, measure } = context
  const [em] = theme.type
  const text = { styles: buildTextStyles(theme), measure }
  const sizeOf = (lines: readonly RichLine[]) => measureRich(lines, text)
  const narrow = size.width < em * ems.narrow
  const pad = em * ems.pad
  const width = Math.min(Math.max(em * columnEms[0], size.width * columnShare), em * columnEms[1])
  const writeTotal = (role: string, hasUnit: boolean) => (side: 0 | 1) => {
    const { name, totalText } = model.sides[side]
    const figure = hasUnit ? totalText : (totalText.split(' ')[0] ?? '')
    return narrow ? [[part(role, name)], [part(role, figure)]] : [[part(role, `${name} ${figure}`)]]
  }
  // The title of the chart has the unit too.
  const least = writeTotal('amount', false)
  const total =
    [writeTotal('title', true), writeTotal('amount', true)].find(
      write => sizeOf(write(0)).width + sizeOf(write(1)).width <= size.width - em,
    ) ?? least

  const rooms = ([0, 1] as const).map(side => {
    const widest = model.sides[side].parts.map(item => sizeOf(labelOf(item, Infinity)).width)
    return Math.max(
      Math.min(size.width * labelShare, Math.max(0, ...widest)) + pad,
      sizeOf(total(side)).width - width,
    )
  })
  const [left = 0, right = 0] = rooms
  const verdict = [[part('quiet', model.verdict)]]
  const between = size.width - left - right - 2 * width
  const isOver = sizeOf(verdict).width > between - em / 2
  const over = isOver ? sizeOf(verdict).height : 0
  const head = Math.round(sizeOf(total(0)).height + over + em * ems.headGap)
  const height = Math.max(1, size.height - head)
  const scale = height / model.most

  function place(side: 0 | 1): PlacedSide {
    const { parts, total } = model.sides[side]
    const tall = total * scale
    const x = side === 0 ? left : size.width - right - width
    let y = size.height - tall
    const placed = parts.map(item => {
      const rect = { x, y, width, height: item.amount * scale }
      y += rect.height
      return { item, rect }
    })
    const labels = fitLabels(parts, (rooms[side] ?? 0) - pad)
    const moved = placed.flatMap(({ item, rect }) => {
      const lines = labels.get(item.key)
      const middle = rect.y + rect.height / 2
      return lines
        ? [{ key: item.key, middle, height: sizeOf(lines).height + em * ems.partGap }]
        : []
    })
    const middles = spread(moved, { from: head, to: size.height })
    return {
      column: { x, y: size.height - tall, width, height: tall },
      parts: placed.map(each => ({
        ...each,
        lines: labels.get(each.item.key) ?? [],
        middle: middles[moved.findIndex(({ key }) => key === each.item.key)] ?? 0,
      })),
    }
  }

  /** Whole labels as long as there is room for all, then short ones of the largest parts. */
  function fitLabels(parts: readonly BalanceItem[], room: number) {
    const heightOf = (lines: readonly RichLine[]) => sizeOf(lines).height + em * ems.partGap
    const full = parts.map(item => labelOf(item, room))
    const isShort = full.reduce((sum, lines) => sum + heightOf(lines), 0) > size.height - head
    const labels = new Map<string, readonly RichLine[]>()
    let free = size.height - head
    for (const item of [...parts].sort((one, other) => other.amount - one.amount)) {
      const whole = full[parts.indexOf(item)] ?? []
      const lines =
        isShort || sizeOf(whole).width > room
          ? fitLines(shortLabelsOf(item), { room: { width: room, height: free }, ...text })
          : whole
      if (!lines || heightOf(lines) > free) continue
      free -= heightOf(lines)
      labels.set(item.key, lines)
    }
    return labels
  }

  function labelOf({ name, amountText, shareText }: BalanceItem, room: number): RichLine[] {
    const [small, medium] = theme.type
    const [role, each] = measure(name, medium) <= room ? ['name', medium] : ['tiny', small]
    const names = wrap(name, { size: each, width: room, lines: nameLines, measure }) ?? []
    const joined = `${amountText} · ${shareText}`
    const figures = measure(joined, small) <= room ? [joined] : [amountText, shareText]
    return [...names.map(line => [part(role, line)]), ...figures.map(line => [part('quiet', line)])]
  }

  return { sides: [place(0), place(1)], total, verdict, isOver, head, height }
}

const part = (role: string, text: string): RichPart => ({ role, text })

const shortLabelsOf = ({ name, amountText }: BalanceItem): readonly (readonly RichLine[])[] => [
  [[part('tiny', `${name}  `), part('quiet', amountText)]],
  [[part('tiny', name)]],
  [[part('quiet', amountText)]],
]

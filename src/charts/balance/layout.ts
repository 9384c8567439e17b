import type { Rect } from '@/charts/core/geometry'
import type { DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { spread } from '@/charts/core/spread'
import { wrapRich } from '@/charts/core/text'
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
  /** Px of one 分. */
  readonly scale: number
}

/** Where columns lie, on one ground and as high as their totals, with labels outside; in px. */
export function layoutBalance(model: BalanceModel, context: DrawContext): BalanceLayout {
  const { size, measure, em } = context
  const [small, medium] = context.theme.type
  const sizeOf = (lines: readonly RichLine[]) => measureRich(lines, context)
  const narrow = size.width < em * ems.narrow
  const pad = em * ems.pad
  const width = Math.min(Math.max(em * columnEms[0], size.width * columnShare), em * columnEms[1])
  const writeTotal = (role: string, write: (totalText: string) => string) => (side: 0 | 1) => {
    const { name, totalText } = model.sides[side]
    const figure = write(totalText)
    const parts = [writePart(role, name), ...(figure ? [writePart(role, figure)] : [])]
    return narrow
      ? parts.map(each => [each])
      : [[writePart(role, parts.map(({ text }) => text).join(' '))]]
  }
  const justName = writeTotal('amount', () => '')
  const roomOf = (side: 0 | 1, write: ReturnType<typeof writeTotal>) => {
    const labels = model.sides[side].parts.map(item => sizeOf(labelOf(item, Infinity)).width)
    const beside = Math.min(size.width * labelShare, Math.max(0, ...labels)) + pad
    return Math.max(beside, sizeOf(write(side)).width - width)
  }
  const total =
    [
      writeTotal('title', text => text),
      writeTotal('amount', text => text),
      // The title of the chart has the unit too.
      writeTotal('amount', text => text.split(' ')[0] ?? ''),
    ].find(
      write =>
        sizeOf(write(0)).width + sizeOf(write(1)).width <= size.width - em &&
        roomOf(0, write) + roomOf(1, write) + 2 * width <= size.width,
    ) ?? justName
  const [left, right] = [roomOf(0, total), roomOf(1, total)]
  const verdict = [[writePart('quiet', model.verdict)]]
  const isOver = sizeOf(verdict).width > size.width - left - right - 2 * width - em / 2
  const over = isOver ? sizeOf(verdict).height : 0
  const head = Math.round(sizeOf(total(0)).height + over + em * ems.headGap)
  const scale = Math.max(1, size.height - head) / model.most

  function place(side: 0 | 1): PlacedSide {
    const { parts, total } = model.sides[side]
    const x = side === 0 ? left : size.width - right - width
    const column = { x, y: size.height - total * scale, width, height: total * scale }
    const labels = fitLabels(parts, (side === 0 ? left : right) - pad)
    let y = column.y
    const placed = parts.map((item): PlacedPart => {
      const rect = { x, y, width, height: item.amount * scale }
      y += rect.height
      return { item, rect, lines: labels.get(item) ?? [], middle: rect.y + rect.height / 2 }
    })
    const labelled = placed.filter(({ lines }) => lines.length > 0)
    const middles = spread(
      labelled.map(({ middle, lines }) => ({ middle, height: heightOf(lines) })),
      { from: head, to: size.height },
    )
    return {
      column,
      parts: placed.map(each => ({ ...each, middle: middles[labelled.indexOf(each)] ?? 0 })),
    }
  }

  function heightOf(lines: readonly RichLine[]): number {
    return sizeOf(lines).height + em * ems.partGap
  }

  /** Whole labels as long as there is room for all, then short ones of the largest parts. */
  function fitLabels(parts: readonly BalanceItem[], room: number) {
    const full = new Map(parts.map(item => [item, labelOf(item, room)]))
    const labels = new Map<BalanceItem, readonly RichLine[]>()
    let free = size.height - head
    const isShort = [...full.values()].reduce((sum, lines) => sum + heightOf(lines), 0) > free
    for (const [item, whole] of [...full].sort(([one], [other]) => other.amount - one.amount)) {
      const lines =
        isShort || sizeOf(whole).width > room
          ? fitLines(
              [...shortLabelsOf(item), namesOf(item, room)],
              { width: room, height: free },
              context,
            )
          : whole
      if (lines.length === 0 || heightOf(lines) > free) continue
      free -= heightOf(lines)
      labels.set(item, lines)
    }
    return labels
  }

  function namesOf({ name }: BalanceItem, room: number): readonly RichLine[] {
    const role = measure(name, medium) <= room ? 'name' : 'tiny'
    return wrapRich(name, { role, width: room, lines: nameLines }, context) ?? []
  }

  function labelOf(item: BalanceItem, room: number): RichLine[] {
    const { amountText, shareText } = item
    const joined = `${amountText} · ${shareText}`
    const figures = measure(joined, small) <= room ? [joined] : [amountText, shareText]
    return [...namesOf(item, room), ...figures.map(line => [writePart('quiet', line)])]
  }

  return { sides: [place(0), place(1)], total, verdict, isOver, head, scale }
}

const shortLabelsOf = ({ name, amountText }: BalanceItem): readonly (readonly RichLine[])[] => [
  [[writePart('tiny', `${name}  `), writePart('quiet', amountText)]],
  [[writePart('tiny', name)]],
]

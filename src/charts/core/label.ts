import type { Size } from './geometry'
import { textWidth, wrap } from './text'

/** The texts of a label; where room is short it shows less of them. */
export interface LabelTexts {
  readonly name: string
  readonly amount: string
  readonly unit: string
  readonly meta: readonly [full: string, short: string]
}

/** A line of a label, placed from the label's top left corner, in px. */
export interface LabelLine {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly role: 'name' | 'amount' | 'meta'
  /** The unit of money after an amount, and where it stands. */
  readonly suffix?: { readonly text: string; readonly x: number; readonly size: number }
}
export interface Label extends Size {
  readonly lines: readonly LabelLine[]
}

/**
 * Sizes are places in the scheme's five. `lines` for the name, 0 for name and amount in one line.
 * `fill` is how much of the height the label may take, so that large type needs a large tile.
 */
export interface LabelStep {
  readonly name: number
  readonly amount: number
  readonly lines: number
  readonly meta: 'full' | 'short' | 'none'
  readonly unit: boolean
  readonly fill: number
}

/** From the largest label to the smallest. */
export const tileSteps: readonly LabelStep[] = [
  { name: 2, amount: 4, lines: 2, meta: 'full', unit: true, fill: 0.34 },
  { name: 2, amount: 3, lines: 2, meta: 'full', unit: true, fill: 0.5 },
  { name: 1, amount: 2, lines: 3, meta: 'full', unit: true, fill: 1 },
  { name: 1, amount: 2, lines: 3, meta: 'short', unit: false, fill: 1 },
  { name: 0, amount: 1, lines: 4, meta: 'short', unit: false, fill: 1 },
  { name: 0, amount: 1, lines: 4, meta: 'none', unit: false, fill: 1 },
  { name: 0, amount: 0, lines: 4, meta: 'none', unit: false, fill: 1 },
  { name: 0, amount: 0, lines: 0, meta: 'none', unit: false, fill: 1 },
]
export const belowSteps: readonly LabelStep[] = [
  { name: 1, amount: 3, lines: 1, meta: 'full', unit: false, fill: 0.3 },
  { name: 0, amount: 2, lines: 2, meta: 'short', unit: false, fill: 0.5 },
  { name: 0, amount: 1, lines: 2, meta: 'none', unit: false, fill: 0.9 },
  { name: 0, amount: 0, lines: 1, meta: 'none', unit: false, fill: 1 },
]

export interface LabelRequest {
  readonly texts: LabelTexts
  readonly room: Size
  readonly type: readonly number[]
  readonly steps: readonly LabelStep[]
}

/** The largest label that fits; `null` where none does. */
export function fitLabel({ texts, room, type, steps }: LabelRequest): Label | null {
  for (const step of steps) {
    const label = buildLabel({ texts, width: room.width, type, step })
    if (label && label.height <= room.height * step.fill) return label
  }
  return null
}

function buildLabel({
  texts,
  width,
  type,
  step,
}: {
  texts: LabelTexts
  width: number
  type: readonly number[]
  step: LabelStep
}): Label | null {
  if (step.lines === 0) return buildOneLine({ texts, width, size: type[step.name] ?? 14 })
  const [nameSize, amountSize, small] = [
    type[step.name] ?? 14,
    type[step.amount] ?? 14,
    type[0] ?? 14,
  ]
  const amountWidth = textWidth(texts.amount, amountSize)
  const suffix = step.unit ? { text: texts.unit, x: amountWidth + small * 0.35, size: small } : null
  const amountEnd = suffix ? suffix.x + textWidth(suffix.text, small) : amountWidth
  const meta = step.meta === 'none' ? [] : [texts.meta[step.meta === 'full' ? 0 : 1]]
  if (amountEnd > width || meta.some(text => textWidth(text, small) > width)) return null
  const names = wrap(texts.name, { size: nameSize, width, lines: step.lines })
  if (!names) return null
  const lines: LabelLine[] = []
  let y = 0
  const add = (line: Omit<LabelLine, 'y'>, leading: number) => {
    lines.push({ ...line, y })
    y += Math.round(line.size * leading)
  }
  for (const text of names) add({ text, size: nameSize, role: 'name' }, 1.3)
  add({ text: texts.amount, size: amountSize, role: 'amount', ...(suffix && { suffix }) }, 1.22)
  for (const text of meta) add({ text, size: small, role: 'meta' }, 1.4)
  return {
    lines,
    width: Math.max(amountEnd, ...lines.map(({ text, size }) => textWidth(text, size))),
    height: y,
  }
}

function buildOneLine({
  texts,
  width,
  size,
}: {
  texts: LabelTexts
  width: number
  size: number
}): Label | null {
  const text = `${texts.name}  ${texts.amount}`
  const needed = textWidth(text, size)
  return needed > width
    ? null
    : {
        lines: [{ text, y: 0, size, role: 'name' }],
        width: needed,
        height: Math.round(size * 1.25),
      }
}

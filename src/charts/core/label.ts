import type { Size } from './geometry'
import type { DrawContext } from './kind'
import { heightOf, measureRich, type RichLine, type TextContext } from './rich'
import { wrapRich } from './text'

/** The texts of a tile; where room is short its label says less of them. */
export interface LabelTexts {
  readonly name: string
  readonly amount: string
  readonly unit: string
  readonly meta: readonly [full: string, short: string]
}
export interface Label extends Size {
  readonly lines: readonly RichLine[]
}

/**
 * Sizes are places in the scheme's five. `lines` for the name: 0 for name and amount in one line;
 * `amount` is `null` for the name alone. A figure without its name says nothing, so there is none.
 * `fill` is how much of the height the label may take, so that large type needs a large tile.
 */
export interface LabelStep {
  readonly name: number
  readonly amount: number | null
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

type TileText = Pick<DrawContext, 'tileStyles' | 'measure'>
export interface LabelRequest {
  readonly texts: LabelTexts
  readonly room: Size
  readonly steps: readonly LabelStep[]
  /** All of it in the softer ink. */
  readonly soft?: boolean
}

/** The largest label that fits; `null` where none does. */
export function fitLabel(
  { steps, texts, room: { width, height }, soft = false }: LabelRequest,
  { tileStyles: styles, measure }: TileText,
): Label | null {
  const text = { styles, measure }
  for (const step of steps) {
    const room = { width, height: height * step.fill }
    const lines = writeLines({ texts, room, step, soft }, text)
    const size = lines && measureRich(lines, text)
    if (size && size.width <= room.width && size.height <= room.height) return { lines, ...size }
  }
  return null
}

interface StepRequest {
  readonly texts: LabelTexts
  readonly room: Size
  readonly step: LabelStep
  readonly soft: boolean
}

/** The lines of a step; `null` where they have no room. What wraps comes last, as it takes longest. */
function writeLines(
  { texts, room, step, soft }: StepRequest,
  text: TextContext,
): readonly RichLine[] | null {
  const roleOf = (place: number) => `${soft ? 'soft' : 'loud'}${place}`
  const role = roleOf(step.name)
  const amounts = step.amount === null ? [] : [{ role: roleOf(step.amount), text: texts.amount }]
  if (step.lines === 0) return [[{ role, text: `${texts.name}  ${texts.amount}` }]]
  const meta = step.meta === 'none' ? null : texts.meta[step.meta === 'full' ? 0 : 1]
  const unit = step.unit ? [{ role: 'soft0', text: ` ${texts.unit}` }] : []
  const below: readonly RichLine[] = [
    ...(amounts.length > 0 ? [[...amounts, ...unit]] : []),
    ...(meta ? [[{ role: 'soft0', text: meta }]] : []),
  ]
  const { lineHeight = 1 } = text.styles[role] ?? {}
  const lines = Math.min(step.lines, Math.floor((room.height - heightOf(below, text)) / lineHeight))
  if (lines < 1 || measureRich(below, text).width > room.width) return null
  const names = wrapRich(texts.name, { role, width: room.width, lines }, text)
  return names.length > 0 ? [...names, ...below] : null
}

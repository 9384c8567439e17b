import type { Size } from './geometry'
import type { DrawContext } from './kind'
import { measureRich, regular, type RichLine } from './rich'
import { wrap } from './text'

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
 * Sizes are places in the scheme's five. `lines` for the name: 0 for name and amount in one line,
 * `null` for the amount alone; `amount` is `null` for the name alone.
 * `fill` is how much of the height the label may take, so that large type needs a large tile.
 */
export interface LabelStep {
  readonly name: number
  readonly amount: number | null
  readonly lines: number | null
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
export function fitLabel({ steps, ...request }: LabelRequest, context: TileText): Label | null {
  const { room } = request
  for (const step of steps) {
    const lines = writeLines(request, step, context)
    const label = lines && {
      lines,
      ...measureRich(lines, { ...context, styles: context.tileStyles }),
    }
    if (label && label.width <= room.width && label.height <= room.height * step.fill) return label
  }
  return null
}

function writeLines(
  { texts, room, soft = false }: Omit<LabelRequest, 'steps'>,
  step: LabelStep,
  { tileStyles, measure }: TileText,
): readonly RichLine[] | null {
  const roleOf = (place: number) => `${soft ? 'soft' : 'loud'}${place}`
  const name = roleOf(step.name)
  const amounts = step.amount === null ? [] : [{ role: roleOf(step.amount), text: texts.amount }]
  if (step.lines === null) return [amounts]
  if (step.lines === 0) return [[{ role: name, text: `${texts.name}  ${texts.amount}` }]]
  const { fontSize = 0, fontWeight = regular } = tileStyles[name] ?? {}
  const names = wrap(texts.name, {
    size: fontSize,
    weight: fontWeight,
    width: room.width,
    lines: step.lines,
    measure,
  })
  const meta = step.meta === 'none' ? null : texts.meta[step.meta === 'full' ? 0 : 1]
  const unit = step.unit ? [{ role: 'soft0', text: ` ${texts.unit}` }] : []
  return (
    names && [
      ...names.map(text => [{ role: name, text }]),
      ...(amounts.length > 0 ? [[...amounts, ...unit]] : []),
      ...(meta ? [[{ role: 'soft0', text: meta }]] : []),
    ]
  )
}

import type { Size } from '../shared/geometry'
import { textWidth, wrap } from '../shared/text'
import type { TreemapPart } from './model'

/** A line of a label, placed from the label's top left corner. */
export interface LabelLine {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly role: 'name' | 'amount' | 'meta' | 'below'
  /** The unit of money after an amount, and where it stands. */
  readonly suffix?: { readonly text: string, readonly x: number, readonly size: number }
}
export interface Label extends Size { readonly lines: readonly LabelLine[] }

interface Step { readonly name: number, readonly amount: number, readonly lines: number, readonly meta: 'full' | 'share' | 'none', readonly unit: boolean }

/** From the largest label to the smallest; sizes are places in the scheme's five type sizes. */
const steps: readonly Step[] = [
  { name: 2, amount: 4, lines: 2, meta: 'full', unit: true },
  { name: 2, amount: 3, lines: 2, meta: 'full', unit: true },
  { name: 1, amount: 2, lines: 3, meta: 'full', unit: true },
  { name: 1, amount: 2, lines: 3, meta: 'share', unit: false },
  { name: 0, amount: 1, lines: 4, meta: 'share', unit: false },
  { name: 0, amount: 1, lines: 4, meta: 'none', unit: false },
  { name: 0, amount: 0, lines: 2, meta: 'none', unit: false },
]
/** How much of a tile's height a label of each step may take, so that large type needs a large tile. */
const fill = [0.34, 0.5, 1, 1, 1, 1, 1]

/** The largest label that fits a tile; `null` where none does and the label has to stand outside. */
export function fitLabel({ part, unit, room, type }: { part: TreemapPart, unit: string, room: Size, type: readonly number[] }): Label | null {
  for (const [index, step] of steps.entries()) {
    const label = labelAt({ part, unit, width: room.width, type, step })
    if (label && label.height <= room.height * (fill[index] ?? 1)) return label
  }
  return null
}

function labelAt({ part, unit, width, type, step }: { part: TreemapPart, unit: string, width: number, type: readonly number[], step: Step }): Label | null {
  const [nameSize, amountSize, small] = [type[step.name] ?? 14, type[step.amount] ?? 14, type[0] ?? 14]
  const names = wrap(part.name, { size: nameSize, width, lines: step.lines })
  const amountWidth = textWidth(part.amountText, amountSize)
  const unitWidth = step.unit ? 6 + textWidth(unit, small) : 0
  const meta = metaOf(part, step.meta)
  if (!names || amountWidth + unitWidth > width || meta.some(text => textWidth(text, small) > width)) return null
  const lines: LabelLine[] = []
  let y = 0
  const add = (line: Omit<LabelLine, 'y'>, leading: number) => {
    lines.push({ ...line, y })
    y += Math.round(line.size * leading)
  }
  for (const text of names) add({ text, size: nameSize, role: 'name' }, 1.3)
  const suffix = step.unit ? { suffix: { text: unit, x: amountWidth + 6, size: small } } : {}
  add({ text: part.amountText, size: amountSize, role: 'amount', ...suffix }, 1.22)
  for (const text of meta) add({ text, size: small, role: 'meta' }, 1.4)
  const widest = Math.max(amountWidth + unitWidth, ...lines.map(({ text, size }) => textWidth(text, size)))
  return { lines, width: Math.min(width, widest), height: y }
}

function metaOf({ code, shareText }: TreemapPart, meta: Step['meta']): readonly string[] {
  if (meta === 'none') return []
  return [meta === 'full' && code ? `${code} · ${shareText}` : shareText]
}

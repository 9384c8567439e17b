import { buildCustomSeries, drawText, type DrawnElement } from '@/charts/core/custom'
import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'

/** A symbol with what it stands for, or words alone. */
export interface KeyEntry {
  readonly text: string
  /** Draws it in a square of `size` px, whose middle is given. */
  readonly draw?: (middle: { readonly x: number; readonly y: number }, size: number) => DrawnElement
}

/** Lengths in parts of the smallest type. */
const [symbolEms, gapEms, betweenEms, underEms] = [0.75, 0.45, 1.6, 0.6]
const mostLines = 4

/** What symbols stand for, over a picture: as many beside each other as there is room; in px. */
export function layoutKey(entries: readonly KeyEntry[], context: DrawContext) {
  const { em, styles, size } = context
  const [symbol, lead] = [em * symbolEms, em * (symbolEms + gapEms)]
  const room = size.width - 2 * lead
  const children: DrawnElement[] = []
  let [x, y, height] = [lead / 2, 0, 0]
  for (const { text, draw } of entries) {
    const lines: readonly RichLine[] = wrapRich(
      text,
      { role: 'quiet', width: room, lines: mostLines },
      context,
    )
    const written = measureRich(lines, context)
    if (x > lead && x + lead + written.width > size.width)
      [x, y, height] = [lead / 2, y + height, 0]
    if (lines.length === 0) continue
    const middle = y + styles.quiet.lineHeight / 2
    const own = draw ? lead : 0
    children.push(
      ...(draw ? [draw({ x: x + symbol / 2, y: middle }, symbol)] : []),
      ...drawText(lines, { at: { x: x + own, y }, styles }),
    )
    x += own + written.width + em * betweenEms
    height = Math.max(height, written.height)
  }
  return {
    height: children.length > 0 ? y + height + em * underEms : 0,
    series: buildCustomSeries({ id: 'key', items: [{ key: 'key', children }] }),
  }
}

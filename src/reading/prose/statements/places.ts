import { placeOf } from '../compact'
import { lineAt } from '../outline/blocks'
import type { Paragraph, Span } from './types'

/** Line of the character at `index` of a paragraph's packed text. */
export function lineOf({ block, source }: Paragraph, index: number): number {
  return block.lines.length === 1 ? (block.lines[0] ?? 0) : lineAt(block, placeOf(source, index))
}

/** The words as printed (joined) that stand in a span of packed text. */
export function printedOf({ block, source }: Paragraph, { start, end }: Span): string {
  return block.text.slice(placeOf(source, start), placeOf(source, end - 1) + 1)
}

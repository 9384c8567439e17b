import { headingEnd } from './headingWords'
import { type Line, widthOf } from './line'
import type { Block } from './types'

const furthestGap = 4
const latin = /[A-Za-z]/

/** A paragraph that begins with `line`. */
export function openBlock(line: Line): Block {
  return {
    pieces: [line.text],
    lines: [line.line],
    starts: [0],
    length: line.text.length,
    text: line.text,
  }
}

/** Adds a line to a paragraph; a space only between Latin words. */
export function extendBlock(block: Block, line: Line): void {
  const before = block.pieces.at(-1) ?? ''
  const piece =
    latin.test(before.slice(-1)) && latin.test(line.text.charAt(0)) ? ` ${line.text}` : line.text
  block.starts.push(block.length)
  block.pieces.push(piece)
  block.lines.push(line.line)
  block.length += piece.length
}

/** Joins the pieces once the paragraph is complete. */
export function closeBlock(block: Block): void {
  if (block.pieces.length > 1) block.text = block.pieces.join('')
}

/**
 * Whether `line` carries on the sentence that `before` left open: cut by a hard wrap or by a blank
 * line.
 */
export function carriesOn(before: Line, line: Line, wrap: number): boolean {
  if (line.mark || line.line - before.line > furthestGap) return false
  if (before.ends === 'cut') return true
  return (
    before.ends === 'pause' && line.line - before.line === 1 && widthOf(before.text) >= wrap - 3
  )
}

/** The width at which a document wraps its lines, or one that no line reaches where it does not. */
export function measureWrap(lines: readonly Line[]): number {
  let widest = 0
  for (let index = 1; index < lines.length; index++) {
    const before = lines[index - 1]
    const line = lines[index]
    if (
      !before ||
      !line ||
      before.ends !== 'cut' ||
      before.mark ||
      line.mark ||
      headingEnd.test(before.words) ||
      line.line !== before.line + 1
    )
      continue
    const width = widthOf(before.text)
    if (width > widest && width >= 24 && width <= 100) widest = width
  }
  return widest > 0 ? widest : 1000
}

/** Line of the character at `offset` of a paragraph. */
export function lineAt(block: Block, offset: number): number {
  let index = block.starts.length - 1
  while (index > 0 && (block.starts[index] ?? 0) > offset) index--
  return block.lines[index] ?? 0
}

import { clausesOf, titleText, type TitlePart } from '@/text/title'
import { breakLines, type Measure } from '../lines'
import { smallestType } from './page'

interface Room {
  readonly text: string
  readonly width: number
  readonly measure: Measure
}

/**
 * Lines that a text takes at a size, in a width in inches. Office programs break a little earlier
 * than they are measured to.
 */
export function linesOf({ text, width, measure }: Room, size: number): number {
  return text
    .split('\n')
    .reduce(
      (sum, line) =>
        sum + Math.max(1, breakLines(line, { size, width: width * 72 * 0.95, measure }).length),
      0,
    )
}

/** Height of a text in inches. */
export const heightOf = (room: Room, size: number, leading = 1.3) =>
  (linesOf(room, size) * size * leading) / 72

/**
 * The largest size in points, from `most` down, at which all texts fit a height in inches under
 * each other.
 */
export function fitSize(
  texts: readonly string[],
  {
    width,
    height,
    most,
    measure,
    leading = 1.3,
  }: { width: number; height: number; most: number; measure: Measure; leading?: number },
): number {
  for (let size = most; size > smallestType; size--) {
    if (
      texts.reduce((sum, text) => sum + heightOf({ text, width, measure }, size, leading), 0) <=
      height
    )
      return size
  }
  return smallestType
}

/** The size of a title: in one line where it is little smaller for it, else as large as it fits. */
export function titleSize(
  text: string,
  {
    w: width,
    h: height,
    most,
    measure,
  }: { readonly w: number; readonly h: number; readonly most: number; readonly measure: Measure },
): number {
  for (let size = most; size >= most * 0.82; size--)
    if (linesOf({ text, width, measure }, size) === 1) return size
  return fitSize([text], { width, height, most, measure, leading: 1.4 })
}

/**
 * A title broken between its clauses, where that takes no more lines than breaking it anywhere;
 * else in one piece, for the program to break.
 */
export function titleLines(
  title: readonly TitlePart[],
  {
    size,
    width,
    measure,
  }: { readonly size: number; readonly width: number; readonly measure: Measure },
): readonly (readonly TitlePart[])[] {
  const lines: TitlePart[][] = [[]]
  const taken = (parts: readonly TitlePart[]) =>
    linesOf({ text: titleText(parts), width, measure }, size)
  for (const clause of clausesOf(title)) {
    const line = lines.at(-1) ?? []
    if (line.length === 0 || taken([...line, ...clause]) === 1) line.push(...clause)
    else lines.push([...clause])
  }
  return lines.length <= taken(title) && lines.every(line => taken(line) === 1) ? lines : [title]
}

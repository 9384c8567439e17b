import { sumOf } from '@/charts/core/amounts'
import type { Fen } from '@/document/money'
import type { BarPart } from './data'
import type { BarItem, BarsModel } from './model'

/** A part as it is drawn: where it begins and how long its pieces are, in values of the axis. */
export interface Segment {
  readonly part: BarPart
  readonly from: number
  readonly pieces: readonly number[]
}

/** A bar as long as the picture, in tenths of a percent. */
const wholeShare = 1000

/** The value that is as long as the picture: 分, or tenths of a percent of a row. */
export const longestOf = ({ as, longest }: BarsModel): number =>
  as === 'share' ? wholeShare : longest

/** Segments of the parts of a row; `shown` says whether a length is enough for so many pieces. */
export function buildSegments(
  { parts, inside }: Pick<BarItem, 'parts' | 'inside'>,
  {
    as,
    shown,
  }: Pick<BarsModel, 'as'> & { readonly shown: (length: number, pieces: number) => boolean },
): Readonly<Record<'parts' | 'inside', readonly Segment[]>> {
  const scale = as === 'share' ? wholeShare / sumOf(parts) : 1
  const segmentsOf = (of: readonly BarPart[]) => {
    let next = 0
    const lengths = cutLengths(
      of.map(({ amount }) => amount),
      scale,
    )
    return of.map((part, index): Segment => {
      const { pieces = [] } = part
      const [from, length] = [as === 'side' ? 0 : next, lengths[index] ?? 0]
      next += length
      const sum = pieces.reduce((all, piece) => all + piece, 0)
      const isCut = pieces.length > 1 && sum > 0 && shown(length, pieces.length)
      return { part, from, pieces: isCut ? cutLengths(pieces, length / sum) : [length] }
    })
  }
  return { parts: segmentsOf(parts), inside: as === 'side' ? [] : segmentsOf(inside) }
}

/** Lengths as integers that add up to the length of all. */
function cutLengths(amounts: readonly Fen[], scale: number): readonly number[] {
  let sum = 0
  return amounts.map(amount => {
    const from = Math.round(sum * scale)
    sum += amount
    return Math.round(sum * scale) - from
  })
}

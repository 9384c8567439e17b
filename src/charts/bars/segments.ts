import { sumOf } from '@/charts/core/amounts'
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
    return of.map((part): Segment => {
      const { pieces = [], amount } = part
      const [from, length] = [as === 'side' ? 0 : next, amount * scale]
      next += length
      const sum = pieces.reduce((all, piece) => all + piece, 0)
      const isCut = pieces.length > 1 && sum > 0 && shown(length, pieces.length)
      return { part, from, pieces: isCut ? pieces.map(piece => (piece * length) / sum) : [length] }
    })
  }
  return { parts: segmentsOf(parts), inside: as === 'side' ? [] : segmentsOf(inside) }
}

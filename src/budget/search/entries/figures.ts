import { isFen, toFen, type AmountUnit } from '@/document/money'
import { foldAmount } from '../fold'
import type { EntryFigure, SearchTarget } from '../types'

/** A printed amount as something that can be found; none where it is blank, zero or no amount. */
export function figureOf(
  printed: string | null | undefined,
  unit: AmountUnit,
  target?: Partial<SearchTarget>,
): EntryFigure[] {
  const folded = printed == null ? null : foldAmount(printed)
  if (printed == null || folded === null || !isFen(folded, unit)) return []
  const fen = toFen(folded, unit)
  return [
    {
      printed: folded,
      fen: /^[-−－]/.test(printed.trim()) ? -fen : fen,
      ...(target && { target }),
    },
  ]
}

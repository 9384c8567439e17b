import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { EconomicMeasure, EconomicSubject } from './types'
import type { RankedSubject } from './types'

export interface RankInput {
  readonly subjects: readonly EconomicSubject[]
  readonly measure: EconomicMeasure
  readonly whole: Fen | null
}

/**
 * Subjects by amount, largest first, with shares of the printed whole summed up from the top; those
 * without a figure are left out.
 */
export function rankSubjects({ subjects, measure, whole }: RankInput): readonly RankedSubject[] {
  const share = (fen: Fen) => (whole === null ? null : toTenths(fen, whole))
  let cumulative = 0
  return subjects
    .flatMap(subject =>
      subject.figures[measure] ? [{ subject, fen: subject.figures[measure].fen }] : [],
    )
    .sort((one, other) => other.fen - one.fen)
    .map(({ subject, fen }, index) => {
      cumulative += fen
      return {
        subject,
        rank: index + 1,
        fen,
        share: share(fen),
        cumulative,
        cumulativeShare: share(cumulative),
      }
    })
}

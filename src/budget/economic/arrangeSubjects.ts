import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { EconomicMeasure, EconomicSubject, RankedSubject } from './economicTable'

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
    .sort((a, b) => b.fen - a.fen)
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

/**
 * Subjects whose code begins with the words or whose name contains them; a class stays with the
 * sections that fit, or with all of its own.
 */
export function filterSubjects(
  classes: readonly EconomicSubject[],
  label: string,
): readonly EconomicSubject[] {
  const wanted = plain(label)
  if (wanted === '') return classes
  return classes.flatMap(subject => {
    if (fits(subject, wanted)) return [subject]
    const children = filterSubjects(subject.children, label)
    return children.length > 0 ? [{ ...subject, children }] : []
  })
}

/**
 * Whether a subject of either classification would be kept by the words: its code begins with them,
 * or its name contains them.
 */
export function matchesQuery(
  subject: Pick<EconomicSubject, 'code' | 'name'>,
  label: string,
): boolean {
  const wanted = plain(label)
  return wanted === '' || fits(subject, wanted)
}

function fits({ code, name }: Pick<EconomicSubject, 'code' | 'name'>, wanted: string): boolean {
  return /^\d+$/.test(wanted) ? (code?.startsWith(wanted) ?? false) : plain(name).includes(wanted)
}

/** Folds full-width digits and brackets: readers type them as often as half-width ones. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

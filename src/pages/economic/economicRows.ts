import {
  type EconomicMeasure,
  economicSections,
  type EconomicSubject,
  type EconomicTable,
  wholeAmount,
} from '@/budget/economic/economicTable'
import { filterSubjects, matchesQuery, rankSubjects } from '@/budget/economic/arrangeSubjects'
import type { Place } from '@/document/document'
import type { Provenance } from '@/text/provenance'
import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import { economicKey } from './economicTree'

/** Of rows that are not ranked. */
export const unranked = { rank: null, cumulative: null, cumulativeShare: null, upTo: [] } as const

/** A line of the table beside the chart, and what the chart draws of it. */
export interface EconomicRow {
  readonly key: string
  readonly subject: EconomicSubject
  /** `part`: a section under its class. */
  readonly kind: 'row' | 'part'
  readonly fen: Fen | null
  /** Tenths of a percent of the printed whole. */
  readonly share: number | null
  /** Its place by amount, with the share of all up to it; only where rows are ranked. */
  readonly rank: number | null
  readonly cumulative: Fen | null
  readonly cumulativeShare: number | null
  /** What the shares are of. */
  readonly whole: Provenance | null
  /** Where the amounts up to it are printed; only where rows are ranked. */
  readonly upTo: readonly Place[]
}

export interface RowsRequest {
  readonly table: EconomicTable
  readonly measure: EconomicMeasure
  readonly level: 'class' | 'section'
  /** The class that is looked at by itself; `null` for all. */
  readonly focus: EconomicSubject | null
  readonly find: string
  readonly order: 'amount' | 'code'
}

/**
 * Subjects from the largest down, with the share that they make up together; a filter leaves places
 * and shares as they are.
 */
export function rankedRows({
  table,
  measure,
  level,
  focus,
  find,
}: RowsRequest): readonly EconomicRow[] {
  const subjects = focus
    ? sectionsOf(focus)
    : level === 'class'
      ? table.classes
      : economicSections(table)
  const ranked = rankSubjects({ subjects, measure, whole: wholeOf(table, focus, measure) })
  const places = ranked.flatMap(({ subject }) => subject.figures[measure]?.place ?? [])
  const whole = wholePlace(table, focus, measure)
  return ranked
    .filter(({ subject }) => matchesQuery(subject, find))
    .map(({ subject, ...figures }) => ({
      key: economicKey(subject),
      subject,
      kind: 'row',
      ...figures,
      whole,
      get upTo() {
        return places.slice(0, figures.rank)
      },
    }))
}

/** Classes with their sections under them. */
export function groupedRows({
  table,
  measure,
  level,
  focus,
  find,
  order,
}: RowsRequest): readonly EconomicRow[] {
  const whole = table.whole[measure]?.fen ?? null
  const row = (subject: EconomicSubject, kind: EconomicRow['kind']): EconomicRow => {
    const fen = subject.figures[measure]?.fen ?? null
    return {
      key: economicKey(subject),
      subject,
      kind,
      fen,
      share: fen === null || whole === null ? null : toTenths(fen, whole),
      whole: wholePlace(table, null, measure),
      ...unranked,
    }
  }
  const sorted = (subjects: readonly EconomicSubject[]) =>
    [...subjects].sort((a, b) =>
      order === 'code'
        ? (a.code ?? '').localeCompare(b.code ?? '')
        : (b.figures[measure]?.fen ?? 0) - (a.figures[measure]?.fen ?? 0),
    )
  const kept = filterSubjects(
    focus ? table.classes.filter(({ code }) => code === focus.code) : table.classes,
    find,
  )
  return sorted(kept)
    .flatMap(subject => [
      row(subject, 'row'),
      ...(level === 'class' ? [] : sorted(subject.children).map(child => row(child, 'part'))),
    ])
    .filter(({ fen }) => measure === 'total' || (fen !== null && fen !== 0))
}

/** The printed amount that shares are taken of. */
export function wholeOf(
  table: EconomicTable,
  focus: EconomicSubject | null,
  measure: EconomicMeasure,
): Fen | null {
  return wholeAmount(table, focus, measure)?.fen ?? null
}

/** Where it is printed, or what it is the sum of. */
export function wholePlace(
  table: EconomicTable,
  focus: EconomicSubject | null,
  measure: EconomicMeasure,
): Provenance | null {
  return wholeAmount(table, focus, measure)?.provenance ?? null
}

/** A class without sections stands for itself. */
const sectionsOf = (subject: EconomicSubject) =>
  subject.children.length > 0 ? subject.children : [subject]

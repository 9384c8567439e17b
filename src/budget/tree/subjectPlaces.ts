// @bundle parts
import type { Place } from '@/document/document'
import { type Measure, measures } from '@/document/measures'
import type { Subject } from './tree'

/** The printed cells of a subject's amount: one, or one of each unit that it is the sum of. */
export function subjectPlaces(
  { places, rows = [] }: Pick<Subject, 'places' | 'rows'>,
  measure: Measure,
): readonly Place[] {
  const own = places[measure]
  return own ? [own] : rows.flatMap(row => row.places[measure] ?? [])
}

/** The same, or its cells in another measure where it has none in this one. */
export function subjectRows(subject: Subject, measure: Measure = 'total'): readonly Place[] {
  const found = [measure, ...measures].find(other => subjectPlaces(subject, other).length > 0)
  return found ? subjectPlaces(subject, found) : []
}

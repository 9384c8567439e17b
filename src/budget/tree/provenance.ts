import { type Measure, measureParts } from '@/document/measures'
import { subjectPlaces } from './subjectPlaces'
import { splitOf, type SubjectPart, type UsePart } from './shares'
import type { Subject } from './tree'
import type { Provenance } from '@/text/provenance'

/**
 * Where a subject's amount comes from: its cell, those of the units it is the sum of, or the
 * subjects below it where no total is printed.
 */
export function subjectProvenance(subject: Subject, measure: Measure): Provenance | null {
  const { places, amounts, children } = subject
  if (places[measure]) return places[measure]
  const rows = subjectPlaces(subject, measure)
  if (rows.length > 0) return { sum: rows }
  return amounts[measure] === null || children.length === 0
    ? null
    : { sum: children.map(child => subjectProvenance(child, measure)) }
}

/** Where a part of a subject comes from; a difference, from the total and the parts. */
export function partProvenance(
  part: Pick<SubjectPart, 'subject'>,
  whole: Subject,
  measure: Measure,
): Provenance | null {
  if (part.subject) return subjectProvenance(part.subject, measure)
  return {
    sum: [subjectProvenance(whole, measure)],
    less: whole.children.map(child => subjectProvenance(child, measure)),
    name: '差额',
  }
}

interface UsageRequest {
  readonly subject: Subject
  readonly measure: Measure
  readonly use: Pick<UsePart, 'key' | 'name'>
  /** All uses of the subject that are shown. */
  readonly uses: readonly Pick<UsePart, 'key'>[]
}

/** Where a use of a subject's money comes from; what other uses leave, from the total and those. */
export function usageProvenance({
  subject,
  measure,
  use: { key, name },
  uses,
}: UsageRequest): Provenance | null {
  if (key !== 'rest') return subjectProvenance(subject, key)
  const others = uses.flatMap(use =>
    use.key === 'rest' ? [] : [subjectProvenance(subject, use.key)],
  )
  return {
    sum: [subjectProvenance(subject, measure)],
    less:
      others.length > 0
        ? others
        : (measureParts[measure]?.map(use => subjectProvenance(subject, use)) ?? []),
    name,
  }
}

/**
 * Where a use of an item comes from; what is neither basic nor project expenditure, from the total
 * and these.
 */
export function itemProvenance(subject: Subject, key: UsePart['key']): Provenance | null {
  return key !== 'rest'
    ? subjectProvenance(subject, key)
    : {
        sum: [subjectProvenance(subject, 'total')],
        less: [subjectProvenance(subject, 'basic'), subjectProvenance(subject, 'project')],
      }
}

/** Where the uses that a subject is split into come from, all together. */
export function splitProvenance(subject: Subject, measure: Measure): Provenance | null {
  const uses = splitOf(subject, measure).filter(({ amount }) => amount !== 0)
  const [main, ...also] = uses.map(use => usageProvenance({ subject, measure, use, uses }))
  return main ? { main, also } : null
}

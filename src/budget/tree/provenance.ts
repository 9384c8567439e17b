import { type Measure, measureParts } from '@/document/measures'
import { splitOf, type SubjectPart, type UsePart } from './shares'
import type { Subject } from './tree'
import type { Source } from '@/text/provenance'

/**
 * Where a subject's amount comes from: its cell, or the subjects below it where no total is
 * printed.
 */
export function subjectSource(
  { places, amounts, children }: Subject,
  measure: Measure,
): Source | null {
  if (places[measure]) return places[measure]
  return amounts[measure] === null || children.length === 0
    ? null
    : { sum: children.map(child => subjectSource(child, measure)) }
}

/** Where a part of a subject comes from; a difference, from the total and the parts. */
export function partSource(
  part: Pick<SubjectPart, 'subject'>,
  whole: Subject,
  measure: Measure,
): Source | null {
  if (part.subject) return subjectSource(part.subject, measure)
  return {
    sum: [subjectSource(whole, measure)],
    less: whole.children.map(child => subjectSource(child, measure)),
    name: '差额',
  }
}

/** Where a use of a subject's money comes from; what other uses leave, from the total and those. */
export function useSource(
  subject: Subject,
  measure: Measure,
  { key, name }: Pick<UsePart, 'key' | 'name'>,
  uses: readonly Pick<UsePart, 'key'>[],
): Source | null {
  if (key !== 'rest') return subjectSource(subject, key)
  const others = uses.flatMap(use => (use.key === 'rest' ? [] : [subjectSource(subject, use.key)]))
  return {
    sum: [subjectSource(subject, measure)],
    less:
      others.length > 0
        ? others
        : (measureParts[measure]?.map(use => subjectSource(subject, use)) ?? []),
    name,
  }
}

/**
 * Where a use of an item comes from; what is neither basic nor project expenditure, from the total
 * and these.
 */
export function itemSource(subject: Subject, key: UsePart['key']): Source | null {
  return key !== 'rest'
    ? subjectSource(subject, key)
    : {
        sum: [subjectSource(subject, 'total')],
        less: [subjectSource(subject, 'basic'), subjectSource(subject, 'project')],
      }
}

/** Where the uses that a subject is split into come from, all together. */
export function splitSource(subject: Subject, measure: Measure): Source | null {
  const uses = splitOf(subject, measure).filter(({ amount }) => amount !== 0)
  const [main, ...also] = uses.map(use => useSource(subject, measure, use, uses))
  return main ? { main, also } : null
}

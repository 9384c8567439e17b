import type { Subject, SubjectTree } from '@/budget/tree/tree'
import type { Comparison } from './comparison'
import { classPrefix } from './figureNames'

/** The change of a subject, by its code; `null` where the document says none. */
export function changeOfSubject(
  changes: readonly Comparison[],
  subject: Subject,
): Comparison | null {
  return subject.code === null ? null : (changes.find(({ code }) => code === subject.code) ?? null)
}

/** Classes that last year had and this year's table does not have at all. */
export function endedClasses(
  changes: readonly Comparison[],
  { subjects }: SubjectTree,
): readonly Comparison[] {
  return changes.filter(
    ({ key, code, state }) =>
      state === 'ended' && key.startsWith(classPrefix) && !(code !== null && subjects.has(code)),
  )
}

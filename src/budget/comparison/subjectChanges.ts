import type { Subject, SubjectTree } from '@/budget/tree/tree'
import type { Change } from './changes'

/** What the document says of a subject against last year, from all it says. */
export function changeOf(changes: readonly Change[], subject: Subject): Change | null {
  return subject.code === null ? null : (changes.find(({ code }) => code === subject.code) ?? null)
}

/** Classes that last year had and this year's table does not have at all. */
export function endedClasses(
  changes: readonly Change[],
  { subjects }: SubjectTree,
): readonly Change[] {
  return changes.filter(
    ({ key, code, state }) =>
      state === 'ended' && key.startsWith('class:') && !(code !== null && subjects.has(code)),
  )
}

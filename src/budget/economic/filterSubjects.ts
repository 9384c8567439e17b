import type { EconomicSubject } from './types'

/**
 * Subjects whose code begins with the words or whose name contains them; a class stays with the
 * sections that fit, or with all of its own.
 */
export function filterSubjects(
  classes: readonly EconomicSubject[],
  words: string,
): readonly EconomicSubject[] {
  const wanted = plain(words)
  if (wanted === '') return classes
  return classes.flatMap(subject => {
    if (fits(subject, wanted)) return [subject]
    const children = filterSubjects(subject.children, words)
    return children.length > 0 ? [{ ...subject, children }] : []
  })
}

/**
 * Whether a subject of either classification would be kept by the words: its code begins with them,
 * or its name contains them.
 */
export function matchesWords(
  subject: Pick<EconomicSubject, 'code' | 'name'>,
  words: string,
): boolean {
  const wanted = plain(words)
  return wanted === '' || fits(subject, wanted)
}

function fits({ code, name }: Pick<EconomicSubject, 'code' | 'name'>, wanted: string): boolean {
  return /^\d+$/.test(wanted) ? (code?.startsWith(wanted) ?? false) : plain(name).includes(wanted)
}

/** Full-width digits and brackets are typed as often as half-width ones. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

import type { SubjectIndex } from './subjectIndex'
import {
  currentName,
  isReordered,
  isShortened,
  plainSubjectName,
  readClassCode,
} from './subjectNames'
import { joinDigits, type SubjectPath, type SubjectStep } from './subjectPath'

/** What a path stands under: names in headings above it, and names in the lines before it. */
export interface SubjectContext {
  readonly headings: SubjectPath
  readonly before: SubjectPath
}

/** The code of a path, or why it has none; `likely` names the table's name where it is another. */
export interface JoinedSubject {
  readonly code: string | null
  readonly likely?: string
}

const nothing: JoinedSubject = { code: null }

/**
 * Finds the code that the document's tables have for a path: by its digits, else by its names from
 * class to item; none where two codes fit, or where a name above contradicts.
 */
export function joinSubject(
  path: SubjectPath,
  { headings, before }: SubjectContext,
  index: SubjectIndex,
): JoinedSubject {
  const last = path.at(-1)
  if (!last) return nothing
  const printed = joinDigits(path)
  if (printed !== null && index.namesByCode.has(printed)) return { code: printed }
  const named = joinByNames(path, last, { headings, before }, index)
  return named.code === null && printed !== null ? { code: printed } : named
}

function joinByNames(
  path: SubjectPath,
  last: SubjectStep,
  context: SubjectContext,
  index: SubjectIndex,
): JoinedSubject {
  const above = path.slice(0, -1)
  const codes = findByName(last, index) ?? findClass(last, index)
  if (codes.length === 0) return joinUnknownName(above, last, context, index)
  const ofLevel = codes.filter(code => last.level === null || code.length === last.level)
  const candidates = ofLevel.length > 0 ? ofLevel : codes
  const ranked = candidates.flatMap(code => {
    const fit = rankCandidate(code, above, context, index)
    // A mark of another level is a slip only where the names above fit.
    return fit === null || (ofLevel.length === 0 && fit.own <= 0) ? [] : [{ code, ...fit }]
  })
  const best = ranked.filter(
    ({ own, near }) =>
      !ranked.some(other => other.own > own || (other.own === own && other.near > near)),
  )
  return { code: pickCode(best.map(({ code }) => code)) }
}

/** Codes that a name has, with the words before it where those are its own. */
function findByName(
  { name, whole }: SubjectStep,
  index: SubjectIndex,
): readonly string[] | undefined {
  const find = (words: string) => index.codesByName.get(currentName(plainSubjectName(words)))
  return (whole === undefined ? undefined : find(whole)) ?? find(name)
}

function findClass({ name, level }: SubjectStep, index: SubjectIndex): readonly string[] {
  const code = level === null || level === 3 ? readClassCode(name) : null
  return code !== null && index.namesByCode.has(code) ? [code] : []
}

/** A class, its only section and its only item may share a name: the words mean the whole. */
function pickCode(codes: readonly string[]): string | null {
  const [shortest, ...others] = [...new Set(codes)].sort((a, b) => a.length - b.length)
  return shortest !== undefined && others.every(code => code.startsWith(shortest)) ? shortest : null
}

/** How well a code fits what stands above it; `null` where that contradicts it. */
function rankCandidate(
  code: string,
  above: SubjectPath,
  { headings, before }: SubjectContext,
  index: SubjectIndex,
): { readonly own: number; readonly near: number } | null {
  const own = countFits(code, above, index)
  if (above.length > 0 && own.fits === 0 && own.contradicts > 0) return null
  const firm = countFits(code, headings, index)
  if (own.fits === 0 && firm.fits === 0 && firm.contradicts > 0) return null
  const near = firm.fits - firm.contradicts + countFits(code, before, index).fits
  return { own: own.fits - own.contradicts, near }
}

function countFits(
  code: string,
  steps: SubjectPath,
  index: SubjectIndex,
): { readonly fits: number; readonly contradicts: number } {
  let fits = 0
  let contradicts = 0
  for (const step of steps) {
    const fit = fitsAbove(code, step, index)
    if (fit === true) fits++
    else if (fit === false) contradicts++
  }
  return { fits, contradicts }
}

/** Whether a step is a class or section above a code; `null` where the tables do not say. */
function fitsAbove(
  code: string,
  { name, whole = name, digits, level }: SubjectStep,
  index: SubjectIndex,
): boolean | null {
  if (digits.length >= 3) return code.startsWith(digits)
  const plain = currentName(plainSubjectName(name))
  const wholePlain = currentName(plainSubjectName(whole))
  const classCode = readClassCode(name)
  if (classCode !== null && code.startsWith(classCode)) return true
  let known = false
  for (const length of [3, 5]) {
    if (length >= code.length) break
    const names = index.namesByCode.get(code.slice(0, length))
    if (names?.includes(plain) || names?.includes(wholePlain)) return true
    if (names && (level === null || level === length)) known = true
  }
  return known || (classCode !== null && level !== 5) ? false : null
}

/** A name that the tables do not have: two names run together, or one that leaves words out. */
function joinUnknownName(
  above: SubjectPath,
  last: SubjectStep,
  context: SubjectContext,
  index: SubjectIndex,
): JoinedSubject {
  const split = splitName(last, index)
  if (split) return joinSubject([...above, ...split], context, index)
  const parent = findParent(above, context, index)
  if (parent === null || last.name.length < 4) return nothing
  const plain = currentName(plainSubjectName(last.name))
  const below = (index.codesBelow.get(parent.code) ?? []).filter(
    code => last.level === null || code.length === last.level,
  )
  const named = (fits: (name: string) => boolean) =>
    below.filter(code => (index.namesByCode.get(code) ?? []).some(fits))
  const alike = named(name => isShortened(name, plain) || isReordered(name, plain))
  // The rest of a section that is named is one item, whatever it was called in other years.
  const isRest =
    alike.length === 0 && parent.isNamed && parent.code.length === 5 && plain.startsWith('其他')
  const rest = named(name => name.startsWith('其他')).filter(code => code.endsWith('99'))
  const [code, ...others] = isRest ? rest : alike
  return code === undefined || others.length > 0
    ? nothing
    : { code, likely: index.namesByCode.get(code)?.[0] ?? '' }
}

interface Parent {
  readonly code: string
  /** Whether words name it; else it is that of the item before. */
  readonly isNamed: boolean
}

function findParent(
  above: SubjectPath,
  { headings, before }: SubjectContext,
  index: SubjectIndex,
): Parent | null {
  const known: readonly (readonly [SubjectPath, SubjectPath])[] =
    above.length > 0
      ? [[above, headings]]
      : [
          [before, headings],
          [headings, []],
        ]
  for (const [steps, upper] of known) {
    const { code } = joinSubject(steps, { headings: upper, before: [] }, index)
    if (code !== null && code.length < 7) return { code, isNamed: true }
    // An item before stands below the same section.
    if (code !== null && steps === before) return { code: code.slice(0, -2), isNamed: false }
  }
  return null
}

/** "人大事务行政运行（项）" names a section and its item without a mark between. */
function splitName(step: SubjectStep, index: SubjectIndex): SubjectPath | null {
  const { name } = step
  for (let at = name.length - 2; at >= 2; at--) {
    const head = name.slice(0, at)
    const tail = name.slice(at)
    const heads = index.codesByName.get(currentName(plainSubjectName(head)))
    const tails = index.codesByName.get(currentName(plainSubjectName(tail)))
    if (heads && tails?.some(code => heads.some(upper => code.startsWith(upper))))
      return [
        { name: head, digits: '', level: null },
        { ...step, name: tail },
      ]
  }
  return null
}

import { type EconomicSubject, economicTable } from '@/budget/economic/economicTable'
import { subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { bareName, plainName as plain } from './definitions'
import { fieldTerms } from './fieldTerms'

/**
 * A label that can be explained: the word to ask for, and the code of the subject that it names.
 */
export interface Word {
  readonly term: string
  readonly code: string | null
}

/** What can be explained in a document. */
export interface Vocabulary {
  /**
   * The word that a label is; `near` gives a code beside it, where several words are one label.
   * `null` for other labels.
   */
  readonly find: (label: string, near?: () => string | null) => Word | null
  /** Words and subjects as they are written, the longest first. */
  readonly names: readonly string[]
}

/**
 * Every word and subject of a document that can be explained: its own words first, then those of
 * the field.
 */
export function vocabularyOf(document: BudgetDocument): Vocabulary {
  const wordsByName = new Map<string, Word[]>()
  const add = (name: string, word: Word) => {
    const key = plain(name)
    const known = wordsByName.get(key)
    if (!known) wordsByName.set(key, [word])
    else if (!known.some(({ code }) => code === word.code)) known.push(word)
  }
  for (const { term, code } of document.glossary) add(term, { term, code })
  for (const { term, also = [] } of fieldTerms)
    for (const name of [term, ...also])
      if (!wordsByName.has(plain(name))) add(name, { term, code: null })
  for (const { code, name } of subjectsOf(document))
    if (code !== null) add(name, { term: name, code })
  const free = [...wordsByName].filter(
    ([name, found]) => found.some(({ code }) => code === null) && name.length >= least,
  )
  const freeByBare = new Map<string, readonly Word[]>()
  for (const [name, found] of free)
    if (!freeByBare.has(bareName(name))) freeByBare.set(bareName(name), found)

  function known(name: string): readonly Word[] | undefined {
    return (
      wordsByName.get(name) ??
      wordsByName.get(`${name}支出`) ??
      wordsByName.get(`${name}经费`) ??
      (name.length >= least ? freeByBare.get(bareName(name)) : undefined)
    )
  }
  /** The word that a title ends with: 基本支出 of 一般公共预算基本支出表. */
  function lastIn(title: string): readonly Word[] | undefined {
    let last = { end: -1, length: 0, words: undefined as readonly Word[] | undefined }
    for (const [{ length }, words, at] of free.map(
      ([name, words]) => [name, words, title.lastIndexOf(name)] as const,
    )) {
      const end = at < 0 ? -1 : at + length
      if (end > last.end || (end >= 0 && end === last.end && length > last.length))
        last = { end, length, words }
    }
    return last.words
  }
  /** Labels stand on a page many times. */
  const looked = new Map<
    string,
    { readonly found: readonly Word[]; readonly code: string | null }
  >()
  function look(label: string) {
    const before = looked.get(label)
    if (before) return before
    const { code, name, title } = split(label)
    const found =
      name === ''
        ? undefined
        : (known(name) ??
          known(name.replace(/^(?:当年|结转)/, '')) ??
          (title ? lastIn(name) : undefined))
    if (looked.size >= mostLooked) looked.clear()
    const after = { found: found ?? [], code }
    looked.set(label, after)
    return after
  }

  return {
    get names() {
      return [...wordsByName.keys()]
        .filter(name => name.length >= least)
        .sort((a, b) => b.length - a.length)
    },
    find(label, near) {
      const { found, code } = look(label)
      if (found.length === 0) return null
      const asked = found.some(word => word.code !== null) ? (code ?? near?.() ?? null) : null
      return found.find(word => word.code !== null && word.code === asked) ?? found[0] ?? null
    },
  }
}

/** Subjects of both classifications, outermost first. */
export function subjectsOf(
  document: BudgetDocument,
): readonly { readonly code: string | null; readonly name: string }[] {
  const below = (subject: EconomicSubject): EconomicSubject[] => [
    subject,
    ...subject.children.flatMap(below),
  ]
  return [
    ...(subjectTree(document)?.subjects.values() ?? []),
    ...(economicTable(document)?.classes.flatMap(below) ?? []),
  ]
}

/** Labels that are remembered at most. */
const mostLooked = 2000
/** Shorter words are part of too many others. */
const least = 4

/**
 * What a label names, without its code, its number in a list, its year, its unit and 其中; `title`
 * where it is that of a table or a section.
 */
function split(label: string): {
  readonly code: string | null
  readonly name: string
  readonly title: boolean
} {
  const [, code = null, rest = ''] = /^\s*(\d{3}|\d{5}|\d{7})?(?!\d)\s*(.*)$/s.exec(label) ?? []
  const name = rest
    .replace(/^\s*其中[：:\s]*/, '')
    .replace(/^\s*[（(]?[一二三四五六七八九十]{1,3}[）)、.．]+/, '')
    .replace(/^\s*\d{4}\s*年度?/, '')
    .replace(/[（(](?:单位[：:])?[亿万]?元[）)]\s*$/, '')
    .replace(/[（(]项目[一二三四五六七八九十\d]+[）)]\s*$/, '')
  const bare = name.replace(/情况(?:说明)?\s*$/, '')
  return { code, name: plain(bare), title: bare !== name || /表\s*$/.test(name) }
}

/**
 * Where a subject stands: "功能分类的项 2080109，属于 208 社会保障和就业支出 › 20801 …"; `null` for
 * what is no subject of the document.
 */
export function placeOfSubject(
  document: BudgetDocument,
  { code, name }: { readonly code: string | null; readonly name: string },
): string | null {
  if (code === null) return null
  const names = new Map(
    subjectsOf(document).flatMap(subject =>
      subject.code === null ? [] : [[subject.code, subject.name] as const],
    ),
  )
  if (!names.has(code)) return null
  // Classes of the economic classification begin with 3, or 5 in that of governments.
  const kind = /^[35]/.test(code) ? '经济分类' : '功能分类'
  const level = { 3: '类', 5: '款', 7: '项' }[code.length]
  const above = [3, 5]
    .filter(length => length < code.length)
    .map(length => code.slice(0, length))
    .flatMap(prefix => (names.has(prefix) ? [`${prefix} ${names.get(prefix) ?? ''}`] : []))
  const within = above.length > 0 ? `，属于 ${above.join(' › ')}` : ''
  return name === '' || level === undefined ? null : `${kind}的${level} ${code}${within}`
}

import { plainSubjectName, readClassCode } from '@/reading/prose/subjects/subjectNames'
import type { SubjectIndex } from '@/reading/prose/subjects/subjectIndex'
import {
  hasLevelMark,
  joinDigits,
  readSubjectPath,
  type SubjectPath,
} from '@/reading/prose/subjects/subjectPath'
import type { Figure } from '@/reading/text/figures'

interface ItemInput {
  readonly text: string
  /** Where the paragraph begins behind an ordinal. */
  readonly begin: number
  readonly figures: readonly Figure[]
  /** Its title, and the table that it explains. */
  readonly section: { readonly title: string; readonly explainedTable: string | null }
  readonly subjects: SubjectIndex
}

/** What a paragraph speaks of throughout; `path` where that is a functional subject. */
export interface Item {
  readonly words: string
  readonly path: SubjectPath | null
}

const plainItem = /^[^，。：\d]{2,30}?(?=[。：]|20\d\d年|\d)/
const longestPath = 150
const lastMark =
  /^.*(?:（\d{0,7}[类款项]级?(?:科目)?[，、：\d]*）|”[类款项](?:级?科目)?)(?:（2\d{2,6}）)?/
/** 行政运行（2130201）上年预算: last year's figure stands right behind the name. */
const yearOrStop = /[。；：]|20\d\d年|(?<=）)(?:上一?年|去年)度?(?=预算|执行|决算|完成|安排)/
const listing = /其中|包括|包含|分别/

/** Reads the words that a list item or paragraph begins with: "（三）公务接待费。2024年…". */
export function readItem(input: ItemInput): Item {
  const { text, begin, section } = input
  const subject = readSubjectItem(input)
  if (subject) return subject
  const words = begin > 0 ? (plainItem.exec(text.slice(begin, begin + 40))?.[0] ?? '') : ''
  if (words !== '' || !hasLevelMark(section.title)) return { words, path: null }
  return { words: section.title, path: readSubjectPath(section.title) }
}

/** Tables whose items are functional subjects. */
const functional = new Set(['generalPublicExpenditure', 'fiscalExpenditure', 'expenditure'])

function readSubjectItem({ text, begin, figures, section, subjects }: ItemInput): Item | null {
  const end = Math.min(figures[0]?.start ?? text.length, begin + longestPath)
  const lead = text.slice(begin, end)
  const stop = yearOrStop.exec(lead.replace(/^20\d\d年(?:度)?/, year => '·'.repeat(year.length)))
  const head = stop ? lead.slice(0, stop.index) : lead
  const marked = hasLevelMark(head) ? (lastMark.exec(head)?.[0] ?? head) : null
  // What a marked subject is for may be listed behind it: "…（项），用于…，包括工资".
  if (listing.test(marked ?? head)) return null
  if (marked !== null) {
    // "208（类）05（款）05（项）机关事业单位基本养老保险缴费支出": the name stands behind.
    const words = /[\u4e00-\u9fa5]{2}/.test(marked.replace(/（[^（）]*）/g, '')) ? marked : head
    const isQuoted = words.startsWith('“') && text.charAt(begin + words.length) === '”'
    return { words: isQuoted ? words.slice(1) : words, path: readSubjectPath(words) }
  }
  if (!stop && (begin === 0 || !functional.has(section.explainedTable ?? ''))) return null
  if (head === '' || head.includes('，')) return null
  const path = readSubjectPath(head)
  const last = path.at(-1)
  if (!last || last.name.length < 2) return null
  const isKnown = (name: string) => subjects.codesByName.has(plainSubjectName(name))
  const isNamed =
    isKnown(last.name) ||
    isKnown(last.whole ?? '') ||
    (begin > 0 && readClassCode(last.name) !== null)
  const digits = joinDigits(path) ?? last.digits
  return isNamed || digits.length >= 5 ? { words: head, path } : null
}

import type { OutlineLine } from './line'

/**
 * A line of a table of contents; `words` without ordinal and page number, `key` also without year
 * and holder.
 */
export interface ContentsEntry {
  readonly level: number | null
  readonly number: number | null
  readonly title: string
  readonly key: string
}
/** The table of contents that the body's headings are matched with. */
export interface Contents {
  readonly entries: ContentsEntry[]
  readonly byEnd: Map<string, ContentsEntry[]>
  hasParts: boolean
  topLevel: number
}

const contentsTitle = /^目录(?:（.*）)?：?$/
const pageLeader = /(?:[.．…·]{2,}|-{3,}|_{2,})\d{0,3}$/
const pageNumber = /\s\d{1,3}$/
const holderPrefix = /^(?:本|预算)?(?:单位|部门)/
const yearPrefix = /^20\d\d年(?:度)?/
const holderEnd =
  /(?:局|室|厅|部|处|会|院|所|站|校|学|园|馆|队|社|团|台|中心|机关|政府|街道|镇|乡|法院|本级）?|单位|公司)(?:20\d\d年(?:度)?)?$/

export function isContentsTitle(line: OutlineLine): boolean {
  return line.head.length <= 12 && contentsTitle.test(line.head)
}

export function createContents(): Contents {
  return { entries: [], byEnd: new Map(), hasParts: false, topLevel: 9 }
}

/** Adds a line of the table of contents. */
export function addContentsEntry(contents: Contents, line: OutlineLine): void {
  const title = readEntryTitle(line)
  const entry: ContentsEntry = {
    level: line.mark?.level ?? null,
    number: line.mark?.number ?? null,
    title,
    key: buildEntryKey(title),
  }
  contents.entries.push(entry)
  if (entry.level === 0) contents.hasParts = true
  if (entry.level !== null && entry.level < contents.topLevel) contents.topLevel = entry.level
  const end = readEntryEnd(entry.key)
  const bucket = contents.byEnd.get(end)
  if (bucket) bucket.push(entry)
  else contents.byEnd.set(end, [entry])
}

/** Whether a line behind an entry repeats an earlier one: there the body begins. */
export function repeatsEntry(contents: Contents, line: OutlineLine): boolean {
  if (hasPageNumber(line)) return false
  const { mark } = line
  if (mark?.level === 0)
    return contents.entries.some(({ level, number }) => level === 0 && number === mark.number)
  const entry = findEntry(contents, line)
  if (!entry) return false
  return mark
    ? entry.level === mark.level &&
        entry.number === mark.number &&
        entry.title === readEntryTitle(line)
    : true
}

/**
 * The entry that a body line is the heading of: the same words, or with the unit's name or the year
 * before them.
 */
export function findEntry(contents: Contents, line: OutlineLine): ContentsEntry | null {
  const title = readEntryTitle(line)
  if (title.length > 60) return null
  const key = buildEntryKey(title)
  for (const entry of contents.byEnd.get(readEntryEnd(key)) ?? []) {
    const wanted = entry.key
    if (wanted === key || entry.title === title) return entry
    if (
      line.mark === null &&
      wanted.length >= 2 &&
      title.endsWith(wanted) &&
      holderEnd.test(title.slice(0, -wanted.length))
    )
      return entry
  }
  return null
}

/**
 * Whether an entry opens a chapter: 第一部分, or the topmost level where a document has no parts.
 */
export function opensChapter(contents: Contents, entry: ContentsEntry): boolean {
  return contents.hasParts
    ? entry.level === 0
    : entry.level === null || entry.level === contents.topLevel
}

export function hasPageNumber(line: OutlineLine): boolean {
  return pageLeader.test(line.head) || pageNumber.test(line.text)
}

function readEntryTitle(line: OutlineLine): string {
  const stripped = line.label.replace(pageLeader, '').replace(/：$/, '')
  return pageNumber.test(line.text) ? stripped.replace(/\d{1,3}$/, '') : stripped
}

/** Years and 单位 or 部门 come and go between a table of contents and its headings. */
function buildEntryKey(title: string): string {
  return title.replace(yearPrefix, '').replace(holderPrefix, '')
}

function readEntryEnd(key: string): string {
  return key.slice(-2)
}

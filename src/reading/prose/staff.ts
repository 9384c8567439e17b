import type { Diagnostic } from '@/document/document'
import type { Staff } from '@/document/prose'
import type { RawLine } from '@/reading/formats/raw'
import { compactText, findPrintedIndex } from '@/reading/text/compact'
import { type Figure, scanFigures } from '@/reading/text/figures'
import { isGlossary } from './outline/glossary'
import { type ParagraphLines, type Chapter, findLineAt, createParagraph } from './outline/chapters'
import { readLine } from './outline/line'
import { type HeadCount, type HeadCountRole, readCounts } from './headCounts'
import { splitText } from './statements/draft'

/** Head counts, and which figures of which paragraphs they are (by place in the packed text). */
export interface StaffReading {
  readonly staff: Staff | null
  readonly figures: ReadonlyMap<ParagraphLines, ReadonlySet<number>>
}

const staffPattern = /在职|在编|退休|离休|编制|实有|现有人|共有人|人员总数|职工总数|总人数/
const headUnit = /^[人名个]$/
/** What stands behind 个 where no heads are counted: 38 个处室. */
const countsOthers = /^(?!人|编制|岗|职|名额|在编|在职)\p{Script=Han}/u

/**
 * Reads "共有人员480人，其中：在职人员372人，退休人员108人" from the text, else from a table's
 * note; names a note that says otherwise.
 */
export function readStaff(
  chapters: readonly Chapter[],
  notes: readonly RawLine[],
  diagnostics: Diagnostic[],
): StaffReading {
  const figures = new Map<ParagraphLines, Set<number>>()
  let staff: Staff | null = null
  for (const { kind, label, headings } of chapters) {
    if (kind !== 'body' || isGlossary(label)) continue
    for (const heading of headings)
      for (const block of heading.paragraphs) {
        if (
          block.text.length > 100_000 ||
          !staffPattern.test(block.text) ||
          isGlossary(heading.label)
        )
          continue
        staff = readStaffParagraph(block, figures, staff)
      }
  }
  for (const note of notes) {
    if (!staffPattern.test(note.text)) continue
    const noted = readStaffParagraph(createParagraph(readLine(note)), figures, null)
    if (noted && staff) reportStaffDifference(staff, noted, diagnostics)
    staff ??= noted
  }
  return { staff, figures }
}

function readStaffParagraph(
  block: ParagraphLines,
  figures: Map<ParagraphLines, Set<number>>,
  known: Staff | null,
): Staff | null {
  const source = compactText(block.text)
  const { text } = source
  const heads = scanFigures(text).filter(
    ({ kind, unit, value, end }) =>
      kind === 'count' &&
      headUnit.test(unit) &&
      value !== null &&
      !(unit === '个' && countsOthers.test(text.slice(end, end + 2))),
  )
  const all = [...heads, ...scanBarePosts(text)].sort((a, b) => a.start - b.start)
  let staff: Staff | null = null
  for (const { start, end } of all.length === 0
    ? []
    : splitText(text, 'sentence', 0, text.length)) {
    const counted = readCounts(
      text,
      all.filter(figure => figure.start >= start && figure.end <= end),
      start,
    )
    if (counted.length === 0) continue
    const read = buildStaff(
      counted,
      findLineAt(block, findPrintedIndex(source, start)),
      block.text.slice(findPrintedIndex(source, start), findPrintedIndex(source, end)),
    )
    if (known && !hasSameCounts(known, read)) continue
    const taken = figures.get(block) ?? new Set<number>()
    for (const { figure } of counted) taken.add(figure.start)
    figures.set(block, taken)
    staff = staff ? mergeStaff(staff, read) : read
  }
  return known ?? staff
}

/** 编制数620, without 人. */
const barePosts = /编制人?数(?:为|：)?(\d{1,6})(?=[，；。、]|$)/g

function scanBarePosts(text: string): Figure[] {
  return [...text.matchAll(barePosts)].map(({ index, 0: words, 1: printed = '' }) => {
    const end = index + words.length
    const start = end - printed.length
    return { start, end, printed, value: printed, unit: '人', kind: 'count', problem: null }
  })
}

function buildStaff(counted: readonly HeadCount[], line: number, sentence: string): Staff {
  const count = (role: HeadCountRole) => {
    const own = counted.filter(headCount => headCount.role === role)
    return own.length === 0 ? null : own.reduce((sum, { figure }) => sum + Number(figure.value), 0)
  }
  const [posts, pensioned, resting] = [count('posts'), count('pensioned'), count('resting')]
  const retired =
    count('retired') ??
    (pensioned === null && resting === null ? null : (pensioned ?? 0) + (resting ?? 0))
  return {
    total: count('total'),
    active: count('active'),
    retired,
    ...(posts === null ? {} : { posts }),
    line,
    sentence,
  }
}

/** The sentences of one paragraph complete each other; line and words are of the first. */
function mergeStaff(staff: Staff, next: Staff): Staff {
  const posts = staff.posts ?? next.posts
  return {
    ...staff,
    total: staff.total ?? next.total,
    active: staff.active ?? next.active,
    retired: staff.retired ?? next.retired,
    ...(posts === undefined ? {} : { posts }),
  }
}

function hasSameCounts(known: Staff, read: Staff): boolean {
  return (['total', 'active', 'retired', 'posts'] as const).every(
    key => read[key] === null || read[key] === undefined || read[key] === known[key],
  )
}

function reportStaffDifference(staff: Staff, noted: Staff, diagnostics: Diagnostic[]): void {
  for (const [key, name] of [
    ['total', '人员总数'],
    ['active', '在职人员'],
    ['retired', '离退休人员'],
  ] as const) {
    if (staff[key] === null || noted[key] === null || staff[key] === noted[key]) continue
    diagnostics.push({
      level: 'warning',
      code: 'staff-differs',
      line: noted.line,
      message: `原文第 ${noted.line} 行的表注写${name} ${noted[key]} 人，原文第 ${staff.line} 行写 ${staff[key]} 人，以正文为准。`,
    })
  }
}

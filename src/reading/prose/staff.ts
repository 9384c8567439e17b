import type { Diagnostic } from '@/document/document'
import type { Staff } from '@/document/prose'
import type { RawLine } from '@/reading/formats/raw'
import { compactText, findPrintedIndex } from '@/reading/text/compact'
import { type Figure, scanFigures } from '@/reading/text/figures'
import { isGlossary } from './outline/glossary'
import { type ParagraphLines, type Chapter, findLineAt, createParagraph } from './outline/chapters'
import { readLine } from './outline/line'
import { type HeadCount, type HeadCountRole, isMainHalf, readCounts } from './headCounts'
import { readStaffTable, type StaffGrid } from './staffTables'
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
/** What stands before it: 预算单位共有 1 个. */
const afterOthers = /(?:单位|机构|处室|科室|部门|学校|团组)(?:数量?|共有|共|现有|合计)?为?$/

/** A paragraph whose sentence goes on in the next. */
const unfinished = /[；，、]$/

interface StaffInput {
  readonly chapters: readonly Chapter[]
  readonly notes: readonly RawLine[]
  readonly tables: readonly StaffGrid[]
  readonly diagnostics: Diagnostic[]
}

/** Head counts, and of which kinds of posts they are where they are of one half of the staff. */
interface ToldStaff {
  readonly staff: Staff
  readonly halves: ReadonlySet<string>
  /** Whether several units tell posts of one kind, each its own. */
  readonly isOfUnits?: boolean
}

/**
 * Reads "共有人员480人，其中：在职人员372人，退休人员108人" from the text, else from a table's note or
 * a table of units; names a note that says otherwise.
 */
export function readStaff({ chapters, notes, tables, diagnostics }: StaffInput): StaffReading {
  const figures = new Map<ParagraphLines, Set<number>>()
  let told: ToldStaff | null = null
  for (const { kind, label, headings } of chapters) {
    if (kind !== 'body' || isGlossary(label)) continue
    for (const heading of headings) {
      // What another heading tells of another kind of posts may be of another unit.
      told = closeHalves(told)
      for (const [index, block] of heading.paragraphs.entries()) {
        if (
          block.text.length > 100_000 ||
          !staffPattern.test(block.text) ||
          isGlossary(heading.label)
        )
          continue
        const isRest = unfinished.test(heading.paragraphs[index - 1]?.text.trimEnd() ?? '')
        told = readStaffParagraph(block, figures, told, isRest)
      }
    }
  }
  let staff = told?.staff ?? null
  for (const note of notes) {
    if (!staffPattern.test(note.text)) continue
    const noted = readStaffParagraph(createParagraph(readLine(note)), figures, null)?.staff
    if (noted && staff) reportStaffDifference(staff, noted, diagnostics)
    staff ??= noted ?? null
  }
  return { staff: staff ?? readStaffTable(tables), figures }
}

function readStaffParagraph(
  block: ParagraphLines,
  figures: Map<ParagraphLines, Set<number>>,
  known: ToldStaff | null,
  isRest = false,
): ToldStaff | null {
  const source = compactText(block.text)
  const { text } = source
  const heads = scanFigures(text).filter(
    ({ kind, unit, value, start, end }) =>
      kind === 'count' &&
      headUnit.test(unit) &&
      value !== null &&
      !(
        unit === '个' &&
        (countsOthers.test(text.slice(end, end + 2)) ||
          afterOthers.test(text.slice(Math.max(0, start - 12), start)))
      ),
  )
  const all = [...heads, ...scanBarePosts(text)].sort((a, b) => a.start - b.start)
  let told: ToldStaff | null = known
  for (const { start, end } of all.length === 0
    ? []
    : splitText(text, 'sentence', 0, text.length)) {
    const counted = readCounts(
      text,
      all.filter(figure => figure.start >= start && figure.end <= end),
      start,
    )
    if (counted.length === 0) continue
    const staff = buildStaff(
      counted,
      findLineAt(block, findPrintedIndex(source, start)),
      block.text.slice(findPrintedIndex(source, start), findPrintedIndex(source, end)),
    )
    const read = { staff, halves: listHalves(counted) }
    const isOtherHalf = told !== null && isAnotherHalf(told, read)
    if (told && isOfAnotherUnit(told, read)) told = withoutHalves(told)
    if (told?.isOfUnits && read.halves.size > 0) continue
    const completes = isRest && told !== null && !contradicts(told.staff, staff)
    if (known && !isOtherHalf && !completes && !hasSameCounts(known.staff, staff)) continue
    const taken = figures.get(block) ?? new Set<number>()
    for (const { figure } of counted) taken.add(figure.start)
    figures.set(block, taken)
    if (told === null) told = read
    else if (isOtherHalf) told = addHalf(told, read)
    else if (!known || completes) told = { ...told, staff: mergeStaff(told.staff, staff) }
  }
  return told
}

function closeHalves(told: ToldStaff | null): ToldStaff | null {
  return told && { ...told, halves: new Set() }
}

/** The kinds of posts of counts that are of one kind only: 行政编制45人，实有39人。 */
function listHalves(counted: readonly HeadCount[]): ReadonlySet<string> {
  const halves = counted
    .filter(({ role }) => role === 'posts')
    .map(({ half }) => (isMainHalf(half) ? half : undefined))
  return new Set(halves.every(half => half !== undefined) ? halves : [])
}

/** Whether counts are of posts of other kinds than those that are known, and of those alone. */
function isAnotherHalf({ halves }: ToldStaff, read: ToldStaff): boolean {
  return (
    halves.size > 0 && read.halves.size > 0 && [...read.halves].every(half => !halves.has(half))
  )
}

/** Whether a kind of posts that was added up is told again with other numbers, as of a further unit. */
function isOfAnotherUnit({ staff, halves }: ToldStaff, read: ToldStaff): boolean {
  return (
    halves.size > 1 &&
    [...read.halves].some(half => halves.has(half)) &&
    !hasSameCounts(staff, read.staff)
  )
}

/** Nothing is said of posts that several units have, each some of them. */
function withoutHalves({ staff: { posts: _, ...staff } }: ToldStaff): ToldStaff {
  return { staff: { ...staff, active: null }, halves: new Set(), isOfUnits: true }
}

/** Posts of two kinds added up, and who holds them where both say so. */
function addHalf(told: ToldStaff, read: ToldStaff): ToldStaff {
  const [one, other] = [told.staff, read.staff]
  const add = (key: 'total' | 'active') =>
    one[key] === null || other[key] === null ? null : one[key] + other[key]
  return {
    halves: new Set([...told.halves, ...read.halves]),
    staff: {
      ...one,
      total: add('total'),
      active: add('active'),
      retired:
        one.retired !== null && other.retired !== null
          ? one.retired + other.retired
          : (one.retired ?? other.retired),
      posts: (one.posts ?? 0) + (other.posts ?? 0),
      sentence: one.sentence + other.sentence,
    },
  }
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

function contradicts(known: Staff, read: Staff): boolean {
  return (['total', 'active', 'retired', 'posts'] as const).some(key => {
    const [one, other] = [known[key] ?? null, read[key] ?? null]
    return one !== null && other !== null && one !== other
  })
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

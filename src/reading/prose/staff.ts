import type { Diagnostic } from '@/document/document'
import type { Staff } from '@/document/prose'
import type { RawLine } from '@/reading/formats/raw'
import { compact, placeOf } from './compact'
import { type Figure, scanFigures } from './figures'
import { isGlossary } from './glossary'
import { type Block, type Chapter, lineAt, openBlock } from './outline/chapters'
import { lookAt } from './outline/line'
import { splitAt } from './statements/draft'

/** Head counts, and which figures of which paragraphs they are (by place in the packed text). */
export interface StaffReading {
  readonly staff: Staff | null
  readonly figures: ReadonlyMap<Block, ReadonlySet<number>>
}

const telling = /在职|在编|退休|离休|编制|实有|现有人|共有人|人员总数|职工总数|总人数/
const measured = /^[人名个]$/

/**
 * Reads "共有人员480人，其中：在职人员372人，退休人员108人" from the text, else from a table's
 * note; names a note that says otherwise.
 */
export function readStaff(
  chapters: readonly Chapter[],
  notes: readonly RawLine[],
  diagnostics: Diagnostic[],
): StaffReading {
  const figures = new Map<Block, Set<number>>()
  let staff: Staff | null = null
  for (const { kind, words, headings } of chapters) {
    if (kind !== 'body' || isGlossary(words)) continue
    for (const heading of headings)
      for (const block of heading.blocks) {
        if (block.text.length > 100_000 || !telling.test(block.text) || isGlossary(heading.words))
          continue
        staff = readBlock(block, figures, staff)
      }
  }
  for (const note of notes) {
    if (!telling.test(note.text)) continue
    const noted = readBlock(openBlock(lookAt(note)), figures, null)
    if (noted && staff) nameDifference(staff, noted, diagnostics)
    staff ??= noted
  }
  return { staff, figures }
}

function readBlock(
  block: Block,
  figures: Map<Block, Set<number>>,
  known: Staff | null,
): Staff | null {
  const source = compact(block.text)
  const { text } = source
  const all = scanFigures(text).filter(
    ({ kind, unit, value }) => kind === 'count' && measured.test(unit) && value !== null,
  )
  let staff: Staff | null = null
  for (const { start, end } of all.length === 0 ? [] : splitAt(text, 'sentence', 0, text.length)) {
    const counted = countIn(
      text,
      all.filter(figure => figure.start >= start && figure.end <= end),
      start,
    )
    if (counted.length === 0) continue
    const read = toStaff(
      counted,
      lineAt(block, placeOf(source, start)),
      block.text.slice(placeOf(source, start), placeOf(source, end)),
    )
    if (known && !agrees(known, read)) continue
    const taken = figures.get(block) ?? new Set<number>()
    for (const { figure } of counted) taken.add(figure.start)
    figures.set(block, taken)
    staff = staff ? merge(staff, read) : read
  }
  return known ?? staff
}

function countIn(text: string, figures: readonly Figure[], start: number): Counted[] {
  const counted: Counted[] = []
  figures.forEach((figure, index) => {
    const role = readRole(text.slice(figures[index - 1]?.end ?? start, figure.start))
    if (role) counted.push({ figure, role })
  })
  return pickCounts(counted, text)
}

function toStaff(counted: readonly Counted[], line: number, sentence: string): Staff {
  const count = (role: Role) => {
    const value = counted.find(one => one.role === role)?.figure.value
    return value === null || value === undefined ? null : Number(value)
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
function merge(staff: Staff, next: Staff): Staff {
  const posts = staff.posts ?? next.posts
  return {
    ...staff,
    total: staff.total ?? next.total,
    active: staff.active ?? next.active,
    retired: staff.retired ?? next.retired,
    ...(posts === undefined ? {} : { posts }),
  }
}

function agrees(known: Staff, read: Staff): boolean {
  return (['total', 'active', 'retired', 'posts'] as const).every(
    key => read[key] === null || read[key] === undefined || read[key] === known[key],
  )
}

function nameDifference(staff: Staff, noted: Staff, diagnostics: Diagnostic[]): void {
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

/** What a head count is of. */
export type Role = 'total' | 'active' | 'retired' | 'pensioned' | 'resting' | 'posts'
export interface Counted {
  readonly figure: Figure
  readonly role: Role
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/编制(?!外)(?:内|数|人数|总数|名额)?(?:为|共|合计)?$/, 'posts'],
  [/(?:在职|在编).*(?:离退休|退休).*(?:共|合计|人员)(?:有|计)?$/, 'total'],
  [/离退休/, 'retired'],
  [/退休/, 'pensioned'],
  [/离休/, 'resting'],
  [/在职|在编|在岗/, 'active'],
  [
    /(?:共有|实有|现有|总计|合计)(?:在册|各类|干部)?(?:人员|职工|人数)?(?:为|共)?$|(?:人员|职工)(?:总数|人数|共|共计|合计)(?:为|有)?$|总人数(?:为)?$/,
    'total',
  ],
]
const movement = /增|减|新|调|招/

/**
 * The role that the words before a head count give it; `null` for others and for changes
 * ("在职人员减少3人").
 */
export function readRole(lead: string): Role | null {
  const words = lead.slice(-24).replace(/^.*[，；：、]/, '')
  return movement.test(words) ? null : (roles.find(([pattern]) => pattern.test(words))?.[1] ?? null)
}

/**
 * One count for each role: the first where the others are its parts ("其中"), none where they stand
 * side by side and nobody says the sum.
 */
export function pickCounts(counted: readonly Counted[], text: string): Counted[] {
  return counted.filter(({ role, figure }) => {
    const same = counted.filter(other => other.role === role)
    const [first, second] = same
    if (!first || !second) return true
    return (
      first.figure === figure && /其中|包括/.test(text.slice(first.figure.end, second.figure.start))
    )
  })
}

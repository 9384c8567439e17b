import type { Diagnostic } from '@/budget/document'
import type { Staff } from '@/budget/prose'
import type { RawLine } from '@/reading/raw'
import { compact, placeOf } from './compact'
import { type Figure, scanFigures } from './figures/scanFigures'
import { isGlossary } from './glossary'
import { lineAt, openBlock } from './outline/blocks'
import { lookAt } from './outline/line'
import type { Block, Chapter } from './outline/types'
import { splitAt } from './statements/sentences'

/** Head counts, and which figures of which paragraphs they are (by place in the packed text). */
export interface StaffReading { readonly staff: Staff | null, readonly figures: ReadonlyMap<Block, ReadonlySet<number>> }

type Role = 'total' | 'active' | 'retired' | 'resting' | 'posts'
const roles: readonly (readonly [RegExp, Role])[] = [
  [/编制(?!外)(?:内|数|人数|总数|名额)?(?:为|共|合计)?$/, 'posts'],
  [/(?:在职|在编).*(?:离退休|退休).*(?:共|合计|人员)(?:有|计)?$/, 'total'],
  [/离退休|退休/, 'retired'],
  [/离休/, 'resting'],
  [/在职|在编|在岗/, 'active'],
  [/(?:共有|实有|现有|总计|合计)(?:在册|各类|干部)?(?:人员|职工|人数)?(?:为|共)?$|(?:人员|职工)(?:总数|人数|共|共计|合计)(?:为|有)?$|总人数(?:为)?$/, 'total'],
]
const telling = /在职|在编|退休|离休|编制|实有|现有人|共有人|人员总数|职工总数|总人数/
const measured = /^[人名个]$/

/** Reads "共有人员480人，其中：在职人员372人，退休人员108人" from the text, else from a table's note; names a note that says otherwise. */
export function readStaff(chapters: readonly Chapter[], notes: readonly RawLine[], diagnostics: Diagnostic[]): StaffReading {
  const figures = new Map<Block, Set<number>>()
  let staff: Staff | null = null
  for (const { kind, title, headings } of chapters) {
    if (kind !== 'body' || isGlossary(title)) continue
    for (const heading of headings) for (const block of heading.blocks) {
      if (block.text.length > 100_000 || !telling.test(block.text) || isGlossary(heading.title)) continue
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

function readBlock(block: Block, figures: Map<Block, Set<number>>, known: Staff | null): Staff | null {
  const source = compact(block.text)
  const { text } = source
  const all = scanFigures(text).filter(({ kind, unit, value }) => kind === 'count' && measured.test(unit) && value !== null)
  if (all.length === 0) return known
  let staff = known
  for (const { start, end } of splitAt(text, 'sentence', 0, text.length)) {
    const inside = all.filter(figure => figure.start >= start && figure.end <= end)
    const counted = inside.map((figure, index) => ({ figure, role: roleOf(text, figure, inside[index - 1]?.end ?? start) })).filter(({ role }) => role !== null)
    if (!counted.some(({ role }) => role !== null)) continue
    const taken = figures.get(block) ?? new Set<number>()
    for (const { figure } of counted) taken.add(figure.start)
    figures.set(block, taken)
    const line = lineAt(block, placeOf(source, start))
    const read = sum(counted, line, block.text.slice(placeOf(source, start), placeOf(source, end)))
    if (staff === null && (read.total !== null || read.active !== null)) staff = read
    else if (staff === null && read.posts !== undefined) staff = read
    else if (staff && staff.total === null && staff.active === null) staff = { ...read, ...(staff.posts === undefined ? {} : { posts: staff.posts }) }
  }
  return staff
}

function roleOf(text: string, figure: Figure, from: number): Role | null {
  const lead = text.slice(Math.max(from, figure.start - 24), figure.start).replace(/^.*[，；：、]/, '')
  return roles.find(([pattern]) => pattern.test(lead))?.[1] ?? null
}

function sum(counted: readonly { figure: Figure, role: Role | null }[], line: number, sentence: string): Staff {
  const first = (role: Role) => {
    const value = counted.find(one => one.role === role)?.figure.value
    return value === null || value === undefined ? null : Number(value)
  }
  const posts = first('posts')
  const [retired, resting] = [first('retired'), first('resting')]
  const both = retired === null && resting === null ? null : (retired ?? 0) + (resting ?? 0)
  return { total: first('total'), active: first('active'), retired: both, ...(posts === null ? {} : { posts }), line, sentence }
}

function nameDifference(staff: Staff, noted: Staff, diagnostics: Diagnostic[]): void {
  for (const [key, name] of [['total', '人员总数'], ['active', '在职人员'], ['retired', '离退休人员']] as const) {
    if (staff[key] === null || noted[key] === null || staff[key] === noted[key]) continue
    diagnostics.push({ level: 'warning', code: 'staff-differs', line: noted.line, message: `第 ${noted.line} 行的表注写${name} ${noted[key]} 人，第 ${staff.line} 行写 ${staff[key]} 人，以正文为准。` })
  }
}

import type { Figure } from '@/reading/text/figures'

/** What a head count is of. */
export type HeadCountRole = 'total' | 'active' | 'retired' | 'pensioned' | 'resting' | 'posts'
export interface HeadCount {
  readonly figure: Figure
  readonly role: HeadCountRole
  /** The kind of posts, where it is told by kinds: 行政, 事业. */
  readonly half?: string
  /** The count that it is a part of (其中…, or in brackets); `null` where it is a part of no one. */
  readonly whole: Whole | null
}

/** A count that others are parts of. */
interface Whole {
  readonly end: number
  readonly half?: string
}

const staffHalf = /行政|事业|参公|参照公务员|政法专项|工勤|后勤/
/** Kinds that are never a part of each other. */
const mainHalves: ReadonlySet<string | undefined> = new Set(['行政', '事业', '政法专项'])

/** Whether a kind of posts is never a part of another. */
export const isMainHalf = (half: string | undefined): half is string => mainHalves.has(half)

const rolePatterns: readonly (readonly [RegExp, HeadCountRole])[] = [
  [/编制(?!外)(?:内|数|人数|总数|名额)?(?:为|共|合计|小计)?$/, 'posts'],
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
/** Words behind posts that say how many of them are held: 行政编制46人，实际43人. */
const filledPosts = /^[，、；（]?实际(?:人数|人员|有|在编|在岗|到位)?为?$/
const changePattern = /增|减|新|调|招/
/** People who are none of the staff: 接待总人数, 培训人员总数. */
const guests = /接待|培训|参训|参会|学员|来访|受益|服务对象|出国|因公/
const partsWord = /其中|包括|包含|[（(]含/
/** Words that add up the counts before them: 合计108名. */
const bareSum = /^[，；、：]?(?:共|合计|共计|总计)为?$/
const holders = /^[，：（]?(?:其中|包括|含)?[，：]?[^；。]{0,40}(?:在职|退休|离休)/

/** The head counts of a sentence that begins at `start`, one for each role, or those to be added up. */
export function readCounts(text: string, figures: readonly Figure[], start: number): HeadCount[] {
  const counted: HeadCount[] = []
  const halves = new Map<Figure, string>()
  let sum: Figure | null = null
  // 行政编制46人，实有44人: those who hold the posts of that half, unless the retired are among them.
  const held = figures.some(figure => countsAll(text, figure)) ? 'total' : 'active'
  figures.forEach((figure, index) => {
    const lead = text.slice(figures[index - 1]?.end ?? start, figure.start)
    const before = counted.at(-1)
    if (isOfPosts(counted) && bareSum.test(lead)) {
      sum = figure
      return
    }
    const isFilled = before?.role === 'posts' && filledPosts.test(lead)
    const told = isFilled ? 'total' : readHeadCountRole(lead)
    const role = told === 'total' && areAllInOffice(text, figures, index) ? 'active' : told
    if (!role) return
    const own = readHalf(lead)
    const isHeld =
      (role === 'total' || role === 'active') &&
      own === undefined &&
      before?.role === 'posts' &&
      !isOfPosts(counted)
    const half = isHeld ? before.half : own
    if (half !== undefined) halves.set(figure, half)
    counted.push({
      figure,
      role: isHeld && half !== undefined && role === 'total' ? held : role,
      whole: findWhole(text, figures, { index, start, half, halves }),
      ...(half !== undefined && { half }),
    })
  })
  const picked = pickCounts(counted, text)
  return sum === null ? picked : settleSum(picked, sum)
}

/** Whether the last counts are posts of two kinds or more. */
function isOfPosts(counted: readonly HeadCount[]): boolean {
  return counted.length > 1 && counted.slice(-2).every(({ role, half }) => role === 'posts' && half)
}

function readHalf(lead: string): string | undefined {
  return staffHalf.exec(lead.replace(/^.*[，；：、（]/, ''))?.[0]
}

/** Whether what follows parts a count into those in office and those retired, who are no such count. */
function countsAll(text: string, { start, end }: Figure): boolean {
  if (/退休(?:人员|干部)?$/.test(text.slice(0, start))) return false
  const [, parts = ''] = /^人?((?:，|：|（)?(?:其中|包括|含)[^；。]*)/.exec(text.slice(end)) ?? []
  return holders.test(parts) && /退休|离休/.test(parts)
}

/** 实有22人，其中：行政14人、事业8人: those who hold posts, added up, and none besides. */
function areAllInOffice(text: string, figures: readonly Figure[], index: number): boolean {
  const { end, value } = figures[index]!
  const parts =
    /^(?:，?(?:其中|包括)：?|（)((?:(?:行政|事业|参公|工勤|机关)[^，；。、（）\d]{0,6}[\d,]+[人名][，、）]?)+)/.exec(
      text.slice(end),
    )
  if (!parts) return false
  const last = end + parts[0].length
  const own = figures.slice(index + 1).filter(figure => figure.end <= last)
  return own.length > 0 && own.reduce((sum, one) => sum + Number(one.value), 0) === Number(value)
}

/** Where a count stands in its sentence, and of which kind of posts those before it are. */
interface Place {
  readonly index: number
  readonly start: number
  readonly half: string | undefined
  readonly halves: ReadonlyMap<Figure, string>
}

/** The count that another is a part of: 其中 or an open bracket stands behind it, and no ； since. */
function findWhole(
  text: string,
  figures: readonly Figure[],
  { index, start, half, halves }: Place,
): Whole | null {
  const { start: at } = figures[index]!
  const from = Math.max(start, text.lastIndexOf('；', at - 1) + 1)
  const words = text.slice(from, at).replace(/（[^（）]*）/g, closed => '　'.repeat(closed.length))
  const cut = Math.max(words.search(partsWord), words.lastIndexOf('（'))
  if (cut < 0) return null
  const before = figures.slice(0, index).findLastIndex(({ end }) => end <= from + cut)
  const whole = figures[before]
  if (!whole || whole.start < from) return null
  const own =
    halves.get(whole) ?? readHalf(text.slice(figures[before - 1]?.end ?? start, whole.start))
  // 行政编制46名，其中工勤编制6名，事业编制58名: the last is no part of the first.
  if (own !== half && mainHalves.has(own) && mainHalves.has(half)) return null
  return { end: whole.end, ...(own !== undefined && { half: own }) }
}

/**
 * The role that the words before a head count give it; `null` for others and for changes
 * ("在职人员减少3人").
 */
function readHeadCountRole(lead: string): HeadCountRole | null {
  const ending = lead.slice(-24).replace(/^.*[，；：、]/, '')
  return changePattern.test(ending) || guests.test(ending)
    ? null
    : (rolePatterns.find(([pattern]) => pattern.test(ending))?.[1] ?? null)
}

/**
 * One count for each role: the first where the others are its parts ("其中", or their sum), all where
 * each is of a kind of posts of its own (行政编制46人，事业编制58人), none where they stand side by side
 * otherwise and nobody says the sum.
 */
function pickCounts(counted: readonly HeadCount[], text: string): HeadCount[] {
  const isByHalves = new Set(counted.flatMap(({ half }) => half ?? [])).size > 1
  return counted.filter(headCount => {
    const { role, figure } = headCount
    const same = counted.filter(other => other.role === role)
    // Of one kind of posts alone it is not said how many are in office.
    if (same.length === 1) return !(isByHalves && headCount.whole?.half !== undefined)
    const [first, second] = same
    if (!first || !second) return true
    if (first.half === undefined) {
      const said = /其中|包括/.test(text.slice(first.figure.end, second.figure.start))
      return first.figure === figure && (said || isSum(same))
    }
    const own = same.filter(one => one.whole === null || isHeldOfHalf(one, counted))
    const halves = new Set(own.map(({ half }) => half))
    return own.includes(headCount) && !halves.has(undefined) && halves.size === own.length
  })
}

/** 行政编制45人，其中在职39人：those who hold all posts of a kind, where each kind has its own. */
function isHeldOfHalf({ role, half, whole }: HeadCount, counted: readonly HeadCount[]): boolean {
  const ofKind = (own: HeadCount) => own.half === half
  return (
    role !== 'posts' &&
    half !== undefined &&
    whole?.half === half &&
    counted
      .filter(one => one.role === 'posts' && one.whole === null)
      .every(posts => counted.some(one => one.role === role && one.half === posts.half)) &&
    counted.filter(one => one.role === role && ofKind(one)).length === 1
  )
}

/** Whether the first is what the others, each of a kind of posts, add up to. */
function isSum([first, ...others]: readonly HeadCount[]): boolean {
  return others.every(({ half }) => half !== undefined) && addUp(others) === addUp([first!])
}

const addUp = (counts: readonly HeadCount[]) =>
  counts.reduce((sum, { figure }) => sum + Number(figure.value), 0)

/** Posts by kinds, with the sum that is printed behind them: without them where it is another. */
function settleSum(picked: readonly HeadCount[], { value }: Figure): HeadCount[] {
  const posts = picked.filter(({ role }) => role === 'posts')
  return addUp(posts) === Number(value) ? [...picked] : picked.filter(one => !posts.includes(one))
}

import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { HeadCell, Segment, SegmentLine } from './segments'

/** A stretch across a page. */
export interface Band {
  readonly left: number
  readonly right: number
}

/** A column: where its head stands, and where its cells do. */
export interface AlignedColumn {
  readonly head: Band
  readonly body: Band
  /** The words of the head right above it, which may stand over others too. */
  readonly leaf: HeadCell | null
  /** Whether most of its cells are amounts. */
  readonly ofAmounts: boolean
}

const code = /^\d{2,}$/
/** What is printed over several columns. */
const totalLabel = /(?:合计|总计|共计|小计)$/
/** Parts of the text's height: what stands nearer is one column. */
const bandGap = 0.25
/** Costs of a head without cells, of cells without a head, and of both far from each other. */
const unmatched = 1
const apart = 0.3
/** Heights of the text for which one is as far from the other as costs 1. */
const farAway = 12
const overSeveral = 0.1

/** Finds columns by what stands one below the other: lowest words of the head, and cells. */
export function findColumns(
  leaves: readonly HeadCell[],
  body: readonly SegmentLine[],
): AlignedColumn[] {
  const bands = findBodyBands(body).map((band): CellBand => ({
    ...band,
    ofAmounts: holdsAmounts(band, body),
  }))
  if (leaves.length === 0)
    return bands.map(band => ({ head: band, body: band, leaf: null, ofAmounts: band.ofAmounts }))
  const size = body[0]?.size ?? leaves[0]!.size
  return joinNameless(matchInOrder(leaves, bands, size), body)
}

/** Columns with known edges: their heads are the words in the middle of them. */
export function buildColumns(
  xs: readonly number[],
  leaves: readonly HeadCell[],
  body: readonly SegmentLine[],
): AlignedColumn[] {
  return xs.slice(1).map((right, index) => {
    const band = { left: xs[index]!, right }
    const leaf = leaves.find(each => overlaps(band, { left: middle(each), right: middle(each) }))
    return { head: band, body: band, leaf: leaf ?? null, ofAmounts: holdsAmounts(band, body) }
  })
}

const middle = ({ left, right }: Band) => (left + right) / 2

function holdsAmounts(band: Band, body: readonly SegmentLine[]): boolean {
  const own = body.flatMap(({ segments }) =>
    segments.filter(each => isWithin(each, band) && !isTotal(each)),
  )
  return own.filter(({ text }) => isAmount(text)).length * 2 > own.length
}

/** Joins cells without a head to the column beside, where no line has words in both. */
function joinNameless(
  columns: readonly AlignedColumn[],
  body: readonly SegmentLine[],
): AlignedColumn[] {
  const joined: AlignedColumn[] = []
  for (const column of columns) {
    const last = joined.at(-1)
    const areOne =
      last &&
      (last.leaf === column.leaf ? areCodes([last, column], body) : isNameless(last, column))
    const isOne =
      last &&
      areOne &&
      !body.some(
        ({ segments }) =>
          segments.some(each => overlaps(each, last.body)) &&
          segments.some(each => overlaps(each, column.body)),
      )
    if (!isOne) {
      joined.push(column)
      continue
    }
    const named = last.leaf ? last : column
    joined[joined.length - 1] = { ...named, body: uniteBands(last.body, column.body) }
  }
  return joined
}

const isNameless = (one: AlignedColumn, other: AlignedColumn) =>
  (one.leaf === null) !== (other.leaf === null)

/** Whether all cells of columns are codes: some at the left, and numbers at the right of one column. */
function areCodes(columns: readonly AlignedColumn[], body: readonly SegmentLine[]): boolean {
  const segments = body.flatMap(line => line.segments.filter(own => !isTotal(own)))
  return columns.every(column => {
    const own = segments.filter(each => overlaps(each, column.body))
    return column.leaf !== null && own.every(({ text }) => code.test(text))
  })
}

/** The stretch around two. */
export function uniteBands(one: Band, other: Band): Band {
  return { left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) }
}

/** The column that a segment stands in; of several that it reaches over, the first. */
export function findColumn(
  columns: readonly AlignedColumn[],
  part: 'head' | 'body',
  segment: Band,
): number {
  const first = columns.findIndex(column => overlaps(column[part], segment))
  if (first >= 0) return first
  const distances = columns.map(column => measureGap(column[part], segment))
  return distances.indexOf(Math.min(...distances))
}

/** Stretches that cells cover, from left to right: first those of rows with amounts. */
function findBodyBands(lines: readonly SegmentLine[]): Band[] {
  const near = bandGap * (lines[0]?.size ?? 0)
  const data = lines.filter(line => line.isData)
  const bands: Band[] = []
  const plain = data.filter(({ segments }) => !segments.some(isTotal))
  addBands(bands, plain.length > 0 ? plain : data, near)
  addBands(bands, data, near)
  addBands(bands, lines, near)
  return bands
}

const isTotal = ({ text }: Segment) => totalLabel.test(stripSpace(text))

/** Adds the segments of lines; one over several bands parts of which stand side by side is none. */
function addBands(bands: Band[], lines: readonly SegmentLine[], near: number): void {
  const segments = lines.flatMap(line => line.segments.filter(own => !isTotal(own)))
  for (const segment of segments.sort((a, b) => a.right - a.left - b.right + b.left)) {
    const met = bands.filter(
      band =>
        overlaps(band, segment) ||
        (segment.left <= band.right + near &&
          segment.right >= band.left - near &&
          !standBeside(segment, band, lines)),
    )
    if (met.length > 1 && isOverSeveral(segment, met, lines)) continue
    for (const own of met) bands.splice(bands.indexOf(own), 1)
    const { left, right } = [segment, ...met].reduce<Band>(uniteBands, segment)
    bands.push({ left, right })
  }
  bands.sort((a, b) => a.left - b.left)
}

/** Whether a line has words in both of two stretches that touch. */
function standBeside(one: Band, other: Band, lines: readonly SegmentLine[]): boolean {
  return lines.some(
    ({ segments }) =>
      segments.some(each => overlaps(each, one) && !overlaps(each, other)) &&
      segments.some(each => overlaps(each, other) && !overlaps(each, one)),
  )
}

/** Whether bands are columns of their own: a line has words in two of them. */
function isOverSeveral(
  segment: Segment,
  met: readonly Band[],
  lines: readonly SegmentLine[],
): boolean {
  return lines.some(({ segments }) => {
    const own = met.filter(band => segments.some(each => each !== segment && isWithin(each, band)))
    return own.length > 1
  })
}

const isWithin = (inner: Band, { left, right }: Band) => inner.left >= left && inner.right <= right

/** Whether two stretches share a part. */
export function overlaps(one: Band, other: Band): boolean {
  return one.left < other.right && one.right > other.left
}

function measureGap(one: Band, other: Band): number {
  return Math.abs(one.left + one.right - other.left - other.right) / 2
}

interface CellBand extends Band {
  readonly ofAmounts: boolean
}

/**
 * What it costs to pair words in the middle of a column with cells that stand at one side: amounts
 * at the right, words at the left.
 */
function costOf(leaf: Band, band: CellBand, size: number): number {
  const gap = Math.max(leaf.left, band.left) - Math.min(leaf.right, band.right)
  if (gap < 0) return 0
  const isUsual = band.left > leaf.left === band.ofAmounts
  return (isUsual ? 1 : 3) * apart + gap / ((isUsual ? 2 : 1) * farAway * size)
}

interface Step {
  cost: number
  leaves: number
  bands: number
}

/**
 * Pairs words of the head with the cells below them, in order and as near as can be; a head may
 * stand over several columns, and either may be without the other.
 */
function matchInOrder(
  leaves: readonly HeadCell[],
  bands: readonly CellBand[],
  size: number,
): AlignedColumn[] {
  // The best way to pair the first so many heads with the first so many stretches of cells.
  const ways: Step[][] = Array.from({ length: leaves.length + 1 }, () =>
    Array.from({ length: bands.length + 1 }, () => ({ cost: Infinity, leaves: 0, bands: 0 })),
  )
  ways[0]![0]!.cost = 0
  const offer = (row: number, column: number, step: Step) => {
    const way = ways[row]?.[column]
    if (way && step.cost < way.cost) Object.assign(way, step)
  }
  for (let row = 0; row <= leaves.length; row++)
    for (let column = 0; column <= bands.length; column++) {
      const { cost } = ways[row]![column]!
      const [leaf, band] = [leaves[row], bands[column]]
      if (leaf) offer(row + 1, column, { cost: cost + unmatched, leaves: 1, bands: 0 })
      if (band) offer(row, column + 1, { cost: cost + unmatched, leaves: 0, bands: 1 })
      if (!leaf || !band) continue
      const paired = cost + costOf(leaf, band, size)
      offer(row + 1, column + 1, { cost: paired, leaves: 1, bands: 1 })
      for (let count = 2; bands[column + count - 1]; count++) {
        if (!bands.slice(column, column + count).every(each => overlaps(leaf, each))) break
        const whole = cost + overSeveral * count
        offer(row + 1, column + count, { cost: whole, leaves: 1, bands: count })
      }
    }
  const columns: AlignedColumn[] = []
  for (let row = leaves.length, column = bands.length; row > 0 || column > 0;) {
    const step = ways[row]![column]!
    row -= step.leaves
    column -= step.bands
    const leaf = step.leaves > 0 ? leaves[row]! : null
    const own = bands.slice(column, column + step.bands)
    if (leaf && own.length === 0)
      columns.unshift({ head: leaf, body: leaf, leaf, ofAmounts: false })
    const pairs = own.map((band, index) => {
      const head = (index === 0 ? leaf : null) ?? band
      return { head, body: band, leaf, ofAmounts: band.ofAmounts }
    })
    columns.unshift(...pairs)
  }
  return columns
}

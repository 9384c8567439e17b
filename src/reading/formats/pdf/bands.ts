import { stripSpace } from '@/reading/text/characters'
import type { SegmentLine } from './segments'
import type { TextLine } from './textLines'

/** A stretch across a page. */
export interface Band {
  readonly left: number
  readonly right: number
}

/** A column: where its head stands, and where its cells do. */
export interface AlignedColumn {
  readonly head: Band
  readonly body: Band
}

const totalLabel = /^(?:合计|总计|共计|小计)$/
/** Parts of the text's height: what stands nearer is one column. */
const bandGap = 0.25

/** Finds columns by what stands one below the other: lowest words of the head, and cells. */
export function findColumns(
  head: readonly SegmentLine[],
  body: readonly SegmentLine[],
): AlignedColumn[] {
  const bands = findBodyBands(body)
  const leaves = findLeaves(head)
  if (leaves.length === 0) return bands.map(band => ({ head: band, body: band }))
  if (leaves.length >= bands.length) {
    const matches = matchInOrder(bands, leaves)
    return leaves.map((leaf, index) => {
      const found = matches.indexOf(index)
      return { head: leaf, body: found < 0 ? leaf : bands[found]! }
    })
  }
  const matches = matchInOrder(leaves, bands)
  return bands.map((band, index) => {
    const found = matches.indexOf(index)
    return { head: found < 0 ? band : leaves[found]!, body: band }
  })
}

/** The column that a segment stands in; of several that it reaches over, the first. */
export function findColumn(
  columns: readonly AlignedColumn[],
  part: 'head' | 'body',
  segment: TextLine,
): number {
  const first = columns.findIndex(column => overlaps(column[part], segment))
  if (first >= 0) return first
  const distances = columns.map(column => measureGap(column[part], segment))
  return distances.indexOf(Math.min(...distances))
}

/** Stretches that rows with amounts cover, from left to right. */
function findBodyBands(lines: readonly SegmentLine[]): Band[] {
  const near = bandGap * (lines[0]?.size ?? 0)
  const data = lines.filter(line => line.isData)
  const segments = (data.length > 0 ? data : lines)
    .flatMap(line => line.segments)
    .filter(({ text }) => data.length === 0 || !totalLabel.test(stripSpace(text)))
    .sort((a, b) => a.left - b.left)
  const bands: Band[] = []
  for (const { left, right } of segments) {
    const last = bands.at(-1)
    if (last && left <= last.right + near)
      bands[bands.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else bands.push({ left, right })
  }
  return bands
}

/** Words of the head with no others below them. */
function findLeaves(head: readonly SegmentLine[]): Band[] {
  return head
    .flatMap((line, index) => {
      const lower = head.slice(index + 1).flatMap(({ segments }) => segments)
      return line.segments.filter(
        segment =>
          !lower.some(own => overlaps(own, segment)) && !standsBetween(segment, line, head, lower),
      )
    })
    .sort((a, b) => a.left - b.left)
}

/** Of a head's height: words higher up are those of its first row alone. */
const firstRow = 0.35

/** Whether words of the first row stand over the gap between lower ones, as over two columns. */
function standsBetween(
  segment: TextLine,
  { segments }: SegmentLine,
  head: readonly SegmentLine[],
  lower: readonly TextLine[],
): boolean {
  const [top, bottom] = [head[0]!.top, head.at(-1)!.bottom]
  const middle = (segment.top + segment.bottom) / 2
  if (middle - top > firstRow * (bottom - top)) return false
  const from = Math.max(...segments.map(({ right }) => (right <= segment.left ? right : -Infinity)))
  const to = Math.min(...segments.map(({ left }) => (left >= segment.right ? left : Infinity)))
  const under = lower.filter(({ left, right }) => left >= from && right <= to)
  return (
    under.some(({ right }) => right <= segment.left) &&
    under.some(({ left }) => left >= segment.right)
  )
}

/** Whether two stretches share a part. */
export function overlaps(one: Band, other: Band): boolean {
  return one.left < other.right && one.right > other.left
}

function measureGap(one: Band, other: Band): number {
  return Math.abs(one.left + one.right - other.left - other.right) / 2
}

/** Finds for each of some bands one of as many or more, in order, so that all are near. */
function matchInOrder(few: readonly Band[], many: readonly Band[]): number[] {
  const spare = many.length - few.length
  // Costs of matching the first so many, when so many are left out.
  const costs = few.map(() => new Array<number>(spare + 1).fill(Infinity))
  few.forEach((band, index) => {
    let best = Infinity
    for (let skipped = 0; skipped <= spare; skipped++) {
      best = Math.min(best, index === 0 ? 0 : costs[index - 1]![skipped]!)
      costs[index]![skipped] = best + measureGap(band, many[index + skipped]!)
    }
  })
  const matches: number[] = []
  let most = spare
  for (let index = few.length - 1; index >= 0; index--) {
    const row = costs[index]!.slice(0, most + 1)
    most = row.indexOf(Math.min(...row))
    matches[index] = index + most
  }
  return matches
}

import { type AlignedColumn, type Band, findColumn, overlaps } from './bands'
import type { SegmentLine } from './segments'
import type { TextLine } from './textLines'

/** Of a head's height: words so near its middle reach over all its rows. */
const nearMiddle = 0.15
/** Cost of a column without words over it, in heights of the text that words are off the middle. */
const blankCost = 2
/** Parts of the text's height. */
const sameLeft = 0.15
/** Of the width of a column's words: wider ones stand over more than this column. */
const wider = 1.5

/** The head of a table, row by row, and its columns. */
export interface TableHead {
  readonly rows: readonly (readonly SegmentLine[])[]
  readonly columns: readonly AlignedColumn[]
}

/** Words of one cell, on one line or more. */
interface HeadCell extends Band {
  readonly segments: TextLine[]
  /** The only column that it names; null for words over several, with others below. */
  readonly column: number | null
  readonly size: number
}

/**
 * Says in which column words of a row of the head begin: those over several columns, with other
 * words below, stand over the middle of these, and not over the first.
 */
export function createHeadFinder(head: TableHead, row: number): (segment: TextLine) => number {
  const { rows, columns } = head
  const isLowest = row === rows.length - 1
  const cells = isLowest ? [] : listCells(rows[row] ?? [], columns)
  const starts = cells.every(cell => beginsColumn(cell, columns)) ? null : placeCells(cells, head)
  return segment => starts?.get(segment) ?? findColumn(columns, 'head', segment)
}

const listSegments = (lines: readonly SegmentLine[]) => lines.flatMap(({ segments }) => segments)

/** The cells of a row from left to right; words one below the other are of one. */
function listCells(row: readonly SegmentLine[], columns: readonly AlignedColumn[]): HeadCell[] {
  const cells: HeadCell[] = []
  for (const segment of listSegments(row)) {
    const index = cells.findIndex(cell => overlaps(cell, segment))
    const above = cells[index]
    const leaf = columns.findIndex(({ head }) => head === segment)
    const column = above?.column ?? (leaf < 0 ? null : leaf)
    const { left, right, size } = segment
    if (!above) cells.push({ left, right, size, segments: [segment], column })
    else
      cells[index] = {
        ...above,
        left: Math.min(above.left, left),
        right: Math.max(above.right, right),
        segments: [...above.segments, segment],
        column,
      }
  }
  return cells.sort((a, b) => a.left - b.left)
}

/** Whether words name one column, or begin where one begins: then they stand in no middle. */
function beginsColumn({ column, left, size }: HeadCell, columns: readonly AlignedColumn[]) {
  return (
    column !== null ||
    columns.some(({ head, body }) =>
      [head, body].some(band => Math.abs(band.left - left) < sameLeft * size),
    )
  )
}

/**
 * Gives each cell its columns so that all stand as near as can be to the middle of theirs, and as
 * few columns as can be are left without; null where that is not possible.
 */
function placeCells(cells: readonly HeadCell[], head: TableHead): Map<TextLine, number> | null {
  const { columns } = head
  const edges = findEdges(columns)
  const whole = listWholeColumns(head)
  // What the best way costs to place so many cells on so many columns, and where the last begins.
  const ways = Array.from({ length: columns.length + 1 }, () =>
    cells.concat(cells.slice(0, 1)).map(() => ({ cost: Infinity, start: -1, placed: false })),
  )
  ways[0]![0]!.cost = 0
  const offer = (
    to: { end: number; count: number },
    cost: number,
    start: number,
    placed: boolean,
  ) => {
    const way = ways[to.end]![to.count]!
    if (cost < way.cost) Object.assign(way, { cost, start, placed })
  }
  for (let start = 0; start < columns.length; start++)
    for (let count = 0; count <= cells.length; count++) {
      const { cost } = ways[start]![count]!
      if (cost === Infinity) continue
      offer({ end: start + 1, count }, cost + (whole.has(start) ? 0 : blankCost), start, false)
      const cell = cells[count]
      if (!cell) continue
      for (let end = start + 1; end <= columns.length; end++) {
        if (cell.column !== null && (end > start + 1 || cell.column !== start)) break
        const off = Math.abs(edges[start]! + edges[end]! - cell.left - cell.right) / 2 / cell.size
        const own = cell.column === null ? off : 0
        offer({ end, count: count + 1 }, cost + own, start, true)
      }
    }
  if (ways[columns.length]![cells.length]!.cost === Infinity) return null
  const starts = new Map<TextLine, number>()
  for (let end = columns.length, count = cells.length; end > 0;) {
    const { start, placed } = ways[end]![count]!
    if (placed) for (const segment of cells[--count]!.segments) starts.set(segment, start)
    end = start
  }
  return starts
}

/**
 * Where columns end: heads stand in the middle of theirs, so that one edge gives all others; half
 * way to the next where they do not.
 */
function findEdges(columns: readonly AlignedColumn[]): number[] {
  const bands = columns.map(({ head, body }) => ({
    left: Math.min(head.left, body.left),
    right: Math.max(head.right, body.right),
  }))
  const gaps = bands.slice(1).map(({ left }, index) => ({ left: bands[index]!.right, right: left }))
  // Edge n is ±first + mirrored[n].
  const mirrored = [0]
  for (const { head } of columns) mirrored.push(head.left + head.right - mirrored.at(-1)!)
  const signs = mirrored.map((_, index) => (index % 2 === 0 ? 1 : -1))
  let [least, most] = [-Infinity, bands[0]?.left ?? 0]
  gaps.forEach(({ left, right }, index) => {
    const [sign, middle] = [signs[index + 1]!, mirrored[index + 1]!]
    least = Math.max(least, sign > 0 ? left - middle : middle - right)
    most = Math.min(most, sign > 0 ? right - middle : middle - left)
  })
  if (least <= most && least > -Infinity)
    return mirrored.map((own, index) => own + (signs[index]! * (least + most)) / 2)
  const inner = gaps.map(({ left, right }) => (left + right) / 2)
  return [bands[0]?.left ?? 0, ...inner, bands.at(-1)?.right ?? 0]
}

/** Columns whose words stand in the middle of the whole head: none need stand over them. */
function listWholeColumns({ rows, columns }: TableHead): ReadonlySet<number> {
  const lines = rows.flat()
  const [top, bottom] = [lines[0]?.top ?? 0, lines.at(-1)?.bottom ?? 0]
  const segments = listSegments(lines)
  return new Set(
    columns.flatMap(({ head }, index) => {
      const width = wider * (head.right - head.left)
      const own = segments.filter(
        segment => overlaps(segment, head) && segment.right - segment.left <= width,
      )
      const [first, last] = [own[0], own.at(-1)]
      if (!first || !last) return []
      const off = Math.abs(first.top + last.bottom - top - bottom) / 2
      return off < nearMiddle * (bottom - top) ? [index] : []
    }),
  )
}

import { type AlignedColumn, findColumn } from './bands'
import type { HeadRows } from './headCells'
import type { HeadCell } from './segments'

/** Cost of a column without words over it, in heights of the text that words are off the middle. */
const blankCost = 8
/** Parts of the text's height: in the middle of two columns, and not of one. */
const sharedMiddle = 1
const apartMiddle = 2

/** The head of a table, and its columns. */
export interface TableHead extends HeadRows {
  readonly columns: readonly AlignedColumn[]
}

/**
 * Says in which column words of a row of the head begin: those over several columns, with other
 * words below, stand over the middle of these, and not over the first.
 */
export function createHeadFinder(head: TableHead, row: number): (cell: HeadCell) => number {
  const { columns, isLeft } = head
  const starts = isLeft ? null : placeCells(head, row)
  return cell => {
    const own = columns.findIndex(({ leaf }) => leaf === cell)
    return starts?.get(cell) ?? (own < 0 ? findColumn(columns, 'head', cell) : own)
  }
}

/**
 * Gives each cell its columns so that all stand as near as can be to the middle of theirs, and as
 * few columns as can be are left without; null where that is not possible.
 */
function placeCells({ rows, columns }: TableHead, row: number): Map<HeadCell, number> | null {
  const cells = rows[row] ?? []
  const edges = findEdges(columns)
  const above = rows.slice(0, row).flat()
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
      offer(
        { end: start + 1, count },
        cost + (isNamed(columns[start]!) ? 0 : blankCost),
        start,
        false,
      )
      const cell = cells[count]
      if (!cell) continue
      for (let end = start + 1; end <= columns.length; end++) {
        const named = columns.flatMap(({ leaf }, index) => (leaf === cell ? index : []))
        const isOwn = named[0] === start && named.length === end - start
        if (named.length > 0 && !isOwn) continue
        const off = Math.abs(edges[start]! + edges[end]! - cell.left - cell.right) / 2 / cell.size
        const own = isOwn ? 0 : off
        offer({ end, count: count + 1 }, cost + own, start, true)
      }
    }
  if (ways[columns.length]![cells.length]!.cost === Infinity) return null
  const starts = new Map<HeadCell, number>()
  for (let end = columns.length, count = cells.length; end > 0;) {
    const { start, placed } = ways[end]![count]!
    if (placed) starts.set(cells[--count]!, start)
    end = start
  }
  return starts

  /** Whether its words stand in a row above, and reach down. */
  function isNamed({ leaf }: AlignedColumn): boolean {
    return leaf !== null && above.includes(leaf)
  }
}

/** Lets words in the middle of their column and one without a head beside it stand over both. */
export function shareHeads(columns: readonly AlignedColumn[]): AlignedColumn[] {
  const edges = findEdges(columns)
  const shared = [...columns]
  columns.forEach(({ leaf }, index) => {
    if (!leaf) return
    const measure = (start: number, end: number) =>
      Math.abs(edges[start]! + edges[end]! - leaf.left - leaf.right) / 2
    let [start, last] = [index, index]
    while (start > 0 && columns[start - 1]!.leaf === null) start--
    while (columns[last + 1]?.leaf === null) last++
    const isAmid = start < index && index < last && measure(start, last + 1) < leaf.size
    if (!isAmid) last = index
    const alone = measure(index, index + 1)
    const isBoth = measure(start, index + 1) < Math.max(sharedMiddle * leaf.size, alone / 2)
    if (!isAmid && (start === index || !isBoth || alone < apartMiddle * leaf.size)) return
    for (let place = start; place <= last; place++)
      shared[place] = {
        ...shared[place]!,
        head: place === start ? leaf : shared[place]!.body,
        leaf,
      }
  })
  return shared
}

/**
 * Where columns end: heads stand in the middle of theirs, so that one edge gives all others; half
 * way to the next where they do not.
 */
export function findEdges(columns: readonly AlignedColumn[]): number[] {
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
  const areNamed = columns.every(({ leaf }, index) => leaf && leaf !== columns[index - 1]?.leaf)
  if (areNamed && least <= most && least > -Infinity)
    return mirrored.map((own, index) => own + (signs[index]! * (least + most)) / 2)
  const inner = gaps.map(({ left, right }) => (left + right) / 2)
  return [bands[0]?.left ?? 0, ...inner, bands.at(-1)?.right ?? 0]
}

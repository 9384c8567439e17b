import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'
import type { TableRow } from './cells'
import { findMiddle } from './lineGaps'
import type { Rectangle } from './page'

/** Of the distance of rows: how far from the middle of its rows a label may be. */
const nearMiddle = 0.3
const grandTotal = /^(?:收入|支出)?(?:合计|总计)$/

/** Words that stand in the middle of the rows that they name. */
export interface Label {
  readonly text: string
  readonly box: Rectangle
}

/**
 * Moves the labels of the first column to the first of their rows, where each stands in the middle
 * of several: so only where all rows are those of one label or another, and have words beside it.
 */
export function moveCentredLabels(rows: readonly TableRow[]): readonly TableRow[] {
  const labels: Label[] = []
  const own: TableRow[] = []
  for (const printed of rows) {
    const row = labels.length === 0 ? moveTotal(printed) : printed
    const [text = '', box] = [row.cells[0], row.boxes[0]]
    if (box && isAmount(text)) return rows
    if (box) labels.push({ text, box })
    const others = row.boxes.filter((other, index) => index > 0 && other !== null)
    if (others.length > 0) own.push(row)
  }
  const starts = own.length > labels.length ? findNamedStarts(labels, own) : null
  if (!starts) return rows
  return own.map((row, index) => {
    const label = labels[starts.indexOf(index)]
    return {
      ...row,
      cells: [label?.text ?? '', ...row.cells.slice(1)],
      boxes: [label?.box ?? null, ...row.boxes.slice(1)],
    }
  })
}

/** The total above all labels stands over the first two columns. */
function moveTotal(row: TableRow): TableRow {
  const [first, text = '', ...rest] = row.cells
  if (first || !grandTotal.test(stripSpace(text))) return row
  const [, box = null, ...boxes] = row.boxes
  return { ...row, cells: [text, '', ...rest], boxes: [box, null, ...boxes] }
}

/** The first row of each label, where all rows of it have words right beside it. */
function findNamedStarts(labels: readonly Label[], rows: readonly TableRow[]): number[] | null {
  const starts = findStarts(
    labels,
    rows.map(({ boxes }) => findMiddle(boxes.find((box, index) => index > 0 && box)!)),
  )
  const areNamed = starts?.every((start, label) => {
    const own = rows.slice(start, starts[label + 1])
    return own.length < 2 || own.every(({ cells }) => cells[1])
  })
  return areNamed ? (starts ?? null) : null
}

/**
 * The first row of each label, of rows with these middles; null where they stand in no middles, or
 * leave rows over.
 */
export function findStarts(labels: readonly Label[], middles: readonly number[]): number[] | null {
  const pitch = (middles.at(-1)! - middles[0]!) / (middles.length - 1)
  const starts: number[] = []
  let start = 0
  for (const { box } of labels) {
    const offs = middles
      .slice(start)
      .map(middle => Math.abs((middles[start]! + middle) / 2 - findMiddle(box)))
    const least = Math.min(...offs)
    if (least > nearMiddle * pitch) return null
    const end = start + offs.indexOf(least) + 1
    starts.push(start)
    start = end
  }
  return start === middles.length ? starts : null
}

import type {
  AlignedReading,
  PageLayout,
  PagePart,
  TablePart,
} from '@/reading/formats/pdf/pageParts'
import { type Segment, type SegmentLine, surround } from '@/reading/formats/pdf/segments'
import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'

const words = /\p{Script=Han}/u
const total = /(?:合计|总计|共计|小计)$/

/** Long names push the amounts beside them even where a program sets them below each other. */
const mostUneven = 2
const fewestUneven = 2

/**
 * Reads tables whose rows are not aligned, as where tabs became blanks, cell by cell where each row has
 * all cells, and else as lines: nobody can tell there which column an amount stands in.
 */
export function settleUneven(page: PageLayout): PageLayout {
  const parts = page.parts.map((part): PagePart => {
    if (part.kind === 'line' || !part.aligned || isEven(part.aligned.lines)) return part
    return readUneven(part, part.aligned)
  })
  return { ...page, parts }
}

/** Where the name of a row ends, and the amount beside it. */
interface FirstAmount {
  readonly name: number
  readonly amount: number
}

/** Whether amounts stay where they are while the names before them grow and shrink. */
function isEven(lines: readonly SegmentLine[]): boolean {
  const rows = lines.flatMap(({ segments }) => findFirstAmount(segments) ?? [])
  let even = 0
  let uneven = 0
  rows.slice(1).forEach(({ name, amount }, index) => {
    const above = rows[index]!
    const grown = Math.abs(name - above.name)
    if (grown === 0) return
    if (Math.abs(amount - above.amount) * 2 < grown) even++
    else uneven++
  })
  return uneven <= mostUneven * even || uneven < fewestUneven
}

function findFirstAmount(segments: readonly Segment[]): FirstAmount | null {
  const at = segments.findIndex(
    ({ text }, index) => index > 0 && isAmount(text) && words.test(segments[index - 1]!.text),
  )
  return at < 0 ? null : { name: segments[at - 1]!.right, amount: segments[at]!.right }
}

function readUneven(part: TablePart, { lines }: AlignedReading): TablePart {
  const columns = Math.max(...lines.map(({ segments }) => segments.length))
  const body = lines.slice(lines.findIndex(({ isData }) => isData))
  const isWhole = body.every(({ segments }) => {
    const isTotal = total.test(stripSpace(segments[0]!.text))
    return segments.length === columns || (isTotal && segments.length === columns - 1)
  })
  const rows = lines.map(({ line, segments }) => {
    const own = isWhole ? segments : [line]
    const filler = isWhole ? Array.from({ length: columns - own.length }, () => null) : []
    const cells = [...own.map(({ text }) => text), ...filler.map(() => '')]
    const boxes = [...own.map(each => surround([each])), ...filler]
    return { ...surround(own), cells, boxes, wraps: cells.map(() => Infinity) }
  })
  const cannot = () => null
  const aligned = { columns: [], lines, restLines: null, reread: cannot, readBelow: cannot }
  const xs = Array.from({ length: (isWhole ? columns : 1) + 1 }, (_, index) => index)
  return { kind: 'table', top: part.top, rows, xs, aligned }
}

import type { Diagnostic, LinePlace, PrintedRow } from '@/document/document'
import type { Box } from '@/document/place'
import { assembleBlocks, type Block } from '@/reading/formats/blocks'
import type { RawLine, RawReading } from '@/reading/formats/raw'
import type { TableRow } from './cells'
import { fitContinuedTables } from './continued'
import { joinCutColumns } from './cutColumns'
import type { PageLayout } from './pageParts'
import type { Rectangle } from './page'
import { findPageMarks } from './pageMarks'
import type { TextLine } from './textLines'
import {
  reportAligned,
  reportCutAmounts,
  reportCutColumns,
  reportNarrow,
  reportSlanted,
  reportTouching,
} from './reports'

/** What pages are of: a PDF, or text that is laid out by blanks. */
export interface PageSource {
  readonly encoding: string
  /** Where a line or row of a page, from 0, stands; null in a PDF, which has boxes. */
  readonly placeLine: ((box: Rectangle, page: number) => LinePlace) | null
  /** What a line of a page says, where it is more than its glyphs do. */
  readonly readLine?: (line: TextLine, page: number) => string
}

const pdf: PageSource = { encoding: 'pdf', placeLine: null }

/** Numbers the lines of all pages and makes blocks of them. */
export function assemblePages(
  layouts: readonly PageLayout[],
  diagnostics: readonly Diagnostic[],
  { encoding, placeLine, readLine = ({ text }) => text }: PageSource = pdf,
): RawReading {
  const found = findPageMarks(layouts)
  const { pages: wide, carried } = joinCutColumns(layouts, found)
  const { pages, marks } = fitContinuedTables(wide, found, carried)
  const blocks: Block[] = []
  const places: LinePlace[] = []
  const notes: Diagnostic[] = [...reportSlanted(layouts), ...reportCutColumns(carried)]
  let pageMarks = 0
  pages.forEach(({ parts, toPage }, index) => {
    const page = placeLine ? null : index + 1
    let lineOnPage = 0
    const place = (box: Rectangle, row?: TableRow) => {
      places.push(
        placeLine?.(box, index) ?? {
          page: index + 1,
          line: ++lineOnPage,
          box: buildBox(toPage(box)),
          ...(row && placeCells(row, pages, index)),
        },
      )
      return places.length
    }
    for (const part of parts) {
      if (part.kind === 'table') {
        const rows: PrintedRow[] = part.rows.map(row => ({
          line: place(row, row),
          cells: row.cells,
        }))
        rows.forEach((row, at) => {
          notes.push(...reportNarrow(page, row))
          notes.push(...reportCutAmounts(page, row, part.rows[at]!.cutAmounts))
        })
        if (part.aligned) {
          if (page !== null) notes.push(reportAligned(page, rows[0]!.line))
          for (const row of rows) notes.push(...reportTouching(page, row))
        }
        const last = blocks.at(-1)
        if (part.continues && last?.kind === 'grid') last.rows.push(...rows)
        else blocks.push({ kind: 'grid', rows })
        continue
      }
      const line: RawLine = { line: place(part.line), text: readLine(part.line, index) }
      if (marks.has(part)) pageMarks++
      else {
        const last = blocks.at(-1)
        if (last?.kind === 'text') last.lines.push(line)
        else blocks.push({ kind: 'text', lines: [line] })
      }
    }
  })
  return {
    raw: {
      encoding,
      lines: places.length,
      pageMarks,
      printedLines: places.length,
      places,
      ...assembleBlocks(blocks),
    },
    diagnostics: [...diagnostics, ...notes],
  }
}

/** The boxes of the cells of a row of a page, and the pages of those that stand on others. */
function placeCells(
  { boxes, away }: TableRow,
  pages: readonly PageLayout[],
  own: number,
): Pick<LinePlace, 'cells' | 'pages'> {
  const cells = boxes.map((box, cell) => {
    const { page, box: found } = away?.[cell] ?? { page: own, box }
    return found && buildBox(pages[page]!.toPage(found))
  })
  if (!away) return { cells }
  return { cells, pages: away.map(cell => cell && cell.page + 1) }
}

function buildBox({ left, top, right, bottom }: Rectangle): Box {
  const round = (points: number) => Math.round(points * 10) / 10
  return [round(left), round(top), round(right - left), round(bottom - top)]
}

import { partCaptions } from './besideTables'
import { findCell, isInCell, readRows } from './cells'
import { readAsOneColumn, readRegion, readRest } from './columns'
import { findFilledGrids } from './filledCells'
import { readBelowHead } from './headBelow'
import { findGrids, type Grid, type GridCell } from './grid'
import type { Glyph, PaintedPage, Rectangle } from './page'
import type { AlignedReading, PageLayout, PagePart } from './pageParts'
import { type DrawnAcross, findRegions } from './regions'
import { dropMarks, joinRulings } from './rulings'
import { gatherSegments, type SegmentLine, type TableRegion } from './segments'
import { dropPanels, listStripeEdges, listStripes } from './stripes'
import { findSize, type TextLine } from './textLines'
import { cutTightHeads } from './tightHeads'
import { turnUpright } from './turn'

const usualSize = 10

/** Lays out a page, turned so that its text reads level. */
export function layOutPage(painted: PaintedPage): PageLayout {
  const { page, toPage } = turnUpright(painted)
  const { width, height } = page
  const upright = page.glyphs.filter(({ angle }) => angle !== null)
  const slanted = page.glyphs.flatMap(({ angle, text }) => (angle === null ? text : [])).join('')
  return { width, height, parts: findParts({ ...page, glyphs: upright }), slanted, toPage }
}

/** Tells the tables of a page from its lines of text. */
function findParts(page: PaintedPage): readonly PagePart[] {
  const size = findSize(page.glyphs) || usualSize
  const drawn = dropMarks(page.horizontals, page.verticals, size)
  const horizontals = joinRulings(drawn.horizontals, size)
  const ruled = findGrids(horizontals, joinRulings(drawn.verticals, size), size)
  const freeFills = dropPanels(page.fills).filter(fill => !ruled.some(grid => isWithin(fill, grid)))
  const filled = findFilledGrids(freeFills, page.glyphs, size)
  const grids = [...ruled, ...filled]
  const fills = freeFills.filter(
    fill => !grids.some(grid => isWithin(fill, grid) || isWithin(grid, fill)),
  )
  const { cellGlyphs, outside } = sortIntoCells(page.glyphs, grids)
  const free = horizontals.filter(
    ({ at }) => !grids.some(({ top, bottom }) => at >= top && at <= bottom),
  )
  const lines = cutTightHeads(gatherSegments(outside))
  const stripes = listStripes({ fills, lines, size })
  const rules = [...free, ...listStripeEdges(stripes, size)]
  const parts = readOutside(lines, { rules, stripes })
  grids.forEach((grid, index) => {
    const { rows, xs } = readRows(grid, cellGlyphs[index]!)
    if (rows.length === 0) return
    const blankRows = grid.ys.filter(y => y > rows.at(-1)!.bottom).length
    parts.push({ kind: 'table', top: rows[0]!.top, rows, xs, blankRows })
  })
  parts.sort((a, b) => a.top - b.top || findLeft(a) - findLeft(b))
  return partCaptions(parts, lines)
}

const findLeft = (part: PagePart) => (part.kind === 'table' ? part.xs[0]! : part.line.left)

/** Most glyphs stand in the cell of the one before. */
function sortIntoCells(glyphs: readonly Glyph[], grids: readonly Grid[]) {
  const cellGlyphs = grids.map(() => new Map<GridCell, Glyph[]>())
  const outside: Glyph[] = []
  let cell: GridCell | null = null
  let own: Glyph[] = []
  for (const glyph of glyphs) {
    if (cell && isInCell(cell, glyph)) {
      own.push(glyph)
      continue
    }
    cell = null
    for (let index = 0; index < grids.length && !cell; index++) {
      cell = findCell(grids[index]!, glyph)
      if (!cell) continue
      own = cellGlyphs[index]!.get(cell) ?? []
      own.push(glyph)
      cellGlyphs[index]!.set(cell, own)
    }
    if (!cell) outside.push(glyph)
  }
  return { cellGlyphs, outside }
}

function isWithin(box: Rectangle, { left, right, top, bottom }: Rectangle): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return x >= left && x <= right && y >= top && y <= bottom
}

/** Lines of text, and tables that only the alignment of their text shows. */
function readOutside(lines: readonly SegmentLine[], drawn: DrawnAcross): PagePart[] {
  const parts: PagePart[] = []
  const taken = new Set<SegmentLine>()
  const addAbove = (region: TableRegion, above: readonly TextLine[]): TableRegion => ({
    ...region,
    lines: [...lines.filter(({ line }) => above.includes(line)), ...region.lines],
  })
  for (const region of findRegions(lines, drawn)) {
    const read = readRegion(region)
    const isRead = read.xs.length > 2
    if (!isRead && !region.isRest) continue
    const { rows, xs, columns } = isRead ? read : readAsOneColumn(region)
    for (const line of region.lines) taken.add(line)
    const aligned: AlignedReading = {
      columns,
      lines: region.lines,
      restLines: region.isRest ? region.lines.map(({ line }) => line) : null,
      reread: (known, above) => readRest(addAbove(region, above), known),
      readBelow: (head, above) => readBelowHead(addAbove(region, above), head),
    }
    parts.push({ kind: 'table', top: rows[0]!.top, rows, xs, aligned })
  }
  for (const line of lines)
    if (!taken.has(line)) parts.push({ kind: 'line', top: line.top, line: line.line })
  return parts
}

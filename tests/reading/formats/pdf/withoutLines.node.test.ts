import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemblePages } from '@/reading/formats/pdf/assemble'
import { findGrids } from '@/reading/formats/pdf/grid'
import { layOutPage } from '@/reading/formats/pdf/layout'
import type { PageLayout } from '@/reading/formats/pdf/pageParts'
import { loadPdfLibrary } from '@/reading/formats/pdf/open'
import type { PaintedPage } from '@/reading/formats/pdf/page'
import { readPage } from '@/reading/formats/pdf/readPage'
import { joinRulings } from '@/reading/formats/pdf/rulings'
import { findSize } from '@/reading/formats/pdf/textLines'
import { turnUpright } from '@/reading/formats/pdf/turn'
import { joinContinuedTables } from '@/reading/tables/continuation'

const folder = '../shared/samples/pdf'
const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.pdf')) : []
const longest = 120_000

/** Rows of the tables of a layout; blank cells at the end of a row say nothing. */
function listTables(pages: readonly PageLayout[]): string[] {
  const { tables } = assemblePages(pages, []).raw
  return joinContinuedTables(tables).flatMap(({ rows }) => {
    const printed = rows.map(({ cells }) =>
      cells.map(cell => cell.normalize('NFKC').replace(/\s/g, '')).join('|'),
    )
    return printed.length > 0 ? printed.map(row => row.replace(/\|+$/, '')).join('\n') : []
  })
}

const withoutLines = (page: PaintedPage): PaintedPage => ({
  ...page,
  horizontals: [],
  verticals: [],
  fills: [],
})
const withoutVerticals = (page: PaintedPage): PaintedPage => ({ ...page, verticals: [], fills: [] })
/** The cells of every other row filled with a colour instead of the lines around them. */
function withStripes(painted: PaintedPage): PaintedPage {
  const { page } = turnUpright(painted)
  const size = findSize(page.glyphs) || 10
  const [across, down] = [page.horizontals, page.verticals].map(own => joinRulings(own, size))
  const cells = findGrids(across!, down!, size).flatMap(grid => grid.cells)
  return { ...withoutLines(page), fills: cells.filter(({ row }) => row % 2 === 0) }
}

const read = new Map<string, Promise<readonly PaintedPage[]>>()

async function readPages(name: string): Promise<readonly PaintedPage[]> {
  const library = await loadPdfLibrary()
  const { task } = await library.open(readFileSync(join(folder, name)))
  const pdf = await task.promise
  const layers = await pdf.getOptionalContentConfig()
  const painted: PaintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number++)
    painted.push(await readPage(await pdf.getPage(number), layers, library))
  await task.destroy()
  return painted
}

/** How many tables of a file read with its lines, and how many of them without some of these. */
async function countSame(name: string, change: (page: PaintedPage) => PaintedPage) {
  const pages = read.get(name) ?? readPages(name)
  read.set(name, pages)
  const painted = await pages
  const ruled = listTables(painted.map(layOutPage))
  const left = listTables(painted.map(page => layOutPage(change(page))))
  const same = ruled.filter(table => {
    const found = left.indexOf(table)
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
  return { same: same.length, all: ruled.length }
}

describe.skipIf(files.length === 0)('samples (skipped where ../shared/samples is absent)', () => {
  it.each([
    ['no lines at all', withoutLines, 86],
    ['lines across only', withoutVerticals, 87],
    ['every other row filled with a colour', withStripes, 88],
  ] as const)(
    'read the same with %s, cell by cell, in most tables',
    async (_, change, least) => {
      let [same, all] = [0, 0]
      for (const name of files) {
        const counts = await countSame(name, change)
        same += counts.same
        all += counts.all
      }
      expect(all).toBe(94)
      expect(same).toBeGreaterThanOrEqual(least)
    },
    longest,
  )
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import type { RawTable } from '@/reading/formats/raw'
import { readTextFile } from '@/reading/formats/text'
import { joinContinuedTables } from '@/reading/tables/continuation'

const folder = '../shared/samples'
const pdfs = existsSync(folder)
  ? readdirSync(join(folder, 'pdf')).filter(name => name.endsWith('.pdf'))
  : []

/** The text of the same document, that a converter made; null where there is none. */
function findText(pdf: string): string | null {
  const name = pdf.replace(/\.pdf$/, '.txt')
  return [join(folder, 'text', name), join(folder, name)].find(existsSync) ?? null
}

/**
 * Argued differences. The converter dropped columns without a figure at the right of a table's
 * second page, so that its rows there are shorter; by the ruling lines they are there, and blank.
 */
const shorterInText = ['shanghai-putuo-government-office-2025.pdf']

const pack = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const cutBlankEnd = (cells: readonly string[]) =>
  cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)
const listCells = (tables: readonly RawTable[], cutEnds: boolean) =>
  joinContinuedTables(tables).map(({ captions, rows, notes }) => ({
    captions: captions.map(({ text }) => pack(text)),
    rows: rows
      .map(({ cells }) => cells.map(pack))
      .map(cells => (cutEnds ? cutBlankEnd(cells) : cells)),
    notes: notes.map(({ text }) => pack(text)),
  }))

describe.skipIf(pdfs.length === 0)('PDFs (skipped where ../shared/samples is absent)', () => {
  it.each(pdfs.filter(findText))('%s has the tables of its text, cell by cell', async name => {
    const { raw } = await readPdfFile(readFileSync(join(folder, 'pdf', name)), {})
    const text = readTextFile(readFileSync(findText(name)!), {}).raw
    const cutEnds = shorterInText.includes(name)
    expect(listCells(raw.tables, cutEnds)).toEqual(listCells(text.tables, cutEnds))
  })
})

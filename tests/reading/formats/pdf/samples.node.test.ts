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
 * Argued difference: where a page begins within a table, the converter has only the columns that
 * lines on this page part (合计 over three code columns is one), so that its rows are shorter; by
 * the columns of the table the others are there, and blank.
 */
const shorterInText = [
  'jiangsu-npc-office-2017.pdf',
  'shanghai-putuo-government-office-2025.pdf',
  'shanghai-putuo-street-office-2024.pdf',
]
/** Argued difference: rows that a page break cut in two are one row, as they were written. */
const cutInText: Readonly<Record<string, readonly (readonly [upper: string, lower: string])[]>> = {
  'jiangsu-npc-office-2017.pdf': [
    ['八、社会保障和就', '业支出'],
    ['当年收入', '小计'],
  ],
}

const pack = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const listFilled = (cells: readonly string[]) => cells.filter(cell => cell !== '')
const listCells = (tables: readonly RawTable[]) =>
  joinContinuedTables(tables).map(({ captions, rows, notes }) => ({
    captions: captions.map(({ text }) => pack(text)),
    rows: rows.map(({ cells }) => cells.map(pack)),
    notes: notes.map(({ text }) => pack(text)),
  }))

/** Rows of the text, with the blanks of those that have fewer columns than the page. */
function fillShorter(
  rows: readonly (readonly string[])[],
  printed: readonly (readonly string[])[],
) {
  return rows.map((row, index) => {
    const whole = printed[index] ?? []
    return row.length < whole.length && listFilled(row).join('|') === listFilled(whole).join('|')
      ? whole
      : row
  })
}

function joinCutRows(
  rows: readonly (readonly string[])[],
  cuts: readonly (readonly [string, string])[],
): (readonly string[])[] {
  const joined: (readonly string[])[] = []
  for (const row of rows) {
    const words = row.filter(cell => cell !== '')
    const above = joined.at(-1)
    const cut = cuts.find(([upper, lower]) => words.join() === lower && above?.includes(upper))
    if (above && cut)
      joined[joined.length - 1] = above.map(cell => (cell === cut[0] ? cut.join('') : cell))
    else joined.push(row)
  }
  return joined
}

describe.skipIf(pdfs.length === 0)('PDFs (skipped where ../shared/samples is absent)', () => {
  it.each(pdfs.filter(findText))('%s has the tables of its text, cell by cell', async name => {
    const { raw } = await readPdfFile(readFileSync(join(folder, 'pdf', name)), {})
    const text = (await readTextFile(readFileSync(findText(name)!), {})).raw
    const printed = listCells(raw.tables)
    const expected = listCells(text.tables).map((table, index) => {
      const rows = joinCutRows(table.rows, cutInText[name] ?? [])
      const isShorter = shorterInText.includes(name)
      return { ...table, rows: isShorter ? fillShorter(rows, printed[index]?.rows ?? []) : rows }
    })
    expect(printed).toEqual(expected)
  })
})

import type { WriteSheet } from 'hucre/xlsx'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type UnnamedWorksheet = Omit<WriteSheet, 'name'>
/** A worksheet, with what the list of worksheets says of it. */
export interface ListedWorksheet {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly sheet: UnnamedWorksheet
}
interface WorkbookParts {
  readonly title: string
  readonly description: string
}

/** Writes worksheets as an XLSX file. */
export async function writeWorkbook({
  title,
  description,
  sheets,
}: WorkbookParts & { readonly sheets: readonly WriteSheet[] }): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx')
  return new Uint8Array(
    await writeXlsx({ properties: { title, description }, sheets: [...sheets] }),
  )
}

/** Puts a list before the worksheets; each name in it leads to its worksheet. */
export function withContents({
  title,
  description,
  sheets,
}: WorkbookParts & { readonly sheets: readonly ListedWorksheet[] }): WriteSheet[] {
  const names = uniqueNames(['目录', ...sheets.map(({ name }) => name)])
  const header = ['工作表', '内容', '单位与来源']
  const rows = sheets.map(({ title, about }, index) => [
    names[index + 1] ?? '',
    writable(title),
    writable(about),
  ])
  const bold = (value: string, size?: number) => ({
    value,
    type: 'string' as const,
    style: { font: { bold: true, ...(size && { size }) } },
  })
  const contents: WriteSheet = {
    name: names[0] ?? '目录',
    columns: header.map((label, index) => ({
      width: columnWidth([label, ...rows.map(row => row[index] ?? null)]),
    })),
    rows: [[writable(title)], [writable(description)], header, ...rows],
    cells: new Map<string, object>([
      ['0,0', bold(writable(title), 14)],
      ...header.map((label, index) => [`2,${index}`, bold(label)] as const),
      ...rows.map(
        ([name = ''], index) =>
          [
            `${index + 3},0`,
            {
              value: name,
              type: 'string' as const,
              hyperlink: { target: '', location: `'${name.replaceAll("'", "''")}'!A1` },
            },
          ] as const,
      ),
    ]),
    freezePane: { rows: 3 },
    pageSetup: onPaper(3),
  }
  return [
    contents,
    ...sheets.map(({ sheet }, index) => ({ ...sheet, name: names[index + 1] ?? '' })),
  ]
}

/** Makes names that spreadsheets take; none occurs twice, whatever the case of its letters. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let title = worksheetTitle(name)
    for (let index = 2; taken.has(title.toLowerCase()); index++)
      title = `${worksheetTitle(name).slice(0, 31 - String(index).length - 1)} ${index}`
    taken.add(title.toLowerCase())
    return title
  })
}

/** Limits of a column, in digits. */
const narrowest = 8
const widest = 48

/** The width of a column in digits, as its longest text within limits; Chinese takes two. */
export function columnWidth(cells: readonly (string | number | null)[]): number {
  let most = 0
  for (const cell of cells) {
    if (cell === null) continue
    for (const line of String(cell).split('\n')) most = Math.max(most, digitsWide(line))
  }
  return Math.min(widest, Math.max(narrowest, most + 2))
}

/** Heights in points: of one line of text, and the most that a row can have. */
const [lineHeight, highestRow] = [15.75, 409]
/** Digits of a column's width that a program keeps free at its edges. */
const padding = 2

/** How many lines a wrapped text takes in a cell of a width in digits. */
export function countWrappedLines(text: string, width: number): number {
  const room = Math.max(1, width - padding)
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(digitsWide(line) / room)), 0)
}

/** The height in points of a row whose highest cell has as many lines; `null` for a single one. */
export function heightOfLines(lines: number): number | null {
  return lines < 2 ? null : Math.min(highestRow, lines * lineHeight)
}

function digitsWide(line: string): number {
  let wide = 0
  for (const character of line)
    wide += /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uff60]/.test(character) ? 2 : 1
  return wide
}

/** The name of a worksheet as spreadsheets take it: 31 characters, none with a meaning. */
export function worksheetTitle(title: string): string {
  return (
    title
      .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31)
      .trim() || '表'
  )
}

/** Whether a spreadsheet holds all digits of a number: it keeps fifteen. */
export function isExact(text: string): boolean {
  return text.replace(/^-?0*|\./g, '').length <= 15
}

/** The text of a cell without what no XML may hold, and no longer than a cell holds. */
export function writable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '').slice(0, 32_767)
}

/** The name of a column, from 0: A … Z, AA, AB … */
export function columnName(index: number): string {
  const above = Math.floor(index / 26)
  return `${above > 0 ? columnName(above - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** A worksheet on paper: A4 landscape, as wide as the page, `heads` rows on every page. */
export function onPaper(heads: number) {
  return {
    paperSize: 'a4' as const,
    orientation: 'landscape' as const,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    ...(heads > 0 ? { printTitlesRow: `$1:$${heads}` } : {}),
  }
}

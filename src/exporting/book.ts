import type { WriteSheet } from 'hucre/xlsx'
import { columnWidth, onPaper, worksheetTitle, writable } from './workbookShape'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type UnnamedWorksheet = Omit<WriteSheet, 'name'>
/** A sheet of a workbook, with what its first sheet says of it. */
export interface ListedWorksheet {
  readonly name: string
  readonly title: string
  readonly about: string
  readonly sheet: UnnamedWorksheet
}
interface Book {
  readonly title: string
  readonly description: string
}

/** Writes sheets as an XLSX file. */
export async function writeBook({
  title,
  description,
  sheets,
}: Book & { readonly sheets: readonly WriteSheet[] }): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx')
  return new Uint8Array(
    await writeXlsx({ properties: { title, description }, sheets: [...sheets] }),
  )
}

/** Sheets with a list of them before them, each name in it a way to its sheet. */
export function withContents({
  title,
  description,
  sheets,
}: Book & { readonly sheets: readonly ListedWorksheet[] }): WriteSheet[] {
  const names = uniqueNames(['目录', ...sheets.map(({ name }) => name)])
  const header = ['工作表', '内容', '单位与来源']
  const rows = sheets.map(({ title, about }, at) => [
    names[at + 1] ?? '',
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
    columns: header.map((label, at) => ({
      width: columnWidth([label, ...rows.map(row => row[at] ?? null)]),
    })),
    rows: [[writable(title)], [writable(description)], header, ...rows],
    cells: new Map<string, object>([
      ['0,0', bold(writable(title), 14)],
      ...header.map((label, at) => [`2,${at}`, bold(label)] as const),
      ...rows.map(
        ([name = ''], at) =>
          [
            `${at + 3},0`,
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
  return [contents, ...sheets.map(({ sheet }, at) => ({ ...sheet, name: names[at + 1] ?? '' }))]
}

/** Names that spreadsheets take, none twice, whatever the case of their letters. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    let title = worksheetTitle(name)
    for (let at = 2; taken.has(title.toLowerCase()); at++)
      title = `${worksheetTitle(name).slice(0, 31 - String(at).length - 1)} ${at}`
    taken.add(title.toLowerCase())
    return title
  })
}

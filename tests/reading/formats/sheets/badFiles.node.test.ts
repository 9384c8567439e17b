import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { type MadeWorkbook, makeXlsx } from './makeXlsx'

const sheet = (xml: string): MadeWorkbook => ({ sheets: [{ name: '表一', xml }] })
const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>x</t></is></c>`

async function refuse(bytes: Uint8Array): Promise<string> {
  const message = await readSpreadsheet(bytes, {}).then(
    () => 'read',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  )
  return message
}

test.each([
  [
    'a row beyond the last',
    '<sheetData><row r="99999999"/></sheetData>',
    /表一.*第 99999999 行.*超出/,
  ],
  [
    'a column beyond the last',
    `<sheetData><row>${cell('ZZZZ1')}</row></sheetData>`,
    /单元格 ZZZZ1/,
  ],
  ['broken XML', '<sheetData><row><c></row>', /s0\.xml.*完整的 XML/],
])('%s is refused in words', async (_, xml, message) => {
  const refusal = await refuse(await makeXlsx(sheet(xml)))
  expect(refusal).toMatch(/^ReadingError/)
  expect(refusal).toMatch(message)
})

test('a zip bomb is stopped', async () => {
  const bytes = await makeXlsx(sheet(`<sheetData>${' '.repeat(40_000_000)}</sheetData>`))
  expect(await refuse(bytes)).toMatch(/^ReadingError.*解压后超过/)
})

test('two cells in far corners cost nothing', async () => {
  const xml = `<sheetData><row>${cell('A1')}</row><row>${cell('XFD1048576')}</row></sheetData>`
  expect(await refuse(await makeXlsx(sheet(xml)))).toBe('read')
})

test('cells along the diagonal of a huge sheet are refused, not laid out', async () => {
  const rows = Array.from({ length: 16_000 }, (_, index) => {
    const column = `${letters(index)}${index + 1}`
    return `<row>${cell(column)}${cell(`${letters(index + 1)}${index + 1}`)}</row>`
  })
  const refusal = await refuse(await makeXlsx(sheet(`<sheetData>${rows.join('')}</sheetData>`)))
  expect(refusal).toMatch(/^ReadingError.*表一.*不像/)
})

test('65,536 rows with nothing but formats cost nothing', async () => {
  const rows = Array.from(
    { length: 65_536 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" s="1"/><c r="B${index + 1}" s="1"/></row>`,
  )
  const bytes = await makeXlsx(
    sheet(
      `<cols><col min="1" max="16384" width="9"/></cols><sheetData>${rows.join('')}</sheetData>`,
    ),
  )
  const { raw } = await readSpreadsheet(bytes, {})
  expect(raw.lines).toBe(0)
})

test.each([
  ['a sheet', 'xl/worksheets/s0.xml', /表一.*不在文件里/],
  ['the list of sheets', 'xl/workbook.xml', /缺少“xl\/workbook\.xml”/],
])('a workbook without %s is refused in words', async (_, part, message) => {
  const zip = await JSZip.loadAsync(await makeXlsx(sheet('<sheetData/>')))
  zip.remove(part)
  expect(await refuse(await zip.generateAsync({ type: 'uint8array' }))).toMatch(message)
})

test('reading stops between sheets when it is cancelled, and says how far it is', async () => {
  const controller = new AbortController()
  const seen: string[] = []
  const bytes = await makeXlsx({
    sheets: ['一', '二', '三'].map(name => ({ name, rows: [['项目', '预算数']] })),
  })
  const reading = readSpreadsheet(bytes, {
    signal: controller.signal,
    onProgress: ({ done, total, unit }) => {
      seen.push(`${done}/${total}${unit}`)
      if (done === 2) controller.abort()
    },
  })
  await expect(reading).rejects.toThrow(/abort/i)
  expect(seen).toEqual(['1/3张工作表', '2/3张工作表'])
})

/** A, B … Z, AA …. */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

import { expect, test } from 'vitest'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { type MadeCell, type MadeWorkbook, makeXlsx } from './makeXlsx'

async function read(workbook: MadeWorkbook) {
  const { raw, diagnostics } = await readSpreadsheet(await makeXlsx(workbook), {})
  return { ...raw, diagnostics }
}

/** The cells that a row of given cells comes to. */
async function show(...cells: MadeCell[]) {
  const { tables, places } = await read({
    sheets: [
      {
        name: 'S',
        rows: [
          ['项目', '金额'],
          ['一、收入', ...cells],
        ],
      },
    ],
  })
  const row = tables[0]!.rows[1]!
  return { cells: row.cells.slice(1), stored: places![row.line - 1]!.stored?.slice(1) }
}

const title = '表1 收支总表'
const table = [
  [title],
  [null, '单位：万元'],
  ['项目', '预算数'],
  ['一、收入', 12.5],
] satisfies MadeCell[][]

test('a sheet becomes a table with its title, unit and the address of each cell', async () => {
  const { tables, places, prose } = await read({
    sheets: [{ name: 'Sheet1', rows: [...table, ['注：本表含上年结转。']] }],
  })
  expect(tables).toEqual([
    {
      captions: [
        { line: 1, text: title },
        { line: 2, text: '单位：万元' },
      ],
      rows: [
        { line: 3, cells: ['项目', '预算数'] },
        { line: 4, cells: ['一、收入', '12.5'] },
      ],
      notes: [{ line: 5, text: '注：本表含上年结转。' }],
      continuesPrevious: false,
    },
  ])
  expect(prose).toEqual([])
  expect(places?.[3]).toEqual({ sheet: 'Sheet1', line: 4, addresses: ['A4', 'B4'] })
})

test('formats show numbers as printed and the exact number is kept beside', async () => {
  const shown = await show(
    { v: '12345678', format: '0\\.0,' },
    { v: '12345678', format: '0!.0,' },
    { v: '1234.5678', format: '0.00' },
    { v: '1.005', format: '0.00' },
    { v: '0.123', format: 10 },
    { v: '-1234.5', format: '#,##0.00_);[Red](#,##0.00)' },
    { v: '-1234.5', format: '#,##0.00;[Red]#,##0.00' },
    { v: '0.30000000000000004' },
    { v: '1234.5699999999999' },
    { v: '3', format: 'G/通用格式' },
    { v: '-12.5', format: '[>=10000]0\\.0,"万元";0.00' },
    { v: '45627', format: 31 },
    { v: '45627', format: 57 },
    { v: '3', format: '000' },
  )
  expect(shown.cells).toEqual([
    '1234.6',
    '1234.6',
    '1234.57',
    '1.01',
    '12.30%',
    '(1,234.50)',
    '-1,234.50',
    '0.3',
    '1234.57',
    '3',
    '-12.50',
    '2024年12月1日',
    '2024年12月',
    '003',
  ])
  expect(shown.stored).toEqual([
    '12345678',
    '12345678',
    '1234.5678',
    '1.005',
    '0.123',
    null,
    null,
    '0.30000000000000004',
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('texts come whole: shared, rich without phonetic runs, inline, of several lines', async () => {
  const { tables } = await read({
    sharedStrings:
      '<sst><si><r><t>财政</t></r><r><rPr><b/></rPr><t>拨款</t></r><rPh sb="0" eb="1"><t>カイ</t></rPh></si><si><t>预算_x000D_&#10;数</t></si></sst>',
    sheets: [
      {
        name: 'S',
        xml: '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><r><t>一、</t></r><r><t>收入</t></r></is></c><c><v>5</v></c></row></sheetData>',
      },
    ],
  })
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['财政拨款', '预算 数'],
    ['一、收入', '5'],
  ])
})

test.each([
  ['prefixed elements', { prefix: 'x:' }],
  ['the strict namespaces', { strict: true }],
  ['dates from 1904', { date1904: true }],
])('a workbook with %s is read', async (_, kind) => {
  const { tables } = await read({
    ...kind,
    sheets: [
      {
        name: 'S',
        rows: [
          ['项目', '日期'],
          ['收入', { v: '44165', format: 'yyyy/m/d' }],
        ],
      },
    ],
  })
  const shown = 'date1904' in kind ? '2024/12/1' : '2020/11/30'
  expect(tables[0]?.rows[1]?.cells).toEqual(['收入', shown])
})

import { CFB, write, type WorkBook } from '@e965/xlsx'
import { writeOds } from 'hucre/ods'
import JSZip from 'jszip'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detectContent } from '@/reading/formats/detect'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { readRaw } from '@/reading/readRaw'
import { readRows } from './readRows'

const book: WorkBook = {
  SheetNames: ['收入表', '底稿'],
  Sheets: {
    收入表: {
      '!ref': 'A1:C4',
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }],
      A1: { t: 's', v: '部门收入表' },
      C2: { t: 's', v: '单位：万元' },
      A3: { t: 's', v: '项目' },
      B3: { t: 's', v: '预算数' },
      C3: { t: 's', v: '日期' },
      A4: { t: 's', v: '一、财政拨款' },
      B4: { t: 'n', v: 12345678, z: '0\\.0,' },
      C4: { t: 'n', v: 45627, z: 'yyyy"年"m"月"d"日"' },
    },
    底稿: { '!ref': 'A1', A1: { t: 'n', v: 1 } },
  },
  Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
}
const read = {
  captions: ['部门收入表', '单位：万元'],
  rows: [
    ['项目', '预算数', '日期'],
    ['一、财政拨款', '1234.6', '2024年12月1日'],
  ],
  codes: ['display-scale', 'hidden-sheet'],
}

test('an old workbook (.xls) shows figures by their formats, not by SheetJS', async () => {
  const bytes = write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer
  const found = await readRows(new Uint8Array(bytes))
  expect(found).toMatchObject(read)
  expect(found.places[3]).toEqual({
    sheet: '收入表',
    line: 4,
    addresses: ['A4', 'B4', 'C4'],
    stored: [null, '12345678', null],
  })
})

test('an encrypted workbook is refused with what to do', async () => {
  const beginOfFile = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 0x07, ...zeros(8)]
  const filePass = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]
  const container = CFB.utils.cfb_new()
  const stream = [...beginOfFile, ...filePass, 0x0a, 0, 0, 0, ...zeros(5000)]
  CFB.utils.cfb_add(container, '/Workbook', Uint8Array.from(stream))
  const bytes = Uint8Array.from(CFB.write(container, { type: 'array' }) as ArrayLike<number>)
  await expect(readSpreadsheet(bytes, {})).rejects.toThrow(/密码.*去掉密码/)
})

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}

test('a damaged old workbook is refused with what to do', async () => {
  const bytes = new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer)
  await expect(readSpreadsheet(bytes.slice(0, 700), {})).rejects.toThrow(/重新下载/)
})

test('OpenDocument shows each cell as the file itself does', async () => {
  const bytes = await writeOds({ sheets: [{ name: 'Sheet1', rows: [['x']] }] })
  expect(detectContent(bytes, 'a')).toEqual({ kind: 'ods' })
  const zip = await JSZip.loadAsync(bytes)
  const value = (number: string, shown: string) =>
    `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${shown}</text:p></table:table-cell>`
  const text = (shown: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><office:annotation><text:p>批注</text:p></office:annotation><text:p>${shown}</text:p></table:table-cell>`
  zip.file(
    'content.xml',
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
    <table:table table:name="收入表"><table:table-column table:number-columns-repeated="3"/>
    <table:table-row>${text('项目')}${text('预算数', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>
    <table:table-row table:number-rows-repeated="2">${text('一、<text:s/>收入')}${value('12345678', '1234.6')}${value('0.5', '50%')}</table:table-row>
    <table:table-row table:visibility="collapse">${text('校对')}</table:table-row>
    <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
    <table:table table:name="底稿" table:style-name="h"><table:table-row>${value('1', '1')}</table:table-row></table:table>
    </office:spreadsheet></office:body></office:document-content>`,
  )
  const found = await readRows(await zip.generateAsync({ type: 'uint8array' }))
  expect(found.rows).toEqual([
    ['项目', '预算数', ''],
    ['一、 收入', '1234.6', '50%'],
    ['一、 收入', '1234.6', '50%'],
  ])
  expect(found.places[2]?.stored).toEqual([null, '12345678', '0.5'])
  expect(found.codes).toEqual(['hidden-rows', 'unread-comment', 'display-scale', 'hidden-sheet'])
})

test('a workbook of Excel 95 is read in its code page', async () => {
  const old: WorkBook = {
    SheetNames: ['Sheet1'],
    Sheets: { Sheet1: { '!ref': 'A1:B1', A1: { t: 's', v: '______' }, B1: { t: 'n', v: 5 } } },
  }
  const bytes = new Uint8Array(write(old, { bookType: 'biff5', type: 'array' }) as ArrayBuffer)
  const replace = (from: readonly number[], to: readonly number[]) => {
    const at = bytes.findIndex((_, index) =>
      from.every((byte, step) => bytes[index + step] === byte),
    )
    expect(at).toBeGreaterThan(0)
    bytes.set(to, at)
  }
  const codePage = [0x42, 0x00, 0x02, 0x00]
  replace(codePage, [...codePage, 936 & 0xff, 936 >> 8])
  // 财政款 in GBK.
  replace(
    [...'______'].map(char => char.charCodeAt(0)),
    [0xb2, 0xc6, 0xd5, 0xfe, 0xbf, 0xee],
  )
  expect((await readRows(bytes)).rows).toEqual([['财政款', '5']])
})

test('a web page saved as .xls keeps codes and ranges as they are shown', async () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>
    <tr><td>编码</td><td>项目</td><td>金额</td></tr>
    <tr><td style="mso-number-format:'\\@'">0201</td><td>1-3</td><td x:num="12345678">1234.6</td></tr>
    <tr><td>22E05</td><td>2024-12</td><td x:num>12</td></tr></table></html>`
  const bytes = new TextEncoder().encode(page)
  const detected = detectContent(bytes, '预算.xls')
  expect(detected).toEqual({ kind: 'html' })
  const { raw } = await readRaw({ bytes, kind: 'html', file: '预算.xls', sha256: null }, {})
  expect(raw.tables[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual([
    ['0201', '1-3', '1234.6'],
    ['22E05', '2024-12', '12'],
  ])
})

test('comments, text boxes and pictures of an OpenDocument sheet are named, and are in no cell', async () => {
  const zip = await JSZip.loadAsync(await writeOds({ sheets: [{ name: '甲', rows: [['a']] }] }))
  zip.file(
    'content.xml',
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:draw="d" xmlns:dc="c"><office:body><office:spreadsheet>
    <table:table table:name="收入表"><table:shapes><draw:frame><draw:text-box><text:p>按预算法</text:p><text:p>编制</text:p></draw:text-box></draw:frame></table:shapes>
    <table:table-row><table:table-cell office:value-type="string"><text:p>项目</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><dc:creator>某人</dc:creator><text:p>按批复数</text:p></office:annotation><text:p>金额</text:p></table:table-cell></table:table-row>
    <table:table-row><table:table-cell office:value-type="string"><text:p>收入</text:p><draw:frame><draw:image/></draw:frame></table:table-cell><table:table-cell office:value-type="float" office:value="1"><text:p>1.00</text:p></table:table-cell></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`,
  )
  const reading = await readSpreadsheet(await zip.generateAsync({ type: 'uint8array' }), {})
  expect(reading.raw.tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
    [
      ['项目', '金额'],
      ['收入', '1.00'],
    ],
  ])
  expect(reading.diagnostics.map(({ message }) => message)).toEqual([
    '工作表“收入表”有文本框：表上“按预算法编制”，没有读进表格，请对照原文件。',
    '工作表“收入表”有批注：B1“按批复数”，没有读进表格。',
    '工作表“收入表”的 A2 有图片，图片里的文字没有读。',
  ])
})

test('comments of a workbook of Excel 97 are named with their cells', async () => {
  const bytes = readFileSync(new URL('../../../fixtures/sheets/comments.xls', import.meta.url))
  const { diagnostics } = await readSpreadsheet(new Uint8Array(bytes), {})
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '工作表“收入表”有批注：B1“按批复数”、B2“含结转”，没有读进表格。',
  ])
})

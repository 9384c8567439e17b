import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { understandDocument } from '@/reading/understand'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { makeXlsx } from './makeXlsx'

const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const from = (column: number, row: number) =>
  `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>`
const anchor = (inner: string) => `<xdr:twoCellAnchor>${inner}</xdr:twoCellAnchor>`
const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${[
  `${from(1, 4)}<xdr:sp><xdr:txBody><a:p><a:r><a:t>注：不含</a:t></a:r><a:r><a:t>上年结转</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
  `${from(0, 6)}<xdr:pic/>`,
  `${from(2, 6)}<xdr:graphicFrame/>`,
  `${from(3, 6)}<xdr:sp><xdr:txBody><a:p/></xdr:txBody></xdr:sp>`,
]
  .map(anchor)
  .join('')}</xdr:wsDr>`
const comments =
  '<comments><commentList><comment ref="B2"><text><r><t>按批复数</t></r></text></comment></commentList></comments>'

/** A workbook of one sheet with these parts beside it. */
async function makeWith(parts: Readonly<Record<'drawing' | 'comments', string>>) {
  const made = await makeXlsx({
    sheets: [
      {
        name: '收入表',
        rows: [
          ['项目', '预算数'],
          ['财政拨款', 1],
        ],
      },
    ],
  })
  const zip = await JSZip.loadAsync(made)
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="../${type}.xml"/>`
  zip.file(
    'xl/worksheets/_rels/s0.xml.rels',
    `<Relationships xmlns="${package_}">${relation('a', 'drawing')}${relation('b', 'comments')}</Relationships>`,
  )
  zip.file('xl/drawing.xml', parts.drawing)
  zip.file('xl/comments.xml', parts.comments)
  return readSpreadsheet(await zip.generateAsync({ type: 'uint8array' }), {})
}

test('shapes, pictures, charts and comments are named with their cells and words', async () => {
  const { diagnostics } = await makeWith({ drawing, comments })
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '工作表“收入表”有文本框：B5“注：不含上年结转”，没有读进表格，请对照原文件。',
    '工作表“收入表”有批注：B2“按批复数”，没有读进表格。',
    '工作表“收入表”的 A7 有图片，图片里的文字没有读。',
    '工作表“收入表”的 C7 有图表，没有读。',
  ])
})

test('a damaged part is named, and the cells are read without it', async () => {
  const { diagnostics, raw } = await makeWith({ drawing: '<xdr:wsDr><a>', comments })
  expect(raw.tables[0]?.rows).toHaveLength(2)
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '工作表“收入表”有批注：B2“按批复数”，没有读进表格。',
    '工作表“收入表”的 xl/drawing.xml 已损坏，里面的文本框、图片或批注没有读，请对照原文件。',
  ])
})

test('a workbook whose pages are pictures is refused in these words', async () => {
  const reading = await makeWith({ drawing, comments })
  const raw = {
    ...reading.raw,
    tables: reading.raw.tables.map(table => ({
      ...table,
      title: '公开情况检查表',
      rows: [
        { line: 1, cells: ['检查内容', '符合要求'] },
        { line: 2, cells: ['封面', ''] },
      ],
    })),
  }
  const read = () => understandDocument({ ...reading, raw, source: { file: 'a', sha256: null } })
  expect(read).toThrow('文件里有图片，图片里的文字没有读')
})

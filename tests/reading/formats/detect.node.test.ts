import { describe, expect, it, test } from 'vitest'
import { detectContent } from '@/reading/formats/detect'
import { oleOf, zipOf } from '../../fixtures/containers'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
const kindOf = (content: Uint8Array, name = 'renamed.bin') => {
  const detected = detectContent(content, name)
  return 'kind' in detected ? detected.kind : detected.refusal
}
const office = '[Content_Types].xml'
const page = '<html><body><table><tr><td>支出</td></tr></table></body></html>'

test.each<[string, Uint8Array, string]>([
  ['pdf', latin('%PDF-1.7\n'), 'pdf'],
  ['pdf after other bytes', latin(`${'\0'.repeat(900)}%PDF-1.4`), 'pdf'],
  ['docx', zipOf([office, 'word/document.xml']), 'docx'],
  ['xlsx', zipOf([office, 'xl/workbook.xml']), 'xlsx'],
  ['xls', oleOf(['Workbook']), 'xls'],
  ['an old xls', oleOf(['Book']), 'xls'],
  ['doc', oleOf(['WordDocument', '1Table']), 'doc'],
  [
    'SpreadsheetML',
    bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'),
    'spreadsheetml',
  ],
  ['html', bytes(`<!DOCTYPE html>\n${page}`), 'html'],
  ['html of Excel', bytes(`<html xmlns:x="urn:schemas-microsoft-com:office:excel">`), 'html'],
  ['part of a page', bytes('<div><table><tr><td>1</td></tr></table></div>'), 'html'],
  ['mht', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n--x'), 'mht'],
  ['json', bytes('\uFEFF{ "version": 1 }'), 'json'],
  ['csv', bytes('科目编码,名称,合计\n208,"社保, 就业",1.00\n210,卫生,2.00\n'), 'csv'],
  ['text', bytes('某局2024年部门预算\n单位：万元\n编码\t名称\t合计\n'), 'text'],
  [
    'prose with commas',
    bytes('收入1,234,567.00元。\n支出减少。\n其中：基本支出。\n说明。'),
    'text',
  ],
])('knows %s by its bytes, whatever its name says', (_, content, kind) => {
  expect(kindOf(content)).toBe(kind)
  expect(kindOf(content, 'budget.pdf')).toBe(kind)
})

test('names tell apart what bytes do not', () => {
  expect(kindOf(bytes('甲,乙\n1,2\n'), '表.csv')).toBe('csv')
  expect(kindOf(bytes('<table><tr><td>1</td></tr></table>'), '预算.md')).toBe('text')
  expect(kindOf(bytes('not json'), '预算.json')).toBe('json')
})

test('decodes what has a mark of UTF-16 before it looks', () => {
  const wide = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(new Uint16Array([123, 125]).buffer)])
  expect(kindOf(wide)).toBe('json')
})

describe('what cannot be read is named, with what to do', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /空/],
    ['a picture', latin('\u0089PNG\r\n\u001A\n'), /图片.*文字识别/],
    ['a photo', latin('\u00FF\u00D8\u00FF\u00E0'), /图片/],
    ['RAR', latin('Rar!\u001A\u0007\0'), /RAR 压缩包.*解压/],
    ['7z', latin('7z\u00BC\u00AF\u0027\u001C'), /7z/],
    ['RTF', latin('{\\rtf1\\ansi'), /RTF.*另存为 .docx/],
    ['a locked workbook', oleOf(['EncryptedPackage', 'EncryptionInfo']), /密码/],
    ['slides', oleOf(['PowerPoint Document']), /演示文稿/],
    ['slides as pptx', zipOf([office, 'ppt/presentation.xml']), /演示文稿/],
    ['a binary workbook', zipOf([office, 'xl/workbook.bin']), /xlsb.*xlsx/],
    ['OFD', zipOf(['OFD.xml', 'Doc_0/Document.xml']), /OFD.*PDF/],
    ['an archive', zipOf(['预算/', '预算/表.xls', '说明.doc']), /压缩包，里面是“表.xls”“说明.doc”/],
    ['a cut zip', zipOf([office, 'word/document.xml']).subarray(0, 60), /不完整/],
    ['zero bytes', Uint8Array.from([65, 0, 66]), /二进制/],
    ['a program', latin('MZ\u0090\0\u0003'), /程序/],
  ])('%s', (_, content, sentence) => {
    expect(kindOf(content)).toMatch(sentence)
  })

  it('a zip that declares more than any document holds', () => {
    expect(kindOf(zipOf([office, 'word/document.xml'], { declaredSize: 2 ** 30 }))).toMatch(
      /2048 MB/,
    )
  })
})

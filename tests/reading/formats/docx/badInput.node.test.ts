import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { readDocx } from '@/reading/formats/docx/readDocx'
import { makeDocx, row, table, text } from './makeDocx'

/** The sentence that a file is refused with. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await Promise.resolve(readDocx(bytes, {})).catch(
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ name: 'ReadingError' })
  return (error as Error).message
}

const encode = (words: string) => new TextEncoder().encode(words)

test('files that are no Word files are refused with what they are', async () => {
  expect(await refusal(new Uint8Array())).toBe('文件是空的')
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('打开密码')
  expect(await refusal(encode('预算'))).toContain('不完整或已损坏')
  const other = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' })
  expect(await refusal(other)).toContain('没有 Word 的正文')
  const cut = await makeDocx({ body: text('一') })
  expect(await refusal(cut.slice(0, cut.length >> 1))).toContain('不完整或已损坏')
  expect(await refusal(await makeDocx({ body: '', document: '<w:document><w:body>' }))).toContain(
    '不是完整的 XML',
  )
})

test('entities are refused before they expand', async () => {
  const document = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>`
  expect(await refusal(await makeDocx({ body: '', document }))).toContain('实体定义')
})

test('a part that bursts when unpacked is refused', async () => {
  const blanks = ' '.repeat(20_000_000)
  expect(
    await refusal(await makeDocx({ body: '', document: `<w:document>${blanks}</w:document>` })),
  ).toMatch(/解压后超过 \d+ MB/)
}, 30_000)

test('a million columns are refused, in cells and in a span', async () => {
  const million = 1_000_000
  const cells = table([row(['<w:tc/>'.repeat(million)])])
  expect(await refusal(await makeDocx({ body: cells }))).toContain('列')
  const wide = `<w:tc><w:tcPr><w:gridSpan w:val="${million}"/></w:tcPr></w:tc><w:tc/>`
  expect(await refusal(await makeDocx({ body: table([row([wide])]) }))).toContain('列')
}, 30_000)

test('a file of pictures only says that it is a scan', async () => {
  const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'
  expect(await refusal(await makeDocx({ body: picture.repeat(3) }))).toContain('3 幅图片')
})

test('reading stops when it is cancelled', async () => {
  const cancel = new AbortController()
  cancel.abort(new Error('已取消'))
  const bytes = await makeDocx({ body: text('一') })
  await expect(readDocx(bytes, { signal: cancel.signal })).rejects.toThrow('已取消')
})

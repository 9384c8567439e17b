import { expect, it } from 'vitest'
import { decode } from '@/reading/formats/decode'

const bytes = (text: string) => new TextEncoder().encode(text)

it('decodes UTF-8 with and without its mark, and GB18030', () => {
  expect(decode(bytes('\uFEFF部门预算'))).toMatchObject({
    text: '部门预算',
    encoding: 'utf-8',
    damaged: false,
  })
  const chinese = Uint8Array.from([0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3])
  expect(decode(chinese)).toMatchObject({ text: '部门预算', encoding: 'gb18030' })
})

it('decodes UTF-16 by its mark', () => {
  expect(decode(Uint8Array.from([0xff, 0xfe, 0x84, 0x98, 0x97, 0x7b]))).toMatchObject({
    text: '预算',
    encoding: 'utf-16le',
  })
})

it('keeps what can be read of damaged UTF-8 and says so', () => {
  const damaged = Uint8Array.from([...bytes('部门预算'.repeat(20)), 0xff, ...bytes('完')])
  expect(decode(damaged)).toMatchObject({ encoding: 'utf-8', damaged: true })
  expect(decode(damaged).text).toContain('\uFFFD完')
})

it.each([
  ['an empty file', new Uint8Array(), '空'],
  ['white space', bytes(' \n\t\n'), '空白'],
  ['zero bytes', Uint8Array.from([65, 0, 66]), '二进制'],
])('says what is wrong with %s', (_, content, word) => {
  expect(() => decode(content)).toThrow(word)
})

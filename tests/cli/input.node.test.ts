import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeUtf8 } from '@/cli/input'
import { readDocument } from '@/reading/readDocument'
import { disclosure } from '../fixtures/documents'

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

it('decodes what a strict TextDecoder does, and nothing else', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      [0xef, 0xbb, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe9, 0xa2],
    ),
    fc.string({ unit: 'binary', maxLength: 8 }).map(text => [...Buffer.from(text)]),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), pieces => {
      const bytes = Uint8Array.from(pieces.flat())
      expect(decodeUtf8(bytes)).toBe(decodeStrictly(bytes))
    }),
    { seed: 310001, numRuns: 2000 },
  )
})

it('reads the published document as browsers do', () => {
  const read = { bytes: disclosure, file: 'test.md' }
  expect(readDocument({ ...read, decodeUtf8 })).toEqual(readDocument(read))
})

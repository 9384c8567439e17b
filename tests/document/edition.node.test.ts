import { expect, test } from 'vitest'
import { identifyEdition } from '@/document/edition'
import { officeOf2025 } from '../fixtures/otherUnits'

const document = officeOf2025()
const contentOf = (change: object) => identifyEdition({ ...document, ...change }).content

/** The same value with the keys of all objects in the opposite order. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, item]) => [key, reverseKeys(item)]))
}

test('a document is the same in whatever order a program writes its keys', () => {
  const reversed = reverseKeys(document) as typeof document
  expect(Object.keys(reversed)).not.toEqual(Object.keys(document))
  expect(identifyEdition(reversed)).toEqual(identifyEdition(document))
})

test('a document is the same whatever its file is called, and after a way through JSON', () => {
  const source = { ...document.source, file: '另存的名字.txt' }
  expect(contentOf({ source, id: '另存的名字', note: undefined })).toBe(contentOf({}))
  expect(contentOf(JSON.parse(JSON.stringify(document)) as object)).toBe(contentOf({}))
})

test('whatever else is changed, left out or moved is another content', () => {
  const cells = [
    ['12', '3', ''],
    ['1', '23', ''],
    ['12', '3', null],
    ['12', '3'],
    ['123'],
    ['3', '12', ''],
    [12, '3', ''],
    [12, 3, ''],
    [['12'], '3', ''],
    [['12', '3'], ''],
    [{ a: '12', b: '3' }],
    [{ a: '3', b: '12' }],
    [{ a: '12' }, { b: '3' }],
    [{ a: { b: '12' } }],
    [{ b: { a: '12' } }],
    [{}, []],
    [[], {}],
    [true],
    ['true'],
    [0.5],
    ['0.5'],
    [-1],
    [1],
  ]
  const contents = cells.map(printed => contentOf({ printed }))
  expect(new Set(contents).size).toBe(cells.length)
  for (const content of contents) expect(content).toMatch(/^[\da-f]{12}$/)
})

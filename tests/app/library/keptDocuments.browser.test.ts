import { summariseDocument } from '@/app/documents/summariseDocument'
import { afterEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { allStores, openLibrary } from '@/app/library/database'
import {
  changeKeptDocument,
  keepDocument,
  listKept,
  loadKept,
  removeKept,
} from '@/app/library/keptDocuments'
import { rememberFiles } from '@/app/documents/sourceFiles'
import { findSourceFile, getFile } from '@/app/library/keptFiles'
import { officeOf2025 } from '../../fixtures/otherUnits'

const document = officeOf2025()
const entryOf = (edition: string) =>
  ({
    ...document,
    id: edition,
    edition,
    unit: document.unit.name,
    file: null,
  }) as unknown as CatalogueEntry
const keep = (edition: string, files: Record<string, Blob>, opened = '2026-01-02T00:00:00Z') =>
  keepDocument({
    entry: entryOf(edition),
    document,
    opened,
    summary,
    files: new Map(Object.entries(files)),
  })
const summary = summariseDocument(document)
const editions = async () => (await listKept()).map(({ entry }) => entry.edition)

afterEach(async () => {
  const database = await openLibrary()
  for (const store of allStores) await database.clear(store)
})

test('a kept document comes back whole, with its files and what is said of it', async () => {
  const { size, summary } = await keep('a', { one: new Blob(['12345']) })
  expect(await loadKept('a')).toEqual(document)
  expect(await (await getFile('one'))?.text()).toBe('12345')
  expect(size).toBe(new TextEncoder().encode(JSON.stringify(document)).length + 5)
  expect(summary.tables).toBe(document.tables.length)
  await keep('b', {}, '2026-01-01T00:00:00Z')
  expect(await editions()).toEqual(['b', 'a'])
})

test('a long document is kept in pieces, and goes with all of them', async () => {
  const [table] = document.tables
  const rows = Array.from({ length: 20_000 }, (_, line) => ({ line, cells: ['208', '支出'] }))
  const long = { ...document, tables: [{ ...table, rows }] } as unknown as typeof document
  const { size } = await keepDocument({
    entry: entryOf('a'),
    document: long,
    opened: '2026-01-02T00:00:00Z',
    summary,
    files: new Map(),
  })
  const database = await openLibrary()
  expect(await database.count('pieces')).toBeGreaterThan(1)
  expect(await loadKept('a')).toEqual(long)
  const written = new TextEncoder().encode(JSON.stringify(long)).length
  expect(Math.abs(size - written)).toBeLessThan(100)

  // Written anew with less, it leaves nothing of before.
  await changeKeptDocument('a', document, summary)
  expect(await database.count('pieces')).toBe(0)
  expect(await loadKept('a')).toEqual(document)
  await changeKeptDocument('a', long, summary)
  await removeKept('a')
  expect(await database.count('pieces')).toBe(0)
})

test('what cannot be written leaves nothing behind and is said in words', async () => {
  const broken = { ...document, extra: () => null }
  const kept = keepDocument({
    entry: entryOf('a'),
    document: broken,
    opened: '',
    summary,
    files: new Map([['one', new Blob(['1'])]]),
  })
  await expect(kept).rejects.toThrow(/^没有存下：/)
  expect(await editions()).toEqual([])
  expect(await getFile('one')).toBeNull()
  await expect(loadKept('a')).rejects.toThrow('不在这个浏览器里')
})

test('a file goes with the last document that has it', async () => {
  const file = new Blob(['1'])
  await keep('a', { one: file })
  await keep('b', { one: file })
  await removeKept('a')
  expect(await editions()).toEqual(['b'])
  expect(await getFile('one')).not.toBeNull()
  await removeKept('b')
  expect(await getFile('one')).toBeNull()
})

test('a broken record is left out', async () => {
  await keep('a', {})
  const database = await openLibrary()
  await database.put('entries', { entry: null } as never, 'x')
  await database.put('entries', 'text' as never, 'y')
  expect(await editions()).toEqual(['a'])
})

test('the bytes of an opened file are found by their digest, kept or not', async () => {
  rememberFiles([new File(['abc'], 'a.pdf')])
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await (await findSourceFile({ file: 'b.pdf', sha256 }))?.text()).toBe('abc')
  await keep('a', { one: new Blob(['12345']) })
  expect(await (await findSourceFile({ file: 'c.pdf', sha256: 'one' }))?.text()).toBe('12345')
})

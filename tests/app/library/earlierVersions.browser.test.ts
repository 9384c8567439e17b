import { deleteDB, openDB } from 'idb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeDocument } from '@/app/documents/addDocument'
import { useDocuments } from '@/app/documents/documentsStore'
import { reread, type RereadResult } from '@/app/documents/rereading'
import { summariseDocument } from '@/app/documents/summariseDocument'
import { correctDocument } from '@/app/library/correctDocument'
import { openLibrary } from '@/app/library/database'
import { joinLibrary } from '@/app/library/joinLibrary'
import {
  changeKeptDocument,
  keepDocument,
  listKept,
  loadKept,
  removeKept,
} from '@/app/library/keptDocuments'
import { getFile } from '@/app/library/keptFiles'
import type { BudgetDocument, TableCorrection } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { officeOf2025 } from '../../fixtures/otherUnits'

const file = '预算.txt'
const read = officeOf2025()
/** As today's program reads the file. */
const today: BudgetDocument = { ...read, source: { ...read.source, file, sha256: 'digest' } }
const identity = identifyEdition(today)
/** As an earlier version read and kept it. */
const earlier: BudgetDocument = { ...today, title: '早先读的标题' }
const record = (document: BudgetDocument) => ({
  entry: { ...describeDocument(document, identifyEdition(document)), ownName: '我起的名' },
  opened: '2026-01-02T00:00:00Z',
  size: 12345,
  files: ['digest'],
  summary: summariseDocument(document),
})

/** The database as version 1 of it was written: whole documents, and no store of pieces. */
async function writeVersion1(document: BudgetDocument): Promise<void> {
  const database = await openDB('budget-lens', 1, {
    upgrade(made) {
      for (const store of ['entries', 'documents', 'files']) made.createObjectStore(store)
    },
  })
  const kept = record(document)
  await database.put('entries', kept, kept.entry.edition)
  await database.put('documents', document, kept.entry.edition)
  await database.put('files', new Blob(['bytes']), 'digest')
  database.close()
}

/** The page lets go of its own database where another wants to change it. */
const clear = () => deleteDB('budget-lens')
afterEach(clear)
beforeEach(async () => {
  await clear()
  await writeVersion1(earlier)
  setActivePinia(createPinia())
})

test('what version 1 kept is there, is changed and goes', async () => {
  expect(await listKept()).toEqual([record(earlier)])
  expect(await loadKept(identity.edition)).toEqual(earlier)
  expect(await (await getFile('digest'))?.text()).toBe('bytes')

  const [table] = today.tables
  const rows = Array.from({ length: 20_000 }, (_, line) => ({ line, cells: ['208', '支出'] }))
  const long = { ...today, tables: [{ ...table!, rows }] }
  await changeKeptDocument(identity.edition, long, summariseDocument(today))
  const database = await openLibrary()
  expect(await database.count('pieces')).toBeGreaterThan(1)
  expect(await loadKept(identity.edition)).toEqual(long)

  await removeKept(identity.edition)
  for (const store of ['entries', 'documents', 'pieces', 'files'] as const)
    expect(await database.count(store)).toBe(0)
})

const summary = summariseDocument(today)
const reopen = (document: BudgetDocument, name = file) =>
  reread({ document, identity: identifyEdition(document), summary, file: name })
const keep = (document: BudgetDocument) =>
  keepDocument({ ...record(document), document, files: new Map([['digest', new Blob(['bytes'])]]) })

test('a file that an earlier version read is one with it, read anew', async () => {
  await joinLibrary()
  const documents = useDocuments()
  const { entry } = (await reopen(today)) as Extract<RereadResult, { outcome: 'reread' }>
  expect(entry).toMatchObject({
    title: today.title,
    content: identity.content,
    ownName: '我起的名',
  })
  expect(documents.catalogue.filter(other => other.file === null)).toEqual([entry])
  expect(documents.loaded.get(entry.id)).toMatchObject({ title: today.title })
  expect(await listKept()).toMatchObject([{ entry, files: ['digest'], summary }])
  expect(await loadKept(identity.edition)).toMatchObject({ title: today.title })
  // Once more it is the same.
  expect(await reopen(today)).toBeNull()
})

test('what a person corrected goes with it', async () => {
  const [table] = today.tables
  const correction: TableCorrection = {
    kind: 'tableKind',
    table: table!.id,
    printed: table!.title,
    was: table!.kind,
    reads: 'unknown',
    at: '2026-01-03T00:00:00Z',
  }
  await keep({ ...earlier, corrections: [correction] })
  await joinLibrary()
  await reopen(today)
  const kept = await loadKept(identity.edition)
  expect([kept.title, kept.corrections]).toEqual([today.title, [correction]])
  expect(kept.diagnostics.some(({ code }) => code.includes('correct'))).toBe(true)
})

test('JSON about the file, and another file, replace nothing', async () => {
  await joinLibrary()
  expect(await reopen(today, '导出.json')).toBeNull()
  const other = { ...today, source: { ...today.source, sha256: 'another' } }
  expect(await reopen(other)).toBeNull()
  expect(await loadKept(identity.edition)).toEqual(earlier)
})

describe('a document whose unit, year and kind were put right', () => {
  const asRead = { unit: today.unit.name, year: today.year, kind: 'budget' } as const
  const wanted = { unit: '某市文化和旅游局', year: 2026, kind: 'finalAccount' } as const
  const inTwoSteps = (document: BudgetDocument) =>
    correctDocument(correctDocument(document, { ...asRead, year: 2024 }), wanted)

  test.each([
    ['unit', { ...asRead, unit: wanted.unit }],
    ['year', { ...asRead, year: wanted.year }],
    ['kind', { ...asRead, kind: wanted.kind }],
    ['all', wanted],
  ])('is the same when its file is opened again: %s', async (_, correction) => {
    await removeKept(identity.edition)
    const corrected = correctDocument(today, correction)
    const { entry } = await keep(corrected)
    await joinLibrary()
    expect(await reopen(today)).toEqual({ outcome: 'same', entry, isCorrected: true })
    expect(await loadKept(entry.edition)).toEqual(corrected)
    const another = { ...today, unit: { ...today.unit, code: null, name: '另一家单位' } }
    expect(await reopen(another)).toBeNull()
  })

  test('is read anew with them, where an earlier version read it', async () => {
    await removeKept(identity.edition)
    const { entry } = await keep(inTwoSteps(earlier))
    await joinLibrary()
    expect(await reopen(today)).toMatchObject({ outcome: 'reread' })
    const { title, unit, year, kind } = await loadKept(entry.edition)
    expect([title, unit.name, year, kind]).toEqual([today.title, ...Object.values(wanted)])
    expect(await listKept()).toMatchObject([
      { entry: { edition: entry.edition, year: 2026 }, summary: { corrected: expect.anything() } },
    ])
    expect(await reopen(today)).toMatchObject({ outcome: 'same' })
  })
})

test('a newer reading that cannot be kept is shown, and says why', async () => {
  await joinLibrary()
  const unwritable = { ...today, extra: () => null } as BudgetDocument
  const result = await reopen(unwritable)
  expect(result).toMatchObject({ outcome: 'reread', problem: expect.stringMatching(/^没有存下：/) })
  const documents = useDocuments()
  const shown = documents.catalogue.filter(other => other.file === null)
  expect(shown).toMatchObject([{ edition: identity.edition, title: today.title }])
  expect(documents.loaded.get(shown[0]!.id)?.title).toBe(today.title)
  expect(await loadKept(identity.edition)).toEqual(earlier)
})

test('what is kept and cannot be read says why, and is left alone', async () => {
  const database = await openLibrary()
  await database.delete('documents', identity.edition)
  await joinLibrary()
  expect(await reopen(today)).toEqual({
    outcome: 'unread',
    problem: '存下的这份文件已不在这个浏览器里，请重新打开它的文件。',
  })
  expect(await listKept()).toHaveLength(1)
})

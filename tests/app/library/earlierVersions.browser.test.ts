import { deleteDB, openDB } from 'idb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDocument } from '@/app/documents/addDocument'
import { useDocuments } from '@/app/documents/documentsStore'
import { reread } from '@/app/documents/rereading'
import { summariseDocument } from '@/app/documents/summariseDocument'
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

test('a file that an earlier version read is one with it, read anew', async () => {
  await joinLibrary()
  const documents = useDocuments()
  const entry = await reopen(today)
  expect(entry).toMatchObject({
    title: today.title,
    content: identity.content,
    ownName: '我起的名',
  })
  expect(documents.catalogue.filter(other => other.file === null)).toEqual([entry])
  expect(documents.loaded.get(entry!.id)).toMatchObject({ title: today.title })
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
  await keepDocument({
    ...record(earlier),
    document: { ...earlier, corrections: [correction] },
    files: new Map([['digest', new Blob(['bytes'])]]),
  })
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

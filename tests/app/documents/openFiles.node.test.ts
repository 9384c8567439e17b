import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testChecks, testedChecks } from '@/app/checks/testChecks'
import { describeDocument } from '@/app/documents/addDocument'
import { useDocuments } from '@/app/documents/documentsStore'
import { type ReadAgain, setReread } from '@/app/documents/rereading'
import { openInTurn } from '@/app/documents/openInTurn'
import { useOpening } from '@/app/documents/openingStore'
import { prepareDocument } from '@/app/documents/prepareDocument'
import { readApart } from '@/app/documents/reading/readApart'
import type { SummedResult } from '@/app/documents/reading/messages'
import type { BudgetDocument } from '@/document/document'
import { countChecks, runChecks } from '@/budget/checks'
import { identifyEdition } from '@/document/edition'
import { officeOf2025 } from '../../fixtures/otherUnits'

vi.mock('@/app/documents/reading/readApart', () => ({
  expandArchives: async (files: readonly File[]) => files,
  readApart: vi.fn(),
}))

const files = [new File([''], '预算.txt')]
const summary = { total: null, tables: 0, checks: 0, failing: 0, warnings: 0 }
/** As no test of the document itself would give. */
const checks = { results: [], counts: { ...countChecks([]), total: 7 } }
const read = (): SummedResult[] => {
  const document = officeOf2025()
  const documents = [{ document, identity: identifyEdition(document), summary, checks }]
  return [{ outcome: 'read', file: '预算.txt', share: 'whole', documents }]
}

beforeEach(() => {
  vi.stubGlobal('document', { getElementById: () => null })
  setActivePinia(createPinia())
})
afterEach(() => vi.unstubAllGlobals())

test('what is stopped when all is read is not opened', async () => {
  const opening = useOpening()
  vi.mocked(readApart).mockImplementation(async () => {
    opening.cancel()
    return read()
  })
  expect(await openInTurn(files)).toMatchObject([
    { outcome: 'refused', problems: [{ reason: '已停止，没有打开。' }] },
  ])
  expect(useDocuments().catalogue).toEqual([])
})

test('what is added is opened, and says that it is not to be stopped', async () => {
  const opening = useOpening()
  const documents = useDocuments()
  vi.mocked(readApart).mockResolvedValue(read())
  let isAdding: unknown
  documents.$onAction(({ name }) => {
    if (name !== 'put') return
    isAdding = opening.reading?.isAdding
    opening.cancel()
  })
  expect(await openInTurn(files)).toMatchObject([{ outcome: 'opened' }])
  expect([isAdding, documents.catalogue.length, opening.reading]).toEqual([true, 1, null])
})

test('relations are not tested again where the reading has tested them, but of what is corrected', async () => {
  vi.mocked(readApart).mockResolvedValue(read())
  const documents = useDocuments()
  await openInTurn(files)
  const [entry] = documents.catalogue
  const opened = documents.loaded.get(entry!.id)!
  await testChecks(opened, false)
  expect(testedChecks.get(opened)?.counts.total).toBe(7)
  documents.change(entry!, opened)
  const corrected = documents.loaded.get(entry!.id)!
  await testChecks(corrected, false)
  const own = countChecks(runChecks(corrected))
  expect(testedChecks.get(corrected)?.counts).toEqual(own)
  // Those that hold are many, and are not handed over.
  await testChecks(opened, true)
  expect(testedChecks.get(opened)?.counts).toEqual(own)
})

test('what is kept and now read otherwise is one, which the result says', async () => {
  vi.mocked(readApart).mockResolvedValue(read())
  const documents = useDocuments()
  const [result] = read()
  const { document, identity } = (result as Extract<SummedResult, { outcome: 'read' }>)
    .documents[0]!
  const entry = describeDocument(document, identity)
  const reread = vi.fn(async (_read: ReadAgain) => ({ outcome: 'reread' as const, entry }))
  documents.join([entry], async () => document)
  setReread(reread)
  expect(await openInTurn(files)).toEqual([{ file: '预算.txt', outcome: 'reread', entry }])
  const [given] = reread.mock.calls[0]!
  expect([given.identity.edition, given.file]).toEqual([identity.edition, '预算.txt'])
  expect(documents.catalogue).toEqual([entry])
})

test('what is kept and cannot be read stands beside the newer reading, which says why', async () => {
  vi.mocked(readApart).mockResolvedValue(read())
  setReread(async () => ({ outcome: 'unread', problem: '请刷新页面。' }))
  expect(await openInTurn(files)).toMatchObject([{ outcome: 'opened', problem: '请刷新页面。' }])
  expect(useDocuments().catalogue).toHaveLength(1)
})

test('a document that cannot be prepared is left to the view', async () => {
  const broken = { ...officeOf2025(), meanings: null } as unknown as BudgetDocument
  await expect(prepareDocument(broken)).resolves.toBeUndefined()
})

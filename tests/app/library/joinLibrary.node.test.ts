import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { prepareDocument } from '@/app/documents/prepareDocument'
import { joinLibrary } from '@/app/library/joinLibrary'
import { listKept, loadKept } from '@/app/library/keptDocuments'
import { emptyDocument } from '../../fixtures/document'

vi.mock('@/app/library/keptDocuments', () => ({ listKept: vi.fn(), loadKept: vi.fn() }))
vi.mock('@/app/documents/prepareDocument', () => ({ prepareDocument: vi.fn() }))

const entryOf = (year: number): CatalogueEntry => ({
  id: String(year),
  edition: `edition${year}`,
  content: `content${year}`,
  title: '',
  unit: '甲县档案局',
  unitCode: null,
  department: null,
  departmentCode: null,
  year,
  kind: 'budget',
  published: null,
  sourceFile: '预算.txt',
  file: null,
  default: false,
})
const entries = [2021, 2022, 2023].map(entryOf)
const summary = { total: null, tables: 0, checks: 0, failing: 0, warnings: 0 }

beforeEach(async () => {
  vi.stubGlobal('document', { getElementById: () => null })
  vi.stubGlobal('location', { hash: '#/structure?year=2022' })
  setActivePinia(createPinia())
  vi.mocked(listKept).mockResolvedValue(
    entries.map(entry => ({ entry, opened: '', size: 0, files: [], summary })),
  )
  await joinLibrary()
})
afterEach(() => {
  vi.clearAllMocks()
  vi.unstubAllGlobals()
})

test('each kept document is loaded once however often it is asked for, and the shown one prepared', async () => {
  vi.mocked(loadKept).mockImplementation(async () => emptyDocument())
  const documents = useDocuments()
  await Promise.all([...entries, ...entries].map(entry => documents.load(entry)))
  expect(loadKept).toHaveBeenCalledTimes(3)
  expect(vi.mocked(prepareDocument).mock.calls.map(([{ id }]) => id)).toEqual(['2022'])
  expect([...documents.loaded.keys()].sort()).toEqual(['2021', '2022', '2023'])
})

test.each(['arrives', 'is not found'])('what was removed before it %s is not there', async how => {
  const [entry] = entries as [CatalogueEntry]
  vi.mocked(loadKept).mockImplementation(async () => {
    await Promise.resolve()
    if (how === 'is not found') throw new Error()
    return emptyDocument()
  })
  const documents = useDocuments()
  const loading = documents.load(entry)
  documents.replace(entry, null)
  await loading
  expect([documents.loaded.size, documents.failures.size]).toEqual([0, 0])
})

test('what failed is asked for again', async () => {
  const [entry] = entries as [CatalogueEntry]
  vi.mocked(loadKept).mockRejectedValueOnce(new Error()).mockResolvedValueOnce(emptyDocument())
  const documents = useDocuments()
  await documents.load(entry)
  expect(documents.failures.size).toBe(1)
  await documents.retry(entry)
  expect([documents.loaded.size, documents.failures.size]).toEqual([1, 0])
})

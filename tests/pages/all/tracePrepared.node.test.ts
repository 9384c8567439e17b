import { expect, test } from 'vitest'
import { buildHolding } from '@/budget/library/buildHolding'
import { listEntries } from '@/budget/library/listEntries'
import type { Provenance } from '@/text/provenance'
import { chooseScope, lookAt } from '@/pages/all/lookAt'
import { listScopes } from '@/budget/library/buildHolding'
import { readAllQuery } from '@/pages/all/allQuery'
import { tracePrepared } from '@/pages/all/traceSums'
import { libraryDocument } from '../../fixtures/libraryDocuments'
import { madeDocument } from '../../fixtures/sideBySide'

const document = madeDocument({ unit: '甲市财政局', functional: [[null, '合计', '50.00']] })
const entries = listEntries([libraryDocument('e1', { total: 500_000 })])
const scope = chooseScope(listScopes(entries), null)
const [entry] = entries

test('a document that is here leads to its printed row, of another the file is named', async () => {
  if (!scope || !entry) throw new Error('no entry')
  const looked = lookAt({
    scope,
    holding: buildHolding(entries),
    detail: null,
    values: readAllQuery({}).values,
  })
  const trace = (isHere: boolean) =>
    tracePrepared({
      looked,
      say: value => String(value),
      load: () => Promise.resolve(isHere ? { id: 'kept-1', document } : null),
    })
  const here = (await trace(true).entry(entry)()) as Provenance
  expect(here).toMatchObject({ document: 'kept-1', provenance: { table: expect.any(String) } })
  const elsewhere = (await trace(false).entry(entry)()) as Provenance
  expect(elsewhere).toMatchObject({
    fixed: String(entry.total),
    of: expect.stringContaining(`印出的行在文件“${entry.document}”里`),
  })
})

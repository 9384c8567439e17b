import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { plainText } from '@/text/segments'
import { titleText } from '@/text/title'
import { buildHeadline } from '@/budget/comparison/headline'
import { buildFileName } from '@/exporting/download'
import { buildDeck } from '@/outputs/present/deck/deck'
import { workbookTables } from '@/outputs/workbook/workbookTables'
import { readText } from '../fixtures/documents'
import { fault } from '../budget/faults/read'

const documents = ['K07', 'K08', 'K13', 'K18', 'G8'].map(name => ({
  name,
  document: readText(fault(name), 'fault.txt'),
}))
const bare = (text: string) => text.replaceAll(/\s/g, '')
/** Words that a budget's figures have and a final account's have not. */
const budgeted = /\d{4}年(?:部门|单位)?(?:调整)?预算|当年预算|上年结转|安排支出|这份预算/

describe.each(documents)('a final account ($name)', ({ document }) => {
  it('has no slide that calls what was spent a budget', () => {
    const { slides, missing } = buildDeck({ document, unit: '万元' })
    for (const text of [
      ...slides.flatMap(({ title, name, citation }) => [titleText(title), name, citation]),
      ...missing.map(({ reason }) => reason),
    ])
      expect(bare(text)).not.toMatch(budgeted)
  })
  it('has no table in its workbook that does', () => {
    const results = runChecks(document)
    const tables = Object.entries(workbookTables).filter(([name]) => name !== '说明')
    for (const { table } of tables.flatMap(([, make]) =>
      make({ document, earlier: null, unit: '万元', results }),
    ))
      for (const text of [table.title, ...table.columns.map(({ label }) => label)])
        expect(bare(text)).not.toMatch(budgeted)
  })
})

test.each([
  ['K07', '2024年决算支出95.00万元，全部用于一般公共服务。'],
  ['G8', '2025年决算支出300.00万元，66.7%用于社会保障和就业。'],
])('the headline of %s says what was spent', (name, said) => {
  const { document } = documents.find(one => one.name === name)!
  expect(bare(plainText(buildHeadline({ document, unit: '万元' })))).toBe(said)
})

test('what was spent leaves out what was left at the end of the year', () => {
  const [before] = fault('K07').split('支出决算表\n')
  const document = readText(before!, 'fault.txt')
  expect(bare(plainText(buildHeadline({ document, unit: '万元' })))).toContain('95.00万元')
})

test('a file is named by the kind of its document', () => {
  const parts = { unit: '某局', year: 2024, view: '收入', title: '', ending: 'csv' }
  expect(buildFileName({ ...parts, kind: 'finalAccount' })).toBe('某局-2024年决算-收入.csv')
  expect(buildFileName({ ...parts, kind: 'budget' })).toBe('某局-2024-收入.csv')
})

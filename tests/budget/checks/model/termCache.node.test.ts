import { expect, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { TermCache } from '@/budget/checks/model/termCache'
import type { Row } from '@/document/document'
import { changchun2024 } from '../../../fixtures/changchun'

const row = { row: 0, line: 1 } as Row

test('terms of the last tables are kept, of very many tables no others', () => {
  const cache = new TermCache(200)
  const first = cache.termsOf('t1', row)
  expect(cache.termsOf('t1', row)).toBe(first)
  for (let table = 2; table <= 200; table++) cache.termsOf(`t${table}`, row)
  expect(cache.termsOf('t200', row)).toBe(cache.termsOf('t200', row))
  expect(cache.termsOf('t1', row)).not.toBe(first)
})

test('terms of few tables are all kept', () => {
  const cache = new TermCache(20)
  const all = Array.from({ length: 20 }, (_, table) => cache.termsOf(`t${table}`, row))
  expect(all.map((_, table) => cache.termsOf(`t${table}`, row))).toEqual(all)
  expect(cache.termsOf('t0', row)).toBe(all[0])
})

test('a document of very many tables says of each what it says of one', () => {
  const document = changchun2024()
  const times = 6
  const copies = Array.from({ length: times }, (_, copy) => (id: string) => `${id}x${copy}`)
  const many = {
    ...document,
    tables: copies.flatMap(rename =>
      document.tables.map(table => ({ ...table, id: rename(table.id) })),
    ),
    meanings: copies.flatMap(rename =>
      document.meanings.map(meaning => ({ ...meaning, table: rename(meaning.table) })),
    ),
  }
  const count = (of: typeof document) =>
    runChecks(of).filter(({ family }) => family === 'rowSum').length
  expect(count(many)).toBe(times * count(document))
})

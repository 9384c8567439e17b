import { pinyinTable } from '../../.config/pinyin-plugin'
import { indexDocument } from '@/budget/search/entries/buildIndex'
import { readReadings } from '@/budget/search/pinyin'
import { search, searchOthers } from '@/budget/search/search'
import type { Figure } from './run'
import { growBudgets } from './searchGrown'

/** What is typed, letter by letter. */
const typed = {
  Chinese: '社会保险基金',
  initials: 'shbxjjbz',
  syllables: 'shehuibaoxian',
  code: '2080109',
  amount: '7,356.99',
  'two words': '养老 缴费',
  nonsense: 'xqzqzx',
} as const

/** Searching 300 budgets: one of them as the selected, the others as the others. */
export default function measure(): Figure[] {
  const documents = growBudgets(300, 7)
  const before = memory()
  const start = performance.now()
  const indexes = documents.map(indexDocument)
  const built = performance.now() - start
  const size = memory() - before
  const table = pinyinTable()
  const readings = readReadings(table)
  const find = (query: string) => {
    search({ query, indexes: indexes.slice(0, 1), readings, limit: () => 5 })
    searchOthers({ query, indexes: indexes.slice(1), readings, limit: () => 5 })
  }
  for (const query of Object.values(typed)) find(query)
  const keys = Object.entries(typed).map(([name, query]) => {
    // The best of some, as other work on the machine is no part of the search.
    const times = Array.from(query, (_, index) =>
      Math.min(
        ...Array.from({ length: 7 }, () =>
          timed(() => {
            find(query.slice(0, index + 1))
          }),
        ),
      ),
    )
    return {
      name,
      mean: times.reduce((sum, time) => sum + time, 0) / times.length,
      worst: Math.max(...times),
    }
  })
  return [
    {
      name: 'entries',
      value: indexes.reduce((sum, { entries }) => sum + entries.length, 0),
      unit: '',
    },
    {
      name: 'signs of text',
      value: indexes.reduce((sum, { text }) => sum + text.length, 0),
      unit: '',
    },
    { name: 'indexes of all made', value: built, unit: 'ms' },
    { name: 'index of one made', value: built / documents.length, unit: 'ms' },
    { name: 'memory of all indexes', value: size / 1e6, unit: 'MB' },
    ...keys.map(({ name, mean }) => ({ name: `a key, ${name}, mean`, value: mean, unit: 'ms' })),
    ...keys.map(({ name, worst }) => ({
      name: `a key, ${name}, worst`,
      value: worst,
      unit: 'ms',
      expected: 'under 16.7',
    })),
  ]
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

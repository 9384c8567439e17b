import { expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { listEntries } from '@/budget/library/listEntries'
import { memoryShelf } from '@/budget/library/shelf'
import type { LibraryDocument } from '@/budget/library/types'
import type { AllShown, AllView } from '@/pages/all/useAll'
import { useAnswer } from '@/pages/all/useAnswer'

const place = { year: 2024, kind: 'budget' } as const

/** A document of a unit that does not exist. */
const make = (edition: string, unit: string, more: Partial<LibraryDocument> = {}) => ({
  edition,
  document: edition,
  unit,
  unitCode: null,
  department: '甲市水务局',
  region: '甲市',
  role: 'unit' as const,
  ...place,
  failing: null,
  figures: [{ key: 'total', name: '支出合计', value: edition.length }],
  ...more,
})
const department = { role: 'department' as const, department: null }
const documents: readonly LibraryDocument[] = [
  make('d24', '甲市水务局', department),
  make('d23', '甲市水务局', { ...department, year: 2023 }),
  make('u24', '甲市水文站'),
  // Another edition with as many figures, which does not count.
  make('v24more', '甲市水文站'),
  make('u23', '甲市水文站', { year: 2023 }),
]
const entries = listEntries(documents)
const whole = { ranks: [], steps: [{ year: 2023, kind: 'budget' as const, rows: [] }] }

/** The answer to a question about what is shown. */
async function answerTo(looked: Partial<AllShown>) {
  const shelf = { ...memoryShelf(documents), compare: () => Promise.resolve(whole) }
  const shown = { scope: shelf.scopes.find(({ year }) => year === 2024), shelf, place, ...looked }
  const view = { values: shallowRef({ ask: 'years', dept: '甲市水务局' }) }
  const scope = effectScope()
  const found = scope.run(() =>
    useAnswer(view as unknown as AllView, () => shown as unknown as AllShown),
  )!
  await nextTick()
  await vi.waitFor(() => expect(found.answer.value ?? found.failure.value).not.toBeNull())
  scope.stop()
  expect(found.failure.value).toBeNull()
  return found.answer.value!
}
const detail = entries.filter(({ year, group }) => year === 2024 && group === '甲市水务局')

test.each([
  ['u24', 3],
  ['v24more', 7],
])(
  'a unit whose department counts is answered for alone, as edition %s',
  async (edition, after) => {
    const single = entries.find(entry => entry.edition === edition)!
    expect(single.counting).not.toBe('counted')
    const { years } = await answerTo({ detail, single })
    expect(years).toEqual([
      {
        year: 2024,
        rows: [{ key: 'total', name: '支出合计', before: 3, after, documents: 1 }],
      },
    ])
  },
)

test('a department counts its units once', async () => {
  const { own } = await answerTo({ detail, single: null })
  expect(own.steps[0]?.rows.map(({ documents }) => documents)).toEqual([1])
})

test('a department that is not there is answered with the whole place', async () => {
  const { own } = await answerTo({ detail: [], single: null })
  expect(own).toEqual(whole)
})

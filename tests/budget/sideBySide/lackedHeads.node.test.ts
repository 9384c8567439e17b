import { expect, test } from 'vitest'
import { compareDocuments } from '@/budget/sideBySide/compareDocuments'
import { findLackedHeads } from '@/budget/sideBySide/lackedHeads'
import type { BudgetDocument } from '@/document/document'
import { madeDocument } from '../../fixtures/sideBySide'

type Staff = Partial<NonNullable<BudgetDocument['staff']>> | null
const compare = (units: Readonly<Record<string, Staff>>) =>
  compareDocuments({
    documents: Object.entries(units).map(([unit, staff]) => madeDocument({ unit, staff })),
  })

test('documents without heads are named by what is known of each', () => {
  const comparison = compare({ 甲: { active: 3 }, 乙: null, 丙: null, 丁: { posts: 8 } })
  expect(findLackedHeads(comparison, 'active')).toEqual({
    lacking: [
      { text: '未公开', labels: ['乙', '丙'] },
      { text: '没有读到', labels: ['丁'] },
    ],
    isAll: false,
    better: null,
  })
})

test('where no document tells its heads, all of them are named', () => {
  expect(findLackedHeads(compare({ 甲: null, 乙: null }), 'active')).toEqual({
    lacking: [{ text: '未公开', labels: ['甲', '乙'] }],
    isAll: true,
    better: null,
  })
})

test('a count that more of the documents tell is offered', () => {
  const comparison = compare({ 甲: { active: 3, posts: 4 }, 乙: { posts: 8 } })
  expect(findLackedHeads(comparison, 'active')).toMatchObject({ isAll: false, better: 'posts' })
  expect(findLackedHeads(comparison, 'posts')).toBeNull()
})

import { expect, test } from 'vitest'
import type { StepRow } from '@/budget/library/compared'
import { sayAccount, sayCourses } from '@/pages/all/sayAnswer'
import type { AllShown } from '@/pages/all/useAll'

const shown = {
  unit: '元',
  name: '甲市',
  scope: { year: 2024, kind: 'budget', documents: 1, regions: [] },
  trace: {},
} as unknown as AllShown
const plain = (segments: readonly { text: string }[]) =>
  segments
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '')
const total = (before: number, after: number): StepRow[] => [
  { key: 'total', name: '', before, after, documents: 1 },
]

test('that no subject was read in two years is no answer on growth', () => {
  for (const years of [[], [2024], [2023, 2024]]) {
    const text = plain(sayCourses(shown, [], years))
    expect(text).toMatch(/^这份汇总里，甲市没有(与上年|两年)都读到的/)
    expect(text).not.toMatch(/增加|文件/)
  }
  const row = {
    key: 'f:208',
    code: '208',
    name: '社保',
    level: 0,
    steps: [null, null],
    grew: false,
  }
  expect(plain(sayCourses(shown, [row], [2023, 2024]))).toContain('没有科目连年增加')
})

test('a final account that the sums do not hold is told of the sums', () => {
  expect(plain(sayAccount(shown, null))).toBe('这份汇总里没有2024年的决算')
  expect(plain(sayAccount(shown, []))).toMatch(/^这份汇总里，甲市没有/)
})

test('what was spent is a share of a budget that is more than nothing only', () => {
  expect(plain(sayAccount(shown, total(200, 100)))).toContain('决算是预算的50.0%')
  for (const before of [0, -200])
    expect(plain(sayAccount(shown, total(before, 100)))).toMatch(/，决算1\.00元$/)
})

import { expect, test } from 'vitest'
import { show } from '../gallery/show'
import { filterBar } from '../gallery/stories/filterBar'

const buttons = () => document.querySelectorAll('[role=search] button').length

test('is a search with named fields, and says what they leave', async () => {
  await show(filterBar, 'all')
  expect(document.querySelector('[role=search]')?.getAttribute('aria-label')).toBe('找项目')
  expect(document.querySelector('select')?.labels[0]?.textContent.trim()).toContain('资金来源')
  expect(document.querySelector('[role=status]')?.textContent.trim()).toBe('筛出 2 个项目')
})

test('leads back to all rows only where a filter is set', async () => {
  await show(filterBar, 'all')
  expect(buttons()).toBe(0)
  await show(filterBar, 'filtered')
  expect(buttons()).toBe(1)
})

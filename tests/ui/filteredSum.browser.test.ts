import { expect, test } from 'vitest'
import { show } from '../gallery/show'
import { filteredSum } from '../gallery/stories/filteredSum'

const status = () => document.querySelector('[role=status]')!

test('says count, sum and share, each figure with a way to its source', async () => {
  const { opened } = await show(filteredSum, 'some')
  expect(status().textContent.replace(/\s+/g, ' ').trim()).toBe(
    '筛出 2 行，合计 1,093.68 万元，占全部支出 11.4%',
  )
  for (const figure of document.querySelectorAll<HTMLElement>('[data-sourced]')) figure.click()
  expect(opened).toEqual(['1,093.68 万元', '11.4%'])
})

test('says that nothing is left, without a figure that is none', async () => {
  await show(filteredSum, 'none')
  expect(status().textContent).toContain('筛出 0 行')
  expect(status().textContent).not.toMatch(/NaN|null|undefined/)
})

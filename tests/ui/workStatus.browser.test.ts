import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { workStatus } from '../gallery/stories/workStatus'

const bar = () => document.querySelector('progress')

test('says what is done and how far, and can be cancelled by keyboard', async () => {
  const { events, change } = await show(workStatus, 'some done')
  expect([bar()?.ariaLabel, bar()?.value, bar()?.max]).toEqual(['正在排第3部分，共11部分', 3, 11])
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('取消')
  await userEvent.keyboard('{Enter}')
  expect(events).toEqual(['cancel undefined'])
  // The focus stays where the button was.
  change({ progress: null, message: { text: '已取消', failed: false } })
  await expect.poll(() => document.activeElement?.className).toContain('work')
})

test('has a bar without a value where nobody knows how much there is', async () => {
  await show(workStatus, 'nobody knows how much')
  expect(bar()?.hasAttribute('value')).toBe(false)
  expect(bar()?.ariaLabel).toBe('正在读文件')
})

test('says how it ended', async () => {
  await show(workStatus, 'failed')
  expect(bar()).toBeNull()
  expect(document.querySelector('.work')?.textContent).toContain('没有保存成功：磁盘满了')
})

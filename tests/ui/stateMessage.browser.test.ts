import { expect, test } from 'vitest'
import { show } from '../gallery/show'
import { stateMessage } from '../gallery/stories/stateMessage'

test('is said at once where it is an alert, and else only stands there', async () => {
  await show(stateMessage, 'plain')
  expect(document.querySelector('[role=alert]')).toBeNull()
  expect(document.querySelector('h1')?.textContent).toBe('公布为空')
  expect(document.querySelector('.actions')).toBeNull()
  await show(stateMessage, 'alert')
  const alert = document.querySelector('[role=alert]')
  expect(alert?.querySelector('h1')?.textContent).toBe('读不了这个文件')
  expect(alert?.querySelector('.actions button')?.textContent).toBe('换一个文件')
})

test('breaks a long file name in a narrow window', async () => {
  await show(stateMessage, 'alert', { width: 320 })
  expect(document.documentElement.scrollWidth).toBe(320)
})

import { expect, test } from 'vitest'
import { show } from '../gallery/show'
import { actionButton } from '../gallery/stories/actionButton'

const button = () => document.querySelector('button')!

test('is a button that submits nothing, named by its words or its label', async () => {
  await show(actionButton, 'plain')
  expect([button().type, button().textContent]).toEqual(['button', '打开文件'])
  await show(actionButton, 'icon')
  expect(button().ariaLabel).toBe('关闭')
})

test('fits its words into a narrow window', async () => {
  await show(actionButton, 'long', { width: 320 })
  expect(button().getBoundingClientRect().right).toBeLessThanOrEqual(320)
  expect(button().scrollWidth).toBeLessThanOrEqual(button().clientWidth)
})

test('is large enough for a finger', async () => {
  for (const state of Object.keys(actionButton.states)) {
    await show(actionButton, state)
    const { width, height } = button().getBoundingClientRect()
    expect(Math.min(width, height), state).toBeGreaterThanOrEqual(24)
  }
})

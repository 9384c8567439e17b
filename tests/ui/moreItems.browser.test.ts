import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { moreItems } from '../gallery/stories/moreItems'

const place = () => document.querySelector('main p')
const said = (element: Element | null) => element?.textContent.replace(/\s/g, '')
const button = () => document.querySelector('main button')

test('the keyboard keeps its place when the last items have been asked for', async () => {
  await show(moreItems, 'long')
  expect(said(place())).toBe('下面还有400个没有列出再列300个')
  await userEvent.tab()
  expect(document.activeElement).toBe(button())
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => said(button())).toBe('再列100个')
  expect(document.activeElement).toBe(button())
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => said(place())).toBe('已经全部列出')
  expect(document.activeElement).toBe(place())
  expect(button()).toBeNull()
})

test('a list that is drawn whole says nothing', async () => {
  await show(moreItems, 'short')
  expect(place()).toBeNull()
})

import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { tracedFigure } from '../gallery/stories/tracedFigure'

const figure = () => document.querySelector<HTMLElement>('[data-sourced]')

test('without a source is words only', async () => {
  await show(tracedFigure, 'words')
  expect(figure()).toBeNull()
  expect(document.querySelector('[tabindex], [role]')).toBeNull()
})

test.each(['{Enter}', ' '])('opens its source by click and by “%s”', async key => {
  const { opened } = await show(tracedFigure, 'sourced')
  expect(figure()?.title).toBe('8,836.675535 万元；看来源')
  await userEvent.tab()
  expect(document.activeElement).toBe(figure())
  await userEvent.keyboard(key)
  await userEvent.click(figure()!)
  expect(opened).toEqual(['8,836.68', '8,836.68'])
})

test('has a mark where a relation does not hold; the mark leads to the relation', async () => {
  const { opened } = await show(tracedFigure, 'failing')
  const mark = document.querySelector<HTMLElement>('.mark')
  expect([mark?.role, mark?.ariaLabel]).toEqual(['img', '有勾稽不成立'])
  expect(figure()?.title).toContain('这个数有一项勾稽不成立')
  mark?.click()
  expect(opened).toEqual(['check of 8,836.68'])
})

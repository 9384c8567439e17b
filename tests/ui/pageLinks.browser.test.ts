import { expect, test } from 'vitest'
import { show } from '../gallery/show'
import { pageLinks } from '../gallery/stories/pageLinks'

const said = () =>
  [...document.querySelectorAll('nav a, nav span')].map(({ textContent }) => textContent)
const here = () => document.querySelector('[aria-current=true]')

test('leads to the ends, the neighbours and one step on and back', async () => {
  await show(pageLinks, 'middle')
  expect(document.querySelector('nav')?.ariaLabel).toBe('指标的页')
  expect(said()).toEqual(['上一页', '1', '…', '8', '9', '10', '11', '12', '…', '20', '下一页'])
  expect(here()?.getAttribute('aria-label')).toBe('第 10 页')
  expect(document.querySelector('[rel=next]')?.getAttribute('href')).toBe('/indicators?page=11')
})

test('has no step beyond the ends', async () => {
  await show(pageLinks, 'first')
  expect(said()).toEqual(['1', '2', '3', '下一页'])
  await show(pageLinks, 'last')
  expect(said()).toEqual(['上一页', '1', '…', '1232', '1233', '1234'])
})

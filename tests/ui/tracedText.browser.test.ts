import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { tracedText } from '../gallery/stories/tracedText'

const figures = () => [...document.querySelectorAll<HTMLElement>('[data-sourced]')]

test('reads as one sentence, whose figures are one tab stop moved through by arrows', async () => {
  const { opened } = await show(tracedText, 'figures')
  expect(document.querySelector('p')?.textContent).toBe(
    '基本支出 7,216.31 万元，其中人员 6,241.59 万元，公用 974.72 万元',
  )
  expect(figures().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
  await userEvent.tab()
  await userEvent.keyboard('{End}{ArrowLeft}{Enter}{Home}{Enter}')
  expect(opened).toEqual(['6,241.59', '7,216.31'])
  expect(figures().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
})

test('without figures is words only', async () => {
  await show(tracedText, 'words')
  expect(figures()).toEqual([])
  expect(document.querySelector('p')?.textContent).toBe('没有公布。')
})

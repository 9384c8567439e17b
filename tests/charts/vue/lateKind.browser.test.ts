import { expect, test } from 'vitest'
import { drawn, show, until } from '../../gallery/show'
import { chartStories } from '../../gallery/stories'

const figure = '[data-chart=bars]'

/** Nothing else may be tested here: a kind comes late only once on a page. */
test('a kind whose code comes after the picture of another is drawn in its place', async () => {
  const { change } = await show(chartStories.treemap, '全部')
  await drawn()
  change(chartStories.bars.states['金额']?.props ?? {})
  await until(() => document.querySelector(`${figure} .target`) !== null)
  await expect
    .poll(() => [...document.querySelectorAll(`${figure} svg text`)].map(text => text.textContent))
    .toContain('水利行政运行')
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--project')
  await expect
    .poll(() => document.querySelectorAll(`${figure} svg path[fill="${colour.trim()}"]`).length)
    .toBe(4)
})

import 'axe-core'
import { describe, expect, test } from 'vitest'
import { schemes as themeNames } from '@/theme'
import { chartKinds } from '@/charts/registry'
import { findAxeFaults } from '../setup/axe'
import { findLayoutFaults } from '../setup/layoutFaults'
import { drawn, show } from './show'
import { chartStories, parts } from './stories'

const stories = [...parts, ...Object.values(chartStories)]
/** What only a whole page has. */
const ofPages = /^(?:document-title|page-has-heading-one|landmark-one-main|heading-order|region) /

test('every shared part and every kind of chart has a story', () => {
  const files = Object.keys(import.meta.glob('../../src/ui/*.vue')).map(
    path => /(\w+)\.vue$/.exec(path)?.[1],
  )
  // Rows of a long table are a part of it; the frame of charts knows the app.
  const own = files.filter(name => name !== 'VirtualRows')
  expect(parts.map(({ name }) => name).sort()).toEqual([...own, 'ChartFrame'].sort())
  expect(Object.keys(chartStories).sort()).toEqual(Object.keys(chartKinds).sort())
})

describe.each(stories)('$name', story => {
  test('meets WCAG 2.2 AA in every state and theme', async () => {
    const found: string[] = []
    for (const theme of themeNames) {
      for (const state of Object.keys(story.states)) {
        await show(story, state, { theme })
        await drawn()
        expect(document.documentElement.dataset['theme']).toBe(theme)
        const faults = await findAxeFaults({ themeOnly: theme !== 'light' })
        found.push(
          ...faults
            .filter(fault => !ofPages.test(fault))
            .map(fault => `${state} in ${theme}: ${fault}`),
        )
      }
    }
    expect(found).toEqual([])
  })

  test.each([320, 1366])('shows all its text in a window of %i px', async width => {
    const found: string[] = []
    for (const state of Object.keys(story.states)) {
      await show(story, state, { width })
      await drawn()
      found.push(...findLayoutFaults().map(fault => `${state}: ${fault}`))
    }
    expect(found).toEqual([])
  })
})

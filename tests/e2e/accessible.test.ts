import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeFaults } from './axe'
import { openPage } from './browser'
import { go, states, views } from './views'

const looks = ['light', 'dark', 'projector'] as const
/** States of views that look otherwise, each in one of the themes. */
const further: Readonly<Record<(typeof looks)[number], readonly string[]>> = {
  light: [
    '#/structure?subject=2080109',
    '#/changes?at=class:208',
    '#/three-public?at=vehicles',
    '#/checks?subject=210',
    '#/tables/2?at=4.14',
    '#/tables/13',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/present?slide=title',
    '#/present?slide=structure',
    '#/present?slide=p-0bbx9i5',
    '#/present?slide=checks',
  ],
  dark: [
    '#/structure?subject=208',
    '#/changes?at=class:208',
    '#/three-public?at=vehicles',
    '#/checks?family=weights&at=weights:t13',
    '#/tables/2?at=4.14',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/indicators?compare=0oo9asc,0tp5sde',
    '#/projects/0tp5sde',
  ],
  projector: [
    '#/checks?result=fails',
    '#/tables/2?at=4.14',
    '#/document?at=56',
    '#/glossary?at=三公经费',
    '#/indicators?kind=qualitative',
    '#/projects/0wa28jn',
  ],
}

/** What a viewer who has asked for stillness would see moving. */
async function motion(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
    const seconds = (durations: string) => Math.max(...durations.split(',').map(parseFloat))
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => `${name((effect as KeyframeEffect).target ?? document.body)} is moving`)
    const would = [...document.querySelectorAll('*')].filter(element => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } =
        getComputedStyle(element)
      // A hundredth of a second is none, and still ends with an event.
      return (
        seconds(transitionDuration) > 0.01 ||
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        scrollBehavior === 'smooth'
      )
    })
    return [...running, ...new Set(would.map(element => `${name(element)} would move`))]
  })
}

test.each(looks)(
  'every view meets WCAG 2.2 AA in the %s theme, and stands still where stillness is asked for',
  async look => {
    const { page } = await openPage('#/', {
      before: page =>
        page.addInitScript(chosen => {
          localStorage.setItem('budget-lens:look', chosen)
        }, look),
    })
    const found: string[] = []
    // The report is what its parts are, and long: once is enough.
    for (const hash of [
      ...states.filter(hash => look === 'light' || hash !== views['report']),
      ...further[look],
    ]) {
      await go(page, hash)
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(look)
      // A theme changes colours and the size of type, and nothing that the other rules ask for.
      const themeOnly = look !== 'light' && !further[look].includes(hash)
      found.push(...(await axeFaults(page, { themeOnly })).map(fault => `${hash}: ${fault}`))
      if (look === 'light') found.push(...(await motion(page)).map(moves => `${hash}: ${moves}`))
    }
    expect(found).toEqual([])
  },
  300_000,
)

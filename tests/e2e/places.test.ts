import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { changchun2024 } from '../fixtures/changchun'
import { onPages, onSheets } from '../fixtures/placed'
import { openPage } from './browser'
import { go, views } from './views'

const walked = [
  ...Object.values(views),
  '#/structure?subject=2080109',
  '#/structure?show=table',
  '#/split?show=table',
  '#/three-public?show=table',
  '#/changes?show=table',
  '#/projects?show=table',
  '#/document?at=3',
  '#/tables/5?at=5.3',
  '#/tables/2?at=4',
  '#/checks?result=fails',
]

/** Words that name a line by its number alone; a line of a page, sheet or table has that before. */
const runningNumber = /(?:原文|(?<![页”内头]))第\d[\d、–]*行/g

/** All that a page says, to those who see it and to those who do not. */
const said = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('[aria-label], [title]')].flatMap(element => [
      element.ariaLabel ?? '',
      element.getAttribute('title') ?? '',
    ])
    const margins = [...document.querySelectorAll('main .line')].map(({ textContent }) =>
      textContent.trim(),
    )
    return { text: [document.body.innerText, ...parts].join('\n'), margins }
  })

/** Names of lines on a page that nobody finds in the file. */
async function findRunningNumbers(page: Page): Promise<string[]> {
  const { text, margins } = await said(page)
  return [
    ...(text.replace(/[\u2009 ]/g, '').match(runningNumber) ?? []),
    ...margins.filter(words => Number(words) > 40),
  ]
}

describe.each([
  { kind: 'a PDF', place: onPages, named: /第\d+页第\d+/ },
  { kind: 'a workbook', place: onSheets, named: /工作表“表\d+”/ },
])('lines of $kind', ({ place, named }) => {
  test('are named by page or sheet on every page, never by a running number', async () => {
    const budget = place(changchun2024())
    const { page } = await openPage('', {
      before: page => page.route('**/310001-2024*.json', route => route.fulfill({ json: budget })),
    })
    const wrong: string[] = []
    let places = 0
    for (const hash of walked) {
      await go(page, hash)
      for (const details of await page.locator('main details').all())
        await details.evaluate(element => element.setAttribute('open', ''))
      wrong.push(...(await findRunningNumbers(page)).map(words => `${hash}: ${words}`))
      if (named.test((await said(page)).text.replace(/[\u2009 ]/g, ''))) places++
      const figure = page.locator('main [data-sourced]:visible').first()
      if ((await figure.count()) === 0) continue
      await figure.click()
      await page.locator('[role=dialog]').first().waitFor()
      wrong.push(...(await findRunningNumbers(page)).map(words => `${hash}, source: ${words}`))
      await page.keyboard.press('Escape')
    }
    expect(wrong).toEqual([])
    expect(places).toBeGreaterThan(4)
  })
})

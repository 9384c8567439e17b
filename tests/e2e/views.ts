import type { Page } from 'playwright'
import { pages, subpages } from '../../src/views/pages'

/** One thing of each page that shows one. */
const samples: Readonly<Record<string, string>> = { project: '#/projects/1axu7ad', table: '#/tables/5' }

/** The address of every view there is, by its name, so that a later one joins by itself. */
export const views: Readonly<Record<string, string>> = Object.fromEntries([
  ...pages.map(({ name, path }) => [name, `#${path}`]),
  ...subpages.map(({ name, path }) => [name, samples[name] ?? `#${path}`]),
])

/** Waits until nothing more comes: charts are drawn, tables made, and what waits for an idle moment is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.evaluate(async () => {
    let quiet = 0
    for (let before = -1; quiet < 12;) {
      await new Promise(resolve => setTimeout(resolve, 50))
      const now = document.querySelectorAll('main *').length
      quiet = now === before && !document.querySelector('main [aria-busy=true]') ? quiet + 1 : 0
      before = now
    }
  })
}

import type { Page } from 'playwright'
import { pages, subpages } from '../../src/app/pages'
import { requestsOf } from './browser'

/** One thing of each page that shows one. */
const samples: Readonly<Record<string, string>> = {
  project: '#/projects/1axu7ad',
  table: '#/tables/5',
}

/** The address of every view there is, by its name, so that a later one joins by itself. */
export const views: Readonly<Record<string, string>> = Object.fromEntries([
  ...pages.map(({ name, path }) => [name, `#${path}`]),
  ...subpages.map(({ name, path }) => [name, samples[name] ?? `#${path}`]),
])

/** Names of the views that fill the window: without header and footer, and without a pick. */
export const filling: ReadonlySet<string> = new Set(
  [...pages, ...subpages].filter(({ fills }) => fills).map(({ name }) => name),
)

/** Every view there is, and what is shown where there is none. */
export const states = [...Object.values(views), '#/no-such-page', '#/?unit=999']

/** Goes on to another address of the same loaded page, and waits until all of it is shown. */
export async function go(page: Page, hash: string): Promise<void> {
  await turnTo(page, hash)
  await settled(page)
}

/**
 * Goes on to another address of the same loaded page; what the view loads by itself may still be on
 * its way.
 */
export async function turnTo(page: Page, hash: string): Promise<void> {
  await page.locator('#app *').first().waitFor({ state: 'attached' })
  // The router's own promise: the view before it stays until the code of the next has come.
  await page.evaluate(async path => {
    const app = document.querySelector('#app') as Element & {
      __vue_app__: {
        config: { globalProperties: { $router: { push: (path: string) => Promise<unknown> } } }
      }
    }
    await app.__vue_app__.config.globalProperties.$router.push(path)
  }, hash.slice(1))
}

/**
 * Waits until nothing more comes: no request is under way, charts are drawn, tables made, terms
 * marked, and what waits for an idle moment is there.
 */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  const requests = requestsOf(page)
  const limit = performance.now() + 15_000
  for (let before = -1; before !== requests.begun || requests.open.size > 0;) {
    if (performance.now() > limit) break
    before = requests.begun
    await page.evaluate(async () => {
      let quiet = 0
      for (let before = -1; quiet < 3;) {
        await new Promise(resolve => setTimeout(resolve, 30))
        // What else waits for an idle moment has its turn first.
        await new Promise(resolve => requestIdleCallback(resolve, { timeout: 1000 }))
        const now =
          document.querySelectorAll('main *').length +
          document.querySelectorAll('main [data-term]').length
        quiet = now === before && !document.querySelector('main [aria-busy=true]') ? quiet + 1 : 0
        before = now
      }
    })
  }
}

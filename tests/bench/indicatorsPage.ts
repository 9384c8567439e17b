import { join } from 'node:path'
import type { Browser } from 'playwright'
import type { BudgetDocument } from '@/budget/document'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { launchChromium } from '../setup/chromium.mjs'
import type { Figure } from './run'

interface Seen { readonly first: number, readonly filter: number, readonly heap: number, readonly nodes: number }

/** The built page with each of two documents, in turn, as the machine's speed drifts: opening the view, filtering it, what it holds. DIST names another build than `dist`. */
export async function measurePages(documents: readonly [BudgetDocument, BudgetDocument]): Promise<Figure[]> {
  const own = process.env['DIST']
  if (!own && buildIsStale() && !build().ok) throw new Error('the page was not built')
  const { url, close } = await serve({ folder: own ?? join(root, 'dist'), port: 0 })
  const browser = await launchChromium()
  const texts = documents.map(document => JSON.stringify(document))
  const seen: [Seen[], Seen[]] = [[], []]
  for (let run = 0; run < 5; run++) {
    for (const at of [0, 1] as const) seen[at].push(await look(browser, url, texts[at] ?? ''))
  }
  await browser.close()
  await close()
  const of = (at: 0 | 1, key: keyof Seen) => seen[at].map(one => one[key]).sort((one, other) => one - other)[2] ?? 0
  return [
    { name: 'page: to the first picture, 13 projects', value: of(0, 'first'), unit: 'ms' },
    { name: 'page: to the first picture, 2,000', value: of(1, 'first'), unit: 'ms' },
    { name: 'page: 2,000 against 13', value: of(1, 'first') / of(0, 'first'), unit: 'times', expected: 'under 1.5' },
    { name: 'page: a filter to its rows, 13 projects', value: of(0, 'filter'), unit: 'ms' },
    { name: 'page: a filter to its rows, 2,000', value: of(1, 'filter'), unit: 'ms' },
    { name: 'page: elements, 13 projects', value: of(0, 'nodes'), unit: '' },
    { name: 'page: elements, 2,000', value: of(1, 'nodes'), unit: '' },
    { name: 'page: memory, 13 projects', value: of(0, 'heap'), unit: 'MB' },
    { name: 'page: memory, 2,000', value: of(1, 'heap'), unit: 'MB' },
  ]
}

async function look(browser: Browser, url: string, text: string): Promise<Seen> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })).newPage()
  await page.route('**/budgets/*.json', route => route.fulfill({ contentType: 'application/json', body: text }))
  await page.goto(url)
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(1500)
  // As text, because what is run in a page may not hold what the transformer adds to functions.
  const first = await page.evaluate(`(async () => {
    const start = performance.now()
    location.hash = '#/indicators'
    while (!document.querySelector('.indicators svg rect') || !document.querySelector('.lines tbody tr')) await new Promise(requestAnimationFrame)
    return performance.now() - start
  })()`) as number
  await page.waitForTimeout(500)
  const nodes = await page.evaluate('document.querySelectorAll("*").length') as number
  const filter = await page.evaluate(`(async () => {
    const input = document.querySelector('.filters input')
    const status = document.querySelector('.filters [role=status]')
    const words = ['率', '率 95', '人', '提高', '数']
    let sum = 0
    for (const word of words) {
      const before = status.innerText
      const start = performance.now()
      input.value = word
      input.dispatchEvent(new Event('input', { bubbles: true }))
      const channel = new MessageChannel()
      while (status.innerText === before) await new Promise(done => { channel.port1.onmessage = done; channel.port2.postMessage(0) })
      document.body.offsetHeight
      sum += performance.now() - start
      await new Promise(done => setTimeout(done, 100))
    }
    return sum / words.length
  })()`) as number
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.context().close()
  return { first, filter, heap: usedSize / 1e6, nodes }
}

import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import type { BudgetDocument } from '@/document/document'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { launchChromium } from '../setup/chromium.mjs'
import { filterOnce, keystrokes, openView } from './indicatorsTyped'
import type { Figure } from './run'

/** Milliseconds, but for the last two: MB and elements. */
interface Seen {
  readonly first: number
  readonly laidOut: number
  readonly painted: number
  readonly settled: number
  readonly heap: number
  readonly nodes: number
}
type Place = 'indicators' | 'projects'

const rounds = 3

/**
 * The built page with each of two documents, in turn, as the machine's speed drifts: opening a
 * view, filtering it, what it holds. DIST names another build than `dist`.
 */
export async function measurePages(
  documents: readonly [BudgetDocument, BudgetDocument],
): Promise<Figure[]> {
  const own = process.env['DIST']
  if (!own && buildIsStale() && !build().ok) throw new Error('the page was not built')
  const { url, close } = await serve({ folder: own ?? join(root, 'dist'), port: 0 })
  const browser = await launchChromium()
  const texts = documents.map(document => JSON.stringify(document))
  const figures: Figure[] = []
  for (const place of ['indicators', 'projects'] as const) {
    const seen: [Seen[], Seen[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      for (const at of [0, 1] as const)
        seen[at].push(await look({ browser, url, text: texts[at] ?? '', place }))
    }
    figures.push(...figuresOf(place, seen))
  }
  await browser.close()
  await close()
  return figures
}

function figuresOf(place: Place, seen: readonly [readonly Seen[], readonly Seen[]]): Figure[] {
  const of = (at: 0 | 1, key: keyof Seen) =>
    seen[at].map(one => one[key]).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
  const both = (name: string, key: keyof Seen, unit: string, expected?: string): Figure[] => [
    { name: `#/${place}: ${name}, 13 projects`, value: of(0, key), unit },
    { name: `#/${place}: ${name}, 2,000`, value: of(1, key), unit, ...(expected && { expected }) },
  ]
  return [
    ...both('first picture', 'first', 'ms'),
    {
      name: `#/${place}: 2,000 against 13`,
      value: of(1, 'first') / of(0, 'first'),
      unit: 'times',
      expected: 'under 1.5',
    },
    ...both('filter, script and layout', 'laidOut', 'ms'),
    ...both('filter, painted', 'painted', 'ms', 'under 16.7'),
    ...both('filter, address and all rows', 'settled', 'ms'),
    ...both('elements', 'nodes', ''),
    ...both('memory', 'heap', 'MB'),
  ]
}

async function look({
  browser,
  url,
  text,
  place,
}: {
  browser: Browser
  url: string
  text: string
  place: Place
}): Promise<Seen> {
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  ).newPage()
  await page.route('**/budgets/*.json', route =>
    route.fulfill({ contentType: 'application/json', body: text }),
  )
  await page.goto(url)
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(1500)
  const first = (await page.evaluate(openView(place))) as number
  await page.waitForTimeout(500)
  const nodes = (await page.evaluate('document.querySelectorAll("*").length')) as number
  const times = await type(page)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await page.context().close()
  return { first, ...times, heap: usedSize / 1e6, nodes }
}

/** Means over the keystrokes; the first few are not counted, as code runs slowly when it is new. */
async function type(page: Page): Promise<Pick<Seen, 'laidOut' | 'painted' | 'settled'>> {
  const times: { laidOut: number; painted: number; settled: number }[] = []
  for (const words of keystrokes)
    times.push((await page.evaluate(filterOnce(words))) as (typeof times)[number])
  const counted = times.slice(4)
  const mean = (key: keyof (typeof times)[number]) =>
    counted.reduce((sum, one) => sum + one[key], 0) / counted.length
  return { laidOut: mean('laidOut'), painted: mean('painted'), settled: mean('settled') }
}

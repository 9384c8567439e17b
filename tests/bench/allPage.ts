import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { makeProvince, writeFacts } from '../fixtures/province'
import { launchChromium } from '../setup/chromium.mjs'

/** Milliseconds of the clock until figures and picture stand, and of the processor until then. */
export interface Opened {
  readonly readable: number
  readonly drawn: number
  readonly busy: number
}
/** One keystroke: milliseconds of script, style and layout, and frames until its rows stand. */
export interface Typed {
  readonly busy: number
  readonly frames: number
}
export interface Measured {
  readonly opened: Readonly<Record<Shelf, readonly Opened[]>>
  readonly typed: readonly Typed[]
  readonly filtered: readonly Typed[]
}
type Shelf = 'one' | 'many'

const rounds = 9
/** What stands in the field after each pause of someone who looks for units. */
const words = ['水', '水务', '', '站', '监测', '', '教', '教育', '', '财政', '第一', '']
const seed = 9

/**
 * The built page over prepared sums of one document and of `documents`, in turn, as the machine's
 * speed drifts: opening 全部单位, and looking and filtering in a region.
 */
export async function measureAllPage(documents: number): Promise<Measured> {
  if (buildIsStale() && !build().ok) throw new Error('the page was not built')
  const folder = mkdtempSync(join(tmpdir(), 'budget-lens-'))
  const site = join(folder, 'site')
  cpSync(join(root, 'dist'), site, { recursive: true })
  prepare(folder, join(site, 'one'), 1)
  prepare(folder, join(site, 'many'), documents)
  const { url, close } = await serve({ folder: site, port: 0 })
  const browser = await launchChromium()
  try {
    const opened: Record<Shelf, Opened[]> = { one: [], many: [] }
    for (let round = 0; round <= rounds; round++)
      for (const shelf of ['one', 'many'] as const) {
        const seen = await open(browser, `${url}#/all?shelf=${shelf}`)
        // The first of each warms caches of the system.
        if (round > 0) opened[shelf].push(seen)
      }
    return { opened, ...(await type(browser, `${url}#/all?shelf=many`)) }
  } finally {
    await browser.close()
    await close()
    rmSync(folder, { recursive: true })
  }
}

function prepare(folder: string, out: string, documents: number): void {
  const facts = join(folder, `${documents}.csv`)
  writeFacts(facts, makeProvince({ documents, seed }))
  const { status, stderr } = spawnSync(
    'npx',
    ['tsx', 'src/cli/aggregate.ts', facts, '--out', out],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}

// As text, because what is run in a page may not hold what the transformer adds to functions.

/** Notes when the sums are said, and when their picture has tiles. */
const watchOpening = `
  window.seen = {}
  const look = () => {
    const title = document.querySelector('main h1')?.textContent ?? ''
    if (!('readable' in seen) && /份文件相加|预算|决算/.test(title) && /\\d/.test(title) && document.querySelector('main .level')) seen.readable = performance.now()
    if ('readable' in seen && document.querySelector('main .chart-host svg text')) seen.drawn = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

/**
 * Words put into the field, or an amount chosen: frames from then until the rows are other ones;
 * `null` where they stay the same.
 */
const changeOnce = (label: string, value: string) => `(async () => {
  await new Promise(requestAnimationFrame)
  const field = document.querySelector('main [aria-label="${label}"]') ??
    [...document.querySelectorAll('main label')].find(one => one.textContent.includes('${label}')).querySelector('input, select')
  const rows = () => document.querySelector('.entries .frame').textContent
  const before = rows()
  field.value = ${JSON.stringify(value)}
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  for (let frames = 0; frames < 30; frames++) {
    document.body.offsetHeight
    if (rows() !== before) return frames
    await new Promise(requestAnimationFrame)
  }
  return null
})()`

async function open(browser: Browser, url: string): Promise<Opened> {
  const page = await newPage(browser)
  await page.addInitScript(watchOpening)
  const used = await watchProcessor(browser)
  await page.goto(url)
  // The page's own policy allows no text to be run in it but by the debugger.
  while (!(await page.evaluate('window.seen.drawn'))) await page.waitForTimeout(20)
  const { readable, drawn } = (await page.evaluate('window.seen')) as Pick<
    Opened,
    'readable' | 'drawn'
  >
  const busy = await used()
  await page.context().close()
  return { readable, drawn, busy }
}

const newPage = async (browser: Browser) =>
  (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  ).newPage()

/** Milliseconds of the processor that the browser's pages have taken since `watchProcessor`. */
async function watchProcessor(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession()
  const now = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const pages = processInfo.filter(({ type }) => type === 'renderer')
    return new Map(pages.map(({ id, cpuTime }) => [id, 1000 * cpuTime]))
  }
  const before = await now()
  return async () =>
    [...(await now())].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0)
}

/** Words and amounts in the whole, and in a region whose documents are all here. */
async function type(browser: Browser, url: string): Promise<Pick<Measured, 'typed' | 'filtered'>> {
  const page = await newPage(browser)
  await page.goto(url)
  await page.locator('main .chart-host svg text').first().waitFor()
  await page.waitForTimeout(1500)
  const regions = page.locator('label:has(> span:text-is("地区")) select')
  await regions.selectOption(await regions.locator('option').nth(1).getAttribute('value'))
  await page.waitForTimeout(1500)
  const run = async (label: string, values: readonly string[]): Promise<Typed[]> => {
    const seen: Typed[] = []
    for (const value of values) {
      const used = await watchProcessor(browser)
      const frames = (await page.evaluate(changeOnce(label, value))) as number | null
      // What changes no row shows nothing that could be waited for.
      if (frames !== null) seen.push({ frames, busy: await used() })
    }
    return seen
  }
  const typed = await run('找单位', words)
  const filtered = await run('总额', ['10000', '1000', '0', '10000', '0'])
  await page.context().close()
  return { typed, filtered }
}

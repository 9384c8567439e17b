import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright'
import { inject } from 'vitest'
import { launchChromium } from '../setup/chromium.mjs'

export interface OpenOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
  hasTouch?: boolean
  /** Another page than the served one; then there is no network. */
  file?: string
  /** Another served page. */
  url?: string
  /** Lets the page keep its build for days without a network. */
  keeps?: boolean
  /** What to do with the page before it goes anywhere: routes, initial storage. */
  before?: (page: Page) => Promise<unknown>
}
export interface Opened {
  readonly page: Page
  /**
   * Console errors and warnings, uncaught errors, failed and foreign requests, in the order they
   * came.
   */
  readonly problems: readonly string[]
}

/** One for all files of a worker; it ends with the worker. */
let browser: Promise<Browser> | null = null
/**
 * The context of all pages that need none of their own. Its anchor keeps the renderer, which has
 * the code compiled: a page in it opens in half the time.
 */
let shared: Promise<Shared> | null = null
const open = new Set<Page>()

interface Shared {
  readonly context: BrowserContext
  readonly anchor: Page
}

interface Requests {
  /** How many there were. */
  begun: number
  /** Those without an answer yet. */
  readonly open: Set<Request>
}
const requests = new WeakMap<Page, Requests>()

/** What a page has asked for. */
export function requestsOf(page: Page): Readonly<Requests> {
  return requests.get(page) ?? { begun: 0, open: new Set() }
}

/**
 * Opens the built app at a hash ("#/structure?subject=208"); it is closed after the test, and what
 * it has stored is deleted.
 */
export async function openPage(hash = '', options: OpenOptions = {}): Promise<Opened> {
  const { width = 1366, height = 768, colorScheme = 'light', reducedMotion = 'reduce' } = options
  const { hasTouch = false, file, url, keeps = false } = options
  const own = hasTouch || keeps || file !== undefined || url !== undefined
  const context = own
    ? await createContext({
        hasTouch,
        offline: file !== undefined,
        serviceWorkers: keeps ? 'allow' : 'block',
      })
    : (await (shared ??= createShared())).context
  const page = await context.newPage()
  open.add(page)
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme, reducedMotion })
  const problems = watch(page, new URL(url ?? inject('url')).origin)
  await options.before?.(page)
  await page.goto((file ?? url ?? inject('url')) + hash, { waitUntil: 'domcontentloaded' })
  return { page, problems }
}

async function createContext(options: BrowserContextOptions): Promise<BrowserContext> {
  browser ??= launchChromium()
  return await (
    await browser
  ).newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
}

async function createShared(): Promise<Shared> {
  const context = await createContext({ serviceWorkers: 'block' })
  const anchor = await context.newPage()
  await anchor.goto(`${inject('url')}icon.svg`)
  return { context, anchor }
}

function watch(page: Page, origin: string) {
  const problems: string[] = []
  page.on('console', message => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => problems.push(`uncaught: ${error.message}`))
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText ?? ''
    // A reload or another address gives up what is still under way; that is no fault of the page.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()} ${reason}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`)
  })
  const asked: Requests = { begun: 0, open: new Set() }
  requests.set(page, asked)
  page.on('requestfinished', request => asked.open.delete(request))
  page.on('requestfailed', request => asked.open.delete(request))
  page.on('request', request => {
    asked.begun++
    asked.open.add(request)
    const { protocol, origin: host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== origin) problems.push(`foreign: ${request.url()}`)
  })
  return problems
}

/**
 * Closes what a test has opened, with all that it has stored. A test that failed may have left
 * more: the next one gets a new context.
 */
export async function closePages(failed: boolean): Promise<void> {
  const contexts = new Set([...open].map(page => page.context()))
  open.clear()
  const { context, anchor } = (await shared?.catch(() => null)) ?? {}
  if (failed) shared = null
  await Promise.all(
    [...contexts].map(async one => {
      if (one !== context || !anchor || failed) {
        await one.close()
        return
      }
      await Promise.all(one.pages().map(page => page === anchor || page.close()))
      await one.clearPermissions()
      await clearStorage(anchor)
    }),
  )
}

async function clearStorage(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  })
  await client.detach()
}

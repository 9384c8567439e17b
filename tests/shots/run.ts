import { cac } from 'cac'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'
import { build, buildIsStale, root } from '../../src/cli/prepare.mjs'
import { serve } from '../../src/cli/serve.mjs'
import { launchChromium } from '../setup/chromium.mjs'

interface Shown {
  readonly path: string
  readonly name: string
}
interface Shot {
  readonly file: string
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly scheme: 'light' | 'dark'
}

const sizes = [
  [1920, 1080],
  [1366, 768],
  [390, 844],
] as const
const schemes = ['light', 'dark'] as const

const program = cac('shots')
const { options } = program
  .option(
    '--only <text>',
    'Only views whose name, size or scheme contains this text: structure, 390, dark',
  )
  .option('--out <folder>', 'Where to', { default: '.shots' })
  .option('--full', 'The whole page, not only what a screen shows')
  .option('--readme', "Only the README's picture, into .github/")
  .help()
  .parse()
if (!options['help']) await run()

async function run() {
  if (buildIsStale()) {
    const { ok, output } = build()
    if (!ok) throw new Error(output)
  }
  const { url, close } = await serve({ folder: join(root, 'dist'), port: 0 })
  const browser = await launchChromium()
  for (const shot of await plan()) {
    const problems = await take(browser, url, shot)
    console.log([shot.file, ...problems].join('\n  '))
  }
  await browser.close()
  await close()
}

async function plan(): Promise<Shot[]> {
  if (options['readme'])
    return [
      {
        file: join(root, '.github/overview.png'),
        hash: '#/',
        width: 1366,
        height: 768,
        scheme: 'light',
      },
    ]
  const only = String(options['only'] ?? '')
  return (await views())
    .flatMap(({ name, path }) =>
      sizes.flatMap(([width, height]) =>
        schemes.map(scheme => ({
          file: join(String(options['out']), `${name}-${width}-${scheme}.png`),
          hash: `#${path}`,
          width,
          height,
          scheme,
        })),
      ),
    )
    .filter(({ file }) => basename(file).includes(only))
}

/** Every view of the navigation, one printed table, and one address that leads nowhere. */
async function views(): Promise<Shown[]> {
  const file = join(root, 'src/app/pages.ts')
  const { pages } = existsSync(file)
    ? ((await import(pathToFileURL(file).href)) as { pages: readonly Shown[] })
    : {
        pages: [
          { path: '/', name: 'overview' },
          { path: '/structure', name: 'structure' },
        ],
      }
  return [
    ...pages,
    { path: '/tables/5?at=7.3', name: 'table' },
    { path: '/no-such-page', name: 'not-found' },
  ]
}

/** Writes one picture and returns what the page complained of. */
async function take(
  browser: Browser,
  url: string,
  { file, hash, width, height, scheme }: Shot,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(error.message))
  await page.goto(url + hash, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  mkdirSync(dirname(file), { recursive: true })
  await page.screenshot({ path: file, animations: 'disabled', fullPage: Boolean(options['full']) })
  await context.close()
  return problems
}

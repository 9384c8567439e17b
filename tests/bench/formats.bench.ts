import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../setup/chromium.mjs'
import { type Bundled, withBundle } from './bundle'
import { formatFiles } from './formatFiles'
import { measureHeaps } from './formatsHeaps'
import { measureLoaded } from './formatsLoaded'
import type { Timed } from './formatsTimed'
import { writeLongPdf } from './longPdf'
import type { Figure } from './run'

const samples = '../shared/samples/pdf'
const rounds = 20

/**
 * Each format: cells and pages a second, memory, bytes that the built app loads to open such a
 * file; and reading PDFs against what pdf.js alone takes, in the same process, to give text and
 * operator lists of the same file: other units' documents where they are, and one of 200 pages.
 */
export default function measure(): Promise<Figure[]> {
  return withBundle(new URL('formatsTimed.ts', import.meta.url), async bundled => [
    ...(await measureFormats(bundled)),
    ...measureSamples(bundled),
    ...measureLong(bundled),
    ...(await measureOpened(bundled)),
  ])
}

/** The first document in each format. */
async function measureFormats({ folder, run }: Bundled): Promise<Figure[]> {
  const browser = await launchChromium()
  try {
    const files = []
    for (const { format, name, make } of formatFiles)
      files.push({ format, name, bytes: await make(browser) })
    const { shared, own } = await measureLoaded(files, browser)
    return [
      { name: 'loaded by the app for any format', value: shared / 1000, unit: 'kB' },
      ...files.flatMap(({ format, name, bytes }) => {
        const path = join(folder, name)
        writeFileSync(path, bytes)
        const timed = run<Timed>(path, String(rounds))
        return [
          ...listRates(format, timed),
          ...listMemory(`${format}: memory of a process`, timed),
          {
            name: `${format}: loaded besides`,
            value: (own.get(format) ?? 0) / 1000,
            unit: 'kB',
          },
        ]
      }),
    ]
  } finally {
    await browser.close()
  }
}

/** Other units' documents together, and the one that takes longest for what it is. */
function measureSamples({ run }: Bundled): Figure[] {
  if (!existsSync(samples)) return []
  const files = readdirSync(samples).map(name => join(samples, name))
  const timed = files.map(file => run<Timed>(file))
  const sum = (key: keyof Timed) => timed.reduce((all, one) => all + one[key], 0)
  const most = timed.reduce((one, other) => (other.peak > one.peak ? other : one))
  const size = files.reduce((all, file) => all + readFileSync(file).length, 0)
  return [
    ...listRates('all samples', {
      pages: sum('pages'),
      cells: sum('cells'),
      reading: sum('reading'),
    }),
    { name: 'all samples', value: sum('reading'), unit: 'ms', expected: `${size / 1e6} MB` },
    listRatio('all samples', sum('reading') / sum('alone')),
    listRatio('the slowest of them', Math.max(...timed.map(one => one.reading / one.alone))),
    ...listMemory('most memory of a process that reads one', most),
    { name: 'all samples by pdftotext -layout', value: timePdftotext(files), unit: 'ms' },
  ]
}

/** 10 MB of text, opened in the built app. */
async function measureOpened({ folder }: Bundled): Promise<Figure[]> {
  const text = readFileSync('data/disclosures/changchun-social-insurance-2024.md')
  const times = Math.round(10e6 / text.length)
  const bytes = Buffer.concat(Array.from({ length: times }, () => text))
  const path = join(folder, 'ten.md')
  writeFileSync(path, bytes)
  const browser = await launchChromium()
  try {
    const heaps = await measureHeaps(path, browser)
    return [
      ...(['worker', 'page'] as const).map(heap => ({
        name: `10 MB of text opened: heap of the ${heap}`,
        value: heaps[heap] / 1e6,
        unit: 'MB',
      })),
      {
        name: '10 MB of text opened: both at one time',
        value: heaps.together / 1e6,
        unit: 'MB',
        expected: 'with garbage that the engine has not collected yet',
      },
      {
        name: '10 MB of text opened: held by both at one time',
        value: heaps.held / 1e6,
        unit: 'MB',
        expected: 'under 10 times the file wanted',
      },
    ]
  } finally {
    await browser.close()
  }
}

function measureLong({ folder, run }: Bundled): Figure[] {
  const path = join(folder, 'long.pdf')
  writeFileSync(path, writeLongPdf())
  const timed = run<Timed>(path)
  return [
    ...listRates('a PDF of 200 pages', timed),
    { name: 'a PDF of 200 pages', value: timed.reading, unit: 'ms' },
    listRatio('a PDF of 200 pages', timed.reading / timed.alone),
    ...listMemory('a PDF of 200 pages: memory of a process', timed),
  ]
}

function listRates(
  name: string,
  { pages, cells, reading }: Pick<Timed, 'pages' | 'cells' | 'reading'>,
): Figure[] {
  const seconds = reading / 1000
  return [
    ...(pages === 0 ? [] : [{ name: `${name}: pages`, value: pages / seconds, unit: 'pages/s' }]),
    { name: `${name}: cells`, value: cells / seconds, unit: 'cells/s' },
  ]
}

const listRatio = (name: string, value: number): Figure => ({
  name: `${name} against pdf.js alone`,
  value,
  unit: 'times',
  expected: 'under 1.5',
})

const listMemory = (name: string, { peak }: Timed): Figure[] => [
  { name, value: peak / 1e6, unit: 'MB', expected: 'under 500' },
]

/** For the record, in milliseconds; 0 where the program is not installed. */
function timePdftotext(files: readonly string[]): number {
  const start = performance.now()
  const statuses = files.map(
    file => spawnSync('pdftotext', ['-layout', file, '-'], { stdio: 'ignore' }).status,
  )
  return statuses.every(status => status === 0) ? performance.now() - start : 0
}

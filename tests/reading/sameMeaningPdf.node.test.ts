import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright'
import type { RawReading } from '@/reading/formats/raw'
import { formatReaders } from '@/reading/formats/readers'
import { understandDocument } from '@/reading/understand'
import { launchChromium } from '../setup/chromium.mjs'
import { makePdfOf } from './documentAsPdf'

/** Marks of lists in the source are printed as hyphens, which a page does not tell from others. */
const text = new TextEncoder().encode(
  readFileSync('data/disclosures/changchun-social-insurance-2024.md', 'utf8').replace(/^- /gm, ''),
)

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

const print = (style: string) => makePdfOf({ bytes: text, browser, style })

/**
 * What a document says. Argued differences: a page has no blanks between Chinese words, and lines
 * end where the page ends them; its messages name pages.
 */
function understand(reading: RawReading) {
  const source = { file: 'a', sha256: null }
  const { source: _, account: _account, ...said } = understandDocument({ ...reading, source })
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) => {
      if (/^(?:goalL|l)ines?$|^starts$/.test(key)) return undefined
      if (key === 'diagnostics') return undefined
      return typeof value === 'string' ? value.replace(/\s/g, '') : value
    }),
  ) as Record<string, unknown>
}

test('the first document says the same printed with lines', async () => {
  const [readText, readPdf] = [await formatReaders.text(), await formatReaders.pdf()]
  const printed = await readPdf(await print('td{border:1px solid}'), {})
  expect(understand(printed)).toEqual(understand(await readText(text, {})))
}, 120_000)

/**
 * Tables that read the same. Others have heads without merged cells, which no line and no middle
 * parts, as revenue by funding has.
 */
const sameWithoutLines = [
  'revenueExpenditure',
  'expenditure',
  'fiscalRevenueExpenditure',
  'generalPublicExpenditure',
  'generalPublicBasicExpenditure',
  'threePublic',
  'governmentFund',
  'stateCapital',
  'projectExpenditure',
]

test('printed without lines, the tables with plain heads say the same', async () => {
  const [readText, readPdf] = [await formatReaders.text(), await formatReaders.pdf()]
  const printed = understand(await readPdf(await print('td{padding:2px 6px}'), {}))
  const expected = understand(await readText(text, {}))
  const list = (said: Record<string, unknown>) =>
    (said['meanings'] as { kind: string }[]).map(meaning => ({ ...meaning, table: '' }))
  const same = list(expected).filter(meaning =>
    list(printed).some(other => JSON.stringify(other) === JSON.stringify(meaning)),
  )
  expect(same.map(({ kind }) => kind)).toEqual(sameWithoutLines)
}, 120_000)

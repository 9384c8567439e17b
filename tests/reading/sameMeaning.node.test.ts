import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FormatReader, RawReading } from '@/reading/formats/raw'
import { formatReaders } from '@/reading/formats/readers'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { understandDocument } from '@/reading/understand'
import { makeCsvOf, makeDocxOf, makeHtmlOf, makeMarkdownOf, makeMhtOf } from './documentAsFormats'
import { makeXlsOf, makeXlsxOf } from './formats/sheets/documentAsSheets'

const text = readFileSync('data/disclosures/changchun-social-insurance-2024.md')

type Maker = (text: Uint8Array) => Uint8Array | Promise<Uint8Array>
/** Each format, what makes a file of it, and what reads it. */
const formats: readonly (readonly [string, Maker, () => Promise<FormatReader> | FormatReader])[] = [
  ['Markdown', makeMarkdownOf, formatReaders.text],
  ['HTML', makeHtmlOf, formatReaders.html],
  ['MHT', makeMhtOf, formatReaders.mht],
  ['DOCX', makeDocxOf, formatReaders.docx],
  ['CSV', makeCsvOf, formatReaders.csv],
  ['XLSX', makeXlsxOf, () => readSpreadsheet],
  ['XLS', makeXlsOf, () => readSpreadsheet],
]

/** Where a message says that something stands: 原文第 3 行, 工作表“一”第 3 行. */
const place = /(?:原文|工作表“[^”]*”)|第 [\d、]+ 行/g

/** What a document says, without where it stands. */
function understand(reading: RawReading): unknown {
  const source = { file: 'a', sha256: null }
  const {
    source: _source,
    account: _account,
    ...document
  } = understandDocument({
    ...reading,
    source,
  })
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (/^(?:goalL|l)ines?$/.test(key)) return undefined
      return key === 'message' ? String(value).replace(place, '') : value
    }),
  )
}

test.each(formats)('the first document says the same as %s', async (_, make, load) => {
  const readText = await formatReaders.text()
  const read = await load()
  const made = await make(text)
  expect(understand(await read(made, {}))).toEqual(understand(await readText(text, {})))
})

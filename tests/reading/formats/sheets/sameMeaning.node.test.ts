import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RawReading } from '@/reading/formats/raw'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { readTextFile } from '@/reading/formats/text'
import { understandDocument } from '@/reading/understand'
import { makeXlsOf, makeXlsxOf } from './documentAsSheets'

const text = readFileSync('data/disclosures/changchun-social-insurance-2024.md')

/** What a document says, without where it stands. */
function understand(reading: RawReading): unknown {
  const {
    source: _source,
    account: _account,
    ...document
  } = understandDocument({
    ...reading,
    source: { file: 'a', sha256: null },
  })
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) =>
      // A message says where, too.
      /^(?:line|lines|goalLine|message)$/.test(key) ? undefined : value,
    ),
  )
}

test.each([
  ['xlsx', makeXlsxOf],
  ['xls', makeXlsOf],
])('the first document says the same as %s', async (_, make) => {
  const bytes = await make(text)
  expect(understand(await readSpreadsheet(bytes, {}))).toEqual(
    understand(await readTextFile(text, {})),
  )
})

import type { Browser } from 'playwright'
import { disclosure } from '../fixtures/documents'
import {
  makeCsvOf,
  makeDocxOf,
  makeHtmlOf,
  makeMarkdownOf,
  makeMhtOf,
} from '../reading/documentAsFormats'
import { makePdfOf } from '../reading/documentAsPdf'
import {
  makeOdsOf,
  makeSpreadsheetMlOf,
  makeXlsOf,
  makeXlsxOf,
} from '../reading/formats/sheets/documentAsSheets'

interface FormatFile {
  /** As figures are named. */
  readonly format: string
  /** Name of the file, by which texts are told apart. */
  readonly name: string
  readonly make: (browser: Browser) => Promise<Uint8Array> | Uint8Array
}

/** With a line end more: the very same file would not be opened again. */
const text = Buffer.concat([disclosure, Buffer.from('\n')])

/** The first document in each format that is read. */
export const formatFiles: readonly FormatFile[] = [
  {
    format: 'PDF',
    name: 'a.pdf',
    make: browser => makePdfOf({ bytes: text, browser }),
  },
  { format: 'docx', name: 'a.docx', make: () => makeDocxOf(text) },
  { format: 'xlsx', name: 'a.xlsx', make: () => makeXlsxOf(text) },
  { format: 'xls', name: 'a.xls', make: () => makeXlsOf(text) },
  { format: 'SpreadsheetML', name: 'a.xml', make: () => makeSpreadsheetMlOf(text) },
  { format: 'ods', name: 'a.ods', make: () => makeOdsOf(text) },
  { format: 'html', name: 'a.html', make: () => makeHtmlOf(text) },
  { format: 'mht', name: 'a.mht', make: () => makeMhtOf(text) },
  { format: 'csv', name: 'a.csv', make: () => makeCsvOf(text) },
  { format: 'md', name: 'a.md', make: () => makeMarkdownOf(text) },
  { format: 'txt', name: 'a.txt', make: () => text },
]

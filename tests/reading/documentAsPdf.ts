import type { Browser } from 'playwright'
import { makeHtmlOf } from './documentAsFormats'

const page =
  '<style>body{font:10pt "Noto Sans CJK SC"}p{margin:4px 0}table{border-collapse:collapse;width:100%}@page{size:A3 landscape;margin:15mm}</style>'

interface Printing {
  readonly bytes: Uint8Array
  readonly browser: Browser
  /** Styles of the page; with lines where none are given. */
  readonly style?: string
}

/** A document published as text as a browser prints it. */
export async function makePdfOf({
  bytes,
  browser,
  style = 'td{border:1px solid}',
}: Printing): Promise<Uint8Array> {
  const tab = await browser.newPage()
  const html = new TextDecoder().decode(makeHtmlOf(bytes))
  await tab.setContent(html.replace('<body>', `<body>${page}<style>${style}</style>`))
  const printed = await tab.pdf({ preferCSSPageSize: true })
  await tab.close()
  return new Uint8Array(printed)
}

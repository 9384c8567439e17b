import { decode } from '@/reading/formats/decode'
import { readDecoded } from '@/reading/formats/text'
import { cell, escapeXml, makeDocx, row, table, text } from './formats/docx/makeDocx'

/** Lines and runs of rows of a document published as text, in printed order. */
type Printed = string | readonly (readonly string[])[]

function listPrinted(bytes: Uint8Array): Printed[] {
  const { prose, tables } = readDecoded(decode(bytes)).raw
  const found: [number, Printed][] = prose.map(line => [line.line, line.text])
  for (const { captions, rows, notes } of tables) {
    for (const line of [...captions, ...notes]) found.push([line.line, line.text])
    if (rows[0]) found.push([rows[0].line, rows.map(({ cells }) => cells)])
  }
  return found.sort(([a], [b]) => a - b).map(([, printed]) => printed)
}

const encode = (content: string) => new TextEncoder().encode(content)
const map = (
  bytes: Uint8Array,
  line: (text: string) => string,
  grid: (rows: string[][]) => string,
) =>
  listPrinted(bytes).map(printed =>
    typeof printed === 'string' ? line(printed) : grid(printed.map(cells => [...cells])),
  )

/** A document published as text as a Word file. */
export async function makeDocxOf(bytes: Uint8Array): Promise<Uint8Array> {
  const blocks = map(bytes, text, rows =>
    table(
      rows.map(cells => row(cells.map(words => cell(words.startsWith('<') ? text(words) : words)))),
    ),
  )
  return makeDocx({ body: blocks.join('') })
}

/** A document published as text as a web page. */
export function makeHtmlOf(bytes: Uint8Array): Uint8Array {
  const blocks = map(
    bytes,
    line => `<p>${escapeXml(line)}</p>`,
    rows => {
      const written = rows.map(
        cells => `<tr>${cells.map(words => `<td>${escapeXml(words)}</td>`).join('')}</tr>`,
      )
      return `<table>\n${written.join('\n')}\n</table>`
    },
  )
  return encode(`<!DOCTYPE html><html><body>\n${blocks.join('\n\n')}\n</body></html>`)
}

/** A document published as text as a page saved with its files. */
export function makeMhtOf(bytes: Uint8Array): Uint8Array {
  const page = Buffer.from(makeHtmlOf(bytes)).toString('base64')
  const headers = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64'
  return encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n${headers}\r\n\r\n${page}\r\n--b--`,
  )
}

/** A document published as text as Markdown with pipes and bold totals. */
export function makeMarkdownOf(bytes: Uint8Array): Uint8Array {
  const mark = (words: string) =>
    (/^合\s*计$/.test(words) ? `**${words}**` : words).replaceAll('|', '\\|')
  const blocks = map(
    bytes,
    line => line,
    rows => {
      const written = rows.map(cells => `| ${cells.map(mark).join(' | ')} |`)
      const ruler = `|${'---|'.repeat(rows[0]?.length ?? 1)}`
      return [written[0], ruler, ...written.slice(1)].join('\n')
    },
  )
  return encode(blocks.join('\n\n'))
}

/** A document published as text as CSV, every cell in quotes. */
export function makeCsvOf(bytes: Uint8Array): Uint8Array {
  const quote = (words: string) => `"${words.replaceAll('"', '""')}"`
  const blocks = map(bytes, quote, rows =>
    rows.map(cells => cells.map(quote).join(',')).join('\r\n'),
  )
  return encode(blocks.join('\r\n\r\n'))
}

import { buildGrid, type ExportTable } from './cells'
import { escapeText } from './svg'

/** What is put on the clipboard: cells for spreadsheets, and a table for word processors. */
export interface Copied {
  readonly text: string
  readonly html: string
}

/** A table as text between tabs, and as HTML of which every cell is only text. */
export function buildCopiedTable(table: ExportTable): Copied {
  const { header, rows } = buildGrid(table)
  const line = (cells: readonly string[]) =>
    cells.map(text => text.replace(/[\t\r\n]+/g, ' ')).join('\t')
  const head = header.map(text => `<th>${escapeText(text)}</th>`).join('')
  const body = rows.map(
    row =>
      `<tr>${row.map(({ text, figure }) => `<td${figure ? ' align="right"' : ''}>${escapeText(text)}</td>`).join('')}</tr>`,
  )
  return {
    text: [line(header), ...rows.map(row => line(row.map(({ text }) => text)))].join('\n'),
    html: `<table><caption>${escapeText(table.title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  }
}

/** Puts both forms on the clipboard; says in Chinese why it could not. */
export async function copy({ text, html }: Copied): Promise<void> {
  try {
    const blob = (content: string, type: string) => new Blob([content], { type })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob(text, 'text/plain'),
        'text/html': blob(html, 'text/html'),
      }),
    ])
  } catch {
    if (!copyByCommand({ text, html })) throw new Error('浏览器不允许写剪贴板')
  }
}

/** Puts words on the clipboard as they are; says in Chinese why it could not. */
export const copyText = (text: string): Promise<void> => copy({ text, html: escapeText(text) })

/** The older way, for pages that are not served safely and for browsers that ask first. */
function copyByCommand({ text, html }: Copied): boolean {
  let copied = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    event.preventDefault()
    copied = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { once: true })
  // Deprecated, and without a successor where the clipboard's own interface is shut.
  const done = document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return done && copied
}

import type { DocumentKind } from '@/document/documentKind'
import { nameYear } from '@/text/kindWords'

/** Hands a file to the browser, which asks or saves as it is set to. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: some browsers begin to read after the click has been dealt with.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

export interface FileNameParts {
  readonly unit: string
  readonly year: number
  /** Named where the document is no budget; left out for one. */
  readonly kind?: DocumentKind | undefined
  readonly view: string
  readonly title: string
  readonly ending: string
}

/** Bytes that every file system takes for one name. */
const mostBytes = 240

/** Builds "长春市…-2024-支出结构-2024 年支出….png", without what file systems refuse. */
export function buildFileName({ unit, year, kind, view, title, ending }: FileNameParts): string {
  const name = [unit, nameYear({ year, kind }), view, title].map(clean).filter(Boolean).join('-')
  return `${shorten(name, mostBytes - ending.length - 1).replace(/[. ]+$/, '') || 'chart'}.${ending}`
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/[\s-]*-[\s-]*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+|[-. ]+$/g, '')
}

function shorten(name: string, bytes: number): string {
  const encoder = new TextEncoder()
  let [kept, length] = ['', 0]
  for (const character of name) {
    length += encoder.encode(character).length
    // No figure is cut in two, and what is cut shows it.
    if (length > bytes - 3) return `${kept.replace(/[\d.,%\s+\u2212-]+$/, '')}…`
    kept += character
  }
  return kept
}

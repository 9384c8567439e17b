import { isPageMark } from '@/reading/formats/pageMarks'

/** Lines of a page of text, with the number of the first in the file, from 1. */
export interface TextPage {
  readonly first: number
  readonly lines: readonly string[]
}

/** A longer text without an end of a page is cut at a blank line, or at last anywhere. */
const usualLines = 400
const mostLines = 2000

/** Cuts text into pages: at form feeds, behind marks of pages (- 3 -), and where it is too long. */
export function cutIntoPages(text: string): TextPage[] {
  const pages: TextPage[] = []
  let first = 1
  let open: string[] = []
  const close = () => {
    if (open.length > 0) pages.push({ first, lines: open })
    first += open.length
    open = []
  }
  for (const printed of text.split('\n')) {
    const line = printed.endsWith('\r') ? printed.slice(0, -1) : printed
    if (line.includes('\f')) close()
    open.push(line.replaceAll('\f', ''))
    const isLong = open.length >= usualLines && line.trim() === ''
    if (isLong || open.length >= mostLines || isPageMark(line.trim())) close()
  }
  close()
  return pages
}

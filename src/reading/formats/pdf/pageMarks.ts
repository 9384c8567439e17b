import type { PagePart } from './layout'

const pageNumber =
  /^(?:[-—–－·.~]*\s*(?:\d{1,4}|[ivxlcIVXLC]{1,7})\s*[-—–－·.~]*|第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/]?\s*共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/
/** Lines from the top and from the bottom of a page that may be its head or foot. */
const linesOfMargin = 2
/** A running head stands on so many pages. */
const fewestPages = 3
const nearTop = 6

/** Finds the page numbers and running heads among the first and last lines of pages. */
export function findPageMarks(pages: readonly (readonly PagePart[])[]): ReadonlySet<PagePart> {
  const marks = new Set<PagePart>()
  const repeated = new Map<string, { part: PagePart; page: number; top: number }[]>()
  pages.forEach((parts, page) => {
    const bottom = parts.slice(-linesOfMargin).reverse()
    for (const part of [...bottom, ...parts.slice(0, linesOfMargin)]) {
      if (part.kind !== 'line') continue
      const { text } = part.line
      if (pageNumber.test(text) && (part === parts[0] || part === parts.at(-1))) marks.add(part)
      const key = text.replace(/\d+/g, '#').replace(/\s/g, '')
      const seen = repeated.get(key)
      if (seen) seen.push({ part, page, top: part.top })
      else repeated.set(key, [{ part, page, top: part.top }])
    }
  })
  void repeated
  void fewestPages
  void nearTop
  return marks
}

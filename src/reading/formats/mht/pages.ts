import {
  type HtmlElement,
  type HtmlParent,
  listElements,
  parsePage,
  readAttribute,
} from '../html/tree'
import { readEntities } from '../markdown/entities'
import type { ArchivePart, WebArchive } from './parts'

/** A page of an archive; a workbook saved as a web page has one a sheet. */
export interface ArchivePage {
  readonly tree: HtmlParent
  /** Name of the sheet; null for a page of no workbook. */
  readonly sheet: string | null
}

/** The pages that a reader of the archive sees, and the sheets that are hidden. */
export interface ShownPages {
  readonly pages: readonly ArchivePage[]
  readonly hiddenSheets: readonly string[]
}

/** Frames in frames are followed no deeper. */
const mostDepth = 4

/** Lists the pages in the order shown: sheets of a workbook, else a page and what it frames. */
export function listPages(
  { parts, start }: WebArchive,
  decodeText: (part: ArchivePart) => string,
): ShownPages {
  const written = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
  const first = written.find(({ id }) => start !== null && id === start) ?? written[0]
  if (!first) return { pages: [], hiddenSheets: [] }
  const text = decodeText(first)
  const find = (address: string) => findPart(written, address)
  const sheets = listSheets(text).flatMap(sheet => {
    const part = find(sheet.address)
    return part ? { ...sheet, part } : []
  })
  if (sheets.length > 0)
    return {
      pages: sheets
        .filter(({ hidden }) => !hidden)
        .map(({ name, part }) => ({ sheet: name, tree: parsePage(decodeText(part)) })),
      hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    }
  const pages: ArchivePage[] = []
  const seen = new Set<ArchivePart>()
  const addPage = (part: ArchivePart, depth: number) => {
    if (seen.has(part) || depth > mostDepth) return
    seen.add(part)
    const tree = parsePage(part === first ? text : decodeText(part))
    pages.push({ sheet: null, tree })
    for (const address of listFrames(tree)) {
      const framed = find(address)
      if (framed) addPage(framed, depth + 1)
    }
  }
  addPage(first, 0)
  return { pages, hiddenSheets: [] }
}

interface NamedSheet {
  readonly name: string
  readonly address: string
  readonly hidden: boolean
}

/** The sheets of a workbook in several parts, as Excel lists them at its head. */
function listSheets(text: string): NamedSheet[] {
  return [...text.matchAll(/<x:ExcelWorksheet>([^]*?)<\/x:ExcelWorksheet>/g)].flatMap(
    ([, listed = '']) => {
      const address = /<x:WorksheetSource\b[^>]*\bHRef\s*=\s*"([^"]*)"/i.exec(listed)?.[1]
      const name = /<x:Name>([^<]*)/.exec(listed)?.[1]?.trim() ?? ''
      const hidden = /<x:Visible>\s*Sheet(?:Very)?Hidden/.test(listed)
      return address === undefined ? [] : [{ name: readEntities(name), address, hidden }]
    },
  )
}

/** What the frames of a page show. */
function listFrames(parent: HtmlParent): string[] {
  return listElements(parent).flatMap((element: HtmlElement) => {
    const isFrame = element.tagName === 'frame' || element.tagName === 'iframe'
    const address = isFrame ? readAttribute(element, 'src') : null
    return [...(address ? [address] : []), ...listFrames(element)]
  })
}

/** Finds a part by its id (cid:…) or by the end of its address. */
function findPart(parts: readonly ArchivePart[], address: string): ArchivePart | undefined {
  if (/^cid:/i.test(address)) return parts.find(({ id }) => id === decode(address.slice(4)))
  const wanted = decode(address).replace(/^(?:\.?\/)+/, '')
  return parts.find(({ location }) => {
    const own = decode(location).replaceAll('\\', '/')
    return own === wanted || own.endsWith(`/${wanted}`)
  })
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

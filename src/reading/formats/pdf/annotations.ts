import type { Diagnostic } from '@/document/document'
import type { PdfPage } from './open'

/** What pdf.js says of an annotation; which fields there are depends on its kind. */
interface Annotation {
  readonly subtype?: string
  readonly contentsObj?: { readonly str?: string }
  readonly fieldValue?: unknown
  readonly hidden?: boolean
}

/** Words that lie on a page, and are no part of what is painted on it. */
export interface PageNotes {
  readonly page: number
  readonly texts: readonly string[]
}

const mostListed = 8

/** Lists the words of comments, typed text and form fields of a page; links have none. */
export async function listNotes(page: PdfPage): Promise<string[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[]
  return annotations.flatMap(({ subtype, contentsObj, fieldValue, hidden }) => {
    if (hidden || subtype === 'Link' || subtype === 'Popup') return []
    const text = subtype === 'Widget' ? fieldValue : contentsObj?.str
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : []
  })
}

/** Names the words that lie on pages; form fields with values among them. */
export function reportNotes(pages: readonly PageNotes[]): Diagnostic[] {
  return pages
    .filter(({ texts }) => texts.length > 0)
    .map(({ page, texts }) => {
      const listed = texts.slice(0, mostListed).map(text => `“${text}”`)
      const more = texts.length > listed.length ? ` 等 ${texts.length} 处` : ''
      return {
        level: 'warning',
        code: 'page-annotation',
        line: 0,
        message: `第 ${page} 页上有批注或表单里填的文字 ${listed.join('、')}${more}，没有读进正文，请对照原页。`,
      }
    })
}

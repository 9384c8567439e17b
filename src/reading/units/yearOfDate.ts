import type { DocumentKind } from '@/document/document'
import type { Part } from '@/document/prose'
import { readDate } from '@/reading/text/dates'
import { stripSpace } from '@/reading/text/characters'

/** The year that the day of publication tells, with that day and its line. */
export interface YearOfDate {
  readonly year: number
  readonly date: string
  readonly line: number
}

/**
 * When a document was put up or handed in. A bare 时间： is of the document only before all other words or
 * apart from them: 建成时间：2012年 is of something else.
 */
const dateLabel =
  /(?:公开|发布|公布|发文|报送|批复|成文|编制)\s*(?:日\s*期|时\s*间)\s*[：:]|(?:^|\s)(?:日\s*期|时\s*间)\s*[：:]/

/**
 * The year of a document that names none, by the day it was published: a budget is of that year, a
 * final account of the one before; `null` where no day is printed.
 */
export function findYearOfDate(
  published: { readonly date: string; readonly line: number } | null,
  parts: readonly Part[],
  kind: DocumentKind,
): YearOfDate | null {
  const found = published ?? findDate(parts)
  if (!found) return null
  const year = Number(found.date.slice(0, 4))
  return { ...found, year: kind === 'finalAccount' ? year - 1 : year }
}

function findDate(parts: readonly Part[]): { readonly date: string; readonly line: number } | null {
  for (const { sections } of parts)
    for (const { paragraphs } of sections)
      for (const { text, lines } of paragraphs) {
        const label = dateLabel.exec(text)
        const date =
          label && readDate(stripSpace(text.slice(label.index, label.index + 60)).slice(0, 30))
        if (date) return { date, line: lines[0] ?? 1 }
      }
  return null
}

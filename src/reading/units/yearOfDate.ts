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

/** When something was put up; when it was handed in says the same. */
const dateLabel = /(?:公开|发布|公布|发文|报送|批复|成文|编制)?(?:日期|时间)[：:]/

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
        const packed = stripSpace(text)
        const label = dateLabel.exec(packed)
        const date = label && readDate(packed.slice(label.index, label.index + 30))
        if (date) return { date, line: lines[0] ?? 1 }
      }
  return null
}

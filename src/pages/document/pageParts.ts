import type { BudgetDocument } from '@/document/document'
import type { Part } from '@/document/prose'

export interface PagePart {
  readonly part: Part
  readonly title: string
  readonly front: boolean
  /** Sections of the parts before it. */
  readonly before: number
  readonly tables: readonly { readonly id: string; readonly title: string }[]
}

/**
 * Parts in printed order, each with the tables that are printed in it; cover and contents are the
 * front.
 */
export function pageParts({ parts, tables }: BudgetDocument): readonly PagePart[] {
  let sections = 0
  /** By line, as parts are: each table is looked at once. */
  const ordered = [...tables].sort((a, b) => a.line - b.line)
  let passed = 0
  return parts.map((part, index) => {
    const before = sections
    sections += part.sections.length
    const end = parts[index + 1]?.line ?? Infinity
    const printed: PagePart['tables'][number][] = []
    for (let table = ordered[passed]; table && table.line < end; table = ordered[++passed])
      if (table.line >= part.line)
        printed.push({ id: table.id, title: table.title.trim() || table.id })
    const front = /^(?:cover|toc)/.test(part.id)
    return {
      part,
      front,
      before,
      title: part.title.trim() || (part.id === 'toc' ? '目录' : '封面'),
      tables: front ? [] : printed,
    }
  })
}

/** Whether a line of the file is prose: the title of a part or section, or in a paragraph. */
export const isProse = (parts: readonly PagePart[], line: number) =>
  parts.some(
    ({ part }) =>
      part.line === line ||
      part.sections.some(
        section =>
          section.line === line || section.paragraphs.some(({ lines }) => lines.includes(line)),
      ),
  )

/** Line of the section or, before the first one, of the part that a line is in. */
export const headingAbove = (parts: readonly PagePart[], line: number) =>
  parts
    .flatMap(({ part }) => [
      part.line,
      ...part.sections.flatMap(({ line: own, title }) => (title.trim() ? [own] : [])),
    ])
    .findLast(own => own <= line) ?? null

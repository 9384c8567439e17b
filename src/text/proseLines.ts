import type { BudgetDocument } from '@/document/document'
import type { Paragraph } from '@/document/prose'

/** Every line of the prose with the words it belongs to, in printed order. */
export function linesOfProse(parts: BudgetDocument['parts']): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const add = (line: number, text: string) => {
    if (!found.has(line)) found.set(line, text)
  }
  for (const part of parts) {
    add(part.line, part.title)
    for (const section of part.sections) {
      add(section.line, section.title)
      for (const { lines, text } of section.paragraphs)
        for (const line of lines)
          // Text may stand behind its heading in the same line.
          if (section.line === line && section.title !== '') found.set(line, section.title + text)
          else add(line, text)
    }
  }
  return found
}

/** Paragraphs that are printed over several lines, by each of them. */
export function wrappedParagraphs(parts: BudgetDocument['parts']): ReadonlyMap<number, Paragraph> {
  const wrapped = parts.flatMap(({ sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ starts }) => starts && starts.length > 1),
    ),
  )
  return new Map(
    wrapped.flatMap(paragraph => paragraph.lines.map(line => [line, paragraph] as const)),
  )
}

/** The line on which the character at `at` of a paragraph stands. */
export function lineAt({ lines, starts }: Paragraph, at: number): number {
  return lines[starts?.findLastIndex(start => start <= at) ?? 0] ?? lines[0] ?? 1
}

/**
 * The line on which the character at `at` of words stands that are quoted from `line`; that one,
 * where they are not cut.
 */
export function lineOfQuote(
  wrapped: ReadonlyMap<number, Paragraph>,
  { line, text, at }: { readonly line: number; readonly text: string; readonly at: number },
): number {
  const paragraph = wrapped.get(line)
  const from = paragraph?.text.indexOf(text) ?? -1
  return paragraph && from >= 0 ? lineAt(paragraph, from + at) : line
}

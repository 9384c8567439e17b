// @bundle later
import type { BudgetDocument, TableMeaning } from '@/document/document'
import type { Paragraph, Part } from '@/document/prose'
import type { RawLine } from '@/reading/formats/raw'
import { type ProseReading, readProse } from '@/reading/prose/readProse'
import { indexEconomicCodes } from '@/reading/prose/statements/economicCodes'
import { indexSubjects } from '@/reading/prose/subjects/subjectIndex'

type RereadProse = Pick<ProseReading, 'statements' | 'procurement' | 'diagnostics'>

/** Reads the sentences of a document again, which name their subjects by the codes of its tables. */
export function rereadProse(
  { parts, tables, year }: BudgetDocument,
  meanings: readonly TableMeaning[],
): RereadProse {
  return readProse({
    prose: parts.flatMap(listLines),
    notes: tables.flatMap(({ notes }) => notes),
    year,
    codeOf: indexEconomicCodes(meanings),
    subjects: indexSubjects(meanings),
  })
}

/** The lines that a part was made of, in printed order. */
function listLines({ id, title, line, sections }: Part): RawLine[] {
  const hasTitle = title !== '' && !id.startsWith('cover')
  return [
    ...(hasTitle ? [{ line, text: title }] : []),
    ...sections.flatMap(section => [
      ...(section.level > 0 ? [{ line: section.line, text: section.title }] : []),
      ...section.paragraphs.flatMap(cutParagraph),
    ]),
  ]
}

function cutParagraph({ text, lines, starts = [0] }: Paragraph): RawLine[] {
  return lines.map((line, index) => ({
    line,
    text: text.slice(starts[index] ?? text.length, starts[index + 1] ?? text.length).trim(),
  }))
}

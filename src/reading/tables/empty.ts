import type { TableKind, TableMeaning } from '@/document/document'
import type { Part } from '@/document/prose'

const topics: Partial<Record<TableKind, string>> = {
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营',
  threePublic: '三公',
  projectExpenditure: '项目支出',
}
const absence = /(?:无|没有|未安排|不涉及|空表).{0,30}/

/**
 * Puts the document's own sentence beside a table that is published empty, where the explanations
 * have one.
 */
export function explainEmpty(meaning: TableMeaning, parts: readonly Part[]): TableMeaning {
  const topic = topics[meaning.kind]
  if (meaning.empty === null || meaning.empty.sentence !== null || topic === undefined)
    return meaning
  for (const part of parts) {
    for (const section of part.sections) {
      for (const { text, lines } of section.paragraphs) {
        if (!text.includes(topic)) continue
        const sentence = text
          .split(/(?<=[。；])/)
          .find(
            candidate =>
              candidate.includes(topic) && absence.test(candidate) && candidate.length < 120,
          )
        if (sentence !== undefined)
          return { ...meaning, empty: { sentence, line: lines[0] ?? section.line } }
      }
    }
  }
  return meaning
}

import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import type { PerformanceSheet } from '@/document/project'
import type { SlideNote } from './types'

/** More than these are not read while speaking. */
const most = 6

/**
 * The paragraphs in which statements stand that a slide is about, each once, in the order of the
 * document.
 */
export function notesOn(
  document: BudgetDocument,
  isAbout: (statement: Statement) => boolean,
): readonly SlideNote[] {
  const lines = new Set(document.statements.filter(isAbout).map(({ line }) => line))
  const known = new Set<number>()
  const notes = paragraphsOf(document).filter(note =>
    note.lines.some(line => lines.has(line) && !known.has(line)),
  )
  for (const { lines: own } of notes) for (const line of own) known.add(line)
  const alone = document.statements
    .filter(statement => isAbout(statement) && !known.has(statement.line))
    .map(({ text, line }) => ({ text, lines: [line] }))
  return [...notes, ...alone].slice(0, most)
}

/** The paragraphs of the sections whose title has one of these words. */
export function notesUnder(document: BudgetDocument, title: RegExp): readonly SlideNote[] {
  return document.parts
    .flatMap(({ sections }) =>
      sections.filter(section => title.test(section.title)).flatMap(({ paragraphs }) => paragraphs),
    )
    .slice(0, most)
}

/** The goal of a performance sheet as printed. */
export function goalNotes({ goal, goalLine, line }: PerformanceSheet): readonly SlideNote[] {
  return goal.map(text => ({ text, lines: [goalLine ?? line] }))
}

const paragraphsOf = (document: BudgetDocument): readonly SlideNote[] =>
  document.parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))

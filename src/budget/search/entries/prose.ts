import type { BudgetDocument } from '@/document/document'
import { nameLines } from '@/text/citations'
import type { SearchEntry } from '@/budget/search/entry'

/**
 * Headings and sentences of the prose; without cover and contents, and without the glossary, whose
 * terms are listed by themselves.
 */
export function proseEntries(document: BudgetDocument): SearchEntry[] {
  const explained = new Set(document.glossary.map(({ line }) => line))
  const entry = (name: string, line: number, place: string): SearchEntry => ({
    group: 'prose',
    code: null,
    name,
    amount: null,
    figures: [],
    place: () => `${place} · ${nameLines(line, document.source)}`,
    target: { path: '/document', at: String(line) },
  })
  return document.parts
    .filter(({ id }) => !/^(?:cover|toc)/.test(id))
    .flatMap(({ title, line, sections }) => [
      ...(title === '' ? [] : [entry(title, line, '标题')]),
      ...sections.flatMap(section => [
        ...(section.title === '' ? [] : [entry(section.title, section.line, title)]),
        ...section.paragraphs.flatMap(({ text, lines: [first = section.line] }) =>
          explained.has(first)
            ? []
            : sentences(text).map(sentence => entry(sentence, first, section.title || title)),
        ),
      ]),
    ])
}

const sentences = (text: string) =>
  text
    .split(/(?<=[。；;！？])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')

/** Terms that the document explains. */
export function termEntries(document: BudgetDocument): SearchEntry[] {
  return document.glossary.map(({ term, code, definition, line }) => ({
    group: 'term',
    code,
    name: term,
    details: definition,
    amount: null,
    figures: [],
    place: () => nameLines(line, document.source),
    target: { path: '/glossary', at: term },
  }))
}

import type { BudgetDocument } from '@/document/document'
import { listProjects } from '@/budget/projects'
import { indicatorEntries, projectEntries } from './projects'
import { proseEntries, termEntries } from './prose'
import { subjectEntries, threePublicEntries } from './subjects'
import { tableEntries } from './tables'
import { fold } from '@/budget/search/fold'
import type { SearchEntry, SearchIndex } from '@/budget/search/entry'

/** Everything in a document that can be found. */
export function indexDocument(document: BudgetDocument): SearchIndex {
  const projects = listProjects(document)
  const listed = [
    ...subjectEntries(document),
    ...threePublicEntries(document),
    ...projectEntries(document, projects),
  ]
  const known = new Set(listed.map(({ name }) => name))
  return indexEntries(
    [
      ...listed,
      ...indicatorEntries(projects),
      ...tableEntries(document, known),
      ...termEntries(document),
      ...proseEntries(document),
    ],
    document,
  )
}

/** Makes entries ready to be searched; prose comes last. */
export function indexEntries(
  entries: readonly SearchEntry[],
  document: BudgetDocument | null = null,
): SearchIndex {
  const [starts, names, details, amountStarts] = [0, 1, 2, 3].map(
    () => new Uint32Array(entries.length + 1),
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const texts: string[] = []
  const amounts: string[] = []
  let [length, amountLength] = [0, 0]
  for (const [index, { code, name, details: more, unnamed, figures }] of entries.entries()) {
    const fields = unnamed
      ? [fold(code ?? ''), '', '']
      : [fold(code ?? ''), fold(name), more === undefined ? '' : fold(more)]
    const text = `${fields.join('\u0001')}\n`
    starts[index] = length
    names[index] = length + (fields[0]?.length ?? 0) + 1
    details[index] = (names[index] ?? 0) + (fields[1]?.length ?? 0) + 1
    length += text.length
    texts.push(text)
    const amount = figures.map(({ printed }) => `\u0001${printed}`).join('') + '\n'
    amountStarts[index] = amountLength
    amountLength += amount.length
    amounts.push(amount)
  }
  for (const ends of [starts, names, details]) ends[entries.length] = length
  amountStarts[entries.length] = amountLength
  const prose = entries.findIndex(({ group }) => group === 'prose')
  return {
    document,
    entries,
    text: texts.join(''),
    starts,
    names,
    details,
    prose: prose < 0 ? entries.length : prose,
    amounts: amounts.join(''),
    amountStarts,
  }
}

import { describeLines, type LineSource } from '@/text/places'
import type { CheckResult, Family, Outcome } from './model/types'

/** What a list of relations is narrowed to; `null` and empty text narrow nothing. */
export interface CheckFilter {
  readonly outcome: Outcome | null
  readonly family: Family | null
  /** Id of a printed table. */
  readonly table: string | null
  /** Code of a subject; those below it are found as well. */
  readonly subject: string | null
  readonly text: string
  /** Where lines stand, so that they are found by page and sheet. */
  readonly source?: LineSource
}

/** How many relations each choice of a filter would leave, the other filters as they are. */
export interface CheckFacets {
  readonly outcome: ReadonlyMap<string, number>
  readonly family: ReadonlyMap<string, number>
  readonly table: ReadonlyMap<string, number>
  readonly subject: ReadonlyMap<string, number>
}

type Test = (result: CheckResult) => boolean
type Chosen = keyof CheckFacets

/** The relations that pass a filter, in their order. */
export function filterChecks(results: readonly CheckResult[], filter: CheckFilter): CheckResult[] {
  const tests = Object.values(testsOf(filter))
  return results.filter(result => tests.every(test => test(result)))
}

/** Counts the choices of each filter among what the others leave. */
export function countFacets(results: readonly CheckResult[], filter: CheckFilter): CheckFacets {
  const { text, ...tests } = testsOf(filter)
  const count = (own: Chosen, valuesOf: (result: CheckResult) => readonly string[]) => {
    const counts = new Map<string, number>()
    const others = [
      text,
      ...(Object.keys(tests) as Chosen[]).filter(name => name !== own).map(name => tests[name]),
    ]
    for (const result of results) {
      if (others.every(test => test(result)))
        for (const value of valuesOf(result)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  }
  return {
    outcome: count('outcome', ({ outcome }) => [outcome]),
    family: count('family', ({ family }) => [family]),
    table: count('table', ({ tables }) => tables),
    subject: count('subject', ({ codes }) => [...new Set(codes.flatMap(withAbove))]),
  }
}

function testsOf({
  outcome,
  family,
  table,
  subject,
  text,
  source = {},
}: CheckFilter): Record<Chosen | 'text', Test> {
  const searchWords = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return {
    outcome: result => outcome === null || result.outcome === outcome,
    family: result => family === null || result.family === family,
    table: ({ tables }) => table === null || tables.includes(table),
    subject: ({ codes }) => subject === null || codes.some(code => code.startsWith(subject)),
    text: result => {
      if (searchWords.length === 0) return true
      const searched = searchTextOf(result, source)
      return searchWords.every(word => searched.includes(word))
    },
  }
}

const known = new WeakMap<CheckResult, string>()

/** What is searched: words and figures as printed, with and without separators, and lines. */
function searchTextOf(result: CheckResult, source: LineSource): string {
  let searchedText = known.get(result)
  if (searchedText === undefined) {
    const { title, left, right, reason, lines } = result
    const labels = [...left.terms, ...right.terms].map(
      ({ label, text }) => `${label} ${text ?? ''}`,
    )
    const all = [
      title,
      left.text,
      right.text,
      reason ?? '',
      ...labels,
      lines.map(line => describeLines(source, [line]).replaceAll(' ', '')).join(' '),
    ]
      .join('\n')
      .toLowerCase()
    known.set(result, (searchedText = `${all}\n${all.replace(/(\d),(?=\d)/g, '$1')}`))
  }
  return searchedText
}

/** A functional code and those above it: 2080505, 20805, 208; likewise 30108, 301. */
function withAbove(code: string): string[] {
  return [code.slice(0, 3), code.slice(0, 5), code].filter(
    (level, index, all) => /^\d{3,}$/.test(level) && all.indexOf(level) === index,
  )
}

import { describeLines, type LineSource } from '@/text/places'
import type { CheckResult, Family, Outcome } from './model/types'
import { withWitnesses } from './withWitnesses'

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

/** Relations that are counted in a few milliseconds, between two steps. */
const resultsOfStep = 2000
const facetNames = ['outcome', 'family', 'table', 'subject'] as const

/** Counts the choices of each filter among what the others leave, in steps that are each short. */
export function* stepFacets(
  results: readonly CheckResult[],
  filter: CheckFilter,
): Generator<void, CheckFacets> {
  const { text, ...tests } = testsOf(filter)
  const counting = () => new Map<string, number>()
  const counts = { outcome: counting(), family: counting(), table: counting(), subject: counting() }
  const above = new Map<string, readonly string[]>()
  for (const [index, result] of results.entries()) {
    if (index % resultsOfStep === resultsOfStep - 1) yield
    if (!text(result)) continue
    const failed = facetNames.filter(name => !tests[name](result))
    if (failed.length > 1) continue
    // What its own filter alone leaves out is a choice of that filter.
    for (const name of failed.length > 0 ? failed : facetNames)
      countValues(counts[name], valuesOf(name, result, above))
  }
  return counts
}

function countValues(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}

function valuesOf(
  facet: Chosen,
  result: CheckResult,
  known: Map<string, readonly string[]>,
): readonly string[] {
  const { outcome, tables, codes } = result
  // A finding has one outcome; its witnesses, which are not counted, have none of their own.
  if (facet === 'outcome') return [outcome]
  if (facet === 'family') return familiesOf(result)
  if (facet === 'table') return tables
  const levels = codes.map(code => {
    const found = known.get(code) ?? withAbove(code)
    known.set(code, found)
    return found
  })
  return levels.length > 1 ? [...new Set(levels.flat())] : (levels[0] ?? [])
}

/** Each family once that a relation and its witnesses are of. */
const familiesOf = (result: CheckResult): readonly Family[] =>
  result.witnesses
    ? [...new Set(withWitnesses(result).map(({ family }) => family))]
    : [result.family]

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
    family: result => family === null || familiesOf(result).includes(family),
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
    const all = withWitnesses(result)
      .flatMap(({ title, left, right, reason, lines }) => [
        title,
        left.text,
        right.text,
        reason ?? '',
        ...[...left.terms, ...right.terms].map(({ label, text }) => `${label} ${text ?? ''}`),
        lines.map(line => describeLines(source, [line]).replaceAll(' ', '')).join(' '),
      ])
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

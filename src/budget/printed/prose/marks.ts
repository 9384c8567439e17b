import type { CheckResult } from '@/budget/checks'
import { withWitnesses } from '@/budget/checks/withWitnesses'
import type { Paragraph, Part } from '@/document/prose'
import { rowsOfStep, runSteps } from '@/document/steps'
import type { ProseCount, ProseWord } from './pieces'

interface CountTerm {
  readonly relation: CheckResult
  readonly printed: string
  /** Its place among all. */
  readonly order: number
}
/** Figures that relations test without their being statements, as the staff, by line. */
export type CountIndex = ReadonlyMap<number, readonly CountTerm[]>

/** Indexes the figures of prose that relations test without their being statements. */
export function indexCounts(results: readonly CheckResult[]): CountIndex {
  return runSteps(stepCounts(results))
}

/** As `indexCounts`, in steps that are each short. */
export function* stepCounts(results: readonly CheckResult[]): Generator<void, CountIndex> {
  const found = new Map<number, CountTerm[]>()
  let order = 0
  for (const [index, relation] of results.flatMap(withWitnesses).entries()) {
    if (index % rowsOfStep === 0) yield
    for (const { terms } of [relation.left, relation.right])
      for (const { line, statement, place, text: printed } of terms) {
        if (statement !== null || place !== null || printed === null) continue
        const term = { relation, printed, order: order++ }
        const known = found.get(line)
        if (known) known.push(term)
        else found.set(line, [term])
      }
  }
  return found
}

/**
 * Those figures of a paragraph: with the relation to a table first, else the one that adds them up.
 */
export function countsIn({ text, lines }: Paragraph, counts: CountIndex): readonly ProseCount[] {
  const isElsewhere = ({ left, right }: CheckResult) =>
    [...left.terms, ...right.terms].some(({ line }) => !lines.includes(line))
  const own = [...new Set(lines)]
    .flatMap(line => counts.get(line) ?? [])
    .sort((a, b) => a.order - b.order)
    .map(({ relation, printed }) => ({ relation, printed, elsewhere: isElsewhere(relation) }))
    .sort((a, b) => Number(b.elsewhere) - Number(a.elsewhere))
  return [...text.matchAll(/(?<![\d.])\d[\d,，]*(?:\.\d+)?/g)].flatMap(({ 0: figure, index }) => {
    const relation = own.find(({ printed }) => printed === figure)?.relation
    return relation ? [{ from: index, to: index + figure.length, relation: relation.id }] : []
  })
}

/**
 * Where each of the names stands for the first time in a part, by paragraph; `without` are the
 * lines that explain them. Longer names come first.
 */
export function markFirstNames(
  { sections }: Pick<Part, 'sections'>,
  names: readonly string[],
  without: ReadonlySet<number>,
): ReadonlyMap<Paragraph, readonly ProseWord[]> {
  const found = new Map<Paragraph, ProseWord[]>()
  const left = new Set(names)
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    if (paragraph.lines.some(line => without.has(line))) continue
    const here: ProseWord[] = []
    for (const name of names) {
      const from = left.has(name) ? paragraph.text.indexOf(name) : -1
      const place = { from, to: from + name.length }
      // 人员经费 within 其他人员经费补助 is part of another word, which was found before it.
      if (from < 0 || here.some(other => place.from < other.to && other.from < place.to)) continue
      left.delete(name)
      here.push(place)
    }
    if (here.length > 0) found.set(paragraph, here)
  }
  return found
}

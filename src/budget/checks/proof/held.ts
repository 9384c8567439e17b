import type { CheckResult, Term } from '@/budget/checks/model/types'
import { Figures } from './figures'
import { formOf, isOfWholes, ruleOf, statedFigure } from './forms'

/** What the relations that hold prove: the reading of their form, and the figures they rest on. */
export class Held {
  private readonly forms = new Map<string, number>()
  private readonly rules = new Map<string, number>()
  private readonly figures = new Set<string>()
  private readonly wholes = new Set<string>()
  private readonly exact = new Figures()
  private readonly near = new Figures()
  private readonly sectionOf: (statement: string) => string

  constructor(sectionOf: (statement: string) => string) {
    this.sectionOf = sectionOf
  }

  /** Takes note of a relation that holds, unless it would hold whatever it means. */
  add(result: CheckResult): void {
    const { left, right, comparison, quantity } = result
    if (quantity === 'words') {
      count(this.rules, ruleOf(result))
      return
    }
    if (!left.value || !right.value) return
    // A sum of one part holds whatever else belongs to it.
    const isCopy = isSum(result) && right.terms.filter(({ value }) => value).length < 2
    // What is printed again may be copied with its fault: a table, or a total with one part.
    if (comparison === 'equal' && ruleOf(result) !== 'same' && !isCopy) {
      const isExact = quantity !== 'percent' && result.outcome === 'holds'
      for (const side of [left, right])
        for (const term of side.terms) this.confirm(term, isExact ? this.exact : this.near)
    }
    count(this.rules, ruleOf(result))
    const form = formOf(result, this.sectionOf)
    if (isCopy) return
    count(this.forms, form)
    if (isOfWholes(result)) this.wholes.add(form)
    const figure = statedFigure(result)
    if (figure !== null) this.figures.add(figure)
  }

  /** How many relations of its form hold. */
  ofForm(result: CheckResult): number {
    return this.forms.get(formOf(result, this.sectionOf)) ?? 0
  }

  /** How many relations of its rule hold in the whole document. */
  ofRule(result: CheckResult): number {
    return this.rules.get(ruleOf(result)) ?? 0
  }

  /** Whether the totals of both places of a relation agree, so that they are of one scope. */
  agreesInWhole(result: CheckResult): boolean {
    return this.wholes.has(formOf(result, this.sectionOf))
  }

  /** Whether another sentence about the very figure agrees with the table. */
  agreesOnFigure(result: CheckResult): boolean {
    return this.figures.has(statedFigure(result) ?? '')
  }

  /** Whether a table agrees with any other in a total. */
  agreesSomewhere(table: string): boolean {
    return [...this.wholes].some(
      form => form.startsWith(`same:${table}=`) || form.endsWith(`=${table}`),
    )
  }

  /**
   * Whether a printed figure stands in an equality that holds, so that a difference is not its own. A
   * percentage or a rounded sum would hold with a figure that is a little off, and tells nothing of that.
   */
  confirms(term: Term, { difference, quantity }: CheckResult): boolean {
    if (this.exact.has(term)) return true
    const gap = quantity === 'money' ? Math.abs(difference ?? 0) : Infinity
    const value = Math.abs(term.value ?? 0)
    return gap > nearSteps * term.step && gap * nearShare > value && this.near.has(term)
  }

  private confirm(term: Term, figures: Figures): void {
    if (term.value) figures.add(term)
  }
}

/** A difference is told apart from rounding by so many last places, and by this part of the figure. */
const nearSteps = 10
const nearShare = 100

const isSum = ({ family }: CheckResult) =>
  family === 'rowSum' || family === 'columnSum' || family === 'hierarchy'

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

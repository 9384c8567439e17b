import type { CheckResult, Term } from '@/budget/checks/model/types'
import { formOf, isOfWholes, ruleOf, statedFigure } from './forms'

/** Cells of a row that are told apart; tables with more share some, which only asks for more proof. */
const cellsOfRow = 64

/** What the relations that hold prove: the reading of their form, and the figures they rest on. */
export class Held {
  private readonly forms = new Map<string, number>()
  private readonly rules = new Map<string, number>()
  private readonly figures = new Set<string>()
  private readonly wholes = new Set<string>()
  private readonly cells = new Map<string, Uint8Array>()
  private readonly stated = new Set<string>()
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
    if (comparison === 'equal' && ruleOf(result) !== 'same' && !isCopy)
      for (const side of [left, right]) for (const term of side.terms) this.confirm(term)
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

  /** Whether a printed figure stands in an equality that holds. */
  confirms({ place, statement, text }: Term): boolean {
    if (!place) return this.stated.has(`${statement}|${text}`)
    const bits = this.cells.get(place.table)
    const at = place.row * cellsOfRow + Math.min(place.cell, cellsOfRow - 1)
    return ((bits?.[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }

  private confirm({ place, statement, text, value }: Term): void {
    if (!value) return
    if (!place) {
      if (statement !== null) this.stated.add(`${statement}|${text}`)
      return
    }
    const at = place.row * cellsOfRow + Math.min(place.cell, cellsOfRow - 1)
    let bits = this.cells.get(place.table)
    if (!bits || bits.length <= at >> 3) {
      const more = new Uint8Array(Math.max(64, (at >> 2) + 8))
      if (bits) more.set(bits)
      this.cells.set(place.table, (bits = more))
    }
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
  }
}

const isSum = ({ family }: CheckResult) =>
  family === 'rowSum' || family === 'columnSum' || family === 'hierarchy'

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

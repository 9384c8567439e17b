import { countDecimals } from '@/text/decimals'
import type { CheckResult } from '@/budget/checks/model/types'
import { isCodedSum, isInTable } from './structure'
import { listCorrections } from './corrections'
import { formOf, isOfTotal, isOfWholes, ruleOf } from './forms'
import type { Held } from './held'
import { isSlip, isSlipOf, isTelling } from './misprint'
import type { Weighing } from './weighing'

/** What speaks for it that two sides that differ are to be one: all relations that do not hold, and those that do. */
export class Evidence {
  private readonly forms = new Map<string, CheckResult[]>()
  private readonly rules = new Map<string, number>()
  private readonly failedTotals = new Set<string>()
  private readonly held: Held
  private readonly sectionOf: (statement: string) => string

  constructor(failing: readonly CheckResult[], { held, sectionOf }: Weighing) {
    this.held = held
    this.sectionOf = sectionOf
    for (const result of failing) {
      const form = formOf(result, sectionOf)
      const known = this.forms.get(form)
      if (known) known.push(result)
      else this.forms.set(form, [result])
      const rule = ruleOf(result)
      this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1)
      if (isOfTotal(result)) this.failedTotals.add(form)
    }
  }

  /** Whether a figure, or a percentage, is one slip of a hand from what would hold. */
  isMisprint(result: CheckResult): boolean {
    const { quantity, left, right } = result
    if (quantity !== 'percent')
      return listCorrections(result).some(
        correction =>
          !this.held.confirms(correction.term, result) &&
          isSlip(correction) &&
          (isTelling(correction) || this.held.ofForm(result) > 0),
      )
    const [stated, ...more] = left.terms
    if (!stated?.text || more.length > 0 || right.value === null) return false
    const decimals = countDecimals(stated.text)
    return isSlipOf(
      stated.text.replaceAll(',', '').replace(/^-/, ''),
      writePercent(Math.abs(right.value), decimals),
    )
  }

  /** Whether every figure of a relation stands in another one that holds. */
  areAllConfirmed(result: CheckResult): boolean {
    if (result.quantity !== 'money') return false
    const printed = [...result.left.terms, ...result.right.terms].filter(({ value }) => value)
    return printed.length > 1 && printed.every(term => this.held.confirms(term, result))
  }

  /** Whether rows or columns are the parts of a sum: by their codes, or as most sums of the form hold. */
  isSumProven(result: CheckResult): boolean {
    if (isCodedSum(result)) return true
    if (ruleOf(result) === 'balance')
      return [...result.left.terms, ...result.right.terms].every(({ label }) => /总计/.test(label))
    return this.isUsual(result)
  }

  /**
   * Whether two figures of one sum stand in each other's place: another sum of the form is off by as
   * much the other way.
   */
  isExchange(result: CheckResult): boolean {
    const { difference } = result
    return (
      difference !== null &&
      isInTable(result) &&
      this.isUsual(result) &&
      this.ofForm(result).some(other => other.difference === -difference)
    )
  }

  /** Whether the figures of two places are of one scope. */
  isScopeProven(result: CheckResult): boolean {
    const rule = ruleOf(result)
    if (rule === 'twice')
      return /类/.test(result.left.terms[0]?.label ?? '') && this.isMostly(result)
    if (rule === 'carryOver')
      return this.held.agreesSomewhere(result.right.terms[0]?.place?.table ?? '')
    if (rule === 'same' && this.held.agreesOnFigure(result)) return true
    // Nothing is what other money may come to.
    if (rule === 'same' && isOfWholes(result) && result.left.value === 0) return false
    // Where the totals of two places differ, so do their scopes.
    if (isOfTotal(result) ? rule === 'same' : this.failedTotals.has(this.formOf(result)))
      return false
    if (rule === 'same')
      return this.held.agreesInWhole(result) || this.isShift(result) || this.isUsual(result)
    const all = this.held.ofRule(result)
    return this.isUsual(result) || (all >= 3 && all >= 2 * this.failedOfRule(result))
  }

  /** How many relations of its rule do not hold in the whole document. */
  failedOfRule(result: CheckResult): number {
    return this.rules.get(ruleOf(result)) ?? 0
  }

  /** Whether what some parts have more of others have less of, so that the wholes are one. */
  private isShift(result: CheckResult): boolean {
    const failed = this.ofForm(result)
    const gap = failed.reduce((sum, { difference }) => sum + (difference ?? 0), 0)
    return (
      failed.length > 1 && Math.abs(gap) <= failed.length * Math.max(result.tolerance, wholeYuan)
    )
  }

  /** Whether more relations of its form hold than do not, and at least two. */
  private isUsual(result: CheckResult): boolean {
    return this.held.ofForm(result) >= 2 && this.isMostly(result)
  }
  private isMostly(result: CheckResult): boolean {
    return this.held.ofForm(result) > this.ofForm(result).length
  }
  private ofForm(result: CheckResult): readonly CheckResult[] {
    return this.forms.get(this.formOf(result)) ?? []
  }
  private formOf(result: CheckResult): string {
    return formOf(result, this.sectionOf)
  }
}

/** 元 in 分: what amounts of whole 元 are rounded to. */
const wholeYuan = 100

/** 万分之一 as percent with so many decimals, four at most. */
function writePercent(value: number, decimals: number): string {
  const step = 10 ** Math.max(0, 4 - decimals)
  const digits = String(Math.round(value / step) * step).padStart(5, '0')
  return `${digits.slice(0, -4)}${decimals > 0 ? `.${digits.slice(-4).slice(0, decimals)}` : ''}`
}

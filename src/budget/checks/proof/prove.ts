import type { Statement } from '@/document/prose'
import { countDecimals } from '@/text/decimals'
import type { CheckResult } from '@/budget/checks/model/types'
import { Corrections, isRounded, listCorrections } from './corrections'
import { formOf, isOfTotal, isOfWholes, ruleOf } from './forms'
import type { Held } from './held'
import { isSlip, isSlipOf, isTelling } from './misprint'
import { type Alternative, findOtherScope } from './otherScope'
import { findCounted, isCountedTwice } from './structure'
import type { Weighing } from './weighing'
import { listPrinted, type PrintedAmounts } from './printed'

/** Why a relation that does not hold is not called wrong. */
export type Doubt =
  | { readonly kind: 'otherScope'; readonly by: Alternative }
  | { readonly kind: 'structure'; readonly by: Alternative }
  | {
      readonly kind:
        'bothConfirmed' | 'alone' | 'countedTwice' | 'rounding' | 'everywhere' | 'ownWords'
    }

/** Rules whose own words say that the reading may be at fault. */
const ownDoubt = new Set(['empty', 'blank', 'increase', 'tables'])
/** Rules that quote printed words as they stand: there is nothing to misread. */
const literal = new Set(['form:words', 'form:mark'])

/** Weighs what speaks for each relation that does not hold. */
export class Proof {
  private readonly forms = new Map<string, number>()
  private readonly rules = new Map<string, number>()
  private readonly failedTotals = new Set<string>()
  private readonly gaps = new Map<string, number>()
  private readonly asked: Corrections
  private readonly statements: ReadonlyMap<string, Statement>
  private readonly held: Held
  private readonly printed: PrintedAmounts
  private readonly sectionOf: (statement: string) => string

  constructor(
    failing: readonly CheckResult[],
    printed: PrintedAmounts,
    { context, held, sectionOf }: Weighing,
  ) {
    this.held = held
    this.printed = printed
    this.sectionOf = sectionOf
    this.asked = new Corrections({ held, sectionOf })
    this.statements = new Map(context.document.statements.map(own => [own.id, own]))
    for (const result of failing) {
      const form = formOf(result, sectionOf)
      this.forms.set(form, (this.forms.get(form) ?? 0) + 1)
      this.rules.set(ruleOf(result), (this.rules.get(ruleOf(result)) ?? 0) + 1)
      if (isOfTotal(result)) this.failedTotals.add(form)
      this.asked.add(result)
      this.gaps.set(form, (this.gaps.get(form) ?? 0) + (result.difference ?? 0))
    }
  }

  /** What keeps a relation from being called wrong; `null` where it has earned that. */
  doubt(result: CheckResult): Doubt | null {
    const rule = ruleOf(result)
    if (literal.has(rule)) return null
    if (ownDoubt.has(rule)) return { kind: 'ownWords' }
    if (result.quantity === 'words')
      return this.failed(result) >= 3 && this.failed(result) > this.held.ofRule(result)
        ? { kind: 'everywhere' }
        : null
    return isInTable(result) ? this.doubtSum(result) : this.doubtScope(result)
  }

  /** Sums within one table: the question is whether rows and columns were read for what they are. */
  private doubtSum(result: CheckResult): Doubt | null {
    if (listCorrections(result).some(isRounded)) return { kind: 'rounding' }
    if (this.asked.mends(result)) return null
    if (this.areAllConfirmed(result)) return { kind: 'bothConfirmed' }
    if (isCountedTwice(result)) return { kind: 'countedTwice' }
    const other = findCounted(result, this.printed)
    if (other) return { kind: 'structure', by: other }
    if (this.isMisprint(result) || this.isSumProven(result)) return null
    return { kind: 'alone' }
  }

  /** Figures of two places: the question is whether they are of one scope. */
  private doubtScope(result: CheckResult): Doubt | null {
    const isCertain = this.isReadWithCertainty(result)
    if (result.quantity === 'money' && listCorrections(result).some(isRounded))
      return { kind: 'rounding' }
    const other = findOtherScope(result, this.printed, isCertain)
    if (other) return { kind: 'otherScope', by: other }
    if (isCountedTwice(result)) return { kind: 'countedTwice' }
    const proven = this.isScopeProven(result)
    if (!proven && this.areAllConfirmed(result)) return { kind: 'bothConfirmed' }
    if (this.asked.mends(result) || this.isMisprint(result)) return null
    return proven && (isCertain || this.held.agreesOnFigure(result)) ? null : { kind: 'alone' }
  }

  private isMisprint(result: CheckResult): boolean {
    const { quantity, left, right } = result
    if (quantity !== 'percent')
      return listCorrections(result).some(
        correction =>
          !this.held.confirms(correction.term) &&
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
  private areAllConfirmed({ left, right, quantity }: CheckResult): boolean {
    if (quantity !== 'money') return false
    const printed = [...left.terms, ...right.terms].filter(({ value }) => value)
    return printed.length > 1 && printed.every(term => this.held.confirms(term))
  }

  private isSumProven(result: CheckResult): boolean {
    const [held, failed] = [this.held.ofForm(result), this.failedOfForm(result)]
    if (isCoded(result)) return true
    if (ruleOf(result) === 'balance')
      return [...result.left.terms, ...result.right.terms].every(({ label }) => /总计/.test(label))
    return held >= 2 && held > failed
  }

  private isScopeProven(result: CheckResult): boolean {
    const [held, failed] = [this.held.ofForm(result), this.failedOfForm(result)]
    const rule = ruleOf(result)
    if (rule === 'twice') return /类/.test(result.left.terms[0]?.label ?? '') && held > failed
    if (rule === 'same') {
      if (this.held.agreesOnFigure(result)) return true
      // Nothing is what other money may come to.
      if (isOfWholes(result) && result.left.value === 0) return false
      if (isOfTotal(result) || this.failedTotals.has(formOf(result, this.sectionOf))) return false
      return this.held.agreesInWhole(result) || this.isShift(result) || (held >= 2 && held > failed)
    }
    if (rule === 'carryOver')
      return this.held.agreesSomewhere(result.right.terms[0]?.place?.table ?? '')
    const all = this.held.ofRule(result)
    return (held >= 2 && held > failed) || (all >= 3 && all >= 2 * this.failed(result))
  }

  /** Whether what some parts have more of others have less of, so that the wholes are one. */
  private isShift(result: CheckResult): boolean {
    const failed = this.failedOfForm(result)
    const gap = this.gaps.get(formOf(result, this.sectionOf)) ?? 0
    return failed > 1 && Math.abs(gap) <= failed * Math.max(result.tolerance, wholeYuan)
  }

  /** Whether a sentence names its figure right before it; what a table prints is read with certainty. */
  private isReadWithCertainty(result: CheckResult): boolean {
    return [...result.left.terms, ...result.right.terms].every(
      ({ statement, text }) => statement === null || this.isNamedRightBefore(statement, text),
    )
  }

  private isNamedRightBefore(id: string, figure: string | null): boolean {
    const statement = this.statements.get(id)
    if (!statement || figure === null) return false
    if (statement.amount !== figure.replaceAll(',', '')) return true
    const text = statement.text.replaceAll(/[\s,]/g, '')
    const label = statement.label.replaceAll(/[\s,]/g, '')
    const from = text.indexOf(label)
    const at = text.indexOf(statement.amount, from + label.length)
    if (from < 0 || at < 0) return false
    const between = text.slice(from + label.length, at)
    return !/[\d。；]/.test(between) && !/上年|去年|上一年/.test(text.slice(0, at))
  }

  private failed(result: CheckResult): number {
    return this.rules.get(ruleOf(result)) ?? 0
  }
  private failedOfForm(result: CheckResult): number {
    return this.forms.get(formOf(result, this.sectionOf)) ?? 0
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

const isInTable = ({ family }: CheckResult) =>
  family === 'rowSum' || family === 'columnSum' || family === 'hierarchy'

/** Whether the codes of the rows themselves say that they are all parts of the whole. */
function isCoded({ left, right, family }: CheckResult): boolean {
  const [whole] = left.terms
  if (family === 'rowSum' || !whole || right.terms.length === 0) return false
  const length = whole.code === null ? 3 : whole.code.length + 2
  return right.terms.every(
    ({ code }) => code !== null && code.length === length && code.startsWith(whole.code ?? ''),
  )
}

/** Relations that are weighed in less than a millisecond. */
const resultsOfStep = 20

/** Weighs the relations that do not hold, in steps that are each short. */
export function* stepProof(
  failing: readonly CheckResult[],
  weighing: Weighing,
): Generator<void, (result: CheckResult) => Doubt | null> {
  const printed = yield* listPrinted(weighing.context)
  const proof = new Proof(failing, printed, weighing)
  const doubts = new Map<CheckResult, Doubt>()
  // What follows from a figure that has been shown to be wrong is no doubt of its own; what follows
  // from one that may be of another scope is in the same doubt.
  const earned = new Corrections(weighing)
  const inDoubt = new Map<Doubt, Corrections>()
  for (const [index, result] of failing.entries()) {
    if (index % resultsOfStep === 0) yield
    const doubt = proof.doubt(result)
    if (!doubt) continue
    doubts.set(result, doubt)
    if (doubt.kind !== 'otherScope') continue
    const { of } = doubt.by
    const own = new Corrections(weighing)
    own.addOf(result, term => (typeof of === 'string' ? term.statement !== null : term === of))
    inDoubt.set(doubt, own)
  }
  for (const result of failing) {
    if (doubts.has(result)) continue
    const [shared] = [...inDoubt].find(([, own]) => own.mends(result)) ?? []
    if (shared) doubts.set(result, shared)
    else earned.add(result)
  }
  return result => (earned.mends(result) ? null : (doubts.get(result) ?? null))
}

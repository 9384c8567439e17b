import type { Carried } from '@/budget/checks/facts/carried'
import type { CheckResult, Term } from '@/budget/checks/model/types'
import { isReadWithCertainty, type Statements } from './certainty'
import { Corrections, isRounded, listCorrections } from './corrections'
import { Evidence } from './evidence'
import { ruleOf } from './forms'
import type { Held } from './held'
import { type Alternative, findCarriedGap, findOtherScope } from './otherScope'
import { findCounted, findCountedTwice, isInTable } from './structure'
import type { Weighing } from './weighing'
import type { PrintedAmounts } from './printed'

/** Why a relation that does not hold is not called wrong. */
export type Doubt =
  | { readonly kind: 'otherScope'; readonly by: Alternative }
  | { readonly kind: 'structure'; readonly by: Alternative }
  /** Parts that come to what a sum is off by. */
  | { readonly kind: 'countedTwice'; readonly parts: readonly Term[] }
  /** Money carried over that is what two places differ by. */
  | { readonly kind: 'carried'; readonly terms: readonly Term[] }
  | {
      readonly kind:
        'bothConfirmed' | 'alone' | 'rounding' | 'everywhere' | 'ownWords' | 'alignedText'
    }

/** Rules whose own words say that the reading may be at fault. */
const ownDoubt = new Set(['empty', 'blank', 'increase', 'tables', 'form:above', 'staffParts'])
/** Rules that quote printed words as they stand: there is nothing to misread. */
const literal = new Set(['form:words', 'form:mark'])

/** Weighs what speaks for each relation that does not hold. */
export class Proof {
  private readonly asked: Corrections
  private readonly evidence: Evidence
  private readonly statements: Statements
  private readonly held: Held
  private readonly printed: PrintedAmounts
  private readonly carried: Carried
  /** Whether columns, and lines of prose beside them, were told by blanks alone. */
  private readonly isAlignedText: boolean

  constructor(failing: readonly CheckResult[], printed: PrintedAmounts, weighing: Weighing) {
    const { context, held } = weighing
    this.held = held
    this.printed = printed
    this.carried = context.facts.carried
    this.isAlignedText = context.document.diagnostics.some(({ code }) => code === 'aligned-blanks')
    this.statements = new Map(context.document.statements.map(own => [own.id, own]))
    this.evidence = new Evidence(failing, weighing)
    this.asked = new Corrections(weighing)
    for (const result of failing) this.asked.add(result)
  }

  /** What keeps a relation from being called wrong; `null` where it has earned that. */
  doubt(result: CheckResult): Doubt | null {
    const rule = ruleOf(result)
    if (literal.has(rule)) return null
    if (ownDoubt.has(rule)) return { kind: 'ownWords' }
    if (this.isAlignedText) return { kind: 'alignedText' }
    if (result.quantity === 'words') return this.doubtWords(result)
    return isInTable(result) ? this.doubtSum(result) : this.doubtScope(result)
  }

  /** Printed words: the question is whether it is the document's own way to write them so. */
  private doubtWords(result: CheckResult): Doubt | null {
    const failed = this.evidence.failedOfRule(result)
    return failed >= 3 && failed > this.held.ofRule(result) ? { kind: 'everywhere' } : null
  }

  /** Sums within one table: the question is whether rows and columns were read for what they are. */
  private doubtSum(result: CheckResult): Doubt | null {
    if (listCorrections(result).some(isRounded)) return { kind: 'rounding' }
    if (this.asked.mends(result) || this.evidence.isExchange(result)) return null
    if (this.evidence.areAllConfirmed(result)) return { kind: 'bothConfirmed' }
    const parts = findCountedTwice(result)
    if (parts) return { kind: 'countedTwice', parts }
    const other = findCounted(result, this.printed)
    if (other) return { kind: 'structure', by: other }
    return this.evidence.isMisprint(result) || this.evidence.isSumProven(result)
      ? null
      : { kind: 'alone' }
  }

  /** Figures of two places: the question is whether they are of one scope. */
  private doubtScope(result: CheckResult): Doubt | null {
    const isCertain = isReadWithCertainty(result, this.statements)
    if (result.quantity === 'money' && listCorrections(result).some(isRounded))
      return { kind: 'rounding' }
    const other = findOtherScope(result, this.printed, isCertain)
    if (other) return { kind: 'otherScope', by: other }
    const carried = findCarriedGap(result, this.carried)
    if (carried) return { kind: 'carried', terms: carried }
    const parts = findCountedTwice(result)
    if (parts) return { kind: 'countedTwice', parts }
    const proven = this.evidence.isScopeProven(result)
    if (!proven && this.evidence.areAllConfirmed(result)) return { kind: 'bothConfirmed' }
    if (this.asked.mends(result) || this.evidence.isMisprint(result)) return null
    return proven && (isCertain || this.held.agreesOnFigure(result)) ? null : { kind: 'alone' }
  }
}

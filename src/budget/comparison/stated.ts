import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { type AmountUnit, type Fen, toFen } from '@/document/money'
import { isOwnBudget } from '@/document/ownBudget'
import type { StatedChange, Statement } from '@/document/prose'
import { explains } from '@/document/reasons'
import { isAmountUnit, proseRounding } from '@/budget/figures/tracedAmount'
import { shortClassName, summarise, type Summary } from '@/budget/tree/summary'
import { classKey, nameFigure, rankInReport } from './figureNames'
import { indexSubjectFigures, subjectPrefix } from './subjectFigures'

/** A figure against last year's, as one sentence of the document states it; in 分. */
export interface StatedFigures {
  /** "total", "class:208", "subject:2080505", "basic", "threePublic" … */
  readonly key: string
  readonly label: string
  /** Subject code, for classes, sections and items. */
  readonly code: string | null
  readonly statement: Statement
  readonly change: StatedChange
  readonly current: Fen
  /** Printed, or computed from the stated difference; `null` where it is neither. */
  readonly prior: Fen | null
  readonly difference: Fen | null
  /** Whether the words print last year's figure, and no difference. */
  readonly printsPrior: boolean
  /** Whether amounts are what was spent, as in a final account. */
  readonly isSpent: boolean
  /** Whether the words compare with what was budgeted for the same year. */
  readonly isOfYear: boolean
}

/**
 * Reads all figures that sentences compare with last year's, in the order of a report. Of two
 * sentences on one figure, the one with a reason counts.
 */
export function readStatedFigures(
  document: BudgetDocument,
  summary: Summary = summarise(document),
): readonly StatedFigures[] {
  const found = new Map<string, StatedFigures>()
  for (const statement of document.statements) {
    const stated = readStatement(statement, summary, document)
    const known = stated && found.get(stated.key)
    if (stated && (!known || isFuller(stated, known))) found.set(stated.key, stated)
  }
  const dropRepeated = (key: string, original: string) => {
    const [repeated, kept] = [found.get(key), found.get(original)]
    if (
      repeated &&
      kept &&
      repeated.current === kept.current &&
      repeated.difference === kept.difference
    )
      found.delete(key)
  }
  dropRepeated('totalExpenditure', 'total')
  dropRepeated('totalRevenue', 'total')
  dropRepeated('totalRevenue', 'totalExpenditure')
  dropRepeated('fiscal', 'fiscalExpenditure')
  dropRepeated('fiscalRevenue', 'fiscal')
  dropRepeated('fiscalRevenue', 'fiscalExpenditure')
  dropRepeated('generalPublic', 'fiscalExpenditure')
  return [...found.values()].sort(
    (first, second) =>
      rankInReport(first.key) - rankInReport(second.key) || second.current - first.current,
  )
}

/** Whether a sentence says more of last year: 年初预算 is this year's own, and a reason counts. */
function isFuller(stated: StatedFigures, known: StatedFigures): boolean {
  if (stated.isOfYear !== known.isOfYear) return known.isOfYear
  const [own, before] = [stated.statement.reason, known.statement.reason]
  return explains(own) ? !explains(before) : !before && own !== undefined
}

function readStatement(
  statement: Statement,
  summary: Summary,
  document: BudgetDocument,
): StatedFigures | null {
  const { change, amount, unit, topic, label } = statement
  if (!change || amount === null || !isAmountUnit(unit)) return null
  const amounts = readAmounts(change, amount, unit)
  const code = topic.kind === 'subject' ? codeOf(statement, summary) : null
  const key = keyOf({ statement, code, current: amounts.current, summary })
  const isSpent = kindOf(document) === 'finalAccount'
  return {
    ...amounts,
    key,
    label: nameFigure(key) ?? nameSubject({ code, label, summary, document }),
    code,
    statement,
    change,
    isSpent,
    isOfYear: isOwnBudget(change.against ?? '', { year: document.year, isBudget: !isSpent }),
  }
}

interface NameInput {
  readonly code: string | null
  readonly label: string
  readonly summary: Summary
  readonly document: BudgetDocument
}

/** The name that the tables give a subject, so that one subject has one name. */
function nameSubject({ code, label, summary, document }: NameInput): string {
  if (code === null) return shortClassName(label)
  return code.length > 3
    ? (indexSubjectFigures(document).get(code)?.name ?? label)
    : shortClassName(summary.classes.find(item => item.code === code)?.name ?? label)
}

/**
 * With another statement as the basis of the comparison, this year's figure is that one's, and not
 * the label's own.
 */
function readAmounts(
  { amount: changed, prior: stated, direction, printedPrior }: StatedChange,
  amount: string,
  unit: AmountUnit,
): Pick<StatedFigures, 'current' | 'prior' | 'difference' | 'printsPrior'> {
  const printed = changed === null ? (printedPrior?.amount ?? null) : null
  if (printed !== null) {
    const [current, prior] = [toFen(amount, unit), toFen(printed, unit)]
    return { current, prior, difference: current - prior, printsPrior: true }
  }
  const size = changed === null ? null : toFen(changed, unit)
  const difference = size === null ? null : direction === 'decrease' ? -size : size
  const prior = stated === null ? null : toFen(stated, unit)
  return {
    printsPrior: false,
    prior,
    difference,
    current: prior !== null && difference !== null ? prior + difference : toFen(amount, unit),
  }
}

interface KeyInput {
  readonly statement: Statement
  readonly code: string | null
  readonly current: Fen
  readonly summary: Summary
}

function keyOf({ statement: { topic, label }, code, current, summary }: KeyInput): string {
  const isOfAll =
    topic.kind === 'measure' && (topic.key === 'totalExpenditure' || topic.key === 'totalRevenue')
  if (isOfAll && isWhole(current, summary)) return 'total'
  if (topic.kind !== 'subject') return topic.key ?? label
  return code === null
    ? readUncoded(label)
    : code.length > 3
      ? `${subjectPrefix}${code}`
      : classKey(code, label)
}

/** A section or item that no table has a code for is no class. */
function readUncoded(label: string): string {
  return /（\d*[款项]）/.test(label) ? `${subjectPrefix}${label}` : classKey(null, label)
}

function codeOf({ topic, label }: Statement, { classes }: Summary): string | null {
  return topic.code ?? classes.find(({ name }) => name === label)?.code ?? null
}

/** Whether an amount in 分 is all of the budget's money, but for rounding. */
export function isWhole(amount: Fen, { total }: Summary): boolean {
  return total !== null && Math.abs(amount - total.fen) <= proseRounding
}

/**
 * The figure that speaks for the whole: the total, else fiscal or general public expenditure where
 * that is all of it this year; else `null`.
 */
export function findLeading<Item extends { readonly key: string }>(
  items: readonly Item[],
  amountOf: (item: Item) => Fen | undefined,
  summary: Summary,
): Item | null {
  const whole = (key: string) =>
    items.find(item => {
      const amount = amountOf(item)
      return item.key === key && amount !== undefined && isWhole(amount, summary)
    })
  return whole('total') ?? whole('fiscalExpenditure') ?? whole('generalPublic') ?? null
}

/** The text of a reason without "主要原因为：" before and the full stop after. */
export function trimReason(reason: string): string {
  return reason
    .replace(/^.{0,12}原因(?:为|是)?[：:]?\s*/, '')
    .replace(/[。；;\s]+$/, '')
    .trim()
}

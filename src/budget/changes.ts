import type { BudgetDocument } from './document'
import type { Statement } from './prose'
import { shortClassName, summarise, type Summary } from './summary'
import { toTenths } from './format'
import { type AmountUnit, amountUnits, type Fen, toFen } from './money'

/** A figure against last year's, as the document states it and as it computes. */
export interface Change {
  /** "total", "class:208", "basic", "threePublic", "reception" … */
  readonly key: string
  readonly label: string
  /** Subject code, for classes. */
  readonly code: string | null
  readonly state: ChangeState
  readonly current: Fen
  /** Always derived from `current` and the stated difference, never printed; `null` where it cannot be. */
  readonly prior: Fen | null
  readonly difference: Fen | null
  /** Tenths of a percent, computed. */
  readonly tenths: number | null
  /** The printed percentage with its sign, only where it differs from the computed one in its own decimals: "5.1". */
  readonly printedPercent: string | null
  readonly reason: string | null
  /** The sentence it comes from, and its line. */
  readonly sentence: { readonly text: string, readonly line: number }
}
export type ChangeState = 'changed' | 'same' | 'new' | 'ended' | 'notComparable'

/** All figures that the document compares with last year's, in the order of its totals, classes and parts. */
export function findChanges(document: BudgetDocument, summary: Summary = summarise(document)): Change[] {
  const found = new Map<string, Change>()
  for (const statement of document.statements) {
    const key = keyOf(statement, summary)
    const change = key === null ? null : compare(key, statement)
    if (change && !isBetterKnown(found.get(change.key), change)) found.set(change.key, change)
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.current - a.current)
}

/** The change of total expenditure, or of total revenue where both are the same figure this year; else `null`. */
export function totalChange(changes: readonly Change[]): Change | null {
  return changes.find(({ key }) => key === 'total') ?? null
}

const partOrder = [
  'total', 'class', 'basic', 'personnel', 'operating', 'project', 'threePublic', 'overseas', 'vehicles', 'vehicles.purchase',
  'vehicles.operation', 'reception', 'operatingFunds',
]

function keyOf(statement: Statement, summary: Summary): string | null {
  const { topic, change } = statement
  if (!change || statement.amount === null || !isMoney(statement.unit)) return null
  if (topic.kind === 'measure' && (topic.key === 'totalExpenditure' || topic.key === 'totalRevenue')) {
    return fenOf(statement.amount, statement) === summary.total?.fen ? 'total' : topic.key
  }
  if (topic.kind === 'subject') return `class:${topic.code ?? statement.label}`
  if (topic.kind === 'operatingFunds') return 'operatingFunds'
  return topic.key ?? statement.label
}

function compare(key: string, statement: Statement): Change | null {
  const { change, amount } = statement
  if (!change || amount === null) return null
  const current = fenOf(amount, statement)
  const size = change.amount === null ? null : fenOf(change.amount, statement)
  const difference = size === null ? null : change.direction === 'decrease' ? -size : size
  const prior = difference === null ? null : current - difference
  const tenths = prior === null || difference === null ? null : toTenths(difference, prior)
  return {
    key, current, prior, difference, tenths,
    label: key === 'total' ? '支出总计' : shortClassName(statement.label),
    code: statement.topic.kind === 'subject' ? statement.topic.code ?? null : null,
    state: stateOf(current, prior, difference),
    printedPercent: printedOtherwise(change.percent, change.direction === 'decrease', difference, prior),
    reason: statement.reason ? fragmentOf(statement.reason.text) : null,
    sentence: { text: change.text, line: change.line },
  }
}

function stateOf(current: Fen, prior: Fen | null, difference: Fen | null): ChangeState {
  if (prior === null || prior < 0) return 'notComparable'
  if (difference === 0) return 'same'
  if (prior === 0) return 'new'
  return current === 0 ? 'ended' : 'changed'
}

/** The printed percentage, where rounding the computed one to as many decimals gives another. */
function printedOtherwise(percent: string | null, falls: boolean, difference: Fen | null, prior: Fen | null): string | null {
  if (percent === null || difference === null || prior === null || prior <= 0) return null
  const decimals = percent.split('.')[1]?.length ?? 0
  const scale = 10n ** BigInt(decimals)
  const computed = (BigInt(Math.abs(difference)) * 200n * scale + BigInt(prior)) / (2n * BigInt(prior))
  if (computed === BigInt(percent.replace('.', ''))) return null
  return `${falls ? '\u2212' : '+'}${percent}%`
}

/** The words of a reason without "主要原因为：" before and the full stop after. */
export function fragmentOf(reason: string): string {
  return reason.replace(/^.{0,12}原因(?:为|是)?[：:]?\s*/, '').replace(/[。；;\s]+$/, '').trim()
}

function isBetterKnown(known: Change | undefined, other: Change): boolean {
  return known !== undefined && (known.reason !== null || other.reason === null)
}

/** Parts in the order of `partOrder`; classes, and what is not listed there, by amount. */
function rank({ key }: Change): number {
  const place = partOrder.indexOf(key.split(':')[0] ?? key)
  return place < 0 ? partOrder.length : place
}

function isMoney(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}

function fenOf(decimal: string, statement: Statement): Fen {
  return toFen(decimal, statement.unit as AmountUnit)
}

import { threePublicNames } from '@/document/threePublicKinds'
import type { Comparison } from './types'
import type { BudgetDocument } from '@/document/document'
import { toTenths } from '@/text/format'
import { findSides, findTotal } from '@/document/lookup'
import { type AmountUnit, amountUnits, type Fen, toFen } from '@/document/money'
import type { StatedChange, Statement } from '@/document/prose'
import type { Provenance } from '@/text/provenance'
import { shortClassName, summarise, type Summary } from '@/budget/tree/summary'

/** A figure against last year's, as the document states it and as it computes. */
export interface Change {
  /** "total", "class:208", "basic", "threePublic", "reception" … */
  readonly key: string
  readonly label: string
  /** Subject code, for classes. */
  readonly code: string | null
  readonly state: ChangeState
  readonly current: Fen
  /**
   * Derived from a stated difference, where no document of last year is there to print it; `null`
   * where it cannot be.
   */
  readonly prior: Fen | null
  readonly difference: Fen | null
  /** Tenths of a percent, computed. */
  readonly tenths: number | null
  /**
   * The printed percentage with its sign, only where it is not the computed one rounded to as many
   * decimals: "+5.1%".
   */
  readonly printedPercent: string | null
  readonly reason: string | null
  readonly reasonLine: number | null
  /**
   * `Statement.id` of what it is read from; `null` where only the two documents' figures are
   * compared.
   */
  readonly statement: string | null
  /** The words of the document on it, as printed, and their line. */
  readonly sentence: { readonly text: string; readonly line: number } | null
  readonly sources: ChangeProvenance
  /** What last year's own document has to say; `null` where there is none. */
  readonly against: Pick<Comparison, 'priorDocument' | 'mismatch' | 'barrier'> | null
}
/** Where each figure of a change comes from; `percent` is the printed one. */
export type ChangeProvenance = Readonly<
  Record<'current' | 'prior' | 'difference' | 'rate' | 'percent', Provenance | null>
>
export type ChangeState = 'changed' | 'same' | 'new' | 'ended' | 'notComparable'

/**
 * All figures that the document compares with last year's: totals, classes, parts, each with the
 * reason where one is given.
 */
export function findChanges(
  document: BudgetDocument,
  summary: Summary = summarise(document),
): Change[] {
  const found = new Map<string, Change>()
  for (const statement of document.statements) {
    const change = readChange(document, statement, summary)
    const known = change && found.get(change.key)
    if (change && (!known || (known.reason === null && change.reason !== null)))
      found.set(change.key, change)
  }
  const repeated = (key: string, of: string) => {
    const [one, other] = [found.get(key), found.get(of)]
    if (one && other && one.current === other.current && one.difference === other.difference)
      found.delete(key)
  }
  repeated('fiscalRevenue', 'fiscalExpenditure')
  repeated('generalPublic', 'fiscalExpenditure')
  return inOrder([...found.values()])
}

/** Changes in the order of a report: wholes, classes by amount, parts. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => rank(a) - rank(b) || b.current - a.current)
}

/**
 * The change of the whole: of the total, else of fiscal or general public expenditure where that is
 * the whole of it this year.
 */
export function leadingChange(changes: readonly Change[], summary: Summary): Change | null {
  const whole = (key: string) =>
    changes.find(change => change.key === key && isWhole(change.current, summary))
  return whole('total') ?? whole('fiscalExpenditure') ?? whole('generalPublic') ?? null
}

/** Names of what can change, in the order of a report; classes stand after the wholes. */
const labels: Readonly<Record<string, string>> = {
  total: '收支总计',
  totalExpenditure: '支出总计',
  totalRevenue: '收入总计',
  fiscalExpenditure: '财政拨款支出',
  fiscalRevenue: '财政拨款收入',
  generalPublic: '一般公共预算支出',
  class: '',
  basic: '基本支出',
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
  governmentFund: '政府性基金预算支出',
  stateCapital: '国有资本经营预算支出',
  ...threePublicNames,
  operatingFunds: '机关运行经费',
}
const order = Object.keys(labels)

function readChange(
  document: BudgetDocument,
  statement: Statement,
  summary: Summary,
): Change | null {
  const { change, amount, unit, topic, label, reason } = statement
  if (!change || amount === null || !isMoney(unit)) return null
  const figures = figuresOf(change, amount, unit)
  const key = keyOf(statement, figures.current, summary)
  const percent = printedOtherwise(change, figures)
  const code = topic.kind === 'subject' ? codeOf(statement, summary) : null
  return {
    ...figures,
    key,
    label: labels[key] || shortClassName(label),
    code,
    state: stateOf(figures),
    tenths:
      figures.prior === null || figures.difference === null
        ? null
        : toTenths(figures.difference, figures.prior),
    printedPercent: percent,
    reason: reason ? fragmentOf(reason.text) : null,
    reasonLine: reason?.line ?? null,
    statement: statement.id,
    sentence: { text: change.text, line: change.line },
    sources: {
      ...statedSources(statement.id, key === 'total' ? labels[key] : undefined),
      ...placeOf({ document, summary, key, code, fen: figures.current }),
    },
    against: null,
  }
}

function statedSources(statement: string, asked?: string): ChangeProvenance {
  const of = (says: keyof ChangeProvenance) => ({ statement, says, ...(asked && { asked }) })
  return {
    current: of('current'),
    prior: of('prior'),
    difference: of('difference'),
    rate: of('rate'),
    percent: of('percent'),
  }
}

/** A change that is shown for another figure of the same amount, which its sources then say. */
export function shownFor(change: Change | null, asked: string): Change | null {
  const named = (provenance: Provenance | null) =>
    provenance && 'statement' in provenance ? { ...provenance, asked } : provenance
  return (
    change && {
      ...change,
      sources: Object.fromEntries(
        Object.entries(change.sources).map(([key, provenance]) => [key, named(provenance)]),
      ) as ChangeProvenance,
    }
  )
}

interface Wanted {
  readonly document: BudgetDocument
  readonly summary: Summary
  readonly key: string
  readonly code: string | null
  readonly fen: Fen
}

/**
 * The cell of this year's figure, where a table prints the very amount: tables go before sentences.
 */
function placeOf({
  document,
  summary,
  key,
  code,
  fen,
}: Wanted): Pick<ChangeProvenance, 'current'> | null {
  const known = {
    total: summary.total,
    basic: summary.basic,
    personnel: summary.personnel,
    operating: summary.operating,
    project: summary.project,
    threePublic: summary.threePublic,
  }[key]
  const figure =
    known ??
    (key.startsWith('class:')
      ? summary.classes.find(one => one.code !== null && one.code === code)?.figure
      : findTotal(findSides(document, ['threePublic'], ['threePublic']), key))
  return figure?.fen === fen ? { current: figure.place } : null
}

interface Figures {
  readonly current: Fen
  readonly prior: Fen | null
  readonly difference: Fen | null
}

/**
 * With another statement as the basis of the comparison, this year's figure is that one's, and not
 * the label's own.
 */
function figuresOf(change: StatedChange, amount: string, unit: AmountUnit): Figures {
  const size = change.amount === null ? null : toFen(change.amount, unit)
  const difference = size === null ? null : change.direction === 'decrease' ? -size : size
  const prior = change.prior === null ? null : toFen(change.prior, unit)
  return {
    prior,
    difference,
    current: prior !== null && difference !== null ? prior + difference : toFen(amount, unit),
  }
}

function keyOf({ topic, label }: Statement, current: Fen, summary: Summary): string {
  const whole =
    topic.kind === 'measure' && (topic.key === 'totalExpenditure' || topic.key === 'totalRevenue')
  if (whole && isWhole(current, summary)) return 'total'
  if (topic.kind === 'subject') return `class:${label}`
  return topic.key ?? label
}

/** Half of 0.01 万元: prose in 万元 rounds what tables in 元 print. */
const proseRounding: Fen = 5000

function isWhole(current: Fen, { total }: Summary): boolean {
  return total !== null && Math.abs(current - total.fen) <= proseRounding
}

function codeOf({ topic, label }: Statement, { classes }: Summary): string | null {
  return topic.code ?? classes.find(({ name }) => name === label)?.code ?? null
}

function stateOf({ current, prior, difference }: Figures): ChangeState {
  if (prior === null || prior < 0) return 'notComparable'
  if (difference === 0) return 'same'
  if (prior === 0) return 'new'
  return current === 0 ? 'ended' : 'changed'
}

/**
 * The printed percentage with its sign, where rounding the one computed from 分 to as many decimals
 * gives another; else `null`.
 */
export function printedOtherwise(
  { percent, direction }: StatedChange,
  { prior, difference }: Pick<Figures, 'prior' | 'difference'>,
): string | null {
  if (percent === null || difference === null || prior === null || prior <= 0) return null
  const scale = 10n ** BigInt(percent.split('.')[1]?.length ?? 0)
  const computed =
    (BigInt(Math.abs(difference)) * 200n * scale + BigInt(prior)) / (2n * BigInt(prior))
  if (computed === BigInt(percent.replace('.', ''))) return null
  return `${direction === 'decrease' ? '\u2212' : '+'}${percent}%`
}

/** The words of a reason without "主要原因为：" before and the full stop after. */
export function fragmentOf(reason: string): string {
  return reason
    .replace(/^.{0,12}原因(?:为|是)?[：:]?\s*/, '')
    .replace(/[。；;\s]+$/, '')
    .trim()
}

function rank({ key }: Change): number {
  const place = order.indexOf(key.startsWith('class:') ? 'class' : key)
  return place < 0 ? order.length : place
}

function isMoney(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}

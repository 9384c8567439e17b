// @bundle overview
import { type Comparison, isMove } from './comparison'
import { findDoubtfulTotal } from '@/budget/disclosure/doubtfulTotal'
import { findScopeChange } from './scopeChange'
import { findStatedChanges, leadingChange } from './statedChanges'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatAmount, formatPercent, formatTenths } from '@/text/format'
import { kindWords } from '@/text/kindWords'
import { keyFigure, type Segment, figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { type ClassFigure, shortClassName, summarise, type Summary } from '@/budget/tree/summary'

export interface HeadlineInput {
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
  readonly summary?: Summary
  readonly changes?: readonly Comparison[]
}

/** A longer reason would burst the sentence. */
const longestQuote = 40

/**
 * The budget in one sentence: how much, on what, and what changed since last year with the
 * document's own reason.
 */
export function buildHeadline({ document, unit, ...known }: HeadlineInput): Segment[] {
  const summary = known.summary ?? summarise(document)
  const changes = known.changes ?? findStatedChanges(document)
  if (!summary.total)
    return spaceSegments([textSegment(`${document.year}年的文件里没有能读出的支出总额。`)])
  const purpose = purposeOf(summary)
  const doubt = findDoubtfulTotal(document, summary.total)
  const change = leadingChange(changes, summary)
  return spaceSegments([
    textSegment(`${document.year}年${kindWords(document).headline}`),
    keyFigure(formatAmount(summary.total.fen, unit) + unit, summary.total.place),
    ...(doubt ? [textSegment(`（${doubt.text}）`)] : []),
    ...purpose,
    ...(change ? sayChange(change, changes, { unit, year: document.year }) : []),
    textSegment('。'),
  ])
}

function purposeOf({ classes, total }: Summary): Segment[] {
  const [first, second] = classes
  // A row without a name may be part of another: nothing is known of what the money is for.
  if (!total || !first?.name || second?.name === '') return []
  const name = shortClassName(first.name)
  if (first.figure.fen === total.fen) return [textSegment(`，全部用于${name}`)]
  const shareOf = ({ figure: { fen, place } }: ClassFigure) =>
    keyFigure(formatPercent(fen, total.fen), { part: place, whole: total.place })
  if (first.figure.fen * 2 > total.fen || !second)
    return [textSegment('，'), shareOf(first), textSegment(`用于${name}`)]
  return [
    textSegment(`，${name}占`),
    shareOf(first),
    textSegment(`、${shortClassName(second.name)}占`),
    shareOf(second),
  ]
}

interface Told {
  readonly unit: DisplayUnit
  readonly year: number
}

/**
 * The change of the whole. Where what is counted has changed, a change of the same count comes
 * first, and the other is called what it is.
 */
function sayChange(change: Comparison, changes: readonly Comparison[], told: Told): Segment[] {
  const { key, label, state, reason } = change
  const subject = key === 'total' ? '' : label
  if (state === 'same') return [textSegment(`；${subject}与上年持平`)]
  if (!isMeasured(change)) return []
  const quote = reason && quoteOf(reason.text, told.year)
  const why = quote ? [{ text: `“${quote}”`, role: 'quote' } as const] : []
  if (!findScopeChange(change))
    return [...measured(subject, change, told), ...(quote ? [textSegment('，因'), ...why] : [])]
  const comparable = changes.find(
    other => other.key === 'basic' && isMove(other) && isMeasured(other) && !findScopeChange(other),
  )
  return [
    ...(comparable ? measured(comparable.label, comparable, told) : []),
    // Another figure was the subject before.
    ...measured(subject || (comparable ? '总额' : ''), change, told),
    textSegment(`，是口径变化${quote ? '：' : ''}`),
    ...why,
  ]
}

/** Whether amount and rate of a change are known and of one count, and not said otherwise. */
function isMeasured({ difference, rate, state, contrary }: Comparison): boolean {
  return difference !== null && rate !== null && state !== 'notComparable' && !contrary
}

function measured(subject: string, { difference, rate }: Comparison, { unit }: Told): Segment[] {
  if (!difference || !rate) return []
  return [
    textSegment(`；${subject}比上年${difference.fen < 0 ? '减少' : '增加'}`),
    keyFigure(formatAmount(Math.abs(difference.fen), unit) + unit, difference.provenance),
    textSegment('（'),
    figureSegment(formatTenths(rate.tenths, { signed: true }), rate.provenance),
    textSegment('）'),
  ]
}

/** A reason as printed, without the year that the sentence has named; `null` where too long. */
function quoteOf(reason: string, year: number): string | null {
  const quote = reason.replace(new RegExp(`^${year}\\s*年`), '')
  return quote === '' || quote.length > longestQuote ? null : quote
}

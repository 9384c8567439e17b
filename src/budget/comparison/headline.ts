import { type Change, findChanges, leadingChange } from './changes'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, formatAmount, formatPercent, formatTenths } from '@/text/format'
import { keyFigure, type Segment, figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { type ClassFigure, shortClassName, summarise, type Summary } from '@/budget/tree/summary'

export interface HeadlineInput {
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
  readonly summary?: Summary
  readonly changes?: readonly Change[]
}

const longestQuote = 40

/**
 * The budget in one sentence: how much, on what, and what changed since last year with the
 * document's own reason.
 */
export function buildHeadline({ document, unit, ...known }: HeadlineInput): Segment[] {
  const summary = known.summary ?? summarise(document)
  const changes = known.changes ?? findChanges(document, summary)
  if (!summary.total)
    return spaceSegments([textSegment(`${document.year}年预算没有公布支出总额。`)])
  const purpose = purposeOf(summary)
  const change = leadingChange(changes, summary)
  return spaceSegments([
    textSegment(`${document.year}年预算`),
    keyFigure(formatAmount(summary.total.fen, unit) + unit, summary.total.place),
    ...purpose,
    ...(change ? changeOf(change, unit, document.year) : []),
    textSegment('。'),
  ])
}

function purposeOf({ classes, total }: Summary): Segment[] {
  const [first, second] = classes
  if (!first || !total) return []
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

function changeOf(
  { key, label, state, difference, tenths, reason, sources }: Change,
  unit: DisplayUnit,
  year: number,
): Segment[] {
  const subject = key === 'total' ? '' : label
  if (state === 'same') return [textSegment(`；${subject}与上年持平`)]
  if (difference === null || tenths === null || state === 'notComparable') return []
  const verb = difference < 0 ? '减少' : '增加'
  const amount = keyFigure(formatAmount(Math.abs(difference), unit) + unit, sources.difference)
  const quote = quoteOf(reason, year)
  return [
    textSegment(`；${subject}比上年${verb}`),
    amount,
    textSegment('（'),
    figureSegment(formatTenths(tenths, { signed: true }), sources.rate),
    textSegment('）'),
    ...(quote ? [textSegment('，因'), { text: `“${quote}”`, role: 'quote' } as const] : []),
  ]
}

/**
 * The reason as printed, without the year that the sentence has already named; nothing where it
 * would burst the sentence.
 */
function quoteOf(reason: string | null, year: number): string | null {
  const quote = reason?.replace(new RegExp(`^${year}\\s*年`), '') ?? ''
  return quote === '' || quote.length > longestQuote ? null : quote
}

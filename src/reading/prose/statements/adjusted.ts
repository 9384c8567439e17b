import type { Figure } from '@/reading/text/figures'
import {
  type DraftStatement,
  type ParagraphState,
  readFen,
  type SentenceState,
  type Span,
} from './draft'
import { addDraft } from './drafting'
import type { ChangeDirection, Lead } from './readLead'
import { isAdjusting, ownBudget, tellOtherAdjustment } from './movedAdjustment'
import { followBudget, isLaterBudget } from './stages'

const adjustedTo = /^[，、]?(?:现|已)?(?:调整|调增|调减|变更)(?:为|到|至)(?:了)?$/
const adjustedFrom = /由(?:年初(?:预算)?的?)?$/

/** Whether a figure is what an amount before it was adjusted to: "由90万元调整为100万元". */
export function isAdjustedTo({ currentDraft, paragraph }: SentenceState, words: string): boolean {
  if (!adjustedTo.test(words) || currentDraft?.figure?.kind !== 'money') return false
  const { start } = currentDraft.figure
  return (
    currentDraft.paragraph === paragraph &&
    !currentDraft.change &&
    adjustedFrom.test(paragraph.text.slice(Math.max(0, start - 8), start))
  )
}

/** Joins what an amount was adjusted to with that amount, which then stands alone. */
export function followAdjusted(sentence: SentenceState, draft: DraftStatement): void {
  const first = sentence.currentDraft
  if (!first) return
  first.stage = 'budget'
  draft.stage = 'budget'
  followBudget(sentence, draft)
  if (draft.initial === first) first.label += '（调整前）'
}

const adjusting =
  /^[，、]?(?:本次|此次|年中|中期)?(?:预算)?(?:净|调整)?(调增|追加|增加|调减|追减|减少)(?:了)?(?:预算)?$/
const bareVerb = /^[，、]?(?:增加|减少)/
/** 调整后预算, or 调整后 alone, further on in the same sentence. */
const adjustedLater =
  /^([^。；]*?)[，、）](?:本次|现)?调整后(?:的)?(?:(?:支出)?预算)?(?:数|额|安排)?(?:为|是|：)?\d/
/** 调增15万元、调减10万元. */
const adjustment = /(?:调增|追加|调减|追减)(?:了)?(?:预算)?\d/g

/**
 * "由90万元调整为100万元，调增10万元": by how much a budget was adjusted; or "年初预算90万元，本次调增10万元，
 * 调整后预算100万元", where it stands before the adjusted amount.
 */
export function readAdjustment(
  { currentDraft, paragraph }: SentenceState,
  text: string,
  figure: Figure,
): Lead | null {
  const verb = currentDraft ? adjusting.exec(text)?.[1] : undefined
  if (verb === undefined || bareVerb.test(text)) return null
  const direction = /增|追加/.test(verb) ? 'increase' : 'decrease'
  const isBefore =
    currentDraft?.stage === 'budget' &&
    !currentDraft.initial &&
    isAdjustedLater(currentDraft, paragraph, figure, direction)
  if (!currentDraft?.initial && !isBefore) return null
  return { kind: 'change', subject: '', direction, against: isBefore ? ownBudget : null }
}

/**
 * "年初预算90万元，其中基本支出60万元、项目支出30万元，本次调增10万元，调整后预算100万元": goes back from the parts to
 * the first budget, where the three amounts prove that it is what was adjusted.
 */
export function returnToAdjusted(sentence: SentenceState, words: string, figure: Figure): void {
  const { whole, currentDraft, paragraph } = sentence
  const verb = adjusting.exec(words)?.[1]
  if (verb === undefined || bareVerb.test(words) || figure.kind !== 'money') return
  if (whole?.stage !== 'budget' || whole.paragraph !== paragraph || whole.initial) return
  if (currentDraft?.partOf !== whole) return
  const direction = /增|追加/.test(verb) ? 'increase' : 'decrease'
  if (!isAdjustedLater(whole, paragraph, figure, direction, true)) return
  sentence.currentDraft = whole
  sentence.whole = whole.partOf
}

/**
 * Whether 调整后预算 follows what a first budget was adjusted by; where parts stand between, the three
 * amounts must prove it.
 */
function isAdjustedLater(
  { amount, unit }: DraftStatement,
  { text, figures }: ParagraphState,
  { end, value, unit: ownUnit }: Figure,
  direction: ChangeDirection,
  mustProve = false,
): boolean {
  const [words, between = ''] = adjustedLater.exec(text.slice(end)) ?? []
  if (words === undefined) return false
  if (!mustProve && !/其中|包括|（含/.test(between)) return true
  const later = figures.find(({ start }) => start === end + words.length - 1)
  const [before, by, after] = [
    readFen(amount, unit),
    readFen(value, ownUnit),
    later ? readFen(later.value, later.unit) : null,
  ]
  if (before === null || by === null || after === null) return false
  return after === (direction === 'increase' ? before + by : before - by)
}

/**
 * Whether a figure is one of those that an adjustment is made of: "本次调增10万元，其中人员经费6万元、公用经费4万元，
 * 调整后预算100万元".
 */
export function isPartOfAdjustment(
  { currentDraft, paragraph }: SentenceState,
  words: string,
  { kind, start, end }: Figure,
): boolean {
  const { text } = paragraph
  if (kind !== 'money' || !currentDraft) return false
  if (adjusting.test(words) && isOneOfSeveral(currentDraft, text, end)) return true
  if (!currentDraft.change || !isAdjusting(currentDraft)) return false
  return (
    !isLaterBudget(words) &&
    /其中|包括|（含/.test(text.slice(currentDraft.change.end, start)) &&
    adjustedLater.test(text.slice(end))
  )
}

/** Whether a budget is adjusted by several amounts before it is told what it came to. */
function isOneOfSeveral(first: DraftStatement, text: string, end: number): boolean {
  if (first.stage !== 'budget' || first.initial || first.change || !first.figure) return false
  const [words, between = ''] = adjustedLater.exec(text.slice(end)) ?? []
  if (words === undefined) return false
  const told = text.slice(first.figure.end, end) + between
  return [...told.matchAll(adjustment)].length > 1
}

/** What the words say of a budget that was adjusted. */
interface FoundAdjustment {
  readonly direction: ChangeDirection | 'same'
  readonly figure: Figure | null
  readonly span: Span
  readonly against: string
}

const saysSpending = /决算|实际支出|实际完成|执行数/

/**
 * Takes a difference between the first budget and the adjusted one as a figure of its own where
 * spending follows, which is told against the latter. False where it is the statement's change.
 */
export function attachAdjustment(
  sentence: SentenceState,
  target: DraftStatement,
  found: FoundAdjustment,
): boolean {
  if (!target.initial) return false
  const { figure, direction } = found
  if (figure)
    tellOtherAdjustment(target, {
      direction,
      by: readFen(figure.value, figure.unit),
      printed: figure.printed,
      start: figure.start,
    })
  const isSpent = saysSpending.test(sentence.paragraph.text.slice(found.span.end))
  return isSpent && addAdjustment(sentence, target, found)
}

/** Keeps by how much a budget was adjusted as a figure of its own; false without one. */
function addAdjustment(
  sentence: SentenceState,
  { label: name }: DraftStatement,
  { figure, span, against, direction }: FoundAdjustment,
): boolean {
  if (!figure || direction === 'same') return false
  const verb = direction === 'decrease' ? '减少' : direction === 'increase' ? '增加' : '增减'
  const label = `${name}调整预算数比${against}${verb}`
  addDraft(sentence, { label, figure, span }, true)
  return true
}

/** What the first budget of one that was adjusted is called; `null` for other statements. */
export function nameInitial({ initial }: DraftStatement): string | null {
  if (!initial) return null
  const { text } = initial.paragraph
  return text.slice(initial.start, initial.figure?.end).includes('年初') ? '年初预算' : '调整前预算'
}

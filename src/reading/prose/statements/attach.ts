import { isOwnBudget } from '@/document/ownBudget'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { Figure } from '@/reading/text/figures'
import {
  convertFigure,
  type DraftStatement,
  type DraftChange,
  type SentenceState,
  type Span,
} from './draft'
import { attachAdjustment, nameInitial } from './adjusted'
import { addDraft, findDraft } from './drafting'
import { attachToBudget, isBudgeted } from './differences'
import { isGenericLabel, isItemLabel, readFigureLabel } from './readLabel'
import { takeFormer } from './former'
import type { ChangeDirection } from './readLead'
import { inferShareWhole } from './shareWhole'

/** A change as printed: its figure (none for 持平), its words and what it is compared with. */
export interface FoundChange {
  readonly direction: ChangeDirection | 'same'
  readonly figure: Figure | null
  readonly span: Span
  readonly against: string | null
  readonly subject: string
}

/**
 * Gives a change to its statement: the one named, else the last of the sentence, else that of the
 * paragraph. False where none is certain.
 */
export function attachChange(sentence: SentenceState, found: FoundChange): boolean {
  const { figure } = found
  const target = findTarget(sentence, found.subject, figure, found.span)
  if (!target) return false
  const against = found.against ?? findCompared(sentence, found.span, target)
  const isOfYear = against !== null && isOwnBudget(against, sentence.paragraph.context)
  if (isOfYear && !isBudgeted(target))
    return attachToBudget(sentence, target, { ...found, against })
  if (isOfYear && attachAdjustment(sentence, target, { ...found, against })) return true
  const percent = figure?.kind === 'percent' ? figure.value : null
  const known = target.change
  if (
    known &&
    percent !== null &&
    known.percent === null &&
    known.paragraph === sentence.paragraph
  ) {
    known.percent = percent
    known.end = found.span.end
    return true
  }
  if (known && figure && addChangeAmount(known, found, target)) return true
  if (known || (found.direction === 'either' && Number(figure?.value ?? 1) !== 0)) return false
  const amount =
    figure === null
      ? found.direction === 'same'
        ? '0'
        : null
      : percent === null
        ? convertFigure(figure, target.unit)
        : null
  if (figure && percent === null && (amount === null || amount.startsWith('-'))) return false
  const direction =
    found.direction === 'either' || (amount !== null && /^[0.]+$/.test(amount))
      ? 'same'
      : found.direction
  target.change = {
    start: found.span.start,
    end: found.span.end,
    direction,
    amount,
    percent,
    against,
    paragraph: sentence.paragraph,
    former: null,
  }
  target.change.former = takeFormer(sentence.paragraph, target, target.change.against)
  sentence.explained = null
  sentence.changedDrafts.push(target)
  sentence.currentDraft = target
  return true
}

/** What a change is told against whose own words do not say it; 同比 is never 年初预算. */
function findCompared(
  { comparedWith, paragraph }: SentenceState,
  { start, end }: Span,
  target: DraftStatement,
): string | null {
  if (!/[同环]比/.test(paragraph.text.slice(start, end))) return comparedWith || nameInitial(target)
  return comparedWith && isOwnBudget(comparedWith, paragraph.context) ? null : comparedWith
}

/** "比上年下降5%，减少52.63万元": the percentage stood first, its amount follows. */
function addChangeAmount(
  known: DraftChange,
  { direction, figure, span }: FoundChange,
  target: DraftStatement,
): boolean {
  if (
    known.amount !== null ||
    known.percent === null ||
    known.direction !== direction ||
    known.paragraph !== target.paragraph ||
    figure?.kind !== 'money'
  )
    return false
  const amount = convertFigure(figure, target.unit)
  if (amount === null || amount.startsWith('-')) return false
  known.amount = amount
  known.end = Math.max(known.end, span.end)
  return true
}

/**
 * Gives a share to its statement; its whole is printed or the head of the sentence. False without a
 * whole.
 */
export function attachShare(
  sentence: SentenceState,
  figure: Figure,
  subject: string,
  printedWhole: string,
  span: Span,
): boolean {
  const target = findTarget(sentence, subject, figure, span)
  const whole =
    printedWhole ||
    sentence.scope ||
    target?.partOf?.label ||
    sentence.whole?.label ||
    inferShareWhole(sentence.paragraph, target, figure)
  if (!target || target.share || whole === '' || figure.value === null) return false
  target.share = { percent: figure.value, of: whole }
  sentence.currentDraft = target
  return true
}

function findTarget(
  sentence: SentenceState,
  subject: string,
  figure: Figure | null,
  span: Span,
): DraftStatement | null {
  const { paragraph } = sentence
  const { label, opens } = readFigureLabel(subject, paragraph.context)
  if (opens) sentence.whole = sentence.currentDraft ?? paragraph.subject
  // 按同口径 says how it is compared, and names nothing.
  if (label !== '' && basisWords.test(label)) return sentence.currentDraft
  // "…费8.1万元，本年预算与上年持平": of the amount just told.
  if (sentence.currentDraft?.figure?.kind === 'money' && ownYearsBudget.test(label))
    return sentence.currentDraft
  // 决算数 is that of the statement before, 决算 of something is another.
  if (label !== '' && !isGenericLabel(label) && !(/决算数?$/.test(label) && isItemLabel(label))) {
    return (
      findDraft(paragraph, label) ??
      addDraft(sentence, { label, figure: null, span: { ...span } }, false)
    )
  }
  const nearest = sentence.currentDraft ?? paragraph.subject ?? paragraph.section.firstDraft
  if (!nearest || figure === null || figure.kind === 'percent' || isSameKind(nearest, figure))
    return nearest
  return (
    paragraph.drafts.find(draft => draft.partOf === null && isSameKind(draft, figure)) ??
    paragraph.drafts.findLast(draft => isSameKind(draft, figure)) ??
    null
  )
}

const basisWords = /^按?(?:照)?(?:同一?|可比)口径$/
const ownYearsBudget = /^[本今当]年(?:度)?(?:支出)?预算(?:数|安排)?$/

function isSameKind(draft: DraftStatement, figure: Figure): boolean {
  return isAmountUnit(draft.unit)
    ? isAmountUnit(figure.unit)
    : draft.unit === figure.unit || draft.unit === ''
}

import type { Figure } from '@/reading/text/figures'
import {
  followAdjusted,
  isAdjustedTo,
  isPartOfAdjustment,
  readAdjustment,
  returnToAdjusted,
} from './adjusted'
import { attachChange, attachShare } from './attach'
import { isChangeOfUnnamed, openPartsInBracket } from './closedBracket'
import { attachBudgetOfCompletion, attachCompletion, isCompletion } from './completion'
import { isCountOfEvent, isPlannedPurchase } from './countOfEvent'
import { reportLackingYuan, reportUnreadFigure, type SentenceState, type Span } from './draft'
import { addDraft, wholeBefore } from './drafting'
import { attachExcess, attachGap, attachRate, attachRateOfExcess } from './differences'
import { findFigureLabel } from './figureLabel'
import { findFormerBehind, isFormerLabel, noteFormer } from './former'
import { attachNamedBudget } from './namedBudget'
import { type Move, readMove, repeatsAmount, settleMove } from './moved'
import { listRespectiveNames } from './respectiveNames'
import { addPartsInBracket, type BracketedParts, readPartsInBracket } from './partsInBracket'
import { readFigureLabel } from './readLabel'
import { readLead, readNamedChange } from './readLead'
import { isThreePublicName } from './topicRules'
import { addWorthOfCounted } from './worthOfCounted'
import {
  isBudgetBehind,
  isLaterBudget,
  markSpent,
  followBudget,
  joinStages,
  readLaterStage,
  readStage,
} from './stages'

/** "（上年财政仅安排预留机动140.2万元）": last year's amount, with the verb that it is given by. */
const formerGrant = /^（(?:上年|去年)(?!结转|结余)[^，。；（）]{0,8}(?:仅|只)[^，。；（）]{0,20}$/
const conjunctions = /^[，、；：）和及]+/

/** Reads the figures of a clause one by one, each by the words between it and the one before. */
export function readFigureClause(
  sentence: SentenceState,
  clause: Span,
  figures: readonly Figure[],
  inReason: boolean,
): void {
  const { paragraph } = sentence
  const respective = listRespectiveNames(
    paragraph.text.slice(clause.start, figures[0]?.start),
    figures.length,
  )
  let from = clause.start
  let move: Move | null = null
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!
    const text = paragraph.text.slice(from, figure.start)
    const skipped = conjunctions.exec(text)?.[0].length ?? 0
    const span: Span = { start: move?.start ?? from + skipped, end: figure.end }
    const lead = removeBlanks(text)
    from = figure.end
    if (move) {
      const reason: string | null = readMovedFigure(sentence, { figure, move, span })
      if (reason !== null) reportUnreadFigure(paragraph, figure, reason)
      move = null
      continue
    }
    move = inReason
      ? null
      : readMove(sentence, { figure, next: figures[index + 1], words: lead, span })
    if (move) continue
    if (paragraph.context.headCounts.get(paragraph.block)?.has(figure.start)) continue
    if (inReason && isCountOfEvent(paragraph, clause, figure)) continue
    if (!inReason) returnToAdjusted(sentence, lead, figure)
    if (!inReason && isPartOfAdjustment(sentence, lead, figure)) {
      addDraft(
        sentence,
        { label: readFigureLabel(lead, paragraph.context).label, figure, span },
        true,
      )
      continue
    }
    const bracket = inReason ? null : readPartsInBracket(paragraph.text, figures, { index, lead })
    if (bracket) {
      readBracketed(sentence, bracket, span.start)
      index += bracket.parts.length
      from = bracket.outer.end
      continue
    }
    if (isChangeOfUnnamed(sentence, clause, lead, figure.start - text.length)) {
      reportUnreadFigure(paragraph, figure, '看不出是什么的数')
      continue
    }
    if (figure.lacksYuan) reportLackingYuan(paragraph, figure)
    const whole = isShareWhole(paragraph.text, figure, figures[index + 1])
      ? lead.lastIndexOf('占')
      : -1
    if (whole < 0 && isShareWhole(paragraph.text, figure, figures[index + 1]))
      if (attachBudgetOfCompletion(sentence, { figure, words: lead, span })) continue
    if (whole >= 0) {
      addDraft(sentence, { label: lead.slice(whole + 1), figure, span }, true)
      continue
    }
    const name = respective?.[index]
    const reason =
      figure.problem ??
      (name !== undefined
        ? readRespectiveFigure(sentence, figure, name, span)
        : inReason
          ? readFigureInReason(sentence, figure, lead, span)
          : readSingleFigure(sentence, figure, lead, span))
    from = span.end
    if (reason !== null) reportUnreadFigure(paragraph, figure, reason)
  }
}

/** What an amount moved to: "调整为2万元" behind last year's; else the reason why it was not read. */
function readMovedFigure(
  sentence: SentenceState,
  { figure, move, span }: { figure: Figure; move: Move; span: Span },
): string | null {
  const reason = repeatsAmount(sentence, move, figure)
    ? null
    : (figure.problem ?? readSingleFigure(sentence, figure, move.name, span))
  if (reason === null) settleMove(sentence, move)
  return reason
}

/** The amount behind a bracket that lists its parts, and those; all unread where it cannot be. */
function readBracketed(sentence: SentenceState, bracket: BracketedParts, start: number): void {
  const { outer, words, parts } = bracket
  const span = { start, end: outer.end }
  const reason = outer.problem ?? readSingleFigure(sentence, outer, words, span)
  if (reason === null) addPartsInBracket(sentence, bracket)
  else
    for (const figure of [...parts.map(part => part.figure), outer])
      reportUnreadFigure(sentence.paragraph, figure, reason)
}

const removeBlanks = (text: string) => (text.includes(' ') ? text.replaceAll(' ', '') : text)

/** "占全部项目32个的93.75%": the figure before the percentage is the whole. */
function isShareWhole(text: string, figure: Figure, next: Figure | undefined): boolean {
  return (
    next?.kind === 'percent' &&
    figure.kind !== 'percent' &&
    next.start === figure.end + 1 &&
    text.charAt(figure.end) === '的'
  )
}

function readRespectiveFigure(
  sentence: SentenceState,
  figure: Figure,
  name: string,
  span: Span,
): string | null {
  const { label } = readFigureLabel(name, sentence.paragraph.context)
  if (label === '' || figure.kind === 'percent') return '“分别”所列的名称与数对不上'
  sentence.currentDraft = addDraft(sentence, { label, figure, span }, false)
  sentence.firstDraft ??= sentence.currentDraft
  return null
}

/** Makes a statement, a share or a change of a figure; else the reason why not. */
function readSingleFigure(
  sentence: SentenceState,
  figure: Figure,
  text: string,
  span: Span,
): string | null {
  if (text === '的' && figure.kind === 'percent')
    return sentence.currentDraft?.budget &&
      attachCompletion(sentence, { percent: figure.value, words: text, span })
      ? null
      : attachShareOfLast(sentence, figure, span)
  if (
    figure.kind === 'percent' &&
    isCompletion(text, figure.value) &&
    attachCompletion(sentence, { percent: figure.value, words: text, span })
  )
    return null
  if (figure.kind === 'percent' && attachRateOfExcess(sentence, figure, text, span)) return null
  if (attachRate(sentence, figure, text, span)) return null
  if (figure.kind === 'money' && attachGap(sentence, figure, text, span)) return null
  if (figure.kind === 'money' && attachExcess(sentence, figure, text, span)) return null
  const read = readLead(text, figure.kind === 'percent', sentence.comparedWith !== null)
  const named =
    read.kind === 'amount' && figure.kind === 'money'
      ? (readAdjustment(sentence, text, figure) ?? readNamedChange(text))
      : null
  const lead = named ?? read
  if (lead.kind === 'share')
    return attachShare(sentence, figure, lead.subject, lead.of, span)
      ? null
      : '看不出是哪一项占哪一项的比重'
  if (lead.kind === 'change') {
    const done = attachChange(sentence, {
      direction: lead.direction,
      figure,
      span,
      against: lead.against,
      subject: lead.subject,
    })
    sentence.comparedWith = lead.against ?? sentence.comparedWith ?? ''
    return done ? null : '看不出是哪一项的增减，或同一项已有增减'
  }
  if (lead.kind === 'former') {
    if (attachNamedBudget(sentence, { figure, label: lead.against, words: text, span })) return null
    sentence.comparedWith = lead.against
    const former = addDraft(sentence, { label: `${lead.against}`, figure, span }, true)
    if (isFormerLabel(lead.against, sentence.paragraph.context.year))
      noteFormer(sentence.paragraph, former, sentence.currentDraft)
    return null
  }
  return readAmountFigure(sentence, figure, text, span)
}

function attachShareOfLast(sentence: SentenceState, figure: Figure, span: Span): string | null {
  const whole = sentence.paragraph.drafts.at(-1)
  const done =
    whole?.aside === true &&
    whole.end === span.start &&
    attachShare(sentence, figure, '', `${whole.label}${whole.figure?.printed ?? ''}`, span)
  return done ? null : '看不出是哪一项占哪一项的比重'
}

function readAmountFigure(
  sentence: SentenceState,
  figure: Figure,
  text: string,
  span: Span,
): string | null {
  const { paragraph } = sentence
  const { label: printed, opens } = readFigureLabel(text, paragraph.context)
  // The subject is that of the item, as where its name has a sentence of its own.
  const own = findFormerBehind(printed, paragraph.context.year) ?? printed
  if (own === '' && addWorthOfCounted(sentence, figure, text, span)) return null
  const name = own === '' ? sentence.labelBeforeColon : own
  if (
    figure.kind === 'money' &&
    (isFormerLabel(name, paragraph.context.year) || formerGrant.test(text))
  ) {
    const former = addDraft(sentence, { label: name, figure, span }, true)
    // "43.83万元（上年25.77万元）", "43.83万元，上年：25.77万元": of the amount before it.
    const isBeside = own === '' || text.startsWith('（')
    noteFormer(paragraph, former, isBeside ? sentence.currentDraft : null)
    sentence.labelBeforeColon = ''
    sentence.comparedWith ??= name
    return null
  }
  if (!opens && attachNamedBudget(sentence, { figure, label: own, words: text, span })) return null
  const stage = figure.kind === 'money' ? (readStage(text) ?? readLaterStage(sentence, text)) : null
  if (stage === 'budget' && isBudgetBehind(text)) markSpent(sentence, figure)
  const joined = stage && !opens ? joinStages(sentence, { figure, label: own, stage, span }) : null
  if (joined) {
    sentence.currentDraft = joined
    return null
  }
  if (opens) {
    if (text.includes('（') && !text.includes('）'))
      sentence.openBracket = { parent: sentence.whole, outside: sentence.currentDraft }
    sentence.whole = sentence.currentDraft ?? paragraph.subject ?? wholeBefore(paragraph)
  } else if (text.startsWith('（') && isThreePublicName(own)) openPartsInBracket(sentence, figure)
  const isAdjusted = isAdjustedTo(sentence, text)
  const label = isAdjusted
    ? (sentence.currentDraft?.label ?? '')
    : findFigureLabel(sentence, figure, own, span, text.length > 1)
  if (label === '' || /^(?:增加|减少|提高|降低|增|减|上升|下降)(?:到|至)?$/.test(label))
    return '看不出是什么的数'
  if (figure.kind === 'percent' && !/率|度|比|幅/.test(label)) return '看不出是什么的百分数'
  // What stands before a colon names the amount right behind it, not those that follow.
  if (paragraph.text.charAt(span.start - 1) === '：' && label === sentence.labelBeforeColon)
    sentence.labelBeforeColon = ''
  const draft = addDraft(sentence, { label, figure, span }, false)
  draft.stage = stage
  if (isAdjusted) followAdjusted(sentence, draft)
  else if (stage === 'budget' && isLaterBudget(text)) followBudget(sentence, draft)
  sentence.currentDraft = draft
  if (
    sentence.firstDraft === null ||
    (sentence.firstDraft.figure?.kind === 'count' &&
      figure.kind === 'money' &&
      draft.partOf === null)
  )
    sentence.firstDraft = draft
  return null
}

function readFigureInReason(
  sentence: SentenceState,
  figure: Figure,
  text: string,
  span: Span,
): string | null {
  const { label } = readFigureLabel(text, sentence.paragraph.context)
  const isPlanned = isPlannedPurchase(text, figure)
  if (!isPlanned && attachToCounted(sentence, figure, text, span)) return null
  addDraft(sentence, { label: label || '原因中的数', figure, span }, !isPlanned)
  return null
}

/** "购置执法执勤用车2辆，比上年度少3辆": a change of what the reason just counted. */
function attachToCounted(
  sentence: SentenceState,
  figure: Figure,
  text: string,
  span: Span,
): boolean {
  const { drafts } = sentence.paragraph
  if (figure.kind !== 'count') return false
  const lead = readLead(text, false, false)
  if (lead.kind !== 'change' || lead.against === null) return false
  const counted = drafts.findLast(({ aside }) => !aside)
  if (counted?.figure?.kind !== 'count' || counted.unit !== figure.unit) return false
  const { direction, against } = lead
  const { currentDraft, explained, changedDrafts } = sentence
  const done = attachChange(sentence, {
    direction,
    figure,
    span,
    against,
    subject: counted.label,
  })
  // The reason goes on to be that of the money before it.
  if (done) changedDrafts.pop()
  Object.assign(sentence, { currentDraft, explained })
  return done
}

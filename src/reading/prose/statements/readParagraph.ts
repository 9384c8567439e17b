import { leaveBracket } from './closedBracket'
import type { Figure } from '@/reading/text/figures'
import { readOrdinalMark } from '@/reading/prose/outline/line'
import { followPath } from '@/reading/prose/subjects/context'
import { readBareClause } from './bareClause'
import {
  type DraftStatement,
  type ParagraphState,
  type SentenceState,
  type Span,
  splitText,
} from './draft'
import { readFigureClause } from './figureClause'
import { settleFormers } from './former'
import { readItem } from './readItem'
import { isThreePublicName } from './topicRules'
import { readBudgetComparison } from './stages'
import { attachReason, findChangeBefore, findEarlyReason, findReasonCue } from './reasons'

const trailing = /持平|相同|一致|(?:其中|包括|包含)$/
const enumerated = /^(?:[一二三四五六七八九]是|（?\d{1,2}[）、.])/

const noFigures: readonly Figure[] = []

/** Reads the sentences of a paragraph in order; each knows what the one before spoke of. */
export function readParagraph(paragraph: ParagraphState): void {
  const { text, section, context } = paragraph
  let previous: SentenceState | null = null
  updateGroup(paragraph)
  const { nextWhole } = section
  section.nextWhole = null
  for (const span of splitText(text, 'sentence', paragraph.begin, text.length)) {
    if (span.start > paragraph.begin) beginRunInItem(paragraph, span)
    const whole = paragraph.drafts.length === 0 ? (nextWhole ?? section.listedWhole) : null
    if (paragraph.former !== null && text.slice(span.start, span.end).includes(`${context.year}年`))
      paragraph.former = null
    const sentence: SentenceState = {
      paragraph,
      currentDraft: null,
      firstDraft: null,
      whole,
      openBracket: null,
      labelBeforeColon: '',
      scope: null,
      comparedWith: null,
      explained: null,
      excessEnd: null,
      changedDrafts: [],
    }
    const count = paragraph.drafts.length
    readSentence(sentence, previous, span)
    extendDrafts(paragraph.drafts, count, span.end)
    // What a sentence opens with is what the next speaks of, unless it only lists parts.
    if (
      sentence.firstDraft &&
      (sentence.firstDraft.partOf === null ||
        sentence.firstDraft.partOf === section.listedWhole ||
        paragraph.subject === null)
    )
      paragraph.subject = sentence.firstDraft
    else if (sentence.currentDraft && paragraph.drafts.length === count)
      paragraph.subject = sentence.currentDraft
    if (text.endsWith('；')) section.nextWhole = sentence.whole
    if (previous === null || sentence.changedDrafts.length > 0 || paragraph.drafts.length > count)
      previous = sentence
  }
  settleFormers(paragraph)
  if (paragraph.openedWhole && (text.endsWith('：') || text.endsWith('其中'))) {
    section.listedWhole = paragraph.openedWhole
    section.partsHaveMarks = null
  }
  if (nextWhole === null) section.firstDraft = paragraph.drafts[0] ?? section.firstDraft
}

/** "…。2.公务接待费。2024年…": an item that begins inside a paragraph. */
function beginRunInItem(paragraph: ParagraphState, { start }: Span): void {
  const { text, section, context } = paragraph
  const mark = readOrdinalMark(text.slice(start, start + 8))
  if (!mark) return
  const begin = start + mark.length
  const figures = listFiguresIn(paragraph.figures, { start: begin, end: text.length })
  const item = readItem({ text, begin, figures, section, subjects: context.subjects })
  if (item.path === null && !isThreePublicName(item.words)) return
  if (item.path) section.subjects = followPath(section.subjects, item.path)
  paragraph.item = item.words
  paragraph.isSubject = item.path !== null
  paragraph.itemStart = start
  paragraph.subject = null
  paragraph.openedWhole = null
}

/** A list of parts with ordinals ends at the first paragraph that has none. */
function updateGroup({ section, begin }: ParagraphState): void {
  if (section.listedWhole === null) return
  if (section.partsHaveMarks === true && begin === 0) section.listedWhole = null
  section.partsHaveMarks ??= begin > 0
}

/**
 * The words of a statement reach to the next one or to the end of the sentence; figures inside a
 * reason cut nothing off.
 */
function extendDrafts(drafts: readonly DraftStatement[], first: number, end: number): void {
  let stop = end
  for (let index = drafts.length - 1; index >= first; index--) {
    const draft = drafts[index]
    if (!draft || draft.aside) continue
    draft.end = stop
    stop = draft.start
  }
}

function readSentence(sentence: SentenceState, previous: SentenceState | null, span: Span): void {
  const { paragraph } = sentence
  const { text, figures } = paragraph
  let explaining: { clause: number; cue: Span; end: number } | null = null
  const segments = splitText(text, 'segment', span.start, span.end)
  for (let segment = segments.shift(); segment; segment = segments.shift()) {
    const inside = listFiguresIn(figures, segment)
    const carriesReason =
      explaining !== null &&
      (enumerated.test(text.slice(segment.start, segment.start + 4)) ||
        !inside.some(({ kind }) => kind === 'money'))
    if (explaining && carriesReason) {
      explaining.end = segment.end
      readFigureClause(sentence, segment, inside, true)
      continue
    }
    if (explaining) settleReason(sentence, previous, explaining)
    explaining = null
    sentence.comparedWith = null
    const early = paragraph.mayHoldReason ? findEarlyReason(text, segment) : null
    if (early) {
      readEarlyReason(sentence, previous, segment, early)
      continue
    }
    const cue = paragraph.mayHoldReason
      ? findReasonCue(text, segment, {
          changed:
            sentence.changedDrafts.length > 0 ||
            hasChange(text, segment) ||
            readBudgetComparison(text.slice(segment.start, segment.end)) !== null,
          changedBefore:
            segment.start === span.start &&
            (previous ? previous.changedDrafts.length > 0 : findChangeBefore(paragraph) !== null),
        })
      : null
    const end = cue?.start ?? segment.end
    const clauses = splitText(text, 'clause', segment.start, end)
    const last = clauses.at(-1)
    const subject =
      cue && last && last.end === end && listFiguresIn(figures, last).length === 0 ? last : null
    for (const clause of clauses) if (clause !== subject) readClause(sentence, clause, segment.end)
    if (!cue) continue
    const { change = null } = sentence.currentDraft ?? paragraph.subject ?? {}
    const bracketEnd = sentence.openBracket ? text.indexOf('）', cue.end) : -1
    const isInBracket = bracketEnd >= 0 && bracketEnd < segment.end
    const reasonEnd = isInBracket
      ? bracketEnd
      : findReasonEnd(paragraph, cue, segment.end, change !== null)
    explaining = { clause: subject?.start ?? cue.start, cue, end: reasonEnd }
    const reason = { start: cue.end, end: reasonEnd }
    readFigureClause(sentence, reason, listFiguresIn(figures, reason), true)
    if (reasonEnd === segment.end) continue
    settleReason(sentence, previous, explaining)
    explaining = null
    // What goes on behind the bracket is of the statement before it, and may have its own reason.
    if (isInBracket) segments.unshift({ start: reasonEnd, end: segment.end })
    else
      for (const clause of splitText(text, 'clause', reasonEnd, segment.end))
        readClause(sentence, clause, segment.end)
  }
  if (explaining) settleReason(sentence, previous, explaining)
}

function readEarlyReason(
  sentence: SentenceState,
  previous: SentenceState | null,
  segment: Span,
  reason: NonNullable<ReturnType<typeof findEarlyReason>>,
): void {
  const { text, figures } = sentence.paragraph
  const inside = { start: reason.end, end: reason.change - 1 }
  for (const clause of splitText(text, 'clause', segment.start, reason.start))
    readClause(sentence, clause, segment.end)
  readFigureClause(sentence, inside, listFiguresIn(figures, inside), true)
  for (const clause of splitText(text, 'clause', reason.change, segment.end))
    readClause(sentence, clause, segment.end)
  if (sentence.changedDrafts.length > 0)
    attachReason(sentence, previous, reason.start, { start: reason.start, end: reason.end }, inside)
}

function readClause(sentence: SentenceState, clause: Span, end: number): void {
  const inside = listFiguresIn(sentence.paragraph.figures, clause)
  if (inside.length === 0) readBareClause(sentence, clause, end)
  else readFigures(sentence, clause, inside, end)
  if (sentence.openBracket === null) return
  const text = sentence.paragraph.text.slice(clause.start, clause.end)
  const close = text.lastIndexOf('）')
  if (close > text.lastIndexOf('（')) leaveBracket(sentence, clause, clause.start + close)
}

function readFigures(
  sentence: SentenceState,
  clause: Span,
  inside: readonly Figure[],
  end: number,
): void {
  readFigureClause(sentence, clause, inside, false)
  const { text } = sentence.paragraph
  if (text.charAt(clause.end - 1) === '）') leaveBracket(sentence, clause, clause.end - 1)
  const rest = { start: inside.at(-1)?.end ?? clause.end, end: clause.end }
  if (rest.end - rest.start >= 2 && trailing.test(text.slice(rest.start, rest.end)))
    readBareClause(sentence, rest, end)
}

function settleReason(
  sentence: SentenceState,
  previous: SentenceState | null,
  { clause, cue, end }: { clause: number; cue: Span; end: number },
): void {
  attachReason(sentence, previous, clause, cue, { start: cue.end, end })
}

const opensChange =
  /^(?:比|较|与|同比)(?:上一?年|去年|20\d\d年)?[^，]{0,16}(?:增加|增长|减少|下降|上升|降低)了?$/

/** 支出决算 5.20 万元 behind the reason of a budget's change: what was spent, and no reason. */
const opensSpending =
  /^(?:20\d\d年度?|本年|全年)?(?:支出决算|决算支出|决算|实际支出|实际完成)(?:数|额|总额|支出|为|共计|是)*$/

/** 调整后预算 100 万元 behind the reason of an adjustment. */
const opensAdjusted =
  /^(?:本次|现)?(?:全年|(?:当年|本年|年中)?调整后)(?:的)?(?:支出)?预算(?:数|额|安排)?(?:为|是)?$/

/**
 * Where a reason ends: at the segment's end, or before a clause that says what was spent or is the
 * adjusted budget, or, behind
 * an amount without a change, one that compares another year's money with the statement's own
 * ("主要原因是人员调动，较2022年决算数减少3万元").
 */
function findReasonEnd(
  { text, figures }: ParagraphState,
  cue: Span,
  end: number,
  isChanged: boolean,
): number {
  for (const clause of splitText(text, 'clause', cue.end, end).slice(1)) {
    const figure = listFiguresIn(figures, clause).find(({ kind }) => kind === 'money')
    const words = figure ? text.slice(clause.start, figure.start) : ''
    if (
      opensSpending.test(words) ||
      opensAdjusted.test(words) ||
      (!isChanged && opensChange.test(words))
    )
      return clause.start - 1
  }
  return end
}

function hasChange(text: string, { start, end }: Span): boolean {
  return /[比较][上去前年2].*[增减升降]|持平|[于过](?:上|去|20\d\d)年/.test(
    text.slice(start, Math.min(end, start + 400)),
  )
}

function listFiguresIn(figures: readonly Figure[], { start, end }: Span): readonly Figure[] {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while ((figures[stop]?.start ?? Infinity) < end) stop++
  return low === stop ? noFigures : figures.slice(low, stop)
}

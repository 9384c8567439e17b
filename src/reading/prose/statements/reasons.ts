import {
  type DraftStatement,
  findLine,
  type ParagraphState,
  readPrinted,
  splitText,
  type SectionState,
  type SentenceState,
  type Span,
} from './draft'
import { attachChange } from './attach'
import { contradicts } from './contradicts'
import { settleFormers } from './former'
import { addDraft } from './drafting'
import { readFigureLabel } from './readLabel'
import { findComparison, readDirection, readStanding } from './readLead'
import { attachComparison } from './stages'

const reasonCue = /(?:的)?(?:主要|具体)?(?:的)?原因(?:主要)?(?:是因为|是由于|是|为|在于|系)?[：，]?/
const causeCue =
  /(?:主要)?(?:是由于|是因为|系因|由于|因为)[：，]?|主要是[：，]?|主要系[：，]?|(?<=，)(?:是|系|为)(?=[^，；]*所致)/
const trailingMarks = /[，、；：\s]+$/
/** "原因是因人员增加": the second word for it. */
const leadingCause = /^(?:因为|由于|因(?![公此而素地私]|人而))/
const firstOfList = /^[，：]?(?:一是|第一[，是])/
const nextOfList =
  /^[^一]{0,200}?(?:二是|第二[，是])[^。]*(?:。[^。]{0,200}?(?:[三四五六七八九]是|第[三四五六七八九][，是])[^。]*)*/

/** A reason that begins a list goes on over sentences: "一是…。含…。二是…". */
function withListed(text: string, span: Span): Span {
  const own = text.slice(span.start, span.end)
  if (!firstOfList.test(own) || /二是|第二/.test(own)) return span
  const rest = nextOfList.exec(text.slice(span.end))
  return rest ? { start: span.start, end: span.end + rest[0].length } : span
}

/** "…增加所致" says that it is a reason, not which. */
const causeWords = /(?:所致|所?(?:导致|造成|引起))(?:的)?$/

const mainly = /^主要[是系]/
/** What 主要是 says that is no reason: a use. */
const use = /^主要[是系][^，。；：]{0,4}用于/
/** A name with its own amount or share, and no change or act: "教育支出600万元". */
const namedFigure =
  /(?:^主要[是系]|[，；：、和及]|其中|包括)[：，]?((?:(?!主要)[^，；：、。\d]){2,24})\d[\d,.]*(?:[万亿千百]*元|%)/g
const onlyFigure = /^主要[是系][：，]?[^，；：、。\d]{2,24}\d[\d,.]*(?:[万亿千百]*元|%)$/
const nameOfMoney =
  /(?:支出|收入|拨款|经费|费|资金|基金|补助|服务|[类款项]）?)(?:预算|决算)?数?(?:为|是|占|占比)?$/
const change =
  /[增减压缩调新年]|上升|下降|提高|降低|追加|补[发缴交]|安排|下达|拨付|支付|发放|缴纳|计提/

/** Whether a sentence that begins with 主要是 tells a use or a make-up, and no reason. */
function tellsMakeUp(text: string, start: number): boolean {
  if (!mainly.test(text.slice(start, start + 3))) return false
  const [sentence = ''] = text.slice(start, start + 400).split('。')
  if (use.test(sentence)) return true
  const named = [...sentence.matchAll(namedFigure)].filter(
    ([, name]) => nameOfMoney.test(name!) && !change.test(name!),
  )
  // One amount among other words is part of a reason: "退休2人，一次性补助费12.00万元".
  return named.length > 1 || (named.length === 1 && onlyFigure.test(sentence))
}

/**
 * Where a reason begins in a segment (`start` of its cue, `end` behind it), `null` for none; 主要是
 * and 由于 count only behind a change, or at the head of the sentence behind one.
 */
export function findReasonCue(
  text: string,
  { start, end }: Span,
  { changed, changedBefore }: { readonly changed: boolean; readonly changedBefore: boolean },
): Span | null {
  const segment = text.slice(start, end)
  const mayBeCause = changed || (changedBefore && !tellsMakeUp(text, start))
  const cause = mayBeCause ? causeCue.exec(segment) : null
  const found = reasonCue.exec(segment) ?? (changed || cause?.index === 0 ? cause : null)
  return found && { start: start + found.index, end: start + found.index + found[0].length }
}

const earlyCue = /(?:^|，)(?:主要)?(?:是|系)?(?:由于|因为|因(?![公此而素地]|人而))/
const laterChange = /[增减升降]|持平|相同/

/**
 * A reason that stands before its change: "因缴费基数提高，比上年增加3万元". `start` and `end` are
 * its cue, `change` is where the clause with the change begins; `null` for none.
 */
export function findEarlyReason(text: string, { start, end }: Span): EarlyReason | null {
  const segment = text.slice(start, end)
  if (!segment.includes('因') && !segment.includes('由于')) return null
  const cue = earlyCue.exec(segment)
  if (!cue || findComparison(segment.slice(0, cue.index))) return null
  const from = start + cue.index + cue[0].length
  const [, ...clauses] = splitText(text, 'clause', from, end)
  const change = clauses.find(clause => {
    const words = text.slice(clause.start, clause.end)
    return findComparison(words) !== null && laterChange.test(words)
  })
  return change
    ? { start: start + cue.index, end: from, change: change.start, clauseEnd: change.end }
    : null
}

interface EarlyReason extends Span {
  readonly change: number
  readonly clauseEnd: number
}

/**
 * Gives a reason to the changes it explains: those named by direction in a clause of its own, else
 * the last one before it.
 */
export function attachReason(
  sentence: SentenceState,
  previous: SentenceState | null,
  clauseStart: number,
  cue: Span,
  reasonSpan: Span,
): void {
  const { paragraph } = sentence
  const span = withListed(paragraph.text, reasonSpan)
  const text = readPrinted(paragraph, span)
    .replace(trailingMarks, '')
    .replace(causeWords, '')
    .replace(leadingCause, '')
  if (text === '') return
  const reason = { text, line: findLine(paragraph, span.start) }
  const clauseText = paragraph.text.slice(clauseStart, cue.start).replace(/^[，；]/, '')
  const compared = findComparedStatement(sentence, previous, clauseText)
  if (compared) {
    compared.reason ??= reason
    return
  }
  const standing = readStanding(clauseText)
  if (standing)
    attachChange(sentence, {
      ...standing,
      figure: null,
      span: { start: clauseStart, end: cue.start },
    })
  if (sentence.changedDrafts.length === 0 && clauseText === '')
    sentence.changedDrafts.push(...settleFormers(paragraph))
  const explained = findExplainedChanges(sentence, previous, clauseText)
  const fitting = explained.filter(draft => !reportContradiction(draft, reason))
  const isGeneral = isOfSeveral(fitting)
  for (const draft of fitting)
    draft.reason = isGeneral ? { ...reason, scope: 'general' as const } : reason
  if (explained.length > 0 || clauseText === '') return
  const { label } = readFigureLabel(
    clauseText.slice(0, readDirection(clauseText)?.index ?? clauseText.length),
    paragraph.context,
  )
  if (label !== '')
    addDraft(
      sentence,
      { label, figure: null, span: { start: clauseStart, end: reasonSpan.end } },
      false,
    ).reason = reason
}

/** The statement of a final account that a reason explains: "决算数小于预算数的主要原因". */
function findComparedStatement(
  sentence: SentenceState,
  previous: SentenceState | null,
  clauseText: string,
): DraftStatement | null {
  if (clauseText !== '') return attachComparison(sentence, clauseText)
  if (sentence.changedDrafts.length > 0) return null
  if (sentence.explained) return sentence.explained
  return previous?.changedDrafts.length === 0 ? previous.explained : null
}

/** Whether changes are of different money, besides those of a whole that a part of it explains. */
function isOfSeveral(drafts: readonly DraftStatement[]): boolean {
  const parts = drafts.filter(draft => !drafts.some(({ partOf }) => partOf === draft))
  return new Set(parts.map(moveOf)).size > 1
}

/** What moved, so that one reason for the same money under two names is not a general one. */
function moveOf({ change, amount }: DraftStatement): string {
  return change?.amount ?? change?.percent ?? amount ?? ''
}

/** Keeps a reason for a rise away from a fall, and the other way round, and names it. */
function reportContradiction(
  { change, label, paragraph }: DraftStatement,
  { text, line }: { text: string; line: number },
): boolean {
  if (!change || change.direction === 'same' || !contradicts(text, change.direction)) return false
  const moved = change.direction === 'increase' ? '增加' : '减少'
  paragraph.context.diagnostics.push({
    level: 'note',
    code: 'reason-contradicts',
    line,
    message: `原文第 ${line} 行“${label}”写的是${moved}，所写原因“${text.slice(0, 60)}”说的却相反，没有作为这项${moved}的原因。`,
  })
  return true
}

function findExplainedChanges(
  { changedDrafts, paragraph }: SentenceState,
  previous: SentenceState | null,
  clauseText: string,
): DraftStatement[] {
  const direction = readDirection(clauseText.replace(/的$/, ''))?.direction
  const last = changedDrafts.at(-1)
  if (clauseText === '' || (last && !direction)) {
    if (last) return last.reason ? [] : [last]
    const earlier = (previous?.changedDrafts ?? []).filter(draft => draft.reason === null)
    if (earlier.length === 0 && clauseText === '' && tellsNothing(paragraph)) {
      const before = /^主要[是系]/.test(paragraph.text) ? findChangeBefore(paragraph) : null
      return before ? [before] : findChangesOfSection(paragraph.section)
    }
    const way = earlier.at(-1)?.change?.direction
    return earlier.filter(draft => draft.change?.direction === way)
  }
  const open = (draft: DraftStatement) =>
    draft.reason === null &&
    draft.change !== null &&
    (direction === undefined || direction === 'either'
      ? draft.change.direction !== 'same'
      : draft.change.direction === direction)
  const own = paragraph.drafts.slice(-200).filter(open)
  return own.length > 0 ? own : paragraph.section.drafts.slice(-200).filter(open)
}

/**
 * The change that a paragraph goes on with which begins with its reason: that of the last statement
 * before it, where that has none.
 */
export function findChangeBefore(paragraph: ParagraphState): DraftStatement | null {
  if (!tellsNothing(paragraph)) return null
  const last = paragraph.section.drafts.findLast(draft => !draft.aside)
  return last?.change && last.change.direction !== 'same' && last.reason === null ? last : null
}

/** Whether a paragraph has no statement yet but figures inside a reason. */
function tellsNothing({ drafts }: ParagraphState): boolean {
  return drafts.every(draft => draft.aside)
}

/**
 * A paragraph that is but a reason explains the changes before it that have none, in the direction
 * of the first of them.
 */
function findChangesOfSection({ drafts }: SectionState): DraftStatement[] {
  const open = drafts
    .slice(-200)
    .filter(
      ({ change, reason }) => change !== null && change.direction !== 'same' && reason === null,
    )
  return open.filter(({ change }) => change?.direction === open[0]?.change?.direction)
}

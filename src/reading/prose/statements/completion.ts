import { type DraftStatement, findLine, readPrinted, type SentenceState, type Span } from './draft'
import { addDraft, findDraft } from './drafting'
import type { Figure } from '@/reading/text/figures'
import { isGenericLabel, isItemLabel, readFigureLabel } from './readLabel'
import { findBefore } from './stages'

/** Words speak of no statement further back. */
const mostSearched = 50
const completionWords =
  /(?:(?:完成|达到?|为)(?:了)?(?:年初|全年|当年|本年|调整后?|全部)*(?:支出|收入)?预算(?:数|总额|安排)?(?:的)?|(?:(?:年初|全年|当年|本年|调整后?|支出|收入|的)*预算)?(?:完成|执行)率(?:为|达到|达|是|：)*)$/
const shareWords = /占(?:年初|全年|当年|本年|调整后?)+(?:支出|收入)?预算(?:数|总额|安排)?的$/

/**
 * Whether the words before a percentage say how much of the budget was spent; 占年初预算的 does where it
 * is more than all.
 */
export function isCompletion(words: string, percent: string | null): boolean {
  if (!/预算|率/.test(words)) return false
  return completionWords.test(words) || (Number(percent) > 100 && shareWords.test(words))
}

/** "完成预算155万元的96.77%": the figure before the percentage is the budget of what was spent. */
export function attachBudgetOfCompletion(
  sentence: SentenceState,
  { figure, words, span }: { figure: Figure; words: string; span: Span },
): boolean {
  const target = sentence.currentDraft
  if (
    !target ||
    target.budget ||
    target.figure?.kind !== 'money' ||
    target.unit !== figure.unit ||
    !/完成(?:了)?(?:年初|全年|当年|本年|调整后?)*(?:支出|收入)?预算(?:数|总额|安排)?(?:为)?$/.test(
      words,
    )
  )
    return false
  target.budget = {
    amount: figure.value,
    text: readPrinted(sentence.paragraph, span).replace(/^[，。；：、]+/, ''),
    line: findLine(sentence.paragraph, span.start),
  }
  target.stage = 'spent'
  return true
}

/**
 * Notes how much of its budget a statement spent, of the first one where the words say 年初; false
 * where nothing is named and no statement is there.
 */
export function attachCompletion(
  sentence: SentenceState,
  { percent, words, span }: { percent: string | null; words: string; span: Span },
): boolean {
  if (percent === null) return false
  const named = findCompleted(sentence, words, span)
  const target = named ?? findNearest(sentence)
  if (!target || target.completion !== null) return false
  target.completion = percent
  const { initial } = target
  if (initial && words.includes('年初') && Number(initial.amount) > 0)
    target.budget = {
      amount: initial.amount,
      text: readPrinted(initial.paragraph, initial),
      line: findLine(initial.paragraph, initial.start),
    }
  if (named) sentence.currentDraft = named
  sentence.explained = target
  return true
}

function findNearest({ currentDraft, paragraph }: SentenceState): DraftStatement | null {
  return (
    currentDraft ??
    paragraph.drafts.slice(-mostSearched).findLast(({ stage }) => stage === 'spent') ??
    findBefore(paragraph)
  )
}

/**
 * The statement of the subject that words name before 完成年初预算的: one with an amount, else one that
 * has none; `null` where they name no subject and no measure.
 */
function findCompleted(sentence: SentenceState, words: string, span: Span): DraftStatement | null {
  const { paragraph, currentDraft } = sentence
  const subject = words.replace(completionWords, '').replace(shareWords, '')
  const { label: own } = readFigureLabel(subject, paragraph.context)
  const isOfItem = own === '' && currentDraft === null && paragraph.drafts.length === 0
  const label = isOfItem ? paragraph.item.replace(/[，。：]$/, '') : own
  if (label === '' || isGenericLabel(label)) return null
  // 财政拨款支出 names the whole where nothing stands before it, and else a column of what does.
  const isWhole = /财政拨款|一般公共预算/.test(label) && findNearest(sentence) === null
  if (!isOfItem && isItemLabel(label) && !isWhole) return null
  const known = findDraft(paragraph, label)
  if (known && known.figure?.kind !== 'count' && !known.aside) return known
  // Money that is not printed: its topic is that of the words.
  const figure: Figure = {
    ...span,
    printed: '',
    value: null,
    unit: '',
    kind: 'money',
    problem: null,
  }
  const draft = addDraft(sentence, { label, figure, span }, false)
  if (draft.topic.kind === 'subject' || draft.topic.kind === 'measure') return draft
  for (const drafts of [paragraph.context.drafts, paragraph.section.drafts, paragraph.drafts])
    drafts.pop()
  paragraph.context.draftCount--
  return null
}

import type { Statement, StatementTopic } from '@/document/prose'
import {
  type DraftStatement,
  findLine,
  type ParagraphState,
  readPrinted,
  type SentenceState,
  type Span,
  type Stage,
} from './draft'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { Figure } from '@/reading/text/figures'
import { findDraft } from './drafting'
import { isAdjusting, moveAdjustment, testAdjustments } from './movedAdjustment'
import { isGenericLabel, isItemLabel, readFigureLabel } from './readLabel'

/** Words speak of no statement further back. */
const mostSearched = 50
const spentWords =
  /(?:决算|实际支出|实际完成)(?:数|额|总额|总计|合计|金额|支出)*(?:共计|合计|共|为|是|：|达到|达)*$/
const budgetWords =
  /预算(?:数|额|总额|总计|合计|金额|支出|安排|资金)*(?:共计|合计|共|为|是|：|达到|达)*$/
/** Whether the words before a figure say that it was budgeted or spent. */
export function readStage(words: string): Stage | null {
  if (/决算|实际/.test(words) && spentWords.test(words)) return 'spent'
  return words.includes('预算') && budgetWords.test(words) ? 'budget' : null
}

/**
 * Puts "支出决算为 B" and "年初预算为 A" of one subject into one statement: B is its amount, A its
 * budget. Returns the statement, `null` where the figure has none to join.
 */
export function joinStages(
  sentence: SentenceState,
  { figure, label, stage, span }: { figure: Figure; label: string; stage: Stage; span: Span },
): DraftStatement | null {
  const { paragraph } = sentence
  const other = findOtherStage(sentence, stage, figure)
  if (!other || !isSameSubject(sentence, other, label, stage)) return null
  const budgeted = stage === 'budget' ? figure.value : other.amount
  const budgetSpan = stage === 'budget' ? span : { start: other.start, end: other.figure!.end }
  other.budget = {
    amount: budgeted,
    text: readPrinted(paragraph, budgetSpan).replace(/^[，。；：、]+/, ''),
    line: findLine(paragraph, budgetSpan.start),
  }
  if (stage === 'spent') {
    other.amount = figure.value
    other.stage = 'spent'
    const named = other.label.replace(/(?:年初|全年|调整)?预算(?:数|额)?$/, '')
    if (named.length >= 4) other.label = named
  }
  return other
}

function findOtherStage(
  { currentDraft, paragraph }: SentenceState,
  stage: Stage,
  { unit, kind }: Figure,
): DraftStatement | null {
  const open = (draft: DraftStatement | null | undefined) =>
    draft?.paragraph === paragraph &&
    draft.stage === (stage === 'spent' ? 'budget' : 'spent') &&
    draft.budget === null &&
    !draft.change &&
    !draft.share &&
    draft.completion === null &&
    draft.unit === unit &&
    kind === 'money'
      ? draft
      : null
  return (
    open(currentDraft) ??
    open(paragraph.drafts.slice(-mostSearched).findLast(({ aside }) => !aside))
  )
}

function isSameSubject(
  { paragraph }: SentenceState,
  other: DraftStatement,
  label: string,
  stage: Stage,
): boolean {
  if (label === '' || isItemLabel(label)) return true
  const named = label.replace(stage === 'spent' ? /决算/g : /年初预算/g, '预算')
  if (
    named === other.label ||
    named.replace(/预算数?$/, '') === other.label.replace(/(?:年初)?预算数?$/, '')
  )
    return true
  return findDraft(paragraph, label) === other
}

const aboveBudget = /(?:大于|高于|多于|超过|超出)/
const belowBudget = /(?:小于|低于|少于|未达到?)/
const asBudgeted = /(?:等于|持平|一致|相同|相等)/
/** A form that was not filled in: "决算数大于（小于）预算数". */
const openForm = /[（(、/]\s*(?:大于|小于|等于|持平)/

const sidesByVerb = /^(.*?)(?:大于|高于|多于|超过|超出|小于|低于|少于|未达到?|等于)(.*)$/
/** The last, as names have such words too: 公务用车购置和运行维护费. */
const sidesByWord = /^(.*)[与同和](.*)$/

/** What words say of spending against the budget: "决算数小于年初预算数的主要原因"; else `null`. */
export function readBudgetComparison(words: string): NonNullable<Statement['comparison']> | null {
  if (!words.includes('预算') || !/决算|支出|执行|完成/.test(words) || openForm.test(words))
    return null
  const [, first, second] = sidesByVerb.exec(words) ?? sidesByWord.exec(words) ?? [words, '', '']
  if (!second!.includes(first!.includes('决算') || !second!.includes('决算') ? '预算' : '决算'))
    return null
  if (/上年|20\d\d年/.test(second!.replace(/年初/g, ''))) return null
  const reversed = /预算数?$/.test(first!) && second!.includes('决算')
  if (asBudgeted.test(words)) return 'equal'
  if (aboveBudget.test(words)) return reversed ? 'below' : 'above'
  return belowBudget.test(words) ? (reversed ? 'above' : 'below') : null
}

/**
 * Notes what a clause says of spending against the budget, and returns the statement that it is
 * about; `null` where the clause says nothing of the kind or no statement is certain.
 */
export function attachComparison(sentence: SentenceState, words: string): DraftStatement | null {
  const comparison = readBudgetComparison(words)
  if (!comparison) return null
  const current = sentence.currentDraft
  const target =
    findCompared(sentence, words) ?? (current?.comparison === comparison ? current : null)
  if (!target) return null
  target.comparison ??= comparison
  sentence.explained = target
  return target
}

/** The statement of spending or a budget that words compare; `null` where none is certain. */
export function findCompared(sentence: SentenceState, words: string): DraftStatement | null {
  const { paragraph } = sentence
  const subject = words.replace(
    /(?:支出)?(?:年初|全年|调整)?(?:决算|预算|执行|支出)数?(?:基本)?(?:大于|高于|多于|超过|超出|小于|低于|少于|未达|等于|[与同和]).*$/,
    '',
  )
  const { label } = readFigureLabel(subject, paragraph.context)
  if (label !== '' && !isItemLabel(label) && !isGenericLabel(label)) {
    const named = findDraft(paragraph, label)
    if (named) return isOpen(named) ? named : null
    if (label.length > 2 && !paragraph.isSubject) return null
  }
  const near = [
    sentence.currentDraft,
    paragraph.subject,
    paragraph.drafts.slice(-mostSearched).findLast(isOpen),
    findBefore(paragraph),
  ]
  return near.find((draft): draft is DraftStatement => draft != null && isOpen(draft)) ?? null
}

/** The last statement of the section, which a paragraph without one of its own goes on with. */
export function findBefore({ drafts, begin, section }: ParagraphState): DraftStatement | null {
  if (drafts.length > 0 || begin > 0) return null
  return section.drafts.findLast(draft => !draft.aside) ?? null
}

function isOpen({ comparison, figure, aside, budget, stage, completion }: DraftStatement): boolean {
  return (
    comparison === null &&
    figure?.kind === 'money' &&
    !aside &&
    (budget !== null || stage !== null || completion !== null)
  )
}

const behind =
  /^[，、]?(?:其)?(?:年初|全年|调整后?)(?:的)?(?:支出)?预算(?:数|额|安排)?(?:为|是|：)?$/
/** Whether words go on behind an amount with what was budgeted for it: "支出2万元，年初预算为3万元". */
export function isBudgetBehind(words: string): boolean {
  return behind.test(words)
}

/** Takes the amount just told for spent, as its budget follows. */
export function markSpent({ currentDraft, paragraph }: SentenceState, { unit }: Figure): void {
  if (
    currentDraft?.stage === null &&
    currentDraft.paragraph === paragraph &&
    currentDraft.unit === unit &&
    !currentDraft.aside &&
    !adjustment.test(currentDraft.label) &&
    !/预算/.test(currentDraft.label.replace(/(?:一般公共|政府性基金|国有资本经营)预算/g, ''))
  )
    currentDraft.stage = 'spent'
}

/** By how much a budget was adjusted: no spending. */
const adjustment = /(?:调增|调减|追加|追减|净增加|净减少)$/

const laterBudget =
  /^[，、；（]?(?:本次|现)?(?:(?:全年|年末|(?:当年|本年|年中)?调整后?)(?:的)?(?:支出)?预算|(?:当年|本年|年中)?调整后)(?:数|额|安排)?(?:为|是|：)?$/
/** Whether words name a budget as it stands later in the year: 全年预算, 调整后预算, 调整后. */
export function isLaterBudget(words: string): boolean {
  return laterBudget.test(words)
}

/** The stage of 调整后100万元 behind a budget, which is one without the word; else `null`. */
export function readLaterStage({ currentDraft }: SentenceState, words: string): Stage | null {
  return currentDraft?.stage === 'budget' && isLaterBudget(words) ? 'budget' : null
}

/**
 * A budget behind another of one subject ("年初预算为 A，调整预算为 B"): spending is told against B,
 * and A stands alone, apart from the subject's own amounts.
 */
export function followBudget(sentence: SentenceState, draft: DraftStatement): void {
  const first = sentence.currentDraft
  if (
    first?.stage !== 'budget' ||
    first.paragraph !== draft.paragraph ||
    (first.change && !isAdjusting(first)) ||
    first.share ||
    !areAlike(first, draft)
  )
    return
  moveAdjustment(sentence, first, draft)
  draft.initial = first
  testAdjustments(first, draft)
  if (sentence.firstDraft === first) sentence.firstDraft = draft
  draft.label = first.label.replace(initialWords, '') || draft.label
  draft.topic = first.topic
  first.topic = keepTable(first.topic)
  // What it was made of is the first budget's too.
  for (const part of draft.paragraph.drafts)
    if (part.partOf === first) part.topic = keepTable(part.topic)
}
/** Whether two amounts are of one kind: money in any unit, or the same things. */
const areAlike = (one: DraftStatement, other: DraftStatement) =>
  one.unit === other.unit || (isAmountUnit(one.unit) && isAmountUnit(other.unit))

const initialWords = /(?:年初|全年|调整)?预算(?:数|额|安排)?$/

function keepTable({ about }: StatementTopic): StatementTopic {
  return about === undefined ? { kind: 'other', key: null } : { kind: 'other', key: null, about }
}

import type { Figure } from '@/reading/text/figures'
import {
  convertFigure,
  type DraftStatement,
  findLine,
  readFen,
  readPrinted,
  type SentenceState,
  type Span,
} from './draft'
import type { ChangeDirection } from './readLead'
import { findCompared } from './stages'

const excess =
  /(?:比|较|相比)(?:年初|全年|调整后?的?)?(?:支出)?预算(?:数|额|安排)?(?:相比)?(?:，)?(?:有所)?(增加|增长|超出|超支|减少|下降|降低|节约|节余)(?:了)?$/
const upWords = /^[增超]/

/**
 * "决算数较预算数减少0.50万元": by how much spending differs from its budget. False where words and
 * figure are of another kind.
 */
export function attachExcess(
  sentence: SentenceState,
  figure: Figure,
  words: string,
  span: Span,
): boolean {
  const found = words.includes('预算') ? excess.exec(words) : null
  if (!found || !/决算|支出|执行/.test(words.slice(0, found.index))) return false
  const target = findCompared(sentence, words.slice(0, found.index))
  if (!target || target.difference) return false
  const direction = upWords.test(found[1]!) ? 'increase' : 'decrease'
  return setDifference(sentence, target, { direction, figure, span, against: found[0] })
}

/** Whether a statement is itself of a budget: "调整后预算3万元，比年初预算增加1万元". */
export function isBudgeted({ stage, label }: DraftStatement): boolean {
  return stage === 'budget' || (stage === null && budgetLabel.test(label))
}
const budgetLabel = /预算(?:数|额|安排)?$/

interface FoundDifference {
  readonly direction: ChangeDirection | 'same'
  readonly figure: Figure | null
  readonly span: Span
  /** The budget as words name it: 年初预算, 调整后预算数. */
  readonly against: string
}

/**
 * "5.71万元，比年初预算5.90万元减少0.19万元，下降3.22%": a difference from the budget and no change from
 * last year. False where the statement has one, or words and figure do not fit.
 */
export function attachToBudget(
  sentence: SentenceState,
  target: DraftStatement,
  found: FoundDifference,
): boolean {
  const { figure, direction } = found
  const known = target.difference
  if (known) {
    if (figure?.kind !== 'percent' || known.percent !== null || known.direction !== direction)
      return false
    known.percent = figure.value
    known.end = found.span.end
    return true
  }
  if (direction === 'either' && Number(figure?.value ?? 1) !== 0) return false
  return setDifference(sentence, target, {
    ...found,
    direction: direction === 'either' ? 'same' : direction,
  })
}

function setDifference(
  sentence: SentenceState,
  target: DraftStatement,
  {
    direction,
    figure,
    span,
    against,
  }: FoundDifference & { readonly direction: 'increase' | 'decrease' | 'same' },
): boolean {
  if (!takeBudget(sentence, target, { span, against })) return false
  const percent = figure?.kind === 'percent' ? figure.value : null
  const printed = figure && percent === null ? convertFigure(figure, target.unit) : null
  if (figure && percent === null && (printed === null || printed.startsWith('-'))) return false
  const amount = figure === null && direction === 'same' ? '0' : printed
  const isNone = amount !== null && /^[0.]+$/.test(amount)
  target.difference = {
    start: span.start,
    end: span.end,
    direction: isNone ? 'same' : direction,
    amount,
    percent,
    paragraph: sentence.paragraph,
  }
  target.stage ??= 'spent'
  if (target.budget === null || !isNone || figure === null)
    target.comparison ??= isNone ? 'equal' : direction === 'increase' ? 'above' : 'below'
  sentence.explained = target
  sentence.excessEnd = span.end
  sentence.currentDraft = target
  return true
}

const firstBudget = /年初/
const laterBudget = /全年|调整|年末|年中/

/** Gives a statement the budget that words compare it with; false where it has another one. */
function takeBudget(
  sentence: SentenceState,
  target: DraftStatement,
  { span, against }: Pick<FoundDifference, 'span' | 'against'>,
): boolean {
  takeBudgetBefore(sentence, target, span)
  const { budget, initial } = target
  if (!budget) return true
  if (laterBudget.test(against)) return !firstBudget.test(budget.text)
  if (!firstBudget.test(against) || !laterBudget.test(budget.text)) return true
  if (!initial || target.completion !== null) return false
  target.budget = {
    amount: initial.amount,
    text: readPrinted(initial.paragraph, initial),
    line: findLine(initial.paragraph, initial.start),
  }
  return true
}

/** The budget itself, where it stands right before: "比年初预算5.90万元减少". */
function takeBudgetBefore(
  { paragraph }: SentenceState,
  target: DraftStatement,
  { start }: Span,
): void {
  const before = paragraph.drafts.findLast(draft => draft.aside && draft.end === start)
  if (!before || target.budget !== null || before.unit !== target.unit) return
  target.budget = {
    amount: before.amount,
    text: readPrinted(paragraph, before).replace(/^[，。；：、]+/, ''),
    line: findLine(paragraph, before.start),
  }
}

const rateWords = /^[，、]?(?:预[、与]?决算|决算[、与]?预算)?差异率(?:为|是|：)?$/

/**
 * "预决算差异率-20.83%": by what part of its budget spending differs, with its sign; without one it may
 * be the absolute rate, whose direction the amounts show.
 */
export function attachRate(
  sentence: SentenceState,
  { value, kind }: Figure,
  words: string,
  span: Span,
): boolean {
  const target = sentence.currentDraft
  if (kind !== 'percent' || value === null || !target?.budget || !rateWords.test(words))
    return false
  if (target.difference || target.completion !== null) return false
  const percent = value.replace(/^[-−]/, '')
  const isNone = /^[0.]+$/.test(percent)
  const isLess = percent === value ? isBelowBudget(target) : true
  const direction = isNone ? 'same' : isLess ? 'decrease' : 'increase'
  target.difference = {
    ...span,
    direction,
    amount: null,
    percent,
    paragraph: sentence.paragraph,
  }
  target.comparison ??= isNone ? 'equal' : direction === 'increase' ? 'above' : 'below'
  sentence.explained = target
  return true
}

function isBelowBudget({ amount, budget, unit }: DraftStatement): boolean {
  const [spent, budgeted] = [amount, budget?.amount ?? null].map(own => readFen(own, unit))
  return spent != null && budgeted != null && spent < budgeted
}

const gapWords = /^[，、]?(?:差值|差额|差异额?|相差)(?:为|是|：)?$/

/** "支出2.05万元，年初预算为2万元，差值为0.05万元": a difference whose direction the amounts show. */
export function attachGap(
  sentence: SentenceState,
  figure: Figure,
  words: string,
  span: Span,
): boolean {
  const target = sentence.currentDraft
  if (!target?.budget || target.difference || !gapWords.test(words)) return false
  const [spent, budgeted] = [target.amount, target.budget.amount].map(amount =>
    readFen(amount, target.unit),
  )
  if (spent == null || budgeted == null) return false
  const direction = spent === budgeted ? 'same' : spent > budgeted ? 'increase' : 'decrease'
  return setDifference(sentence, target, { direction, figure, span, against: '' })
}

const rateOfExcess =
  /^[，、]?(?:增加|增长|超出|超支|上升|减少|下降|降低|节约|节余|增幅|降幅)(?:了|率|幅度|比例|为)*$/

/** "…减少0.50万元，下降12.5%": what part of the budget the difference is. */
export function attachRateOfExcess(
  { excessEnd, explained }: SentenceState,
  figure: Figure,
  words: string,
  span: Span,
): boolean {
  const difference = explained?.difference
  if (span.start - 1 !== excessEnd || !difference || difference.percent !== null) return false
  if (!rateOfExcess.test(words)) return false
  difference.percent = figure.value
  difference.end = span.end
  return true
}

import type { Figure } from '@/reading/text/figures'
import { isBudgeted } from './differences'
import {
  type DraftStatement,
  findLine,
  readFen,
  readPrinted,
  type SentenceState,
  type Span,
} from './draft'

/** What was budgeted, of the subject that the words before speak of. */
const budgetAlone = /^(?:因)?(?:年初|全年|调整后?的?)?(?:支出)?预算(?:数|额|安排)?$/
const comparing = /^[，、；（]?[与较比同和]/

/**
 * A budget that is told of a statement that is there: "由于年初预算为0万元，无法计算百分比" says it
 * again, "与年初预算10.00万元相比" says it for the first time. False for others.
 */
export function attachNamedBudget(
  sentence: SentenceState,
  { figure, label, words, span }: { figure: Figure; label: string; words: string; span: Span },
): boolean {
  if (figure.kind !== 'money' || !budgetAlone.test(label)) return false
  const { paragraph } = sentence
  const target = sentence.currentDraft ?? paragraph.subject
  if (target?.figure?.kind !== 'money' || target.aside) return false
  const isSame = ({ amount, unit }: Pick<DraftStatement, 'amount' | 'unit'>) =>
    readFen(amount, unit) === readFen(figure.value, figure.unit)
  if (target.budget) return isSame({ amount: target.budget.amount, unit: target.unit })
  if (target.unit !== figure.unit || !comparing.test(words) || isBudgeted(target)) return false
  target.budget = {
    amount: figure.value,
    text: readPrinted(paragraph, span).replace(/^[，。；：、]+/, ''),
    line: findLine(paragraph, span.start),
  }
  target.stage = 'spent'
  sentence.comparedWith = label
  return true
}

import type { StatedDifference, Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import { linesOfProse } from '@/text/proseLines'
import { figureSegment, sentence } from '@/text/segments'
import type { Rule } from '@/budget/checks/facts/context'
import { exceeds } from '@/budget/checks/model/compare'
import { printedTerm } from '@/budget/checks/model/provenance'
import { plainTerm, statementTerm, wordsTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'

type Direction = NonNullable<Statement['comparison']>
const words: Readonly<Record<Direction, string>> = {
  above: '大于预算数',
  below: '小于预算数',
  equal: '与预算数持平',
}

/** The term of what a statement says was budgeted; `null` where it says nothing. */
export function budgetTerm(statement: Statement): Term | null {
  const { budget, label, unit } = statement
  if (!budget || budget.amount === null || !isMoneyUnit(unit)) return null
  return statementTerm(statement, {
    amount: budget.amount,
    label: `${label}的预算数`,
    line: budget.line,
  })
}

/**
 * "比年初预算减少0.19万元，下降3.22%" is what was spent less what was budgeted, and its share of that;
 * where the budget itself is not printed, it is what was spent less the difference.
 */
export const budgetDifferences: Rule = {
  family: 'prose',
  *generate({ document, statedDecimals: decimals }): Iterable<Relation> {
    for (const statement of document.statements) {
      const { budgetDifference: stated, amount, unit } = statement
      if (!stated || amount === null || !isMoneyUnit(unit) || isSaidEqual(stated)) continue
      const budget = budgetTerm(statement)
      if (budget) yield* compareToPrinted(statement, stated, budget)
      else if (stated.amount !== null && stated.percent !== null) {
        const difference = differenceTerm(statement, stated, decimals)
        yield {
          ...describePercent(statement, stated, stated.percent),
          right: [difference],
          over: [
            statementTerm(statement, { decimals }),
            { ...difference, sign: stated.direction === 'decrease' ? 1 : -1 },
          ],
        }
      }
    }
  },
}

function* compareToPrinted(
  statement: Statement,
  stated: StatedDifference,
  budget: Term,
): Iterable<Relation> {
  const { id, label } = statement
  const difference = stated.amount === null ? null : differenceTerm(statement, stated)
  const isLess = stated.direction === 'decrease'
  const spent = statementTerm(statement)
  const [more, less] = isLess ? [budget, spent] : [spent, budget]
  const right = [more, { ...less, sign: -1 as const }]
  if (difference)
    yield {
      id: `budgetDifference:${id}`,
      title: `正文“${label}”${differing[stated.direction]} = ${isLess ? '预算数 − 决算数' : '决算数 − 预算数'}`,
      left: [difference],
      right,
      meaning: '所写的差额不是决算数与预算数之差。',
    }
  if (stated.percent !== null)
    yield {
      ...describePercent(statement, stated, stated.percent),
      right: difference ? [difference] : right,
      over: [budget],
    }
}

/** The term of the amount by which a statement says that it differs from the budget. */
const differenceTerm = (statement: Statement, { amount, line }: StatedDifference, decimals = 0) =>
  statementTerm(statement, { amount, label: `${statement.label}与预算数之差`, line, decimals })

function describePercent(
  { id, label }: Statement,
  { direction, line }: StatedDifference,
  text: string,
): Pick<Relation, 'id' | 'title' | 'quantity' | 'left'> {
  const percent = plainTerm({
    label: `正文“${label}”所写与预算数之差的比例`,
    text,
    unit: '%',
    line,
    statement: id,
  })
  const word = direction === 'decrease' ? '下降' : '增长'
  return {
    id: `budgetDifference:${id}.percent`,
    title: sentence`正文“${label}”比预算${word} ${figureSegment(`${text}%`, printedTerm(percent))}`,
    quantity: 'percent',
    left: [percent],
  }
}

const differing: Readonly<Record<StatedDifference['direction'], string>> = {
  increase: '比预算增加',
  decrease: '比预算减少',
  same: '与预算之差',
}

/** 与预算持平: a word and no figure, which `comparisons` tests. */
function isSaidEqual({ direction, text }: StatedDifference): boolean {
  return direction === 'same' && !/\d/.test(text)
}

/** What the words say of the two figures, 大于, 小于 or 持平, is what the figures say. */
export const comparisons: Rule = {
  family: 'prose',
  *generate({ document }): Iterable<Relation> {
    const textAt = linesOfProse(document.parts)
    for (const statement of document.statements) {
      const { id, label, comparison, line, amount } = statement
      const budget = budgetTerm(statement)
      if (comparison === undefined || !budget || amount === null) continue
      const spent = statementTerm(statement)
      const near = comparison === 'equal' && !saysEqual(statement, textAt.get(line) ?? '')
      const printed = compare(spent, budget, { stated: comparison, near })
      yield {
        id: `comparison:${id}`,
        title: `正文“${label}”所写决算数与预算数的大小 = 两数的大小`,
        quantity: 'words',
        left: [
          wordsTerm({
            label: `正文“${label}”`,
            text: comparison === 'equal' && !near ? '等于预算数' : words[comparison],
            line,
            same: printed === comparison,
            statement: id,
          }),
        ],
        right: [
          wordsTerm({
            label: `决算数 ${spent.text} 与预算数 ${budget.text} ${spent.unit}`,
            text: words[printed],
            line: budget.line,
          }),
        ],
        meaning: '文字说的大小与两个数不符，原因也就对不上。',
      }
    }
  },
}

/** 持平, 一致 and 基本持平 are said of figures that are near, 等于 of those that are the same. */
function saysEqual({ text, comparison }: Statement, paragraph: string): boolean {
  if (comparison !== 'equal') return false
  const behind = paragraph.slice(Math.max(0, paragraph.indexOf(text)))
  const found = /(基本)?(等于|持平|一致|相同|相等)/.exec(behind)
  return found?.[2] === '等于' && found[1] === undefined
}

/** How far apart figures may be that are called 持平 or 基本持平, in percent of the budget. */
const nearPercent = 5

function compare(
  spent: Term,
  budget: Term,
  { stated, near }: { readonly stated: Direction; readonly near: boolean },
): Direction {
  const [now, planned] = [spent.value ?? 0, budget.value ?? 0]
  if (near && Math.abs(now - planned) * 100 <= planned * nearPercent) return 'equal'
  if (exceeds([spent], [budget])) return 'above'
  if (exceeds([budget], [spent])) return 'below'
  return now === planned ? 'equal' : stated
}

import { nameCompared } from '@/document/ownBudget'
import type { Statement } from '@/document/prose'
import { countDecimals, isMoneyUnit } from '@/text/decimals'
import { figureSegment, sentence } from '@/text/segments'
import type { Rule } from '@/budget/checks/facts/context'
import { exceeds } from '@/budget/checks/model/compare'
import { printedTerm } from '@/budget/checks/model/provenance'
import { plainTerm, statementTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { changeTerm } from './changeSums'

/**
 * A stated increase or decrease in percent is the stated difference divided by last year's figure,
 * which is this year's less the difference.
 */
export const changes: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const byId = new Map(context.document.statements.map(statement => [statement.id, statement]))
    for (const statement of context.document.statements)
      yield* compare(statement, byId, context.statedDecimals)
  },
}

/** What increased by more than there is of it had less than nothing before: told where it is so. */
export const increases: Rule = {
  family: 'prose',
  *generate({ document, statedDecimals }): Iterable<Relation> {
    for (const statement of document.statements) {
      const { id, change, amount, unit, label } = statement
      if (change?.direction !== 'increase' || change.basis !== undefined || amount === null)
        continue
      const difference = isMoneyUnit(unit) ? changeTerm(statement, statedDecimals) : null
      if (!difference) continue
      const [own, more] = [statementTerm(statement), { ...difference, sign: 1 as const }]
      if (own.value === null || own.value < 0 || !exceeds([more], [own])) continue
      yield {
        id: `increase:${id}`,
        title: `正文“${label}” ≥ 所写的增加额`,
        comparison: 'atLeast',
        left: [own],
        right: [more],
        meaning:
          `增加额比本年数还大，${nameCompared(change)}数就成了负数：可能有一个数写错，也可能没有读对。`.replace(
            '数数',
            '数',
          ),
      }
    }
  },
}

function* compare(
  statement: Statement,
  byId: ReadonlyMap<string, Statement>,
  decimals: number,
): Iterable<Relation> {
  const { change, id } = statement
  const base = byId.get(change?.basis ?? '') ?? statement
  if (
    !change ||
    change.percent === null ||
    change.direction === 'same' ||
    base.amount === null ||
    !isMoneyUnit(base.unit)
  )
    return
  const word = change.direction === 'increase' ? '增长' : '下降'
  const stated = plainTerm({
    label: `正文“${base.label}”所写${word}幅度`,
    text: change.percent,
    unit: '%',
    line: change.line,
    statement: id,
  })
  const percent = figureSegment(`${change.percent}%`, printedTerm(stated))
  const title = sentence`正文“${base.label}”比${nameCompared(change)}${word} ${percent}`
  const difference = changeTerm(statement, decimals)
  const relation = { id: `change:${id}`, title, quantity: 'percent' as const, left: [stated] }
  if (difference)
    yield {
      ...relation,
      right: [{ ...difference, sign: 1 as const }],
      over: [
        statementTerm(base, { decimals }),
        { ...difference, sign: difference.sign === 1 ? -1 : 1 },
      ],
    }
  else {
    const prior = priorTerm(statement)
    const now = statementTerm(base, { decimals: countDecimals(change.printedPrior?.amount ?? '') })
    const grows = change.direction === 'increase'
    if (prior)
      yield {
        ...relation,
        right: grows ? [now, { ...prior, sign: -1 }] : [prior, { ...now, sign: -1 }],
        over: [prior],
      }
    else yield { ...relation, right: [], untestable: '没有写明增减的金额，不能验算百分比。' }
  }
}

/** Last year's figure as a sentence prints it, `null` where it prints none. */
function priorTerm(statement: Statement): Term | null {
  const { change, amount, label } = statement
  if (!change?.printedPrior || change.printedPrior.amount === null) return null
  const { printedPrior: prior } = change
  return statementTerm(statement, {
    amount: prior.amount,
    label: `${label}的上年数`,
    line: prior.line,
    decimals: countDecimals(amount ?? ''),
  })
}

/** Where both are printed, this year's amount is last year's and what it changed by. */
export const printedPriors: Rule = {
  family: 'prose',
  *generate({ document }): Iterable<Relation> {
    for (const statement of document.statements) {
      const { change, id, label, amount } = statement
      const prior = priorTerm(statement)
      if (!change || !prior || amount === null || !isMoneyUnit(statement.unit) || change.basis)
        continue
      const difference = change.direction === 'same' ? null : changeTerm(statement)
      if (change.direction !== 'same' && !difference) continue
      yield {
        id: `prior:${id}`,
        title: `正文“${label}” = 正文上年数${difference ? '与增减额之和' : '（持平）'}`,
        left: [statementTerm(statement)],
        right: [prior, ...(difference ? [difference] : [])],
        ...(/基本持平/.test(change.text)
          ? { untestable: '正文写的是“基本持平”，不能要求相等。' }
          : {}),
        meaning: '正文所写的两年的数与增减额对不上。',
      }
    }
  },
}

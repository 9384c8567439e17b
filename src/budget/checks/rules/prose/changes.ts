import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import { figureSegment, sentence } from '@/text/segments'
import type { Rule } from '@/budget/checks/facts/context'
import { printedTerm } from '@/budget/checks/model/provenance'
import { plainTerm, statementTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
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
  const title = sentence`正文“${base.label}”比上年${word} ${percent}`
  const difference = changeTerm(statement, decimals)
  const size = difference && { ...difference, sign: 1 as const }
  if (!difference || !size)
    yield {
      id: `change:${id}`,
      title,
      quantity: 'percent',
      left: [stated],
      right: [],
      untestable: '没有写明增减的金额，不能验算百分比。',
    }
  else {
    yield {
      id: `change:${id}`,
      title,
      quantity: 'percent',
      left: [stated],
      right: [size],
      over: [
        statementTerm(base, { decimals }),
        { ...difference, sign: difference.sign === 1 ? -1 : 1 },
      ],
    }
  }
}

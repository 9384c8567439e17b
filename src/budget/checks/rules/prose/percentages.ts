import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import { figureSegment, sentence } from '@/text/segments'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { keyOf } from '@/budget/checks/facts/statements'
import { printedTerm } from '@/budget/checks/model/provenance'
import { plainTerm, statementTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { changeTerm } from './changeSums'
import { bySection } from './lookup'

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

/**
 * A stated share is the statement's amount divided by what the sentence names, in the decimals that
 * are stated.
 */
export const shares: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { statedDecimals: decimals } = context
    for (const section of bySection(context).values()) {
      for (const [index, statement] of section.entries()) {
        const { share, amount, label, line, id } = statement
        if (!share || amount === null) continue
        const whole = findWhole(context, section.slice(0, index), statement)
        const stated = plainTerm({
          label: `正文“${label}”所写占比`,
          text: share.percent,
          unit: '%',
          line,
          statement: id,
        })
        const percent = figureSegment(`${share.percent}%`, printedTerm(stated))
        yield {
          id: `share:${id}`,
          title: sentence`正文“${label}”占${share.of || '合计'} ${percent}`,
          quantity: 'percent',
          left: [stated],
          right: [statementTerm(statement, { decimals })],
          over: whole ? [whole] : [],
          ...(whole ? {} : { untestable: `找不到“${share.of}”的金额。` }),
        }
      }
    }
  },
}

const wholePatterns: readonly (readonly [RegExp, string])[] = [
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
  [/人员/, 'personnel'],
  [/公用/, 'operating'],
  [/结转/, 'carryOver'],
  [/本年收入|当年/, 'currentYear'],
  [/支出|收入|预算|^$/, 'total'],
]

/** The nearest statement before that bears the words, else the table figure that they stand for. */
function findWhole(
  { facts, statedDecimals: decimals }: Context,
  before: readonly Statement[],
  statement: Statement,
): Term | null {
  const wholeLabel = (statement.share?.of ?? '').replace(/(?:总额|合计|总数)$/, '')
  const stated =
    wholeLabel === ''
      ? undefined
      : before.findLast(({ label, amount }) => amount !== null && label.includes(wholeLabel))
  if (stated) return statementTerm(stated, { decimals })
  const measure = wholePatterns.find(([pattern]) => pattern.test(wholeLabel))?.[1]
  const scope = keyOf(statement, facts.names)?.[0] ?? 'all'
  return measure === undefined ? null : (facts.find(scope, '*', measure)?.terms[0] ?? null)
}

import type { Statement } from '@/document/prose'
import type { Context } from '../../context'
import { keyOf } from '../../facts/statements'
import { figureSegment, sentence } from '@/text/segments'
import { printedTerm } from '../../provenance'
import { plainTerm, statementTerm } from '../../terms'
import type { Relation, Term } from '../../types'
import type { Rule } from '../types'
import { bySection } from './lookup'

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

const totalWords: readonly (readonly [RegExp, string])[] = [
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
  const words = (statement.share?.of ?? '').replace(/(?:总额|合计|总数)$/, '')
  const stated =
    words === ''
      ? undefined
      : before.findLast(({ label, amount }) => amount !== null && label.includes(words))
  if (stated) return statementTerm(stated, { decimals })
  const measure = totalWords.find(([pattern]) => pattern.test(words))?.[1]
  const scope = keyOf(statement, facts.names)?.[0] ?? 'all'
  return measure === undefined ? null : (facts.find(scope, '*', measure)?.terms[0] ?? null)
}

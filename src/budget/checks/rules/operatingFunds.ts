import type { Statement } from '@/document/prose'
import type { Context } from '../context'
import { isMoneyUnit } from '@/text/decimals'
import { cellTerm, statementTerm } from '../terms'
import type { Relation, Term } from '../types'
import type { Rule } from './types'

const excess = '经济分类表含不计入机关运行经费的部分'

/**
 * 机关运行经费 are the operating part of basic expenditure of some units: no more than it, and so
 * each of their sections.
 */
export const operatingFunds: Rule = {
  family: 'betweenTables',
  *generate(context): Iterable<Relation> {
    const { facts, firsts } = context
    const whole = facts.find('generalPublic', '*', 'operating')
    const funds = facts.find('generalPublic', 'operatingFunds', 'total')
    if (whole && funds)
      yield {
        id: 'operatingFunds:total',
        title: `${whole.terms[0]?.label} ≥ 机关运行经费（${funds.terms[0]?.label}）`,
        comparison: 'atLeast',
        left: whole.terms,
        right: funds.terms,
        excess,
      }
    const table = firsts.get('operatingFunds')
    const side = table?.sides.find(({ kind }) => kind === 'economic')
    if (!table || !side) return
    for (const row of side.rows) {
      const key = side.columns[0]?.key
      if (row.role === 'line' && row.code !== null && key !== undefined)
        yield* compare(context, cellTerm({ table, side, row, key }), row.code)
    }
  },
}

/** The parts of 机关运行经费 that a sentence lists, against the sections of the same name. */
export const statedOperatingParts: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    if (context.repeated.has('generalPublicBasicExpenditure')) return
    for (const statement of context.document.statements) {
      const code = isPart(statement)
        ? (statement.topic.code ?? context.facts.names.economic(statement.label))
        : null
      if (code !== null) yield* compare(context, statementTerm(statement, { code }), code)
    }
  },
}

/** Whether a statement is one of the parts of 机关运行经费. */
export function isPart({ topic, unit, amount }: Statement): boolean {
  return (
    topic.about === 'operatingFunds' &&
    topic.kind !== 'operatingFunds' &&
    amount !== null &&
    isMoneyUnit(unit)
  )
}

function* compare({ facts }: Context, part: Term, code: string): Iterable<Relation> {
  const section = facts.find('generalPublic', code, 'basic')
  if (!section || section.terms[0]?.statement != null) return
  const equal = section.terms[0]?.value === part.value
  yield {
    id: `operatingFunds:${code}:${part.statement ?? part.place?.table}`,
    title: `${section.terms[0]?.label} ${equal ? '=' : '≥'} ${part.label}`,
    comparison: 'atLeast',
    left: section.terms,
    right: [part],
    excess,
    meaning: '机关运行经费的一项不应大于基本支出中的同名科目。',
  }
}

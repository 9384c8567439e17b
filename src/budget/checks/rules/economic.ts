import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { cellTerm, statementTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'

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

/**
 * Kinds of 三公, and of what is printed beside them, with the economic section of basic expenditure
 * they contain.
 */
const sections: readonly (readonly [key: string, section: string])[] = [
  ['overseas', '30212'],
  ['reception', '30217'],
  ['vehicles.operation', '30231'],
  ['vehicles.purchase', '31013'],
  ['meetings', '30215'],
  ['training', '30216'],
]

/**
 * 三公 count all of the general public budget, the economic table only basic expenditure: a kind is
 * at least its section.
 */
export const threePublic: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    for (const [key, section] of sections) {
      const whole = facts.find('generalPublic', 'threePublic', key)
      const part = facts.find('generalPublic', section, 'basic')
      if (!whole || !part || whole.terms[0]?.statement != null || part.terms[0]?.statement != null)
        continue
      const equal = whole.terms[0]?.value === part.terms[0]?.value
      yield {
        id: `threePublic:${key}`,
        title: `${whole.terms[0]?.label} ${equal ? '=' : '≥'} ${part.terms[0]?.label}`,
        left: whole.terms,
        right: part.terms,
        comparison: 'atLeast',
        excess: '其余由项目支出安排，经济分类表只列基本支出',
        meaning: '“三公”经费含基本支出和项目支出，不应小于基本支出中的同名科目。',
      }
    }
  },
}

import type { Context, Rule, Facts } from '@/budget/checks/facts/context'
import { readFund } from '@/budget/checks/facts/funds'
import { cellTerm, isBlank, sum } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

const wider = [
  ['all', 'fiscal'],
  ['all', 'generalPublic'],
  ['fiscal', 'generalPublic'],
] as const
const budgets = ['generalPublic', 'governmentFund', 'stateCapital'] as const

/**
 * Where a unit has other money too: what all money is spent on is at least what 财政拨款 is, and
 * that is its three budgets.
 */
export const scopes: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    const { allIsFiscal, fiscalIsGeneral } = facts.scopes
    if (allIsFiscal && fiscalIsGeneral) return
    for (const key of facts.byKey.keys()) {
      const [scope = '', subject = '', measure = ''] = key.split('|')
      if (subject === 'revenue' || measure === 'carryOver' || measure === 'currentYear') continue
      const whole = facts.find(scope, subject, measure)
      if (!whole || whole.terms[0]?.statement != null) continue
      if (scope === 'fiscal' && !fiscalIsGeneral) {
        const parts = budgets
          .flatMap(budget => facts.find(budget, subject, measure) ?? [])
          .filter(({ terms }) => terms[0]?.statement == null)
        if (!parts.some(part => part.source !== whole.source) || !isWhole(facts, subject, measure))
          continue
        yield {
          id: `budgets:${key}`,
          title: `${whole.terms[0]?.label} ${facts.scopes.fiscalAddsCarryOver ? '≥' : '='} ${parts.map(({ terms }) => terms[0]?.label).join(' + ')}`,
          left: whole.terms,
          right: parts.flatMap(({ terms }) => terms),
          ...(facts.scopes.fiscalAddsCarryOver
            ? {
                comparison: 'atLeast' as const,
                excess: '多出的是上年结转，一般公共预算支出表只列当年拨款',
              }
            : {}),
        }
      }
      if (scope !== 'all') continue
      const [, inner] =
        wider.find(([outer, narrow]) => outer === scope && facts.find(narrow, subject, measure)) ??
        []
      const part = inner && facts.find(inner, subject, measure)
      if (
        !part ||
        part.source === whole.source ||
        part.terms[0]?.statement != null ||
        isBlank(part.terms)
      )
        continue
      yield {
        id: `wider:${key}`,
        title: `${whole.terms[0]?.label} ≥ ${part.terms[0]?.label}`,
        comparison: 'atLeast',
        left: whole.terms,
        right: part.terms,
        excess: '多出的是财政拨款以外的资金',
      }
    }
  },
}

/**
 * Whether every budget with money for a subject says how much of it goes to a use, so that the uses
 * add up.
 */
function isWhole(facts: Facts, subject: string, measure: string): boolean {
  return (
    measure === 'total' ||
    budgets.every(
      budget => facts.find(budget, subject, measure) || !facts.find(budget, subject, 'total'),
    )
  )
}

/** A table of 重点项目 is at most what all projects are, of the money that its title names. */
export const chosenProjects: Rule = {
  family: 'betweenTables',
  *generate({ tables, chosenProjects, facts }): Iterable<Relation> {
    for (const table of tables) {
      if (!chosenProjects.has(table.id)) continue
      const fund = readFund(table.printed?.title ?? '') ?? 'all'
      const whole = facts.find(fund, '*', 'project')
      const side = table.sides.find(({ rows }) => rows.some(({ role }) => role === 'total'))
      const row = side?.rows.find(({ role }) => role === 'total')
      if (!whole || !side || !row || whole.terms[0]?.statement != null) continue
      yield {
        id: `chosenProjects:${table.id}=${whole.source}`,
        title: `${whole.terms[0]?.label} ≥ ${table.name} 合计`,
        comparison: 'atLeast',
        left: whole.terms,
        right: [cellTerm({ table, side, row, key: 'total' })],
        excess: '这张表只列其中一部分项目',
      }
    }
  },
}

const fiscalKey = /^carryOver\.(?:generalPublic|governmentFund|stateCapital)$/

/**
 * Carried-over money of 财政拨款 is found again in 项目支出表, unless a table shows what of it is
 * basic expenditure.
 */
export const carryOver: Rule = {
  family: 'betweenTables',
  *generate({ facts, firsts }): Iterable<Relation> {
    const table = firsts.get('projectExpenditure')
    const whole = facts.find('fiscal', '*', 'carryOver')
    const side = table?.sides[0]
    const row = side?.rows.find(({ role }) => role === 'total')
    if (!table || !side || !row || !whole) return
    const right = side.columns
      .filter(({ key }) => fiscalKey.test(key) || key === 'carryOver')
      .map(({ key }) => cellTerm({ table, side, row, key }))
    if (right.length === 0 || (sum(right) === null && sum(whole.terms) === 0)) return
    yield {
      id: `carryOver:${whole.source}=${table.id}`,
      title: `${whole.terms[0]?.label} = ${table.name} 各项目的上年结转之和`,
      left: whole.terms,
      right,
      meaning: `结转的钱要么用于项目，要么用于基本支出；${table.name}只列出项目上的这些${basicHasCarryOver(firsts) ? '' : '，基本支出各表没有结转一栏'}。`,
    }
  },
}

function basicHasCarryOver(firsts: Context['firsts']): boolean {
  return (['generalPublicBasicExpenditure', 'fiscalBasicExpenditure'] as const).some(kind =>
    firsts
      .get(kind)
      ?.sides.some(({ columns }) => columns.some(({ key }) => key.startsWith('carryOver'))),
  )
}

import { readFund } from '@/budget/checks/facts/funds'
import { listOpening, totalsOf } from '@/budget/checks/facts/periods'
import type { Context, Fact, Facts, Rule } from '@/budget/checks/facts/context'
import { exceeds } from '@/budget/checks/model/compare'
import { cellTerm, isBlank, sum } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'

/** Where a unit has other money too: what all money is spent on is at least what 财政拨款 is. */
export const scopes: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    if (facts.scopes.allIsFiscal && facts.scopes.fiscalIsGeneral) return
    for (const key of facts.byKey.keys()) {
      const [scope = '', subject = '', measure = ''] = key.split('|')
      if (scope !== 'all' || subject === 'revenue' || !isOfYear(measure)) continue
      const whole = facts.find(scope, subject, measure)
      const part =
        facts.find('fiscal', subject, measure) ?? facts.find('generalPublic', subject, measure)
      if (!whole || !part || part.source === whole.source || isBlank(part.terms)) continue
      if ([whole, part].some(({ terms }) => terms[0]?.statement != null)) continue
      const carried = besides(whole, part, facts)
      yield {
        id: `wider:${key}`,
        title: `${[whole.terms[0], ...carried].map(term => term?.label).join(' + ')} ≥ ${part.terms[0]?.label}`,
        comparison: 'atLeast',
        left: [...whole.terms, ...carried],
        right: part.terms,
        excess: '多出的是财政拨款以外的资金',
      }
    }
  },
}

/** Whether a measure is of all the money of the year, and not of what of it is new or carried over. */
export const isOfYear = (measure: string): boolean =>
  measure !== 'carryOver' && measure !== 'currentYear'

/**
 * Money carried over that a table of all money leaves out, where that of a part of it counts it: its total
 * is less than the other's, by no more than that.
 */
function besides(whole: Fact, part: Fact, facts: Facts): readonly Term[] {
  const [total, other] = [totalsOf(whole, facts)[0], totalsOf(part, facts)[0]]
  if (!total || !other || !exceeds(other, total)) return []
  const term = listOpening(facts.carried).find(carried => !exceeds(other, [...total, carried]))
  return term ? [term] : []
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

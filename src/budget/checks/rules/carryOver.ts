import type { Context } from '../context'
import { cellTerm } from '../terms'
import { sum } from '../sum'
import type { Relation } from '../types'
import type { Rule } from './types'

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

import type { Relation } from '@/budget/checks/model/types'
import { hasFigures } from '@/budget/checks/model/view'
import { untestable } from './form/untestable'
import type { Rule } from '@/budget/checks/facts/context'

/**
 * Tables published without figures, and tables after the first of their kind: named once each, so
 * that nothing is passed over in silence.
 */
export const empties: Rule = {
  family: 'betweenTables',
  *generate({ tables, facts, firsts, repeated }): Iterable<Relation> {
    for (const table of tables) {
      const { empty } = table.meaning
      // A list of units has no column of amounts that could be empty.
      if (hasFigures(table) || table.sides.every(({ columns }) => columns.length === 0)) continue
      yield untestable(table, {
        id: `empty:${table.id}`,
        title: `${table.name}的各项关系`,
        reason: empty
          ? `空表，没有可校验的数${empty.sentence ? `：${empty.sentence}` : '。'}`
          : '表里印有金额，没有读出来，不能校验。',
        line: empty?.line,
      })
    }
    const { allIsFiscal, fiscalIsGeneral } = facts.scopes
    const [all, part] = [
      firsts.get('expenditure') ?? firsts.get('revenueExpenditure'),
      firsts.get('generalPublicExpenditure') ?? firsts.get('fiscalExpenditure'),
    ]
    if (all && part && !(allIsFiscal && fiscalIsGeneral)) {
      yield untestable(part, {
        id: `lines:${all.id}=${part.id}`,
        title: `${all.name}与${part.name}逐行相等`,
        reason:
          '单位另有一般公共预算以外的资金，两表口径不同，不能要求逐行相等，只比较大小与合计。',
      })
    }
    const later = tables.filter(
      table =>
        repeated.has(table.kind) &&
        firsts.get(table.kind) !== table &&
        hasFigures(table) &&
        table.kind !== 'unknown',
    )
    const [first] = later
    if (first)
      yield untestable(first, {
        id: `later:${first.id}`,
        title: '同类表的表间关系',
        reason: `有 ${later.length} 张表与前面的表同类；表间关系只用同类中的第一张，其余各表只做表内校验，正文也不与它们比较。`,
      })
  },
}

import type { PerformanceSheet, SheetFigure } from '@/document/project'
import type { Context } from '../context'
import { moneyTerm } from '../terms'
import type { Relation, Term } from '../types'
import { nameTable } from '../words'
import { projectTerm } from './projectTerm'
import type { Rule } from './types'

/**
 * A sheet's money is 财政拨款 and other funds, and is its project's; all sheets together are the
 * project expenditure.
 */
export const sheets: Rule = {
  family: 'betweenTables',
  *generate(context): Iterable<Relation> {
    const { document } = context
    for (const sheet of document.sheets) {
      const { total, fiscal, other } = sheet.funds
      if (!total || (!fiscal && !other)) continue
      const right = [
        ...(fiscal ? [fundsTerm(context, sheet, fiscal, '财政拨款')] : []),
        ...(other ? [fundsTerm(context, sheet, other, '其他资金')] : []),
      ]
      yield {
        id: `sheet:${sheet.table}`,
        title: `${nameSheet(context, sheet)} 年度资金总额 = ${right.length > 1 ? '财政拨款 + 其他资金' : '所列资金'}`,
        left: [fundsTerm(context, sheet, total, '年度资金总额')],
        right,
      }
    }
    const byTable = new Map(document.sheets.map(sheet => [sheet.table, sheet]))
    for (const project of document.projects) {
      const sheet = byTable.get(project.sheet?.table ?? '')
      if (!sheet?.funds.total || !project.sheet) continue
      yield {
        id: `project:${project.id}`,
        title: `${nameSheet(context, sheet)} 年度资金总额 = ${projectTerm(context, project).label}`,
        left: [fundsTerm(context, sheet, sheet.funds.total, '年度资金总额')],
        right: [projectTerm(context, project)],
        ...(project.sheet.confidence === 'weak' && !project.sheet.amountsEqual
          ? { untestable: '绩效目标表与项目的对应关系不确定，不作比较。' }
          : {}),
        meaning: '绩效目标表与项目支出表对同一个项目写的金额不同。',
      }
    }
    if (!context.repeated.has('projectExpenditure')) yield* compareAll(context)
  },
}

function* compareAll(context: Context): Iterable<Relation> {
  const { document, facts } = context
  const whole = facts.find('all', '*', 'project')
  const right = document.sheets.flatMap(sheet =>
    sheet.funds.total ? [fundsTerm(context, sheet, sheet.funds.total, '年度资金总额')] : [],
  )
  if (!whole || right.length === 0) return
  const complete =
    document.projects.length > 0 && document.projects.every(project => project.sheet !== null)
  yield {
    id: 'sheets:total',
    title: `${whole.terms[0]?.label} ${complete ? '=' : '≥'} 各绩效目标表年度资金总额之和`,
    left: whole.terms,
    right,
    ...(complete ? {} : { comparison: 'atLeast' as const, excess: '有的项目没有绩效目标表' }),
  }
}

/** The term of an amount on a performance sheet. */
export function fundsTerm(
  { printed, document }: Context,
  sheet: PerformanceSheet,
  { amount, place }: SheetFigure,
  label: string,
): Term {
  const unit = printed.get(sheet.table)?.unit ?? document.amountUnit
  return moneyTerm({ label: `${nameSheet({ printed }, sheet)} ${label}`, amount, unit, place })
}

/** "项目三绩效表". */
export function nameSheet({ printed }: Pick<Context, 'printed'>, sheet: PerformanceSheet): string {
  const table = printed.get(sheet.table)
  return table ? nameTable(table) : sheet.name
}

import { sum } from '../../sum'
import { plainTerm, statementTerm } from '../../terms'
import type { Relation } from '../../types'
import { fundsTerm } from '../sheets'
import type { Rule } from '../types'

/**
 * The number of projects with targets, and their money, that a sentence states: those of the
 * sheets, or at most all projects.
 */
export const projectCount: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const {
      document: { statements, sheets, projects },
      facts,
      repeated,
    } = context
    if (repeated.has('projectExpenditure')) return
    const stated = ['projectCount', 'projectAmount'].flatMap(
      key =>
        statements.find(
          ({ topic, amount }) =>
            topic.kind === 'projectCount' && topic.key === key && amount !== null,
        ) ?? [],
    )
    for (const statement of stated) {
      const { topic, amount, line, unit, id } = statement
      const title = `正文“${statement.label}”`
      if (topic.key === 'projectCount') {
        const left = [plainTerm({ label: title, text: amount, unit, line, statement: id })]
        const right = [
          plainTerm({
            label: '绩效目标表张数',
            text: String(sheets.length),
            unit: '张',
            line: sheets[0]?.line ?? line,
          }),
        ]
        yield {
          id: `count:${id}`,
          title: `${title} = 绩效目标表张数`,
          quantity: 'count',
          left,
          right,
          ...(sheets.length === 0 ? { untestable: '文件里没有绩效目标表。' } : {}),
        }
        if (projects.length > 0)
          yield {
            id: `count:${id}:projects`,
            title: `项目支出表的项目数 ≥ ${title}`,
            quantity: 'count',
            comparison: 'atLeast',
            left: [
              plainTerm({
                label: '项目支出表的项目数',
                text: String(projects.length),
                unit: '个',
                line: projects[0]?.place.line ?? line,
              }),
            ],
            right: left,
            excess: '有的项目不编绩效目标',
          }
        continue
      }
      const funds = sheets.flatMap(sheet =>
        sheet.funds.total ? [fundsTerm(context, sheet, sheet.funds.total, '年度资金总额')] : [],
      )
      const whole = facts.find('all', '*', 'project')
      const left = [statementTerm(statement)]
      if (funds.length > 0)
        yield {
          id: `funds:${id}`,
          title: `${title} = 各绩效目标表年度资金总额之和`,
          left,
          right: funds,
        }
      else if (whole && sum(whole.terms) !== null)
        yield {
          id: `funds:${id}`,
          title: `${whole.terms[0]?.label} ≥ ${title}`,
          comparison: 'atLeast',
          left: whole.terms,
          right: left,
          excess: '有的项目不编绩效目标',
        }
    }
  },
}

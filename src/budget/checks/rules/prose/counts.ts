import { kindOf } from '@/document/documentKind'
import type { Rule } from '@/budget/checks/facts/context'
import { plainTerm, statementTerm, sum } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { isListed } from '@/document/project'
import { fundsTerm } from '../performanceSheets'

const unit = '人'
const inNote = /人员\s*(\d+)\s*人.{0,20}?在职\S{0,4}?\s*(\d+)\s*人.{0,20}?退休\S{0,4}?\s*(\d+)\s*人/

/** Staff = active + retired, and a table's note says the same as the text. */
export const staff: Rule = {
  family: 'prose',
  *generate({ document, tables }): Iterable<Relation> {
    const { staff: stated } = document
    const own = stated && {
      total: stated.total,
      active: stated.active,
      retired: stated.retired,
      line: stated.line,
    }
    if (own) yield* addUp('text', '正文', own)
    for (const { id, name, printed } of tables) {
      for (const { line, text } of printed?.notes ?? []) {
        const [, total, active, retired] = (inNote.exec(text) ?? []).map(Number)
        if (total === undefined || active === undefined || retired === undefined) continue
        const noted = { total, active, retired, line }
        yield* addUp(id, `${name}说明`, noted)
        for (const key of ['total', 'active', 'retired'] as const) {
          if (own?.[key] != null)
            yield {
              id: `staff:${id}.${key}`,
              title: `${name}说明的${headLabels[key]} = 正文所写`,
              quantity: 'count',
              left: [count(noted, key, `${name}说明`)],
              right: [count(own, key, '正文')],
            }
        }
      }
    }
  },
}

interface Heads {
  readonly total: number | null
  readonly active: number | null
  readonly retired: number | null
  readonly line: number
}
const headLabels = { total: '人员总数', active: '在职人员', retired: '退休人员' } as const

function* addUp(id: string, name: string, heads: Heads): Iterable<Relation> {
  if (heads.total === null || heads.active === null || heads.retired === null) return
  // "实有人数44人，其中：在职44人；退休15人": the number is of those in service.
  if (heads.total === heads.active && heads.retired > 0) return
  yield {
    id: `staff:${id}`,
    title: `${name} 人员总数 = 在职 + 退休`,
    quantity: 'count',
    left: [count(heads, 'total', name)],
    right: [count(heads, 'active', name), count(heads, 'retired', name)],
  }
}

function count(heads: Heads, key: keyof typeof headLabels, name: string): Term {
  return plainTerm({
    label: `${name} ${headLabels[key]}`,
    text: heads[key] === null ? null : String(heads[key]),
    unit,
    line: heads.line,
  })
}

/** A unit may publish the sheets of only some projects: fewer than stated contradict nothing. */
function whyUntestable(sheets: number, stated: number): { readonly untestable?: string } {
  if (sheets === 0) return { untestable: '文件里没有绩效目标表。' }
  return sheets < stated
    ? {
        untestable: `文件里有 ${sheets} 张绩效目标表，比正文说的 ${stated} 个少：可能只有一部分在这个文件里。`,
      }
    : {}
}

/** Where no sentence counts the projects, less money than is stated may be that of some of them. */
function whyInPart({
  sheets,
  projects,
  funds,
  stated,
}: {
  readonly sheets: number
  readonly projects: number
  readonly funds: readonly Term[]
  readonly stated: readonly Term[]
}): { readonly untestable?: string } {
  const isLess = (sum(funds) ?? 0) < (sum(stated) ?? 0)
  return isLess && (projects === 0 || sheets < projects)
    ? {
        untestable: `文件里有 ${sheets} 张绩效目标表，正文没有写项目数：可能只有一部分在这个文件里。`,
      }
    : {}
}

/**
 * The number of projects with targets, and their money, that a sentence states: those of the
 * sheets, or at most all projects.
 */
export const projectCount: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const {
      document: { statements },
      facts,
      repeated,
      chosenProjects,
    } = context
    const projects = context.document.projects
      .filter(isListed)
      .filter(({ place }) => !chosenProjects.has(place.table))
    const sheets = context.document.sheets.filter(({ ofUnit }) => !ofUnit)
    if (repeated.has('projectExpenditure')) return
    const stated = ['projectCount', 'projectAmount'].flatMap(
      key =>
        statements.find(
          ({ topic, amount }) =>
            topic.kind === 'projectCount' && topic.key === key && amount !== null,
        ) ?? [],
    )
    const count = stated.find(({ topic }) => topic.key === 'projectCount')?.amount ?? null
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
          ...whyUntestable(sheets.length, Number(amount)),
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
        sheet.funds.total
          ? [fundsTerm({ context, sheet, figure: sheet.funds.total, label: '年度资金总额' })]
          : [],
      )
      const whole = facts.find('all', '*', 'project')
      const isSpent = kindOf(context.document) === 'finalAccount'
      const left = [statementTerm(statement)]
      if (funds.length > 0)
        yield {
          id: `funds:${id}`,
          title: `${title} = 各绩效目标表年度资金总额之和`,
          left,
          right: funds,
          ...(count === null
            ? whyInPart({ sheets: sheets.length, projects: projects.length, funds, stated: left })
            : whyUntestable(sheets.length, Number(count))),
        }
      else if (whole && sum(whole.terms) !== null)
        yield {
          id: `funds:${id}`,
          title: `${whole.terms[0]?.label} ≥ ${title}`,
          comparison: 'atLeast',
          left: whole.terms,
          right: left,
          excess: '有的项目不编绩效目标',
          // What was planned for projects may be more than was spent on them.
          ...(isSpent && /预算/.test(statement.label)
            ? { untestable: '正文写的是预算金额，表里是决算支出。' }
            : {}),
        }
    }
  },
}

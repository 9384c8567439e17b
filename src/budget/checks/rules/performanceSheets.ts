import {
  isListed,
  type ListedProject,
  type PerformanceSheet,
  type SheetFigure,
} from '@/document/project'
import { sheetKey } from '@/budget/projects/sheetKey'
import { describeLines, type LineSource } from '@/text/places'
import { figureSegment, sentence } from '@/text/segments'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { printedTerm } from '@/budget/checks/model/provenance'
import { moneyTerm, plainTerm, sum } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { abbreviateTable, numbersProject } from '@/budget/checks/model/labels'

/**
 * A sheet's money is 财政拨款 and other funds, and is its project's; all sheets together are the
 * project expenditure.
 */
export const sheets: Rule = {
  family: 'betweenTables',
  *generate(context): Iterable<Relation> {
    const { document } = context
    for (const sheet of document.sheets) {
      const { total, fiscal, other, further = [] } = sheet.funds
      if (!total || (!fiscal && !other)) continue
      const right = [
        ...(fiscal ? [fundsTerm({ context, sheet, figure: fiscal, label: '财政拨款' })] : []),
        ...(other ? [fundsTerm({ context, sheet, figure: other, label: '其他资金' })] : []),
        ...further.map(figure => fundsTerm({ context, sheet, figure, label: figure.label })),
      ]
      yield {
        id: `sheet:${sheetKey(sheet)}`,
        title: `${nameSheet(context, sheet)} 年度资金总额 = ${further.length > 0 ? '所列各项资金' : right.length > 1 ? '财政拨款 + 其他资金' : '所列资金'}`,
        left: [fundsTerm({ context, sheet, figure: total, label: '年度资金总额' })],
        right,
      }
    }
    const byKey = new Map(document.sheets.map(sheet => [sheetKey(sheet), sheet]))
    for (const project of document.projects.filter(isListed)) {
      const sheet = project.sheet && byKey.get(sheetKey(project.sheet))
      if (!sheet?.funds.total || !project.sheet) continue
      yield {
        id: `project:${project.id}`,
        title: `${nameSheet(context, sheet)} 年度资金总额 = ${projectTerm(context, project).label}`,
        left: [fundsTerm({ context, sheet, figure: sheet.funds.total, label: '年度资金总额' })],
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
  const { document, facts, chosenProjects } = context
  const whole = facts.find('all', '*', 'project')
  const right = document.sheets.flatMap(sheet =>
    sheet.funds.total && !sheet.ofUnit
      ? [fundsTerm({ context, sheet, figure: sheet.funds.total, label: '年度资金总额' })]
      : [],
  )
  if (!whole || right.length === 0) return
  const complete =
    document.projects.length > 0 &&
    document.projects.every(
      project =>
        isListed(project) && !chosenProjects.has(project.place.table) && project.sheet !== null,
    )
  yield {
    id: 'sheets:total',
    title: `${whole.terms[0]?.label} ${complete ? '=' : '≥'} 各绩效目标表年度资金总额之和`,
    left: whole.terms,
    right,
    ...(complete ? {} : { comparison: 'atLeast' as const, excess: '有的项目没有绩效目标表' }),
  }
}

/** The term of an amount on a performance sheet. */
export function fundsTerm({
  context: { printed, document },
  sheet,
  figure: { amount, place },
  label,
}: {
  readonly context: Context
  readonly sheet: PerformanceSheet
  readonly figure: SheetFigure
  readonly label: string
}): Term {
  const unit = printed.get(sheet.table)?.unit ?? document.amountUnit
  return moneyTerm({ label: `${nameSheet({ printed }, sheet)} ${label}`, amount, unit, place })
}

/**
 * "项目三绩效表"; one of several in a table, and one whose table alone has a number, is called by its
 * project too.
 */
export function nameSheet({ printed }: Pick<Context, 'printed'>, sheet: PerformanceSheet): string {
  const table = printed.get(sheet.table)
  if (!table) return sheet.name
  const isAlone = table.number === null || numbersProject(table)
  return sheet.part === undefined && isAlone
    ? abbreviateTable(table)
    : `${abbreviateTable(table)} ${sheet.name}`.trimEnd()
}

/** The term of a project's total in 项目支出表. */
export function projectTerm(
  { document, printed }: Context,
  { name, place, total }: ListedProject,
): Term {
  const table = printed.get(place.table)
  const unit = table?.unit ?? document.amountUnit
  return moneyTerm({
    label: `${table ? abbreviateTable(table) : '项目支出表'} ${name} 合计`,
    amount: total,
    unit,
    place,
  })
}

const unit = '分'

/**
 * Weights of a sheet add up to 100, or to 90 where the 10 of 预算执行率 are not printed; which,
 * most sheets of a document say.
 */
export const weights: Rule = {
  family: 'weights',
  *generate(context): Iterable<Relation> {
    const sheets = context.document.sheets.filter(({ indicators }) => indicators.length > 0)
    // Forms of other cities have no weights at all.
    if (!sheets.some(printsWeights)) return
    const sums = new Map(sheets.map(sheet => [sheet, listWeights(sheet)] as const))
    const usual = mostFrequent(
      [...sums].map(([sheet, terms]) => (hasExecution(sheet) ? null : sum(terms))),
    )
    for (const [sheet, terms] of sums) {
      const expected = plainTerm({
        label: '应有权重',
        text: String(hasExecution(sheet) ? 100 : usual),
        unit,
        line: sheet.line,
      })
      const figure = figureSegment(expected.text ?? '', printedTerm(expected))
      yield {
        id: `weights:${sheetKey(sheet)}`,
        title: sentence`${nameSheet(context, sheet)} 各指标权重之和 = ${figure} 分`,
        quantity: 'weight',
        left: terms,
        right: [expected],
        meaning: nameMissing(sheet, context.document.source),
      }
    }
  },
}

function listWeights({ indicators, table }: PerformanceSheet): Term[] {
  return indicators.map(({ name, weight, row, line, cells }) =>
    plainTerm({
      label: name,
      text: weight,
      unit,
      line,
      place: { table, row, line, cell: cells.weight ?? cells.name },
    }),
  )
}

function printsWeights({ indicators }: PerformanceSheet): boolean {
  return indicators.some(({ weight, cells }) => weight !== null || cells.weight !== undefined)
}

/** Whether the sheet prints 预算执行率 with a weight of its own. */
function hasExecution({ indicators }: PerformanceSheet): boolean {
  return indicators.some(
    ({ name, category, dimension, weight }) =>
      weight !== null && /预算执行/.test(name + category + dimension),
  )
}

function mostFrequent(sums: readonly (number | null)[]): 90 | 100 {
  const countOf = (points: number) => sums.filter(value => value === points * 10_000).length
  return countOf(90) > countOf(100) ? 90 : countOf(100) > 0 ? 100 : 90
}

function nameMissing({ indicators }: PerformanceSheet, source: LineSource): string {
  const missing = indicators.filter(({ weight }) => weight === null)
  const all = missing
    .map(({ line, name }) => `${describeLines(source, [line])}“${name}”`)
    .join('、')
  return missing.length > 0 ? `${all}没有印出权重。` : '各行权重都已印出，加起来不是应有的数。'
}

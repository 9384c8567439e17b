import { changesTable, executionTable } from '@/pages/changes'
import { listExecutions } from '@/budget/execution/listExecutions'
import { checksTable, countsTable } from '@/pages/checks'
import { economicExport, groupedRows, rankedRows, wholeOf, wholePlace } from '@/pages/economic'
import { indicatorLinesTable, spreadTable, projectsTable } from '@/pages/projects'
import { revenueTable } from '@/pages/revenue'
import { splitExport } from '@/pages/split'
import { threePublicTable } from '@/pages/threePublic'
import { citePlaces, citeTables } from '@/text/citations'
import { type CheckResult, countChecks } from '@/budget/checks'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankMoves } from '@/budget/comparison/rankComparisons'
import type { BudgetDocument } from '@/document/document'
import { economicSections, economicTable } from '@/budget/economic/economicTable'
import type { DisplayUnit } from '@/text/format'
import { listIndicators, spreadOf } from '@/budget/indicators'
import { arrangeProjects, listProjects } from '@/budget/projects'
import { outlaysOf } from '@/budget/revenue/outlays'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { wholeProvenance } from '@/budget/projects/provenance'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitTable } from '@/budget/splits/splitTable'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { citeSubject } from '@/budget/tree/citation'
import type { YearDocument } from '@/budget/years/types'
import { subjectTree } from '@/budget/tree/tree'
import { baseOf } from '@/budget/tree/flow'
import type { ExportTable } from '@/app/frame/frame'
import { buildFlowTable } from '@/app/frame/flowTable'
import {
  buildDiagnosticsTable,
  buildInferenceTable,
  buildProseTable,
  buildSubjectsTable,
  buildTasksTable,
  buildTermsTable,
} from './textTables'
import { buildYearsTable } from './yearsTable'

export interface WorkbookInput {
  readonly document: BudgetDocument
  /** Last year's own budget of the unit, where it is there. */
  readonly earlier: BudgetDocument | null
  /** All documents of the unit, one of a kind and year, this one among them. */
  readonly years: readonly YearDocument[]
  readonly unit: DisplayUnit
  readonly results: readonly CheckResult[]
}
/** A table with what its sheet is called besides its view, where that has several. */
export interface TabbedTable {
  readonly tab: string
  readonly table: ExportTable
}
type TablesMaker = (input: WorkbookInput) => readonly TabbedTable[]

const only = (table: ExportTable | null): readonly TabbedTable[] =>
  table ? [{ tab: '', table }] : []

/**
 * The tables of every view, by the sheet they stand on; none where a document has nothing for it.
 */
export const workbookTables: Readonly<Record<string, TablesMaker>> = {
  总览: ({ document, unit }) => {
    const base = baseOf(document)
    return only(
      base &&
        buildFlowTable({
          document,
          unit,
          source: citeTables(
            document,
            [base.classes[0]?.place ?? base.place].flatMap(place => place ?? []),
          ).join('、'),
        }),
    )
  },
  支出结构: ({ document, unit }) => only(buildSubjectsTable(document, unit)),
  基本与项目: ({ document, unit }) =>
    (
      [
        ['class', '类'],
        ['section', '款'],
        ['item', '项'],
      ] as const
    ).flatMap(([level, tab]) => {
      const [tree, table] = [subjectTree(document), splitTable(document, level)]
      if (!tree || !table || table.rows.every(row => row.level !== level)) return []
      const rows = sortSplits(table.rows, { by: 'amount', measure: 'total' })
      return [
        {
          tab,
          table: {
            ...splitExport({
              table,
              rows,
              document,
              unit,
              source: citeSubject(document, tree, tree.root),
            }),
            title: `基本支出与项目支出（${tab}）`,
          },
        },
      ]
    }),
  项目推断: ({ document, unit }) => only(buildInferenceTable(document, unit)),
  经济分类: ({ document, unit }) => economicTables(document, unit),
  三公经费: ({ document, earlier, unit }) => {
    const report = threePublicReport(document, earlier)
    return only(
      report.kinds.some(({ current }) => current)
        ? threePublicTable({ report, document, unit })
        : null,
    )
  },
  项目: ({ document, unit }) => {
    const list = listProjects(document)
    const rows = arrangeProjects(list, { find: '', funding: null, programme: null }, 'programme')
    const places = list.entries.flatMap(({ cell }) => cell ?? [])
    return only(
      list.entries.length === 0
        ? null
        : projectsTable({
            title: '项目',
            rows,
            whole: list.whole,
            unit,
            document,
            source: citePlaces(document, places),
            wholeFrom: wholeProvenance(list),
          }),
    )
  },
  绩效指标: ({ document, unit }) => {
    const { lines } = listIndicators(listProjects(document))
    return only(lines.length === 0 ? null : indicatorLinesTable({ lines, unit, document }))
  },
  年度主要任务: ({ document, unit }) => only(buildTasksTable(document, unit)),
  指标权重: ({ document, unit }) => {
    const all = listIndicators(listProjects(document))
    const { sheets, whole } = spreadOf(all, all.lines)
    return only(
      all.lines.length === 0
        ? null
        : spreadTable({ lines: all.lines, rows: sheets, whole, unit, title: '各项目的指标和权重' }),
    )
  },
  变化与原因: ({ document, earlier, unit }) => {
    const all = compareBudget(document, earlier)
    const { ranked } = rankMoves(all, 'amount')
    return only(
      all.length === 0
        ? null
        : changesTable({
            rows: [...ranked, ...all.filter(row => !ranked.includes(row))],
            document,
            earlier,
            unit,
          }),
    )
  },
  历年: ({ document, years, unit }) => {
    const shown = years.find(one => one.document === document)
    return only(shown ? buildYearsTable({ years, shown, unit }) : null)
  },
  收入: ({ document, unit }) =>
    revenueReport(document).tables.map(table => ({
      tab: citeTables(document, [{ table: table.table, row: 0, line: 0, cell: 0 }])
        .join('')
        .replace(/《.*$/, ''),
      table: revenueTable({ table, outlays: outlaysOf(document, table.table), document, unit }),
    })),
  预算执行: ({ document, unit }) => {
    const rows = listExecutions(document)
    return only(rows.length === 0 ? null : executionTable({ rows, document, unit }))
  },
  勾稽校验: ({ document, unit, results }) =>
    only(results.length === 0 ? null : checksTable({ document, results, unit })),
  勾稽条数: ({ unit, results }) =>
    only(results.length === 0 ? null : countsTable(countChecks(results), unit)),
  说明: ({ document, unit }) => only(buildProseTable(document, unit)),
  名词解释: ({ document, unit }) => only(buildTermsTable(document, unit)),
  读取说明: ({ document, unit }) => only(buildDiagnosticsTable(document, unit)),
}

/** Classes with their sections, and the sections ranked by amount. */
function economicTables(document: BudgetDocument, unit: DisplayUnit): readonly TabbedTable[] {
  const table = economicTable(document)
  if (!table) return []
  const request = {
    table,
    measure: 'total',
    level: 'section',
    focus: null,
    find: '',
    order: 'code',
  } as const
  const shown = {
    table,
    document,
    unit,
    measure: 'total',
    focus: null,
    whole: wholeOf(table, null, 'total'),
    wholeName: '基本支出',
    wholePlace: wholePlace(table, null, 'total'),
    wholeDerived: table.whole.total?.derived ?? false,
  } as const
  const places = [...table.classes, ...economicSections(table)].flatMap(({ figures }) =>
    Object.values(figures).flatMap(figure => figure?.place ?? []),
  )
  const source = citePlaces(document, places)
  return [
    {
      tab: '',
      table: economicExport({ ...shown, source, chart: 'bars', rows: groupedRows(request) }),
    },
    {
      tab: '按金额排',
      table: {
        ...economicExport({
          ...shown,
          source,
          chart: 'rank',
          rows: rankedRows({ ...request, order: 'amount' }),
        }),
        title: '基本支出经济分类，按金额排',
      },
    },
  ]
}

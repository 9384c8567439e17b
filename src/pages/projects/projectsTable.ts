import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Fen } from '@/document/money'
import { fundingText, periodNames, type ProjectEntry, type ProjectRows } from '@/budget/projects'
import { rowCount, sumProvenance } from '@/budget/projects/provenance'
import { addUp } from '@/budget/tree/tree'
import type { Provenance } from '@/text/provenance'
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import type { ExportTable } from '@/app/frame/frame'
import { exportShare, type FileColumn } from '@/app/frame/fileColumns'
import type { PageColumn } from '@/app/frame/pageColumns'
import type { ProjectRow } from './projectRows'

interface Request {
  readonly title: string
  readonly rows: readonly ProjectRows[]
  readonly whole: Fen | null
  readonly unit: DisplayUnit
  readonly document: BudgetDocument | null
  readonly source: string
  /** Where the whole comes from. */
  readonly wholeFrom: Provenance | null
  readonly years?: readonly PageColumn<ProjectRow>[]
}

/** Builds the projects for a file, in the order that is shown. */
export function projectsTable({
  title,
  rows,
  whole,
  unit,
  document,
  source,
  wholeFrom,
  years = [],
}: Request): ExportTable {
  const entries = rows.flatMap(group => group.entries)
  const sum = addUp(entries.map(({ fen }) => fen))
  return buildExport({
    title,
    unit,
    source,
    columns: [...projectFileColumns(whole, wholeFrom), ...yearsInFile(years)],
    rows: entries,
    sources: ({ cell, place }) =>
      !document
        ? []
        : cell
          ? citationsAt(document, [cell])
          : [{ table: '项目经费情况说明', line: place.line }],
    totals: [
      {
        cells: { name: '合计', amount: sum, share: exportShare(sum, whole) },
        figures: {
          amount: () => sumProvenance(entries),
          share: () => ({ part: sumProvenance(entries), whole: wholeFrom }),
        },
      },
    ],
  })
}

/** The columns of the page's rows, for their projects. */
const yearsInFile = (
  years: readonly PageColumn<ProjectRow>[],
): readonly FileColumn<ProjectEntry>[] =>
  fileColumns(years).map(({ cell, provenance, ...column }) => {
    const rowOf = (entry: ProjectEntry) => ({ key: entry.id, group: null, entry })
    return {
      ...column,
      cell: entry => cell(rowOf(entry)),
      ...(provenance && { provenance: (entry: ProjectEntry) => provenance(rowOf(entry)) }),
    }
  })

const projectFileColumns = (
  whole: Fen | null,
  wholeFrom: Provenance | null,
): readonly FileColumn<ProjectEntry>[] => [
  { key: 'programme', label: '一级项目', kind: 'text', cell: ({ programme }) => programme },
  { key: 'name', label: '项目', kind: 'text', cell: ({ name }) => name },
  {
    key: 'sheetName',
    label: '绩效表写的名称',
    kind: 'text',
    cell: ({ sheet }) => sheet?.sheet.name ?? null,
  },
  {
    key: 'amount',
    label: '金额',
    kind: 'amount',
    cell: ({ fen }) => fen,
    provenance: ({ place }) => place,
  },
  {
    key: 'share',
    label: '占项目支出',
    kind: 'percent',
    cell: ({ fen }) => exportShare(fen, whole),
    provenance: ({ place }) => ({ part: place, whole: wholeFrom }),
  },
  {
    key: 'period',
    label: '当年或结转',
    kind: 'text',
    cell: ({ funding }) =>
      [...new Set(funding.flatMap(({ period }) => (period ? [periodNames[period]] : [])))].join(
        '、',
      ),
  },
  {
    key: 'funding',
    label: '资金来源',
    kind: 'text',
    cell: ({ funding }) => funding.map(fundingText).join('、'),
  },
  {
    key: 'indicators',
    label: '指标',
    kind: 'count',
    cell: ({ sheet }) => sheet?.counts.all ?? null,
    provenance:
      ({ sheet }) =>
      () =>
        sheet && rowCount(sheet, sheet.rows, '绩效指标'),
  },
  {
    key: 'quantified',
    label: '可量化',
    kind: 'count',
    cell: ({ sheet }) => sheet?.counts.quantified ?? null,
    provenance:
      ({ sheet }) =>
      () =>
        sheet &&
        rowCount(
          sheet,
          sheet.rows.filter(({ target }) => target.form === 'quantified'),
          '可量化的指标',
        ),
  },
]

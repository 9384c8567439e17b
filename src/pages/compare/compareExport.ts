import { buildExport } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import type { FileColumn } from '@/app/frame/fileColumns'
import type { ExportRow, ExportTable } from '@/app/frame/frame'
import { placesOf } from '@/budget/figures/citeAmounts'
import { headCountNames, valueFormNames } from '@/budget/sideBySide/derived'
import { trendNames } from '@/budget/sideBySide/differences'
import { unitOf } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import { measureGroupNames, type ComparedEntry } from '@/budget/sideBySide/types'
import { fromFen } from '@/document/money'
import { nameEdition, nameLines } from '@/text/citations'
import { formatAmount, spaceText } from '@/text/format'
import { completionOf } from './compareColumns'
import type { CompareShown } from './showComparison'

/** Documents side by side as a table to copy and save; why a figure is absent stands in words. */
export function compareExport(shown: CompareShown): ExportTable {
  const { comparison, group, form, heads, format, found } = shown
  const { entries, setting } = comparison
  const per = form === 'head' ? `，按${headCountNames[heads]}` : ''
  return buildExport({
    title: `${measureGroupNames[group]}对比（${valueFormNames[form]}${per}）`,
    unit: unitOf(format),
    source: entries.map(({ document }) => nameSource(document)).join('；'),
    columns: [
      { key: 'code', label: '代码', kind: 'text', cell: ({ row }) => row.code },
      { key: 'name', label: '项目', kind: 'text', cell: ({ row }) => row.name },
      ...entries.map(({ label }, index) => valueColumn(shown, label, index)),
      ...(setting === 'years' || setting === 'execution' ? [changeColumn(shown)] : []),
      ...(setting === 'years' || setting === 'execution'
        ? percentColumns(shown, setting === 'execution')
        : []),
      ...(setting === 'years'
        ? [
            {
              key: 'trend',
              label: '走势',
              kind: 'text' as const,
              cell: ({ trend }: ShownRow) => trendNames[trend] || null,
            },
          ]
        : []),
      { key: 'notes', label: '说明', kind: 'text', cell: row => sayNotes(row, shown) },
    ],
    rows: found,
    sources: row => entries.flatMap((entry, index) => citeFigure(entry, row, index)),
  })
}

const nameSource = (document: ComparedEntry['document']) =>
  spaceText(`${document.unit.name}${nameEdition(document)}`)

/** Whether columns are of money; people and vehicles have no unit of it. */
const isMoney = ({ form, group }: CompareShown) =>
  group !== 'staff' && (form === 'amount' || form === 'head')
const kindOf = ({ form }: CompareShown) =>
  form === 'amount' || form === 'head' ? 'number' : 'percent'

/** Money in the unit of the table, counts as they are, percentages with one decimal. */
function valueColumn(shown: CompareShown, label: string, index: number): FileColumn<ShownRow> {
  return {
    key: `d${index}`,
    label: isMoney(shown) ? `${label}（${unitOf(shown.format)}）` : label,
    kind: kindOf(shown),
    cell: ({ values }) => exactText(values[index], shown.format),
    provenance: ({ values }) => values[index]?.provenance ?? null,
  }
}

const changeColumn = (shown: CompareShown): FileColumn<ShownRow> => ({
  key: 'change',
  label: `${shown.comparison.setting === 'execution' ? '相差' : '增减'}${
    isMoney(shown) ? `（${unitOf(shown.format)}）` : shown.form === 'share' ? '（百分点）' : ''
  }`,
  kind: shown.form === 'share' ? 'number' : kindOf(shown),
  cell: ({ change }) => exactText(change ?? undefined, shown.format),
  provenance: ({ change }) => change?.provenance ?? null,
})

/** 变幅 or 完成率 with one decimal, as on the page. */
function percentColumns(
  { form }: CompareShown,
  isExecution: boolean,
): readonly FileColumn<ShownRow>[] {
  if (form === 'share' || form === 'index') return []
  const percentOf = (row: ShownRow) =>
    isExecution ? completionOf(row) : (row.change?.rate ?? null)
  return [
    {
      key: 'rate',
      label: isExecution ? '完成率' : '变幅',
      kind: 'percent',
      cell: row => writeTenths(percentOf(row)?.tenths ?? null),
      provenance: row => percentOf(row)?.provenance ?? null,
    },
  ]
}

function exactText(
  value: Pick<ShownRow['values'][number], 'value' | 'unit'> | undefined,
  format: CompareShown['format'],
): string | null {
  if (value?.value == null) return null
  if (value.unit === 'count') return String(value.value)
  if (value.unit === 'money') return fromFen(value.value, unitOf(format))
  return writeTenths(value.value)
}

/** Tenths as decimal text: 1185 → "118.5". */
function writeTenths(tenths: number | null): string | null {
  if (tenths === null) return null
  const digits = String(Math.abs(tenths)).padStart(2, '0')
  return `${tenths < 0 ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

function sayNotes(
  { row, values }: ShownRow,
  { comparison: { entries }, conflicts, format }: CompareShown,
): string | null {
  const differing = conflicts
    .filter(({ key }) => key === row.key)
    .map(
      ({ of, own, told }) =>
        `${told.document.year}年文件印的${of === 'budget' ? '预算数' : `${own.document.year}年数`}是${formatAmount(told.amount.fen, format.unit)}${format.unit}，与它自己的文件不同`,
    )
  const absences = values.flatMap(({ value, text }, index) =>
    value === null && text !== '' ? [`${entries[index]?.label ?? ''}：${text}`] : [],
  )
  const marks = entries.flatMap(({ label, marks }) =>
    marks
      .filter(({ groups }) => !groups || groups.includes(row.group))
      .map(({ text }) => `${label}：${text}`),
  )
  return [...(row.note ? [row.note] : []), ...absences, ...marks, ...differing].join('；') || null
}

/** Cites a figure by its own document and lines, which are no lines of another. */
function citeFigure(
  { document }: ComparedEntry,
  { row }: ShownRow,
  index: number,
): NonNullable<ExportRow['sources']> {
  const figure = row.figures[index]
  if (!figure || figure.kind === 'absent') return []
  const places = placesOf([{ fen: 0, derived: false, provenance: figure.provenance }])
  return citationsAt(document, places).map(({ table, line }) => ({
    table: spaceText(
      `${nameSource(document)}《${table}》${line === null ? '' : nameLines(line, document.source)}`,
    ),
    line: null,
  }))
}

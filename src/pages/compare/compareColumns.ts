import type { FormValue } from '@/budget/sideBySide/derived'
import { trendNames } from '@/budget/sideBySide/differences'
import { formatValue, type ValueFormat } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import type { SideBySide } from '@/budget/sideBySide/types'
import { formatTenths, noFigure, toTenths } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'
import { gapColumn } from './gapColumn'

interface ColumnsInput {
  readonly comparison: SideBySide
  readonly format: ValueFormat
  readonly rows: readonly ShownRow[]
}
type Columns = readonly TableColumn<ShownRow>[]

/** Key of the column of a document. */
export const columnKey = (index: number) => `d${index}`

/** Columns of documents side by side, with what their setting asks besides. */
export function compareColumns(input: ColumnsInput): Columns {
  const { comparison, format } = input
  const columns: Columns = [
    { key: 'name', label: '项目', heading: true, value: ({ row }) => row.code ?? row.name },
    ...comparison.entries.map(({ label }, index) => documentColumn(label, index, format)),
    ...settingColumns(input),
  ]
  // Where rows are blocks, each figure says what it is.
  return columns.map(column => ({
    ...column,
    attributes: (row, sorted) => ({
      'data-label': column.label,
      ...column.attributes?.(row, sorted),
    }),
  }))
}

const documentColumn = (
  label: string,
  index: number,
  format: ValueFormat,
): TableColumn<ShownRow> => ({
  key: columnKey(index),
  label,
  kind: 'figure',
  value: ({ values }) => values[index]?.value ?? null,
  cell: ({ values }) => valueCell(values[index], format),
  attributes: ({ values }) => ({ class: { quiet: values[index]?.value == null } }),
})

const valueCell = (value: FormValue | undefined, format: ValueFormat) =>
  value ? { text: formatValue(value, format), provenance: value.provenance } : { text: noFigure }

function settingColumns({ comparison, format, rows }: ColumnsInput): Columns {
  const { setting, entries } = comparison
  // What is not of one scope has no places.
  if (setting === 'units' || setting === 'mixed')
    return rows.some(({ highest }) => highest.length > 0)
      ? [...placeColumns(comparison, format), gapColumn(rows, spreadOf)]
      : []
  const isExecution = setting === 'execution'
  return [
    {
      key: 'change',
      label: isExecution ? '相差' : '增减',
      kind: 'figure',
      title: `${entries.at(-1)?.label ?? ''}减${entries[0]?.label ?? ''}`,
      value: ({ change }) => change?.value ?? null,
      cell: ({ change }) =>
        change
          ? {
              text: formatValue(change, format, { signed: true, gap: true }),
              provenance: change.provenance,
            }
          : { text: noFigure },
      attributes: ({ change }) => ({ class: { quiet: change?.value == null } }),
    },
    ...(format.form === 'share' || format.form === 'index'
      ? []
      : [isExecution ? completionColumn : rateColumn]),
    ...(isExecution ? [] : [trendColumn]),
    gapColumn(rows, ({ change }) => change?.value ?? null),
  ]
}

/** How far the highest and the lowest of a row lie apart. */
function spreadOf({ values, highest, lowest }: ShownRow): number | null {
  const [most, least] = [values[highest[0] ?? -1], values[lowest[0] ?? -1]]
  return most?.value != null && least?.value != null ? most.value - least.value : null
}

const rateColumn: TableColumn<ShownRow> = {
  key: 'rate',
  label: '变幅',
  kind: 'figure',
  value: ({ change }) => change?.rate?.tenths ?? null,
  cell: ({ change }) =>
    change?.rate
      ? {
          text: formatTenths(change.rate.tenths, { signed: true }),
          provenance: change.rate.provenance,
        }
      : { text: noFigure },
}

/** What was spent in tenths of a percent of the budget; `null` where that is no positive money. */
export const completionOf = ({ values, change }: ShownRow) => {
  const [budget, spent] = [values[0], values.at(-1)]
  // Of people and vehicles a budget is nothing to complete.
  if (!budget || spent?.unit !== 'money' || change?.value == null) return null
  if (budget.value === null || spent.value === null || budget.value <= 0) return null
  return {
    tenths: toTenths(spent.value, budget.value),
    provenance: { part: spent.provenance, whole: budget.provenance, name: '完成预算' },
  }
}

const completionColumn: TableColumn<ShownRow> = {
  key: 'completion',
  label: '完成率',
  kind: 'figure',
  value: row => completionOf(row)?.tenths ?? null,
  cell: row => {
    const completion = completionOf(row)
    return completion && completion.tenths !== null
      ? { text: formatTenths(completion.tenths), provenance: completion.provenance }
      : { text: noFigure }
  },
}

const trendColumn: TableColumn<ShownRow> = {
  key: 'trend',
  label: '走势',
  class: 'words',
  value: ({ trend }) => trendNames[trend] || null,
  cell: ({ trend }) => ({ text: trendNames[trend] }),
}

/** Who has the most, and by how much more than who has the least. */
function placeColumns({ entries }: SideBySide, format: ValueFormat): Columns {
  const named = (indices: readonly number[]) =>
    indices.map(index => entries[index]?.label ?? '').join('、')
  const sayHighest = ({ highest, lowest }: ShownRow) =>
    highest[0] !== undefined && highest[0] === lowest[0] ? '一样' : named(highest)
  const spread = ({ values, highest, lowest }: ShownRow) => {
    const [most, least] = [values[highest[0] ?? -1], values[lowest[0] ?? -1]]
    return most?.value != null && least?.value != null ? { most, least } : null
  }
  return [
    {
      key: 'highest',
      label: '最高',
      class: 'words',
      value: row => sayHighest(row) || null,
      cell: row => ({ text: sayHighest(row) }),
    },
    {
      key: 'spread',
      label: '最高减最低',
      kind: 'figure',
      value: spreadOf,
      cell: row => {
        const found = spread(row)
        if (!found) return { text: noFigure }
        const { most, least } = found
        const gap = { ...most, value: (most.value ?? 0) - (least.value ?? 0) }
        return {
          text: formatValue(gap, format, { gap: true }),
          provenance: { sum: [most.provenance], less: [least.provenance], name: '最高与最低相差' },
        }
      },
    },
  ]
}

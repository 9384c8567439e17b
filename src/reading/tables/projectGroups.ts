import type { AmountUnit } from '@/document/money'
import { readFen } from './align'
import type { MeasureColumn } from './columns'
import type { DraftRow, SideColumns } from './draft'
import { isNamedAsUnit } from './unitRows'

interface GroupsInput {
  readonly columns: SideColumns
  readonly rows: DraftRow[]
  readonly measures: readonly MeasureColumn[]
  readonly unit: AmountUnit
}

/**
 * Hangs projects below the row of the unit or programme that has them, where those behind each add up
 * to it in every column. Under words that say that the column names units too,
 * 支出项目类别（资金使用单位）, such a row is a unit and bears these words as a label; elsewhere all of
 * them must make the printed total.
 */
export function hangBelowUnits({ columns, rows, measures, unit }: GroupsInput): void {
  const label = columns.labels.find(
    column => column.role === 'name' && /单位|部门/.test(column.label),
  )
  hangBySums({ rows, measures, unit, mustMakeTotal: !label })
  if (!label) return
  for (const index of new Set(rows.map(({ parent }) => parent))) {
    const row = index === null ? undefined : rows[index]
    if (index !== null && row && !row.labels && isNamedAsUnit(row.name))
      rows[index] = { ...row, labels: { [label.label]: row.name } }
  }
}

interface SumsInput extends Omit<GroupsInput, 'columns'> {
  readonly mustMakeTotal: boolean
}

function hangBySums({ rows, measures, unit, mustMakeTotal }: SumsInput): void {
  const lines = rows.flatMap(({ role, name }, index) =>
    role === 'line' && name !== '' ? [index] : [],
  )
  if (lines.some(index => rows[index]!.code !== null || rows[index]!.parent !== null)) return
  const heads = lines.filter(index => isNamedAsUnit(rows[index]!.name))
  if (heads.length === 0 || heads[0] !== lines[0]) return
  const groups = heads.map((head, position) => {
    const end = heads[position + 1] ?? Infinity
    return { head, below: lines.filter(index => index > head && index < end) }
  })
  const fenOf = (index: number, key: string) => readFen(rows[index]!.amounts[key] ?? '', unit) ?? 0
  const makes = (whole: number, parts: readonly number[]) =>
    measures.every(
      ({ key }) => fenOf(whole, key) === parts.reduce((sum, index) => sum + fenOf(index, key), 0),
    )
  if (!groups.every(({ head, below }) => below.length > 0 && makes(head, below))) return
  const total = rows.findIndex(({ role }) => role === 'total')
  if (mustMakeTotal && (total < 0 || !makes(total, heads))) return
  for (const { head, below } of groups) for (const index of below) rows[index]!.parent = head
}

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
 * Hangs projects below the row of the unit that has them, where the words over a column say that it
 * names units too, 支出项目类别（资金使用单位）, and the projects behind each unit add up to it in
 * every column. A unit with projects bears these words as a label.
 */
export function hangBelowUnits({ columns, rows, measures, unit }: GroupsInput): void {
  const label = columns.labels.find(
    column => column.role === 'name' && /单位|部门/.test(column.label),
  )
  if (!label) return
  hangBySums({ rows, measures, unit })
  for (const index of new Set(rows.map(({ parent }) => parent))) {
    const row = index === null ? undefined : rows[index]
    if (index !== null && row && !row.labels && isNamedAsUnit(row.name))
      rows[index] = { ...row, labels: { [label.label]: row.name } }
  }
}

function hangBySums({ rows, measures, unit }: Omit<GroupsInput, 'columns'>): void {
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
  const addsUp = groups.every(
    ({ head, below }) =>
      below.length > 0 &&
      measures.every(
        ({ key }) =>
          fenOf(head, key) === below.reduce((total, index) => total + fenOf(index, key), 0),
      ),
  )
  if (!addsUp) return
  for (const { head, below } of groups) for (const index of below) rows[index]!.parent = head
}

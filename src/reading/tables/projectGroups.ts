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

/** 通用项目, 专用项目: what kind of projects follow, and no project of that name. */
const categoryName =
  /^(?:通用|专用|专项|专项业务|经常性|一次性|延续性?|新增|跨年度|其他运转类|特定目标类|运转类|发展类|部门|单位|本级|上级)(?:类)?项目$/

/**
 * Hangs projects without codes below the kind of projects that they follow (通用项目, 专用项目), and
 * these below the last unit above them, each where those behind it add up to it in every column.
 */
export function hangBelowCategories({ rows, measures, unit }: Omit<GroupsInput, 'columns'>): void {
  const makes = buildSumTest(rows, measures, unit)
  const isPlain = (index: number) => rows[index]!.role === 'line' && rows[index]!.code === null
  const heads = rows.flatMap(({ name }, index) =>
    isPlain(index) && categoryName.test(name) ? [index] : [],
  )
  const groups = heads.map((head, position) => {
    const end = heads[position + 1] ?? rows.length
    let stop = head + 1
    while (stop < end && isPlain(stop)) stop++
    return { head, below: listBetween(head, stop) }
  })
  if (!groups.every(({ head, below }) => below.length > 0 && makes(head, below))) return
  for (const { head, below } of groups) for (const index of below) rows[index]!.parent = head
  const coded = rows.flatMap(({ code }, index) => (code === null ? [] : [index]))
  let next = 0
  for (const [position, index] of coded.entries()) {
    const own: number[] = []
    const end = coded[position + 1] ?? rows.length
    while (next < heads.length && heads[next]! < end) {
      if (heads[next]! > index) own.push(heads[next]!)
      next++
    }
    const isLine = rows[index]!.role === 'line'
    if (isLine && own.length > 0 && makes(index, own))
      for (const head of own) rows[head]!.parent = index
  }
}

const listBetween = (head: number, end: number) =>
  Array.from({ length: end - head - 1 }, (_, offset) => head + 1 + offset)

/** Tells whether rows make another in every column, amounts in 分. */
export function buildSumTest(
  rows: readonly DraftRow[],
  measures: readonly MeasureColumn[],
  unit: AmountUnit,
): (whole: number, parts: readonly number[]) => boolean {
  const fenOf = (index: number, key: string) => readFen(rows[index]!.amounts[key] ?? '', unit) ?? 0
  return (whole, parts) =>
    measures.every(
      ({ key }) => fenOf(whole, key) === parts.reduce((sum, index) => sum + fenOf(index, key), 0),
    )
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
  const makes = buildSumTest(rows, measures, unit)
  if (!groups.every(({ head, below }) => below.length > 0 && makes(head, below))) return
  const total = rows.findIndex(({ role }) => role === 'total')
  if (mustMakeTotal && (total < 0 || !makes(total, heads))) return
  for (const { head, below } of groups) for (const index of below) rows[index]!.parent = head
}

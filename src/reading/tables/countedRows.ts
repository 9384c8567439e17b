import type { MeasureColumn } from './columns'
import type { DraftRow, Placement, TableContext } from './draft'

/**
 * What is counted stands in brackets behind the name: 公务用车保有量（辆）; 决算统计数 is a stage of
 * money.
 */
const counted =
  /[（(](?:个|人|辆|台|套|批|次|人次|批次|间|台、?辆|台、?套|台（套）|平方米)[）)]$|(?<!决算|预算|执行|支出)统计数$/

interface CountedInput {
  readonly context: TableContext
  readonly rows: DraftRow[]
  readonly measures: readonly MeasureColumn[]
  readonly placement: Placement
}

/**
 * Among the money of 三公 a form counts groups, vehicles and visitors: such figures, and those of the
 * rows below, are no money and are kept as the words that they are printed as.
 */
export function keepCounts({ context, rows, measures, placement }: CountedInput): void {
  const areCounted: boolean[] = []
  rows.forEach((row, index) => {
    const above = row.parent !== null && areCounted[row.parent] === true
    areCounted[index] = row.role === 'line' && (above || counted.test(row.name))
    if (areCounted[index]) rows[index] = withoutMoney(row)
  })

  function withoutMoney(row: DraftRow): DraftRow {
    const labels = { ...row.labels }
    const amounts = { ...row.amounts }
    for (const { key, label, index } of measures) {
      if (amounts[key] == null) continue
      const cell = row.cells?.[key] ?? placement.columns.get(index) ?? index
      labels[label] = context.table.rows[row.row]?.cells[cell]?.trim() ?? amounts[key]
      amounts[key] = null
    }
    return { ...row, amounts, ...(Object.keys(labels).length > 0 ? { labels } : {}) }
  }
}

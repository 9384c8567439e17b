import type { Place, PrintedTable } from '@/document/document'
import type { PerformanceSheet } from '@/document/project'

const isTen = (text: string) => /^10(?:\.0+)?分?$/.test(text)

/**
 * Where a sheet of a final account prints the 10 points of 预算执行率: under 分值 beside the money,
 * or beside that name; `null` where it does not.
 */
export function findExecutionPoints(
  { table: id, line, indicators }: Pick<PerformanceSheet, 'table' | 'line' | 'indicators'>,
  table: PrintedTable | undefined,
): Place | null {
  const first = indicators[0]?.row ?? 0
  const names = new Set(indicators.map(({ row }) => row))
  let column: number | null = null
  for (const [row, { line: at, cells: printed }] of (table?.rows ?? []).entries()) {
    if (at < line || names.has(row)) continue
    const cells = printed.map(cell => cell.replace(/\s/g, ''))
    const points = cells.findIndex(cell => /^分值(?:[（(].*[)）])?$/.test(cell))
    // The indicators have a column of this name too, after the money.
    if (points >= 0) column = row < first && cells.some(cell => /执行率/.test(cell)) ? points : null
    const ofName = cells.some(cell => /预算执行/.test(cell))
    const cell =
      column !== null && isTen(cells[column] ?? '') ? column : ofName ? cells.findIndex(isTen) : -1
    if (cell >= 0) return { table: id, row, line: at, cell }
    if (row > first && cells.some(cell => /项目名称/.test(cell))) return null
  }
  return null
}

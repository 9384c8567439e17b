import type { PrintedRow } from '@/document/document'
import { namesProject } from '@/reading/performanceSheets/indicatorColumns'
import { readLabelKind } from '@/reading/performanceSheets/labels'
import { stripSpace } from '@/reading/text/characters'
import { countHeaderRows } from '@/reading/tables/header'
import { readMeasure } from '@/reading/tables/measures'

const indicatorWord = /[一二三]级指标|指标值|目标值|绩效指标|(?:产出|效益|成本|满意度)指标/

/**
 * Whether a grid lists projects with their money in columns and has no column of indicators, whatever
 * its title says of goals: 项目名称 | 功能科目 | 合计 | 一般公共预算 | 年度绩效目标. A title of special funds
 * asks for one column of money alone.
 */
export function listsProjects(rows: readonly PrintedRow[], fewestMeasures = 2): boolean {
  const count = countHeaderRows(rows)
  const header = rows.slice(0, count).flatMap(({ cells }) => cells.map(stripSpace))
  if (!header.some(word => word.length <= 12 && namesProject(word))) return false
  const measures = new Set(header.flatMap(word => readMeasure(word) ?? []))
  if (measures.size < fewestMeasures || rows.length < count + 2) return false
  return !rows.some(
    ({ cells }, index) =>
      cells.some(cell => indicatorWord.test(stripSpace(cell))) ||
      (index >= count && namesLabel(cells)),
  )
}

/** Whether a title is that of a list of special funds, which are projects: 专项资金管理清单目录. */
export function namesSpecialFunds(title: string): boolean {
  return /专项资金/.test(stripSpace(title))
}

/** Whether a row begins with a label of a sheet (年度绩效目标, 项目资金); 合计 is none. */
function namesLabel(cells: readonly string[]): boolean {
  const first = cells.find(cell => stripSpace(cell) !== '')
  return first !== undefined && readLabelKind(first) !== null
}

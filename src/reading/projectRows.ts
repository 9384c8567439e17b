import type { TableMeaning } from '@/budget/document'
import type { ProjectRow } from './projects'

const programmeWords = /一级项目/
const projectWords = /二级项目|项目名称/
const holderWords = /单位|部门/

/** The rows of 项目支出表 with their labels told apart, for the reading of projects. */
export function listProjectRows(meaning: TableMeaning): ProjectRow[] {
  if (meaning.kind !== 'projectExpenditure') return []
  return meaning.sides.flatMap(side => side.rows.filter(row => row.role === 'line').map((row) => {
    const labels = Object.entries(row.labels ?? { 项目名称: row.name })
    const find = (pattern: RegExp) => labels.find(([label]) => pattern.test(label))?.[1] ?? null
    return {
      table: meaning.table, unit: meaning.unit, row: row.row, line: row.line, programme: find(programmeWords), project: find(projectWords),
      unitName: find(holderWords), amounts: row.amounts, cells: row.cells ?? Object.fromEntries(side.columns.map(({ key, cell }) => [key, cell])),
    }
  }))
}

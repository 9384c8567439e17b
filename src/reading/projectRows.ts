import type { Row, Side, TableMeaning } from '@/budget/document'
import type { ProjectRow } from './projects'

const programmeWords = /一级项目/
const projectWords = /二级项目|项目名称/
const holderWords = /单位|部门/

/** The rows of 项目支出表 with their labels told apart, for the reading of projects. */
export function listProjectRows(meaning: TableMeaning): ProjectRow[] {
  if (meaning.kind !== 'projectExpenditure') return []
  return meaning.sides.filter(({ kind }) => kind === 'project').flatMap(side => listRows(meaning, side))
}

function listRows({ table, unit }: TableMeaning, side: Side): ProjectRow[] {
  const headed = side.rows.some(({ labels }) => labels && Object.keys(labels).some(label => projectWords.test(label)))
  const coded = side.rows.some(({ code }) => code !== null)
  const columns = Object.fromEntries(side.columns.map(({ key, cell }) => [key, cell]))
  return side.rows.flatMap((row, index) => {
    // Units and subjects stand above their projects without the code that these have.
    if (row.role !== 'line' || (coded && row.code === null && side.rows[index + 1]?.parent === index)) return []
    const find = finder(row)
    return [{
      table, unit, row: row.row, line: row.line, programme: find(programmeWords), project: find(projectWords) ?? (headed ? null : row.name || null),
      unitName: find(holderWords), amounts: row.amounts, cells: row.cells ?? columns,
    }]
  })
}

function finder({ labels, name }: Row): (pattern: RegExp) => string | null {
  const words = Object.entries(labels ?? { 项目名称: name })
  return pattern => words.find(([label]) => pattern.test(label))?.[1] ?? null
}

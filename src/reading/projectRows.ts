import type { Row, Side, TableMeaning } from '@/document/document'
import type { ProjectRow } from './projects'

const programmeWords = /一级项目/
const projectWords = /二级项目|项目名称/
const subjectWords = /科目|功能分类|经济分类/
const holderWords = /单位|部门/

/** The rows of 项目支出表 with their labels told apart, for the reading of projects. */
export function listProjectRows(meaning: TableMeaning): ProjectRow[] {
  if (meaning.kind !== 'projectExpenditure') return []
  return meaning.sides
    .filter(({ kind }) => kind === 'project')
    .flatMap(side => listRows(meaning, side))
}

function listRows({ table, unit }: TableMeaning, side: Side): ProjectRow[] {
  const headed = side.rows.some(({ labels }) => labels && find(labels, projectWords) !== null)
  const coded = side.rows.some(({ code }) => code !== null)
  const columns = Object.fromEntries(side.columns.map(({ key, cell }) => [key, cell]))
  return side.rows.flatMap((row, index) => {
    // Units and subjects stand above their projects without the code that these have.
    if (
      row.role !== 'line' ||
      (coded && row.code === null && side.rows[index + 1]?.parent === index)
    )
      return []
    const labels = row.labels ?? { 项目名称: row.name }
    return [
      {
        table,
        unit,
        row: row.row,
        line: row.line,
        programme: find(labels, programmeWords),
        project: find(labels, projectWords) ?? (headed ? null : row.name || null),
        unitName: find(labels, holderWords),
        subject: subjectOf(row),
        amounts: row.amounts,
        cells: row.cells ?? columns,
      },
    ]
  })
}

function subjectOf({ code, labels }: Row): string {
  const own = Object.entries(labels ?? {}).flatMap(([words, text]) =>
    subjectWords.test(words) ? [text] : [],
  )
  return [code ?? '', ...own].join(' ').trim()
}

/** What the first label whose words fit says. */
function find(labels: NonNullable<Row['labels']>, pattern: RegExp): string | null {
  for (const label in labels) if (pattern.test(label)) return labels[label] ?? null
  return null
}

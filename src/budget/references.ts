import type { BudgetDocument, Place, Side, TableMeaning } from './document'
import { toFen } from './money'
import type { ValidationProblem } from './problem'

/** What a schema cannot say: everything that points at a table, row or column points at one that is there. */
export function findBrokenReferences(document: BudgetDocument): ValidationProblem[] {
  const rowsOf = new Map(document.tables.map(({ id, rows }) => [id, rows.length]))
  const problems: ValidationProblem[] = []
  const report = (where: string, reason: string) => { problems.push({ where, reason }) }
  const checkPlace = (where: string, { table, row }: Pick<Place, 'table' | 'row'>) => {
    const rows = rowsOf.get(table)
    if (rows === undefined) report(where, `指向的表 ${table} 不在 tables 里。`)
    else if (row >= rows) report(where, `指向 ${table} 的第 ${row + 1} 行，但这张表只有 ${rows} 行。`)
  }

  if (rowsOf.size < document.tables.length) report('tables', '有两张表的 id 相同。')
  document.meanings.forEach((meaning, index) => {
    const where = `meanings[${index}]`
    if (!rowsOf.has(meaning.table)) return report(where, `指向的表 ${meaning.table} 不在 tables 里。`)
    meaning.sides.forEach((side, at) => {
      checkSide(side, meaning, `${where}.sides[${at}]`, report)
      side.rows.forEach(({ row }, of) => checkPlace(`${where}.sides[${at}].rows[${of}]`, { table: meaning.table, row }))
    })
  })
  document.projects.forEach(({ place, sheet }, index) => {
    checkPlace(`projects[${index}].place`, place)
    if (sheet) checkPlace(`projects[${index}].sheet`, { table: sheet.table, row: 0 })
  })
  document.sheets.forEach(({ table }, index) => checkPlace(`sheets[${index}]`, { table, row: 0 }))
  return problems
}

function checkSide(side: Side, { unit }: TableMeaning, where: string, report: (where: string, reason: string) => void) {
  const keys = new Set(side.columns.map(({ key }) => key))
  side.rows.forEach(({ parent, amounts }, index) => {
    if (parent !== null && !leadsUp(side, index)) report(`${where}.rows[${index}].parent`, '上级不在这张表里，或者绕成了一圈。')
    for (const [key, amount] of Object.entries(amounts)) {
      if (!keys.has(key)) report(`${where}.rows[${index}].amounts.${key}`, '没有这一列。')
      if (amount !== null && !isMoney(amount, unit)) report(`${where}.rows[${index}].amounts.${key}`, `${amount} ${unit}不足一分或大得无法精确表示。`)
    }
  })
}

/** Whether following the parents of a row ends at the top. */
function leadsUp({ rows }: Side, start: number): boolean {
  let at = start
  for (let steps = 0; steps <= rows.length; steps++) {
    const row: Side['rows'][number] | undefined = rows[at]
    if (!row) return false
    if (row.parent === null) return true
    at = row.parent
  }
  return false
}

function isMoney(decimal: string, unit: TableMeaning['unit']): boolean {
  try {
    toFen(decimal, unit)
    return true
  } catch {
    return false
  }
}

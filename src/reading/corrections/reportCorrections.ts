import type { BudgetDocument, Diagnostic, PrintedTable, TableCorrection } from '@/document/document'
import { columnContents } from '@/document/corrections'
import { sayCorrection, sayPrinted } from '@/text/corrections'

/** Code of the notes of what a person has corrected in a table. */
export const correctedCode = 'corrected-table'
/** Code of the findings of corrections that change nothing. */
export const idleCode = 'correction-not-applied'

/** Says what was corrected, or that the correction of a column came to nothing. */
export function reportCorrection(
  document: BudgetDocument,
  table: PrintedTable,
  correction: TableCorrection,
): Diagnostic {
  const place = locate(table, correction)
  const where = name(table, correction, place.line)
  const said = `${where}${sayPrinted(correction)}，由打开的人更正：${sayCorrection(correction)}`
  return isIdle(document, correction)
    ? {
        level: 'warning',
        code: idleCode,
        ...place,
        message: `${said}。没有生效：同一张表里已有一列读作它，或者表里没有金额列。`,
      }
    : { level: 'note', code: correctedCode, ...place, message: `${said}。` }
}

/** Says that a correction is of another edition. */
export function reportMisfit(
  correction: TableCorrection,
  table: PrintedTable | undefined,
): Diagnostic {
  const reason = table
    ? `那里印的不是“${correction.printed}”`
    : `文件里没有编号为 ${correction.table} 的表`
  const place = table ? locate(table, correction) : { line: 1 }
  return {
    level: 'warning',
    code: idleCode,
    ...place,
    message: `更正“${sayCorrection(correction)}”没有照办：${reason}，可能是另一版文件的更正。`,
  }
}

/** Whether a column that was corrected is not of the measure that it should be of. */
function isIdle({ meanings }: BudgetDocument, { kind, table, cell, reads }: TableCorrection) {
  if (kind !== 'column' || columnContents.some(name => name === reads)) return false
  const meaning = meanings.find(found => found.table === table)
  if (!meaning) return false
  const column = meaning.sides
    .flatMap(({ columns }) => columns)
    .find(found => found.cell === cell && found.label.endsWith(reads))
  return !column || column.key.startsWith('column-')
}

function locate(
  { id, line, rows }: PrintedTable,
  { row, cell, kind }: TableCorrection,
): Pick<Diagnostic, 'line' | 'table' | 'row' | 'cell'> {
  const own = kind === 'column' ? 0 : row
  return {
    table: id,
    line: (own === undefined ? undefined : rows[own]?.line) ?? rows[0]?.line ?? line,
    ...(row !== undefined && { row }),
    ...(row !== undefined && cell !== undefined && { cell }),
  }
}

function name({ title }: PrintedTable, { kind, cell = 0 }: TableCorrection, line: number): string {
  if (kind === 'cell') return `原文第 ${line} 行第 ${cell + 1} 格`
  if (kind === 'column') return `原文第 ${line} 行起的表第 ${cell + 1} 列`
  if (kind === 'tableKind' || kind === 'headerRows')
    return `原文第 ${line} 行起的表${title.trim() && `“${title.trim()}”`}`
  return `原文第 ${line} 行`
}

import { type CorrectionKind, rowRoles, type TableCorrection } from './corrections'
import { type BudgetDocument, tableKinds } from './document'

interface Problem {
  readonly where: string
  readonly reason: string
}

/** Which indexes a correction must name. */
const needed: Readonly<Record<CorrectionKind, readonly ('row' | 'cell')[]>> = {
  tableKind: [],
  headerRows: [],
  column: ['cell'],
  rowRole: ['row'],
  rowCode: ['row'],
  rowName: ['row'],
  cell: ['row', 'cell'],
}

/**
 * Finds corrections that say nothing that could be read, or name no place. One of another edition is
 * sound: it is listed, and not applied.
 */
export function findBrokenCorrections({ corrections = [] }: BudgetDocument): Problem[] {
  return corrections.flatMap((correction, index) => {
    const where = `corrections[${index}]`
    const missing = needed[correction.kind].filter(name => correction[name] === undefined)
    if (missing.length > 0)
      return missing.map(name => ({ where: `${where}.${name}`, reason: '缺少这一项。' }))
    const reason = findFault(correction)
    return reason === null ? [] : [{ where: `${where}.reads`, reason }]
  })
}

function findFault({ kind, reads, was }: TableCorrection): string | null {
  const isTableKind = (text: string | undefined) => tableKinds.some(name => name === text)
  switch (kind) {
    case 'tableKind':
      return isTableKind(reads) && isTableKind(was) ? null : '没有这种表。'
    case 'headerRows':
      return /^\d{1,2}$/.test(reads) ? null : '应为表头的行数。'
    case 'rowRole':
      return rowRoles.some(role => role === reads) ? null : '没有这种行。'
    case 'column':
    case 'rowName':
      return reads.trim() === '' ? '不能为空。' : null
    default:
      return null
  }
}

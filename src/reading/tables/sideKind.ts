import type { Row, SideKind, TableKind } from '@/document/document'
import { findClassCode } from '@/document/classes'
import { readLabelClass } from './labelClass'
import type { SideColumns } from './sideColumns'
import type { HeaderColumn } from './header'

const useNames = /^(?:基本支出|项目支出|人员经费|公用经费)$/
const byTable: Partial<Record<TableKind, SideKind>> = {
  threePublic: 'threePublic',
  projectExpenditure: 'project',
  procurement: 'procurement',
  generalPublicBasicExpenditure: 'economic',
  fiscalBasicExpenditure: 'economic',
  operatingFunds: 'economic',
}

/** What the rows of a side are, by its header words, its codes and the names of its rows. */
export function readSideKind(
  table: TableKind,
  side: SideColumns,
  header: readonly HeaderColumn[],
  rows: readonly Row[],
): SideKind {
  const naming = side.labels.filter(({ role }) => role === 'code' || role === 'name')
  const head = naming.map(label => header[label.index]?.path.join(' ') ?? '').join(' ')
  const codeOf = naming.find(({ role }) => role === 'code')
  const own = byTable[table]
  if (
    own === 'threePublic' ||
    own === 'procurement' ||
    (own === 'project' && !listsSubjects(head, rows))
  )
    return own
  const lines = rows.filter(row => row.role === 'line')
  const coded = lines.filter(row => row.code !== null)
  if (/经济/.test(head)) return 'economic'
  if (/功能/.test(head)) return 'functional'
  if (
    coded.length > 0 &&
    (codeOf ? readLabelClass(header[codeOf.index]!) === 'unit' : /部门|单位/.test(head))
  )
    return 'unit'
  if (own && own !== 'project' && coded.length > 0) return own
  if (coded.length > 0) return kindOfCodes(coded.map(row => row.code!))
  if (/收入|来源/.test(head) && !/支出/.test(head)) return 'revenue'
  const names = lines.map(row => row.name)
  if (names.some(name => useNames.test(name))) return 'use'
  if (
    names.filter(name => findClassCode(name) !== null).length * 2 >=
    Math.max(1, names.length - 2)
  )
    return 'functional'
  if (/支出/.test(head)) return names.length > 0 ? 'other' : 'use'
  return table === 'revenue' || table.endsWith('evenueExpenditure') ? 'revenue' : 'use'
}

/** Project expenditure may be told by subject instead of by project. */
function listsSubjects(head: string, rows: readonly Row[]): boolean {
  const lines = rows.filter(({ role }) => role === 'line')
  return (
    /经济|功能|科目/.test(head) &&
    !/项目/.test(head) &&
    lines.filter(({ code }) => code !== null).length * 2 > lines.length
  )
}

/** Functional classes begin with 2; economic ones with 3 (部门) or 5 (政府). */
function kindOfCodes(codes: readonly string[]): SideKind {
  if (codes.every(code => code.startsWith('2'))) return 'functional'
  return codes.every(code => /^[35]/.test(code)) ? 'economic' : 'unit'
}

import type { Side } from '@/document/document'
import { isEconomicClass } from '@/document/economicClasses'
import { findClassCode } from '@/document/functionalClasses'
import type { TableView } from '@/budget/checks/model/view'

/**
 * Whether the rows of a side are subjects of several levels without codes, and nothing shows which are
 * parts of which: its totals cannot be tested.
 */
export function hasUnknownLevels({ kind: table }: TableView, { kind, rows }: Side): boolean {
  if (kind !== 'functional' && kind !== 'economic') return false
  if (table.endsWith('evenueExpenditure') || table === 'revenue') return false
  const lines = rows.filter(({ role }) => role === 'line')
  if (!lines.every(({ code, parent }) => code === null && parent === null)) return false
  const classes = lines.filter(({ name }) =>
    kind === 'economic' ? isEconomicClass(name) : findClassCode(name) !== null,
  )
  return classes.length > 0 && classes.length < lines.length
}

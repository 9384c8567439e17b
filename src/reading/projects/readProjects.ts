import type { Amount } from '@/document/document'
import type { Project } from '@/document/project'
import { Identities } from './identity'

/**
 * A row of 项目支出表 with its labels told apart; totals and other rows may be among them. Amounts
 * by column key.
 */
export interface ProjectRow {
  readonly table: string
  readonly row: number
  readonly line: number
  readonly programme: string | null
  readonly project: string | null
  readonly unitName: string | null
  /** Code and words of the subjects beside the project, where a table has any. */
  readonly subject?: string
  readonly amounts: Readonly<Record<string, Amount>>
  readonly cells: Readonly<Record<string, number>>
}

/**
 * The projects of 项目支出表 in printed order, amounts in the table's unit. A row with a programme
 * only is its subtotal, or, where no project follows, itself the project; rows with neither
 * (totals, 类型) are none.
 */
export function readProjects(rows: readonly ProjectRow[]): Project[] {
  const identities = new Identities()
  const projects: Project[] = []
  let subtotal: ProjectRow | null = null
  let programme = ''
  let table = ''
  const settle = () => {
    if (subtotal) projects.push(toProject(subtotal, programme, programme, identities))
    subtotal = null
  }
  for (const row of rows) {
    if (row.table !== table) {
      settle()
      programme = ''
      table = row.table
    }
    if (row.programme) {
      if (!row.project || programme !== row.programme) settle()
      programme = row.programme
      if (!row.project) subtotal = row
    }
    if (!row.project) continue
    subtotal = null
    projects.push(toProject(row, programme, row.project, identities))
  }
  settle()
  return projects
}

function toProject(
  row: ProjectRow,
  programme: string,
  name: string,
  identities: Identities,
): Project {
  const funding: Record<string, Amount> = {}
  for (const [key, amount] of Object.entries(row.amounts))
    if (key !== 'total' && amount !== null) funding[key] = amount
  const total = row.amounts.total ?? null
  const cell = row.cells.total ?? Math.min(...Object.values(row.cells), Number.MAX_SAFE_INTEGER)
  return {
    id: identities.identify(programme, name, total, funding),
    programme,
    name,
    unitName: row.unitName,
    place: {
      table: row.table,
      row: row.row,
      line: row.line,
      cell: cell === Number.MAX_SAFE_INTEGER ? 0 : cell,
    },
    total,
    funding,
    sheet: null,
  }
}

import type { Amount } from '@/document/document'
import type { ListedProject } from '@/document/project'
import type { ProjectRow } from './projectRows'

/**
 * The projects of 项目支出表 in printed order, amounts in the table's unit. A row with a programme
 * only is its subtotal, or, where no project follows, itself the project; rows with neither
 * (totals, 类型) are none.
 */
export function readProjects(rows: readonly ProjectRow[]): ListedProject[] {
  const identities = new ProjectIds()
  const projects: ListedProject[] = []
  let subtotal: ProjectRow | null = null
  let programme = ''
  let table = ''
  const settle = () => {
    if (subtotal) projects.push(buildProject(subtotal, programme, programme, identities))
    subtotal = null
  }
  for (const row of rows) {
    if (row.table !== table) {
      settle()
      programme = ''
      table = row.table
    }
    if (row.programme === '') {
      settle()
      programme = ''
    }
    if (row.programme) {
      if (!row.project || programme !== row.programme) settle()
      programme = row.programme
      if (!row.project) subtotal = row
    }
    if (!row.project) continue
    subtotal = null
    projects.push(buildProject(row, programme, row.project, identities))
  }
  settle()
  return projects
}

/** Stages of a project's money (年初预算数, 调整数), last year's and what is left: no source of it. */
const noFunding = /^(?:(?:budgeted|changed|adjusted|prior)\.|comparison|carryForward)/

function buildProject(
  row: ProjectRow,
  programme: string,
  name: string,
  identities: ProjectIds,
): ListedProject {
  const funding: Record<string, Amount> = {}
  for (const [key, amount] of Object.entries(row.amounts))
    if (key !== 'total' && amount !== null && !noFunding.test(key)) funding[key] = amount
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

/**
 * Gives each project an id that stays the same when the document is read again; exact twins get
 * `-2`, `-3` … in printed order.
 */
export class ProjectIds {
  private readonly given = new Map<string, number>()

  /** The id of a project, made of its programme, name, total and the funding it has. */
  identify(
    programme: string,
    name: string,
    total: Amount,
    funding: Readonly<Record<string, Amount>>,
  ): string {
    const fundingKeys = Object.keys(funding)
      .filter(key => !isZero(funding[key]))
      .sort()
    const id = hashText([programme, name, dropTrailingZeros(total), ...fundingKeys].join('\n'))
    const count = (this.given.get(id) ?? 0) + 1
    this.given.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** FNV-1a over UTF-16 units, as seven letters and digits. */
function hashText(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}

function dropTrailingZeros(amount: Amount): string {
  return amount?.includes('.') ? amount.replace(/\.?0+$/, '') : (amount ?? '')
}

function isZero(amount: Amount | undefined): boolean {
  return amount == null || /^-?0*(?:\.0*)?$/.test(amount)
}

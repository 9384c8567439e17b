import type { Diagnostic } from '@/document/document'
import { type AmountUnit, type Fen, isFen, toFen } from '@/document/money'
import type { ListedProject } from '@/document/project'
import { stripSpace } from '@/reading/text/characters'

interface ListOnceInput {
  readonly projects: readonly ListedProject[]
  readonly unitOf: (table: string) => AmountUnit
  readonly tables: readonly { readonly id: string; readonly title: string }[]
}
interface ListedOnce {
  readonly projects: readonly ListedProject[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Lists each project once that several tables print: by economic subject in one, with its money and
 * goal in another. The same name, programme (where both have one) and amount in each; of them that
 * with the most sources of money stays. Rows of one table, and of tables whose titles name different money,
 * are never taken for each other.
 */
export function listOnce({ projects, unitOf, tables: printed }: ListOnceInput): ListedOnce {
  const moneyOf = new Map(printed.map(({ id, title }) => [id, nameMoney(title)] as const))
  if (new Set(projects.map(({ place }) => place.table)).size < 2)
    return { projects, diagnostics: [] }
  const left = new Set(projects)
  const diagnostics: Diagnostic[] = []
  for (const same of groupByName(projects))
    for (const kept of [...same].sort(byDetail)) {
      if (!left.has(kept)) continue
      const tables = new Set(same.map(({ place }) => place.table))
      const money = moneyOf.get(kept.place.table) ?? ''
      tables.delete(kept.place.table)
      for (const table of tables) {
        const other = moneyOf.get(table) ?? ''
        if (money !== '' && other !== '' && money !== other) continue
        const open = same.filter(other => other.place.table === table && left.has(other))
        const again = findAgain(kept, open, unitOf)
        for (const project of again) left.delete(project)
        if (again.length > 0) diagnostics.push(reportAgain(kept, again))
      }
    }
  return { projects: projects.filter(project => left.has(project)), diagnostics }
}

/** Words of a title that say whose money its table lists; empty where it names none. */
function nameMoney(title: string): string {
  return (
    title.match(/一般公共预算|政府性基金|国有资本|专户|单位资金|其他资金|结转|结余/g) ?? []
  ).join()
}

/** Projects of one name, in printed order; those whose name stands alone are left out. */
function groupByName(projects: readonly ListedProject[]): readonly (readonly ListedProject[])[] {
  const groups = new Map<string, ListedProject[]>()
  for (const project of projects) {
    const name = stripSpace(project.name)
    const group = groups.get(name)
    if (group) group.push(project)
    else groups.set(name, [project])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

const countSources = ({ funding }: ListedProject) => Object.keys(funding).length
const byDetail = (one: ListedProject, other: ListedProject) =>
  countSources(other) - countSources(one)

/**
 * The rows of another table that print a project's money again: one row, or all rows of its name by
 * subject; none where amounts differ.
 */
function findAgain(
  kept: ListedProject,
  open: readonly ListedProject[],
  unitOf: (table: string) => AmountUnit,
): readonly ListedProject[] {
  const others = open.filter(other => mayBeSame(kept, other))
  const known = listAmounts(kept, unitOf)
  const isKnown = (amount: Fen | null) => amount !== null && known.has(amount)
  const single = others.find(other => isKnown(readTotal(other, unitOf)))
  if (single) return [single]
  const totals = others.map(other => readTotal(other, unitOf))
  const sum = totals.reduce<Fen | null>(
    (before, amount) => (before === null || amount === null ? null : before + amount),
    0,
  )
  return others.length > 1 && isKnown(sum) ? others : []
}

function mayBeSame(one: ListedProject, other: ListedProject): boolean {
  const agrees = (a: string | null, b: string | null) => !a || !b || a === b
  return agrees(one.programme, other.programme) && agrees(one.unitName, other.unitName)
}

/** What a project has in all, and of each source: a table may be of one source alone. */
function listAmounts(
  { total, funding, place }: ListedProject,
  unitOf: (table: string) => AmountUnit,
): ReadonlySet<Fen> {
  const amounts = [total, ...Object.values(funding)]
  return new Set(
    amounts.flatMap(amount => readFen(amount, unitOf(place.table)) ?? []).filter(fen => fen !== 0),
  )
}

const readTotal = ({ total, place }: ListedProject, unitOf: (table: string) => AmountUnit) =>
  readFen(total, unitOf(place.table))

function readFen(amount: string | null, unit: AmountUnit): Fen | null {
  return amount !== null && isFen(amount, unit) ? toFen(amount, unit) : null
}

function reportAgain(kept: ListedProject, again: readonly ListedProject[]): Diagnostic {
  const lines = again.map(({ place }) => place.line).join('、')
  const [{ place }] = again as readonly [ListedProject]
  return {
    level: 'note',
    code: 'project-twice',
    table: place.table,
    row: place.row,
    line: place.line,
    message: `原文第 ${lines} 行的项目“${kept.name}”在第 ${kept.place.line} 行的另一张表里也印着，金额相同，只列一次。`,
  }
}

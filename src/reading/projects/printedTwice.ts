import type { Diagnostic } from '@/document/document'
import { type AmountUnit, type Fen, isFen, toFen } from '@/document/money'
import type { ListedProject } from '@/document/project'
import { readHolder } from '@/reading/formats/captions'
import { stripSpace } from '@/reading/text/characters'

interface ListOnceInput {
  readonly projects: readonly ListedProject[]
  readonly unitOf: (table: string) => AmountUnit
  readonly tables: readonly ListedTable[]
}
interface ListedTable {
  readonly id: string
  readonly title: string
  readonly captions: readonly { readonly text: string }[]
}
interface ListedOnce {
  readonly projects: readonly ListedProject[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Lists each project once that several tables print: by economic subject in one, with its money and
 * goal in another. The same name, programme (where both have one) and amount in each; of them that
 * with the most sources of money stays. Rows of one table, and of tables of different money or of
 * different units, are never taken for each other.
 */
export function listOnce({ projects, unitOf, tables: printed }: ListOnceInput): ListedOnce {
  const scopes = new Map(printed.map(table => [table.id, readScope(table)] as const))
  if (new Set(projects.map(({ place }) => place.table)).size < 2)
    return { projects, diagnostics: [] }
  const dropped = new Set<ListedProject>()
  const diagnostics: Diagnostic[] = []
  for (const same of groupByName(projects)) {
    const tables = openTables(same, unitOf)
    for (const kept of [...same].sort(byDetail)) {
      if (dropped.has(kept)) continue
      const own = kept.place.table
      for (const [table, open] of tables) {
        if (table === own || isApart(scopes.get(own), scopes.get(table))) continue
        const again = findAgain(kept, open, unitOf)
        for (const project of again) {
          open.left.delete(project)
          dropped.add(project)
        }
        if (again.length > 0) diagnostics.push(reportAgain(kept, again))
      }
    }
  }
  return { projects: projects.filter(project => !dropped.has(project)), diagnostics }
}

/** Rows of one table and name that are not known to be printed elsewhere. */
interface OpenRows {
  readonly left: Set<ListedProject>
  /** By amount in 分, in printed order. */
  readonly byTotal: ReadonlyMap<Fen, ListedProject[]>
}

function openTables(
  projects: readonly ListedProject[],
  unitOf: (table: string) => AmountUnit,
): ReadonlyMap<string, OpenRows> {
  const tables = new Map<string, OpenRows & { readonly byTotal: Map<Fen, ListedProject[]> }>()
  for (const project of projects) {
    const { table } = project.place
    const open = tables.get(table) ?? { left: new Set(), byTotal: new Map() }
    tables.set(table, open)
    open.left.add(project)
    const total = readTotal(project, unitOf)
    if (total === null) continue
    const rows = open.byTotal.get(total)
    if (rows) rows.push(project)
    else open.byTotal.set(total, [project])
  }
  return tables
}

/** What a table lists the projects of. */
interface Scope {
  readonly money: string
  /** The unit that its caption names. */
  readonly holder: string
}

function readScope({ title, captions }: ListedTable): Scope {
  const holders = captions.flatMap(({ text }) => readHolder(text) ?? [])
  return { money: nameMoney(title), holder: stripSpace(holders[0] ?? '') }
}

function isApart(own: Scope | undefined, other: Scope | undefined): boolean {
  const differ = (one = '', two = '') => one !== '' && two !== '' && one !== two
  return differ(own?.money, other?.money) || differ(own?.holder, other?.holder)
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

/** No project has money of more subjects than this. */
const mostSubjects = 100
const countSources = ({ funding }: ListedProject) => Object.keys(funding).length
const byDetail = (one: ListedProject, other: ListedProject) =>
  countSources(other) - countSources(one)

/**
 * The rows of another table that print a project's money again: one row, or all rows of its name by
 * subject; none where amounts differ.
 */
function findAgain(
  kept: ListedProject,
  { left, byTotal }: OpenRows,
  unitOf: (table: string) => AmountUnit,
): readonly ListedProject[] {
  const known = listAmounts(kept, unitOf)
  const [single] = [...known]
    .flatMap(amount => takeFirst(byTotal.get(amount), kept, left) ?? [])
    .sort((a, b) => a.place.line - b.place.line)
  if (single) return [single]
  if (left.size < 2 || left.size > mostSubjects) return []
  const others = [...left].filter(other => mayBeSame(kept, other))
  const sum = others.reduce<Fen | null>((before, other) => {
    const amount = readTotal(other, unitOf)
    return before === null || amount === null ? null : before + amount
  }, 0)
  return others.length > 1 && sum !== null && known.has(sum) ? others : []
}

/** The first open row that may be the same project; those before that are no longer open go. */
function takeFirst(
  rows: ListedProject[] | undefined,
  kept: ListedProject,
  left: ReadonlySet<ListedProject>,
): ListedProject | undefined {
  while (rows?.[0] && !left.has(rows[0])) rows.shift()
  return rows?.find(other => left.has(other) && mayBeSame(kept, other))
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

import type { Diagnostic } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { ListedProject, PerformanceSheet } from '@/document/project'
import {
  type Pair,
  type ProjectEntry,
  buildProjectEntry,
  buildSheetEntry,
  type SheetEntry,
} from './entries'
import { type Basis, type Join, reportUnjoined, reportWeakJoins, buildJoin } from './explainJoins'
import { matchByAmount } from './match'
import { matchByName, NameComparer } from './names'

export interface JoinInput {
  readonly projects: readonly ListedProject[]
  readonly performanceSheets: readonly PerformanceSheet[]
  /** Amount unit by table id; a table that is missing here is taken to be in 万元. */
  readonly units: ReadonlyMap<string, AmountUnit>
  /** The document's year, against which years in names are held. */
  readonly year: number
  /** Whether a table of projects has a column of their goals. */
  readonly printsGoals?: boolean
}
export interface Joined {
  readonly projects: ListedProject[]
  readonly diagnostics: Diagnostic[]
}

/**
 * Joins each project to its performance sheet, one to one: by amount (in 分), then name and whose
 * money it is; names alone come last and are weak.
 */
export function joinPerformanceSheets({
  projects,
  performanceSheets,
  units,
  year,
  printsGoals = false,
}: JoinInput): Joined {
  const unitOf = (table: string) => units.get(table) ?? '万元'
  const left = projects.map(project => buildProjectEntry(project, unitOf(project.place.table)))
  const right = performanceSheets
    .filter(({ ofUnit }) => !ofUnit)
    .map(sheet => buildSheetEntry(sheet, unitOf(sheet.table), year))
  const names = new NameComparer(
    [...new Set(projects.flatMap(({ unitName }) => unitName ?? []))].slice(0, 5),
  )
  const joins = new Map<ProjectEntry, Join>()
  const keep = (pairs: readonly Pair[], basis: Basis) => {
    for (const pair of pairs) {
      pair.project.joined = pair.sheet.joined = true
      joins.set(pair.project, {
        project: pair.project,
        sheet: pair.sheet,
        likeness: pair.likeness,
        margin: pair.margin,
        join: buildJoin(pair, basis),
      })
    }
  }
  for (const { projects, sheets } of groupByAmount(left, right, readExactAmount))
    keep(matchByAmount(projects, sheets, names), {
      kind: 'amount',
      projects: projects.length,
      sheets: sheets.length,
    })
  const rounded = buildRoundedKey(left, right)
  const roundedComponents = rounded ? groupByAmount(left, right, rounded) : []
  for (const { projects, sheets } of roundedComponents)
    keep(matchByAmount(projects, sheets, names), {
      kind: 'rounded',
      projects: projects.length,
      sheets: sheets.length,
    })
  keep(matchByName(left.filter(isOpen), right.filter(isOpen), names), { kind: 'name' })
  return {
    projects: left.map(entry => ({ ...entry.project, sheet: joins.get(entry)?.join ?? null })),
    diagnostics: [
      ...reportWeakJoins([...joins.values()]),
      ...reportUnjoined(left, right, printsGoals),
    ],
  }
}

function isOpen(entry: { readonly joined: boolean }): boolean {
  return !entry.joined
}

export interface AmountGroup {
  readonly projects: ProjectEntry[]
  readonly sheets: SheetEntry[]
}

/**
 * Groups of projects and sheets not joined yet whose amount has the same key, in printed order;
 * groups with one side only are left out.
 */
export function groupByAmount(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  key: (entry: ProjectEntry | SheetEntry) => number | null,
): AmountGroup[] {
  const found = new Map<number, AmountGroup>()
  for (const project of projects) {
    const amount = project.joined ? null : key(project)
    if (amount === null) continue
    const known = found.get(amount)
    if (known) known.projects.push(project)
    else found.set(amount, { projects: [project], sheets: [] })
  }
  for (const sheet of sheets) {
    const amount = sheet.joined ? null : key(sheet)
    if (amount !== null) found.get(amount)?.sheets.push(sheet)
  }
  return [...found.values()].filter(component => component.sheets.length > 0)
}

/** The amount in 分; `null` for a zero or a blank. */
export function readExactAmount({ fen }: ProjectEntry | SheetEntry): number | null {
  return fen || null
}

/**
 * The amount rounded to the precision that both sides are printed in at least; `null` where
 * rounding changes nothing.
 */
export function buildRoundedKey(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
): ((entry: ProjectEntry | SheetEntry) => number | null) | null {
  const grain = Math.max(findFinestGrain(projects), findFinestGrain(sheets))
  if (findFinestGrain(projects) === findFinestGrain(sheets) || !Number.isFinite(grain)) return null
  return ({ fen }) => (fen ? Math.floor((fen + grain / 2) / grain) : null)
}

function findFinestGrain(entries: readonly (ProjectEntry | SheetEntry)[]): number {
  return entries.reduce((least, { grain }) => Math.min(least, grain), Infinity)
}

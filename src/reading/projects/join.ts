import type { Diagnostic } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet, Project } from '@/document/project'
import { matchByName } from './byName'
import { components, exactAmount, roundedAmount } from './components'
import { type ProjectEntry, projectEntry, sheetEntry } from './entries'
import { Names } from './likeness'
import { match, type Pair } from './match'
import { type Basis, toJoin } from './reasons'
import { type Join, nameLeft, nameWeak } from './report'

export interface JoinInput {
  readonly projects: readonly Project[]
  readonly sheets: readonly PerformanceSheet[]
  /** Amount unit by table id; a table that is missing here is taken to be in 万元. */
  readonly units: ReadonlyMap<string, AmountUnit>
  /** The document's year, against which years in names are held. */
  readonly year: number
}
export interface Joined {
  readonly projects: Project[]
  readonly diagnostics: Diagnostic[]
}

/**
 * Joins each project to its performance sheet, one to one: by amount (in 分), then name and whose
 * money it is; names alone come last and are weak.
 */
export function joinSheets({ projects, sheets, units, year }: JoinInput): Joined {
  const unitOf = (table: string) => units.get(table) ?? '万元'
  const left = projects.map(project => projectEntry(project, unitOf(project.place.table)))
  const right = sheets.map(sheet => sheetEntry(sheet, unitOf(sheet.table), year))
  const names = new Names(
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
        join: toJoin(pair, basis),
      })
    }
  }
  for (const { projects, sheets } of components(left, right, exactAmount))
    keep(match(projects, sheets, names), {
      kind: 'amount',
      projects: projects.length,
      sheets: sheets.length,
    })
  const rounded = roundedAmount(left, right)
  const roundedComponents = rounded ? components(left, right, rounded) : []
  for (const { projects, sheets } of roundedComponents)
    keep(match(projects, sheets, names), {
      kind: 'rounded',
      projects: projects.length,
      sheets: sheets.length,
    })
  keep(matchByName(left.filter(isOpen), right.filter(isOpen), names), { kind: 'name' })
  return {
    projects: left.map(entry => ({ ...entry.project, sheet: joins.get(entry)?.join ?? null })),
    diagnostics: [...nameWeak([...joins.values()]), ...nameLeft(left, right)],
  }
}

function isOpen(entry: { readonly joined: boolean }): boolean {
  return !entry.joined
}

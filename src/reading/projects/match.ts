import { assign } from './assign'
import type { ProjectEntry, SheetEntry } from './entries'
import type { Names } from './likeness'

/** Above this many entries on a side a component is not assigned optimally: the Hungarian method costs their cube. */
const mostAssigned = 80
/** Above this many pairs of different names, only pairs of like names are looked at. */
const mostCompared = 20_000

export interface Pair { readonly project: ProjectEntry, readonly sheet: SheetEntry, readonly likeness: number, readonly margin: number }

/** How well a project and a sheet of the same amount fit, in thousandths: names, then whose money it is. */
export function fit({ project, money }: ProjectEntry, { sheet, hint }: SheetEntry, names: Names): number {
  const likeness = names.likeness(project.name, sheet.name) + (project.name === sheet.name ? 50 : 0)
  const programme = project.programme ? names.likeness(project.programme, sheet.name) : 0
  const side = money === null || hint === null ? 0 : money === hint.side ? 600 : -600
  return likeness + Math.round(programme / 10) + side
}

/**
 * Pairs projects with sheets of the same amount: the one assignment that fits best as a whole. Components of more than 80 on a side
 * are paired greedily, best fit first, equal fits in printed order. `margin` is what is lost where two pairs exchange partners.
 */
export function match(projects: readonly ProjectEntry[], sheets: readonly SheetEntry[], names: Names): Pair[] {
  if (Math.max(projects.length, sheets.length) > mostAssigned) return matchGreedily(projects, sheets, names)
  const scores = projects.map(project => Int32Array.from(sheets, sheet => fit(project, sheet, names)))
  const assigned = assign(projects.length, sheets.length, (row, column) => scores[row]?.[column] ?? 0)
  const rowOf = new Int32Array(sheets.length).fill(-1)
  assigned.forEach((column, row) => { if (column >= 0) rowOf[column] = row })
  return projects.flatMap((project, row) => {
    const sheet = sheets[assigned[row] ?? -1]
    if (!sheet) return []
    return [{ project, sheet, likeness: names.likeness(project.name, sheet.name), margin: marginOf(row, scores, assigned, rowOf) }]
  })
}

function marginOf(row: number, scores: readonly Int32Array[], assigned: Int32Array, rowOf: Int32Array): number {
  const at = (r: number, c: number) => scores[r]?.[c] ?? 0
  const column = assigned[row] ?? -1
  let margin = Number.MAX_SAFE_INTEGER
  for (let other = 0; other < rowOf.length; other++) {
    const taker = rowOf[other] ?? -1
    if (other === column) continue
    margin = Math.min(margin, taker < 0 ? at(row, column) - at(row, other) : at(row, column) + at(taker, other) - at(row, other) - at(taker, column))
  }
  assigned.forEach((taken, other) => {
    if (taken < 0) margin = Math.min(margin, at(row, column) - at(other, column))
  })
  return margin
}

/** Entries that read the same are one class, so that many copies cost no more than one. */
function matchGreedily(projects: readonly ProjectEntry[], sheets: readonly SheetEntry[], names: Names): Pair[] {
  const projectClasses = classes(projects, ({ project, money }) => `${project.name}\n${project.programme}\n${money}`)
  const sheetClasses = classes(sheets, ({ sheet, hint }) => `${sheet.name}\n${hint?.side}`)
  const candidates: { p: ProjectEntry[], s: SheetEntry[], score: number }[] = []
  const all = projectClasses.length * sheetClasses.length <= mostCompared
  const byName = all ? null : classMap(sheetClasses)
  for (const p of projectClasses) {
    for (const s of byName ? byName.get(p[0]!.name) ?? [] : sheetClasses) candidates.push({ p, s, score: fit(p[0]!, s[0]!, names) })
  }
  candidates.sort((a, b) => b.score - a.score)
  const pairs: Pair[] = []
  const used = new Map<unknown[], number>()
  for (const { p, s } of candidates) {
    const fromP = used.get(p) ?? 0
    const fromS = used.get(s) ?? 0
    const count = Math.min(p.length - fromP, s.length - fromS)
    const likeness = count > 0 ? names.likeness(p[0]!.project.name, s[0]!.sheet.name) : 0
    for (let at = 0; at < count; at++) pairs.push({ project: p[fromP + at]!, sheet: s[fromS + at]!, likeness, margin: 0 })
    used.set(p, fromP + count).set(s, fromS + count)
  }
  return pairs
}

function classes<T>(entries: readonly T[], key: (entry: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const entry of entries) {
    const word = key(entry)
    const group = found.get(word)
    if (group) group.push(entry)
    else found.set(word, [entry])
  }
  return [...found.values()]
}

function classMap(sheetClasses: readonly SheetEntry[][]): Map<string, SheetEntry[][]> {
  const found = new Map<string, SheetEntry[][]>()
  for (const group of sheetClasses) found.set(group[0]!.name, [...found.get(group[0]!.name) ?? [], group])
  return found
}

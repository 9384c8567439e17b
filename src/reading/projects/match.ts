import { assignColumns } from './assign'
import type { Pair, ProjectEntry, SheetEntry } from './entries'
import type { NameComparer } from './names'

/**
 * Above this many entries on a side a component is not assigned optimally: the Hungarian method
 * costs their cube.
 */
const mostAssigned = 80
/** Above this many pairs of different names, only pairs of like names are looked at. */
const mostComparedPairs = 20_000

/**
 * How well a project and a sheet of the same amount fit, in thousandths: names, then whose money it
 * is.
 */
export function scorePair(
  { project, fundingSide }: ProjectEntry,
  { sheet, hint }: SheetEntry,
  names: NameComparer,
): number {
  const likeness = names.likeness(project.name, sheet.name) + (project.name === sheet.name ? 50 : 0)
  const programme = project.programme ? names.likeness(project.programme, sheet.name) : 0
  const side = fundingSide === null || hint === null ? 0 : fundingSide === hint.side ? 600 : -600
  return likeness + Math.round(programme / 10) + side
}

/**
 * Pairs projects with sheets of the same amount: the one assignment that fits best as a whole,
 * copies paired in printed order. Where more than 80 on a side differ in number of copies, they are
 * paired greedily instead, best fit first, equal fits in printed order. `margin` is what is lost
 * where two pairs exchange partners.
 */
export function matchByAmount(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  names: NameComparer,
): Pair[] {
  // Mostly an amount is that of one project and one sheet, and nothing is lost by joining them.
  if (projects.length === 1 && sheets.length === 1)
    return pairUp(projects, sheets, Number.MAX_SAFE_INTEGER, names)
  const projectClasses = groupAlike(
    projects,
    ({ name, project, fundingSide }) => `${name}\n${project.programme}\n${fundingSide}`,
  )
  const sheetClasses = groupAlike(sheets, ({ name, hint }) => `${name}\n${hint?.side}`)
  const copies = projectClasses[0]?.length ?? 0
  const even = [...projectClasses, ...sheetClasses].every(entries => entries.length === copies)
  if (even && Math.max(projectClasses.length, sheetClasses.length) <= mostAssigned)
    return matchOptimally(projectClasses, sheetClasses, names)
  if (Math.max(projects.length, sheets.length) <= mostAssigned)
    return matchOptimally(projects.map(asList), sheets.map(asList), names)
  return matchGreedily(projectClasses, sheetClasses, names)
}

function asList<T>(entry: T): T[] {
  return [entry]
}

/** Classes of as many copies each are assigned like single entries. */
function matchOptimally(
  projects: readonly ProjectEntry[][],
  sheets: readonly SheetEntry[][],
  names: NameComparer,
): Pair[] {
  const scores = projects.map(([project]) =>
    Int32Array.from(sheets, ([sheet]) => (project && sheet ? scorePair(project, sheet, names) : 0)),
  )
  const assigned = assignColumns(
    projects.length,
    sheets.length,
    (row, column) => scores[row]?.[column] ?? 0,
  )
  const rowOf = new Int32Array(sheets.length).fill(-1)
  assigned.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row
  })
  return projects.flatMap((copies, row) => {
    const margin = copies.length > 1 ? 0 : measureMargin(row, scores, assigned, rowOf)
    return pairUp(copies, sheets[assigned[row] ?? -1] ?? [], margin, names)
  })
}

/** Pairs two lists of copies in printed order, as far as both reach. */
function pairUp(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  margin: number,
  names: NameComparer,
): Pair[] {
  const [first] = projects
  const [other] = sheets
  if (!first || !other) return []
  const likeness = names.likeness(first.project.name, other.sheet.name)
  return projects.flatMap((project, index) => {
    const sheet = sheets[index]
    return sheet ? [{ project, sheet, likeness, margin }] : []
  })
}

function measureMargin(
  row: number,
  scores: readonly Int32Array[],
  assigned: Int32Array,
  rowOf: Int32Array,
): number {
  const scoreAt = (r: number, c: number) => scores[r]?.[c] ?? 0
  const column = assigned[row] ?? -1
  let margin = Number.MAX_SAFE_INTEGER
  for (let other = 0; other < rowOf.length; other++) {
    const taker = rowOf[other] ?? -1
    if (other === column) continue
    margin = Math.min(
      margin,
      taker < 0
        ? scoreAt(row, column) - scoreAt(row, other)
        : scoreAt(row, column) +
            scoreAt(taker, other) -
            scoreAt(row, other) -
            scoreAt(taker, column),
    )
  }
  assigned.forEach((taken, other) => {
    if (taken < 0) margin = Math.min(margin, scoreAt(row, column) - scoreAt(other, column))
  })
  return margin
}

function matchGreedily(
  projectClasses: readonly ProjectEntry[][],
  sheetClasses: readonly SheetEntry[][],
  names: NameComparer,
): Pair[] {
  const byName =
    projectClasses.length * sheetClasses.length > mostComparedPairs
      ? groupAlike(sheetClasses, ([sheet]) => sheet?.name ?? '')
      : null
  const sheetsNamed = new Map(byName?.map(group => [group[0]?.[0]?.name, group]))
  const candidates = projectClasses.flatMap(projects =>
    (byName ? (sheetsNamed.get(projects[0]?.name) ?? []) : sheetClasses).map(sheets => {
      const [project] = projects
      const [sheet] = sheets
      return { projects, sheets, score: project && sheet ? scorePair(project, sheet, names) : 0 }
    }),
  )
  candidates.sort((a, b) => b.score - a.score)
  const used = new Map<unknown, number>()
  return candidates.flatMap(({ projects, sheets }) => {
    const fromProjects = used.get(projects) ?? 0
    const fromSheets = used.get(sheets) ?? 0
    const pairs = pairUp(projects.slice(fromProjects), sheets.slice(fromSheets), 0, names)
    used.set(projects, fromProjects + pairs.length).set(sheets, fromSheets + pairs.length)
    return pairs
  })
}

/** Entries that read the same are one class, so that many copies cost no more than one. */
function groupAlike<T>(entries: readonly T[], key: (entry: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const entry of entries) {
    const groupKey = key(entry)
    const group = found.get(groupKey)
    if (group) group.push(entry)
    else found.set(groupKey, [entry])
  }
  return [...found.values()]
}

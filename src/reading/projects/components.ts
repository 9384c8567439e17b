import type { ProjectEntry, SheetEntry } from './entries'

export interface Component {
  readonly projects: ProjectEntry[]
  readonly sheets: SheetEntry[]
}

/**
 * Groups of projects and sheets not joined yet whose amount has the same key, in printed order;
 * groups with one side only are left out.
 */
export function components(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  key: (entry: ProjectEntry | SheetEntry) => number | null,
): Component[] {
  const found = new Map<number, Component>()
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

/** The amount in 分; nothing is said by a zero or a blank. */
export function exactAmount({ fen }: ProjectEntry | SheetEntry): number | null {
  return fen || null
}

/**
 * The amount rounded to the precision that both sides are printed in at least; `null` where
 * rounding changes nothing.
 */
export function roundedAmount(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
): ((entry: ProjectEntry | SheetEntry) => number | null) | null {
  const grain = Math.max(finest(projects), finest(sheets))
  if (finest(projects) === finest(sheets) || !Number.isFinite(grain)) return null
  return ({ fen }) => (fen ? Math.floor((fen + grain / 2) / grain) : null)
}

function finest(entries: readonly (ProjectEntry | SheetEntry)[]): number {
  return entries.reduce((least, { grain }) => Math.min(least, grain), Infinity)
}

import type { ProjectEntry } from './types'

/** Names of an entry: in the table, and on its sheet. */
const keysOf = ({ project, sheet }: Pick<ProjectEntry, 'project' | 'sheet'>) => [
  ...(project ? [`project ${project.name}`] : []),
  ...(sheet ? [`sheet ${sheet.sheet.name}`] : []),
]

/** Marks entries that share a name with others, which may be many: they are listed when asked for. */
export function markNamesakes(entries: readonly ProjectEntry[]): readonly ProjectEntry[] {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, entry.id)
      else if (known !== entry.id) shared.add(key)
    }
  return entries.map(entry =>
    keysOf(entry).some(key => shared.has(key)) ? { ...entry, sharesName: true } : entry,
  )
}

/** Other entries that bear the same name or whose sheet does, in the order given. */
export function listNamesakes(
  entries: readonly ProjectEntry[],
  entry: ProjectEntry,
): readonly ProjectEntry[] {
  if (!entry.sharesName) return []
  const keys = new Set(keysOf(entry))
  return entries.filter(other => other.id !== entry.id && keysOf(other).some(key => keys.has(key)))
}

import type { ProjectEntry, SheetEntry } from './entries'
import type { Names } from './likeness'
import type { Pair } from './match'

/** Names less like than this say nothing where the amounts do not agree, in thousandths. */
const leastLike = 600
/** A character pair that more names share than this is no lead ("社会", "管理"). */
const commonest = 64

/**
 * Pairs what no amount has joined by names alone, likest first, equal ones in printed order; only
 * names that are clearly alike. Candidates come from character pairs that few names share.
 */
export function matchByName(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  names: Names,
): Pair[] {
  const exact = new Map<string, number[]>()
  const having = new Map<number, number[]>()
  projects.forEach(({ name, project }, at) => {
    append(exact, name, at)
    for (const pair of new Set(names.pairs(project.name))) append(having, pair, at)
  })
  const found: { p: number; s: number; likeness: number }[] = []
  sheets.forEach(({ name, sheet }, s) => {
    const candidates = new Set(exact.get(name)?.slice(0, commonest))
    for (const pair of names.pairs(sheet.name)) {
      const sharing = having.get(pair)
      if (sharing && sharing.length <= commonest) for (const p of sharing) candidates.add(p)
    }
    for (const p of candidates) {
      const likeness = names.likeness(projects[p]!.project.name, sheet.name)
      if (likeness >= leastLike)
        found.push({ p, s, likeness: likeness + (projects[p]!.name === name ? 1 : 0) })
    }
  })
  found.sort((a, b) => b.likeness - a.likeness || a.s - b.s || a.p - b.p)
  const taken = { p: new Set<number>(), s: new Set<number>() }
  return found.flatMap(({ p, s, likeness }) => {
    if (taken.p.has(p) || taken.s.has(s)) return []
    taken.p.add(p)
    taken.s.add(s)
    return [
      { project: projects[p]!, sheet: sheets[s]!, likeness: Math.min(likeness, 1000), margin: 0 },
    ]
  })
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

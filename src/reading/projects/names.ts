import { stripSpace } from '@/reading/text/characters'
import type { Pair, ProjectEntry, SheetEntry } from './entries'

/** Names less like than this say nothing where the amounts do not agree, in thousandths. */
const leastLikeness = 600
/** A character pair that more names share than this is no lead ("社会", "管理"). */
const mostSharing = 64

/**
 * Pairs what no amount has joined by names alone, likest first, equal ones in printed order; only
 * names that are clearly alike. Candidates come from character pairs that few names share.
 */
export function matchByName(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  names: NameComparer,
): Pair[] {
  const exact = new Map<string, number[]>()
  const having = new Map<number, number[]>()
  projects.forEach(({ name, project }, index) => {
    append(exact, name, index)
    for (const pair of new Set(names.pairs(project.name))) append(having, pair, index)
  })
  const found: { p: number; s: number; likeness: number }[] = []
  sheets.forEach(({ name, sheet }, s) => {
    const candidates = new Set(exact.get(name)?.slice(0, mostSharing))
    for (const pair of names.pairs(sheet.name)) {
      const sharing = having.get(pair)
      if (sharing && sharing.length <= mostSharing) for (const p of sharing) candidates.add(p)
    }
    for (const p of candidates) {
      const likeness = names.likeness(projects[p]!.project.name, sheet.name)
      if (likeness >= leastLikeness)
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

interface NameShape {
  readonly bare: string
  readonly pairs: Uint32Array
}

/** Compares names of projects and sheets; every name is taken apart once. */
export class NameComparer {
  private readonly shapes = new Map<string, NameShape>()

  /** @param dropped names of units, which say nothing of a project */
  constructor(private readonly dropped: readonly string[]) {}

  /**
   * Sørensen–Dice coefficient of the character pairs of two names, in thousandths; years, units and
   * filler words do not count.
   */
  likeness(first: string, second: string): number {
    const a = this.shape(first)
    const b = this.shape(second)
    if (a.bare === b.bare) return 1000
    if (a.pairs.length === 0 || b.pairs.length === 0) return 0
    return Math.round((2000 * countShared(a.pairs, b.pairs)) / (a.pairs.length + b.pairs.length))
  }

  /** The character pairs of a name in ascending order, each as one number. */
  pairs(name: string): Uint32Array {
    return this.shape(name).pairs
  }

  private shape(name: string): NameShape {
    const known = this.shapes.get(name)
    if (known) return known
    const bare = this.bare(stripSpace(name))
    const shape = { bare, pairs: listPairs(bare) }
    this.shapes.set(name, shape)
    return shape
  }

  private bare(name: string): string {
    let bare = name
    for (const unit of this.dropped) if (bare.includes(unit)) bare = bare.replaceAll(unit, '')
    bare = bare
      .replace(/20\d\d年?度?|提前下达|上年|结转|(?![\u4E00-\u9FFF])[^\p{L}\p{N}]/gu, '')
      .replace(/专项|经费|资金|项目/g, '')
    return bare.length >= 2 ? bare : name
  }
}

function listPairs(text: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, text.length - 1))
  for (let index = 0; index < pairs.length; index++)
    pairs[index] = text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1)
  return pairs.sort()
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}

import { listSeenNames } from '@/document/subjectNames'
import { addExact } from './addUp'
import type { SumGroup, SumRow } from './types'

/** A sum with the sums below it. */
export interface SumNode extends SumRow {
  readonly code: string | null
  /** 0 for a class or a whole, deeper for its parts. */
  readonly level: number
  readonly children: readonly SumNode[]
}

const useKeys = ['total', 'basic', 'personnel', 'operating', 'project']
const threePublicKeys = [
  'threePublic',
  'overseas',
  'vehicles',
  'vehicles.purchase',
  'vehicles.operation',
  'reception',
]
const staffKeys = ['staff.total', 'staff.active', 'staff.retired', 'staff.posts']
const levels: Readonly<Record<string, number>> = {
  basic: 1,
  project: 1,
  personnel: 2,
  operating: 2,
  overseas: 1,
  vehicles: 1,
  'vehicles.purchase': 2,
  'vehicles.operation': 2,
  reception: 1,
  'staff.active': 1,
  'staff.retired': 1,
}

/** The sums of a group in the order of the page, each before its parts. */
export function listSums(sums: readonly SumRow[], group: SumGroup): readonly SumNode[] {
  if (group === 'functional') return flatten(sumTree(sums, 'f:'))
  if (group === 'economic') return flatten(sumTree(sums, 'e:'))
  const keys = { uses: useKeys, threePublic: threePublicKeys, staff: staffKeys }[group]
  const byKey = new Map(sums.map(row => [row.key, row]))
  return keys.flatMap(key => {
    const row = byKey.get(key)
    return row ? [{ ...row, code: null, level: levels[key] ?? 0, children: [] }] : []
  })
}

/** Sums of codes as a tree by their codes, each level the largest first. */
export function sumTree(sums: readonly SumRow[], prefix: 'f:' | 'e:'): readonly SumNode[] {
  const own = sums.filter(({ key }) => key.startsWith(prefix))
  const keys = new Set(own.map(({ key }) => key))
  const below = new Map<string, SumRow[]>()
  for (const row of own) {
    const above = keysAbove(row.key, prefix).find(key => keys.has(key)) ?? ''
    below.set(above, [...(below.get(above) ?? []), row])
  }
  const grow = (above: string, level: number): readonly SumNode[] =>
    (below.get(above) ?? [])
      .map(row => ({ ...row, ...nameOf(row, prefix), level, children: grow(row.key, level + 1) }))
      .sort((one, other) => other.value - one.value || (one.key < other.key ? -1 : 1))
  return grow('', 0)
}

/** The keys above one, the nearest first: those of its shorter codes, or of the path before it. */
function keysAbove(key: string, prefix: string): readonly string[] {
  const slash = key.indexOf('/')
  const path = slash < 0 ? key : key.slice(0, slash)
  const code = path.slice(prefix.length)
  return [
    ...(slash < 0 ? [] : [path]),
    ...[5, 3].filter(length => length < code.length).map(length => prefix + code.slice(0, length)),
  ]
}

function nameOf({ key, name }: SumRow, prefix: string): { code: string | null; name: string } {
  const rest = key.slice(prefix.length)
  const code = /^\d+$/.test(rest) ? rest : null
  return { code, name: name || (listSeenNames(rest)[0] ?? rest) }
}

const flatten = (nodes: readonly SumNode[]): readonly SumNode[] =>
  nodes.flatMap(node => [node, ...flatten(node.children)])

/** What a whole has besides its parts; may be below zero. */
export const restOf = (whole: number, parts: readonly { readonly value: number }[]): number =>
  parts.reduce((rest, { value }) => addExact(rest, -value), whole)

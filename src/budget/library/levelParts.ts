import { restOf, type SumNode, sumTree } from './levels'
import { addExact } from './addUp'
import type { DetailedEntry, Holding, LibraryEntry, RegionRow, SumRow } from './types'

/** A part of what is looked at: a department, a document, a subject, or what none of them has. */
export interface LibraryPart {
  readonly key: string
  readonly kind: 'region' | 'department' | 'document' | 'subject' | 'rest'
  readonly code: string | null
  readonly name: string
  /** In 分; `null` where it was not read. */
  readonly value: number | null
  /** In how many documents. */
  readonly documents: number | null
  /** Code of its largest class, and what it is made of, as far as that is known here. */
  readonly leading: string | null
  readonly below: readonly { readonly key: string; readonly name: string; readonly value: number }[]
  /** Whether it can be gone into. */
  readonly leads: boolean
}

export interface LibraryLevel {
  readonly name: string
  readonly whole: number | null
  readonly parts: readonly LibraryPart[]
}

const rest = (name: string, value: number, documents: number | null = null): LibraryPart => ({
  key: 'difference',
  kind: 'rest',
  code: null,
  name,
  value,
  documents,
  leading: null,
  below: [],
  leads: false,
})

/** The departments of a holding, the largest first, with those that it leaves out as one part. */
export function departmentLevel(holding: Holding, name: string): LibraryLevel {
  const { departments, furtherDepartments: further, sums } = holding
  const names = new Map(sumTree(sums, 'f:').map(node => [node.code, node.name]))
  const parts = departments.map(({ key, name, total, counted, classes }): LibraryPart => ({
    key,
    kind: 'department',
    code: null,
    name,
    value: total,
    documents: counted,
    leading: classes[0]?.[0] ?? null,
    below: classes.map(([code, value]) => ({ key: code, name: names.get(code) ?? code, value })),
    leads: true,
  }))
  const others = further.count > 0 ? [rest(`其余 ${further.count} 个部门`, further.total)] : []
  return { name, whole: wholeOf(sums), parts: [...parts, ...others] }
}

/** More departments than a screen can tell apart are looked at region by region. */
const mostDepartments = 120

/** Whether the first level is one of regions. */
export const isByRegion = (holding: Holding, regions: readonly RegionRow[]): boolean =>
  regions.length > 1 &&
  holding.departments.length + holding.furtherDepartments.count > mostDepartments

/** The regions of a year and kind, the largest first; `nameOf` names those that have no name. */
export function regionLevel(
  { sums }: Holding,
  regions: readonly RegionRow[],
  { name, nameOf }: { readonly name: string; readonly nameOf: (region: string | null) => string },
): LibraryLevel {
  const names = new Map(sumTree(sums, 'f:').map(node => [node.code, node.name]))
  const parts = regions.map(({ region, total, counted, classes }): LibraryPart => ({
    key: region ?? '',
    kind: 'region',
    code: null,
    name: nameOf(region),
    value: total,
    documents: counted,
    leading: classes[0]?.[0] ?? null,
    below: classes.map(([code, value]) => ({ key: code, name: names.get(code) ?? code, value })),
    leads: true,
  }))
  parts.sort((one, other) => (other.value ?? -1) - (one.value ?? -1))
  return { name, whole: wholeOf(sums), parts }
}

const wholeOf = (sums: readonly SumRow[]) => sums.find(({ key }) => key === 'total')?.value ?? null

/**
 * The documents of a department that are parts of it: of one whose own document is there, those of
 * its units, and what that document has besides.
 */
export function unitLevel(entries: readonly DetailedEntry[], name: string): LibraryLevel {
  const own = departmentEntry(entries)
  const units = listUnits(entries)
  const parts = units.map(documentPart)
  const known = units.flatMap(({ total }) => (total === null ? [] : [{ value: total }]))
  // Of none that was read there is no sum, which is not nought.
  const sum = known.length > 0 ? known.reduce((all, { value }) => addExact(all, value), 0) : null
  const whole = own ? own.total : sum
  const left = whole === null ? 0 : restOf(whole, known)
  return {
    name,
    whole,
    parts: left === 0 ? parts : [...parts, rest('部门文件里的其余部分', left)],
  }
}

/** The document that covers the department, where it counts. */
export const departmentEntry = <Entry extends LibraryEntry>(entries: readonly Entry[]) =>
  entries.find(({ role, counting }) => role === 'department' && counting === 'counted') ?? null

/** One edition of each document of a department but its own, the largest first. */
export function listUnits(entries: readonly DetailedEntry[]): readonly DetailedEntry[] {
  const own = departmentEntry(entries)
  return entries.filter(entry => entry !== own && entry.counting !== 'otherEdition')
}

function documentPart({ edition, unit, total, figures }: DetailedEntry): LibraryPart {
  const classes = sumTree(
    figures.map(figure => ({ ...figure, documents: 1 })),
    'f:',
  )
  return {
    key: edition,
    kind: 'document',
    code: null,
    name: unit,
    value: total,
    documents: 1,
    leading: classes[0]?.code ?? null,
    below: classes.map(({ key, name, value }) => ({ key, name, value })),
    leads: true,
  }
}

/** What a level of subjects is asked of. */
interface SubjectRequest {
  readonly sums: readonly SumRow[]
  /** Key of the subject whose parts are wanted; `null` for the classes. */
  readonly key: string | null
  readonly name: string
}

/** The subjects below one, or the classes where it is not there, and what the whole has besides. */
export function subjectLevel({ sums, key, name }: SubjectRequest): LibraryLevel {
  const classes = sumTree(sums, 'f:')
  const node = key === null ? null : findNode(classes, key)
  const children = node ? node.children : classes
  const whole = node ? node.value : wholeOf(sums)
  const left = whole === null || children.length === 0 ? 0 : restOf(whole, children)
  const parts = children.map(subjectPart)
  return {
    name: node?.name ?? name,
    whole,
    parts: left === 0 ? parts : [...parts, rest(node ? '差额' : '没有列入科目的', left)],
  }
}

const subjectPart = ({ key, code, name, value, documents, children }: SumNode): LibraryPart => ({
  key,
  kind: 'subject',
  code,
  name,
  value,
  documents,
  leading: null,
  below: children.map(child => ({ key: child.key, name: child.name, value: child.value })),
  leads: children.length > 0,
})

function findNode(nodes: readonly SumNode[], key: string): SumNode | null {
  return pathToNode(nodes, key).at(-1) ?? null
}

/** The subjects from a class down to one; none where it is not there. */
export function pathToNode(nodes: readonly SumNode[], key: string): readonly SumNode[] {
  for (const node of nodes) {
    if (node.key === key) return [node]
    const below = pathToNode(node.children, key)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

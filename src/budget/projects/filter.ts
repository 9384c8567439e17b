import type { Row } from '@/document/document'
import { figureOf, type FoundSide } from '@/document/lookup'
import type { Fen } from '@/document/money'
import { addUp } from '@/budget/tree/tree'
import type { Funding, ProgrammeGroup, ProjectEntry, ProjectList } from './types'

/**
 * Projects under the printed row of their programme, or under its name where it has no row; largest
 * first.
 */
export function groupProjects(
  entries: readonly ProjectEntry[],
  sides: readonly FoundSide[],
): readonly ProgrammeGroup[] {
  const above = programmeRows(sides)
  const groups = new Map<string, { found: FoundRow | undefined; entries: ProjectEntry[] }>()
  for (const entry of entries) {
    const found = above.get(`${entry.cell?.table}:${entry.cell?.row}`)
    const key = found ? `${found.at.meaning.table}:${found.row.row}` : (entry.programme ?? '')
    const known = groups.get(key)
    if (known) known.entries.push(entry)
    else groups.set(key, { found, entries: [entry] })
  }
  return [...groups]
    .map(([key, { found, entries: members }]): ProgrammeGroup => {
      const figure = found ? figureOf(found.at, found.row, 'total') : null
      const sum = addUp(members.map(({ fen }) => fen))
      return {
        key,
        name: members[0]?.programme ?? '',
        fen: figure?.fen ?? null,
        place: figure?.place ?? null,
        sum,
        entries: [...members].sort(byAmount),
      }
    })
    .sort((a, b) => amountOrder(a.fen ?? a.sum, b.fen ?? b.sum))
}

interface FoundRow {
  readonly at: FoundSide
  readonly row: Row
}

/**
 * The row above each row of 项目支出表, where that is a programme's own: one that has projects
 * below.
 */
function programmeRows(sides: readonly FoundSide[]): ReadonlyMap<string, FoundRow> {
  return new Map(
    sides.flatMap(found =>
      found.side.rows.flatMap(row => {
        const parent = row.parent === null ? undefined : found.side.rows[row.parent]
        return parent && isProgramme(parent)
          ? [[`${found.meaning.table}:${row.row}`, { at: found, row: parent }] as const]
          : []
      }),
    ),
  )
}

const isProgramme = ({ role, labels }: Row) =>
  role === 'line' && Object.keys(labels ?? {}).some(label => /一级项目/.test(label))

/** Largest first; without an amount last; equal ones as printed. */
export function byAmount(a: ProjectEntry, b: ProjectEntry): number {
  return amountOrder(a.fen, b.fen) || a.place.line - b.place.line
}

function amountOrder(a: Fen | null, b: Fen | null): number {
  return a === b ? 0 : (b ?? -Infinity) - (a ?? -Infinity)
}

/**
 * What projects are looked for: part of a name, a source of money, a programme, or only those of a
 * list.
 */
export interface ProjectFilter {
  readonly find: string
  readonly funding: string | null
  readonly programme: string | null
  readonly among?: ReadonlySet<string> | null
}

export const projectOrders = ['programme', 'amount', 'name', 'indicators', 'printed'] as const
export type ProjectOrder = (typeof projectOrders)[number]

/** Whether a project is among those looked for. */
export function isWanted({
  find,
  funding,
  programme,
  among = null,
}: ProjectFilter): (entry: ProjectEntry) => boolean {
  const parts = find.toLowerCase().split(/\s+/).filter(Boolean)
  return entry =>
    (funding === null || entry.funding.some(({ key }) => key === funding)) &&
    (programme === null || entry.programme === programme) &&
    (among === null || among.has(entry.id)) &&
    (parts.length === 0 || parts.every(word => textOf(entry).includes(word)))
}

const texts = new WeakMap<ProjectEntry, string>()

/** What is searched, made when first asked for. */
function textOf(entry: ProjectEntry): string {
  const { name, programme, sheet, project } = entry
  const text =
    texts.get(entry) ??
    [name, programme, sheet?.sheet.name, project?.unitName].filter(Boolean).join('\n').toLowerCase()
  texts.set(entry, text)
  return text
}

/** Rows of a table of projects: in groups of programmes, or in one group without a name. */
export interface ProjectRows {
  readonly group: ProgrammeGroup | null
  readonly entries: readonly ProjectEntry[]
}

/** Projects as an order shows them; groups that nothing is left of are left out. */
export function arrangeProjects(
  list: ProjectList,
  filter: ProjectFilter,
  order: ProjectOrder,
): readonly ProjectRows[] {
  const wanted = isWanted(filter)
  if (order !== 'programme' && order !== 'printed') {
    const entries = list.entries
      .filter(entry => entry.project && wanted(entry))
      .sort(comparisons[order])
    return entries.length > 0 ? [{ group: null, entries }] : []
  }
  const printed = (a: ProjectEntry, b: ProjectEntry) => a.place.line - b.place.line
  // A group has its largest first already.
  const arranged = (entries: ProjectEntry[]) =>
    order === 'printed' ? entries.sort(printed) : entries
  const rows = list.groups
    .map(group => ({ group, entries: arranged(group.entries.filter(wanted)) }))
    .filter(({ entries }) => entries.length > 0)
  return order === 'printed'
    ? rows.sort((a, b) => (a.entries[0]?.place.line ?? 0) - (b.entries[0]?.place.line ?? 0))
    : rows
}

const comparisons: Readonly<
  Record<'amount' | 'name' | 'indicators', (a: ProjectEntry, b: ProjectEntry) => number>
> = {
  amount: byAmount,
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  indicators: (a, b) => (b.sheet?.counts.all ?? -1) - (a.sheet?.counts.all ?? -1) || byAmount(a, b),
}

/** Sources of money that the projects have, with how many have each. */
export function fundingChoices(
  list: ProjectList,
): readonly (Pick<Funding, 'key' | 'period' | 'name'> & { readonly count: number })[] {
  const found = new Map<string, Funding & { count: number }>()
  for (const { funding } of list.entries) {
    for (const source of funding)
      found.set(source.key, { ...source, count: (found.get(source.key)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

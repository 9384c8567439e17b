import { byAmount } from './groups'
import type { Funding, ProgrammeGroup, ProjectEntry, ProjectList } from './types'

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
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  return entry =>
    (funding === null || entry.funding.some(({ key }) => key === funding)) &&
    (programme === null || entry.programme === programme) &&
    (among === null || among.has(entry.id)) &&
    (words.length === 0 || words.every(word => textOf(entry).includes(word)))
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
  const printed = (one: ProjectEntry, other: ProjectEntry) => one.place.line - other.place.line
  // A group has its largest first already.
  const arranged = (entries: ProjectEntry[]) =>
    order === 'printed' ? entries.sort(printed) : entries
  const rows = list.groups
    .map(group => ({ group, entries: arranged(group.entries.filter(wanted)) }))
    .filter(({ entries }) => entries.length > 0)
  return order === 'printed'
    ? rows.sort(
        (one, other) => (one.entries[0]?.place.line ?? 0) - (other.entries[0]?.place.line ?? 0),
      )
    : rows
}

const comparisons: Readonly<
  Record<'amount' | 'name' | 'indicators', (one: ProjectEntry, other: ProjectEntry) => number>
> = {
  amount: byAmount,
  name: (one, other) => one.name.localeCompare(other.name, 'zh-CN'),
  indicators: (one, other) =>
    (other.sheet?.counts.all ?? -1) - (one.sheet?.counts.all ?? -1) || byAmount(one, other),
}

/** Sources of money that the projects have, with how many have each. */
export function fundingChoices(
  list: ProjectList,
): readonly (Pick<Funding, 'key' | 'period' | 'name'> & { readonly count: number })[] {
  const found = new Map<string, Funding & { count: number }>()
  for (const { funding } of list.entries) {
    for (const one of funding)
      found.set(one.key, { ...one, count: (found.get(one.key)?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

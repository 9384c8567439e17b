import type { Place } from '@/document/document'
import type { ProgrammeGroup, ProjectEntry, ProjectList } from './types'
import type { Provenance } from '@/text/provenance'

/** Where the amount of a project comes from; `null` where none is printed. */
export const projectProvenance = ({ fen, place }: ProjectEntry): Provenance | null =>
  fen === null ? null : place

/** Where the amount of a 一级项目 comes from: its row, or its projects. */
export const programmeProvenance = ({ fen, place, entries }: ProgrammeGroup): Provenance | null =>
  fen !== null && place ? place : sumProvenance(entries)

/** What projects add up to. */
export const sumProvenance = (
  entries: readonly ProjectEntry[],
  name = '各项目之和',
): Provenance => ({
  sum: entries.map(projectProvenance),
  name,
})

/** How many projects there are. */
export const countProvenance = (entries: readonly ProjectEntry[], of = '项目'): Provenance => ({
  count: entries.map(({ place }): Place => place),
  of,
})

/** Where all project expenditure comes from: the printed total, or the projects. */
export function wholeProvenance({ total, totalPlace, entries }: ProjectList): Provenance {
  return total !== null && totalPlace
    ? totalPlace
    : sumProvenance(entries.filter(({ project }) => project !== null))
}

/**
 * Where the figures of a tile come from: its amount, and besides its share and what it is paid
 * from.
 */
export function projectTile(list: ProjectList, key: string, shown: readonly string[]): Provenance {
  const entry = list.entries.find(({ id }) => id === key)
  const group = list.groups.find(one => key === `rest ${one.key}`)
  const main = entry
    ? projectProvenance(entry)
    : sumProvenance(
        (group?.entries ?? []).filter(
          ({ id, fen }) => !shown.includes(id) && fen !== null && fen > 0,
        ),
        '其余项目',
      )
  const own = group ?? list.groups.find(({ entries }) => entry && entries.includes(entry))
  return {
    main,
    also: [{ part: main, whole: wholeProvenance(list) }, own ? programmeProvenance(own) : null],
  }
}

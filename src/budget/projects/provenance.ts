import type { Place } from '@/document/document'
import type { ProgrammeGroup, ProjectEntry, ProjectList } from './types'
import type { Source } from '@/text/provenance'

/** Where the amount of a project comes from; `null` where none is printed. */
export const projectSource = ({ fen, place }: ProjectEntry): Source | null =>
  fen === null ? null : place

/** Where the amount of a 一级项目 comes from: its row, or its projects. */
export const programmeSource = ({ fen, place, entries }: ProgrammeGroup): Source | null =>
  fen !== null && place ? place : sumSource(entries)

/** What projects add up to. */
export const sumSource = (entries: readonly ProjectEntry[], name = '各项目之和'): Source => ({
  sum: entries.map(projectSource),
  name,
})

/** How many projects there are. */
export const countSource = (entries: readonly ProjectEntry[], of = '项目'): Source => ({
  count: entries.map(({ place }): Place => place),
  of,
})

/** Where all project expenditure comes from: the printed total, or the projects. */
export function wholeSource({ total, totalPlace, entries }: ProjectList): Source {
  return total !== null && totalPlace
    ? totalPlace
    : sumSource(entries.filter(({ project }) => project !== null))
}

/**
 * Where the figures of a tile come from: its amount, and besides its share and what it is paid
 * from.
 */
export function projectTile(list: ProjectList, key: string, shown: readonly string[]): Source {
  const entry = list.entries.find(({ id }) => id === key)
  const group = list.groups.find(one => key === `rest ${one.key}`)
  const main = entry
    ? projectSource(entry)
    : sumSource(
        (group?.entries ?? []).filter(
          ({ id, fen }) => !shown.includes(id) && fen !== null && fen > 0,
        ),
        '其余项目',
      )
  const own = group ?? list.groups.find(({ entries }) => entry && entries.includes(entry))
  return {
    main,
    also: [{ part: main, whole: wholeSource(list) }, own ? programmeSource(own) : null],
  }
}

import type { Row } from '@/document/document'
import { figureOf, type FoundSide } from '@/document/lookup'
import { addUp } from '@/budget/tree/tree'
import type { ProgrammeGroup, ProjectEntry } from './types'

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
    const found = above.get(`${entry.place.table}:${entry.place.row}`)
    const key = found ? `${found.at.meaning.table}:${found.row.row}` : (entry.programme ?? '')
    const known = groups.get(key)
    if (known) known.entries.push(entry)
    else groups.set(key, { found, entries: [entry] })
  }
  return [...groups]
    .map(([key, { found, entries: members }]): ProgrammeGroup => {
      const figure = found ? figureOf(found.at, found.row, 'total') : null
      const sum = addUp(members.map(({ fen }) => fen)) ?? 0
      return {
        key,
        name: members[0]?.programme ?? '',
        fen: figure?.fen ?? null,
        place: figure?.place ?? null,
        sum,
        entries: [...members].sort(byAmount),
      }
    })
    .sort((one, other) => (other.fen ?? other.sum) - (one.fen ?? one.sum))
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
    sides.flatMap(at =>
      at.side.rows.flatMap(row => {
        const parent = row.parent === null ? undefined : at.side.rows[row.parent]
        return parent && isProgramme(parent)
          ? [[`${at.meaning.table}:${row.row}`, { at, row: parent }] as const]
          : []
      }),
    ),
  )
}

const isProgramme = ({ role, labels }: Row) =>
  role === 'line' && Object.keys(labels ?? {}).some(label => /一级项目/.test(label))

/** Largest first; without an amount last; equal ones as printed. */
export function byAmount(one: ProjectEntry, other: ProjectEntry): number {
  return (other.fen ?? -Infinity) - (one.fen ?? -Infinity) || one.place.line - other.place.line
}

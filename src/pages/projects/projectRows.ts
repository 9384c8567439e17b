import type { ProgrammeGroup, ProjectEntry } from '@/budget/projects'
import {
  programmeProvenance,
  projectProvenance,
  rowCount,
  targetPlace,
} from '@/budget/projects/provenance'
import type { Fen } from '@/document/money'
import type { Provenance } from '@/text/provenance'

/** A row of the table of projects: a project, or the programme above its projects. */
export interface ProjectRow {
  readonly key: string
  readonly group: ProgrammeGroup | null
  /** Null in the row of a programme. */
  readonly entry: ProjectEntry | null
}

/** Stands in the place of a programme where none is printed. */
export const noProgramme = '没有写一级项目'

/** Rows in the order of the groups, a programme above its projects. */
export function projectRows(
  groups: readonly {
    readonly group: ProgrammeGroup | null
    readonly entries: readonly ProjectEntry[]
  }[],
): readonly ProjectRow[] {
  return groups.flatMap(({ group, entries }): ProjectRow[] => [
    ...(group && entries.length > 0 && !isUnlisted(entries)
      ? [{ key: `programme:${group.key}`, group, entry: null }]
      : []),
    ...entries.map(entry => ({ key: entry.id, group, entry })),
  ])
}

/** Projects that no table lists stand under no programme, and none is missing. */
const isUnlisted = (entries: readonly ProjectEntry[]) =>
  entries.every(({ project }) => project?.source !== undefined)

/** Its amount in 分: of a programme as printed, else the sum of its projects. */
export const rowAmount = ({ entry, group }: ProjectRow): Fen | null =>
  entry ? entry.fen : (group?.fen ?? group?.sum ?? null)

export const rowProvenance = ({ entry, group }: ProjectRow): Provenance | null =>
  entry ? projectProvenance(entry) : group && programmeProvenance(group)

export const rowName = ({ entry, group }: ProjectRow): string =>
  entry ? entry.name : group?.name || noProgramme

/** Sum of a programme's projects, where another amount is printed for it. */
export const differingSum = ({ entry, group }: ProjectRow): Fen | null =>
  !entry && group && group.fen !== null && group.fen !== group.sum ? group.sum : null

/** Why its performance sheet is taken to be this project's, where the names differ. */
export const matchReason = ({ entry }: ProjectRow): string | null =>
  entry?.project?.sheet && entry.project.sheet.confidence !== 'certain'
    ? entry.project.sheet.reason
    : null

/** The count of its indicators, or of those with a quantified target. */
export const indicatorCount = ({ entry }: ProjectRow, quantified: boolean): Provenance | null =>
  entry?.sheet
    ? rowCount(
        entry.sheet,
        entry.sheet.rows.filter(({ target }) => !quantified || target.form === 'quantified'),
        quantified ? '可量化的指标' : '绩效指标',
      )
    : null

/** The count of the indicators of projects, or of those whose targets have a form. */
export const countTargets = (
  entries: readonly ProjectEntry[],
  of: string,
  form?: string,
): Provenance => ({
  of,
  count: entries.flatMap(
    ({ sheet }) =>
      sheet?.rows
        .filter(({ target }) => form === undefined || target.form === form)
        .map(({ indicator }) => targetPlace(sheet.sheet, indicator)) ?? [],
  ),
})

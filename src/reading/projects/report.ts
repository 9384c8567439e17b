import type { Diagnostic } from '@/document/document'
import type { ProjectSheetJoin } from '@/document/project'
import { readWhole } from '../sheets/whole'
import type { ProjectEntry, SheetEntry } from './entries'
import type { Pair } from './match'

export interface Join extends Pair {
  readonly join: ProjectSheetJoin
}

/** Names joins that are only weak, and those whose amounts contradict each other. */
export function nameWeak(joins: readonly Join[]): Diagnostic[] {
  return joins
    .filter(({ join }) => join.confidence === 'weak')
    .map(({ project, sheet, join }) => ({
      level: join.amountsEqual ? 'note' : 'warning',
      code: join.amountsEqual ? 'weak-join' : 'join-by-name',
      line: sheet.sheet.line,
      table: sheet.sheet.table,
      message: `原文第 ${sheet.sheet.line} 行起的绩效目标表“${sheet.sheet.name}”与原文第 ${project.project.place.line} 行的项目“${project.project.name}”的对应没有把握：${join.reason}。`,
    }))
}

/**
 * Names projects without a sheet and sheets without a project; once for all where a document has
 * none of the other.
 */
export function nameLeft(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
): Diagnostic[] {
  const [project] = projects
  const [sheet] = sheets
  if (project && !sheet)
    return [
      {
        level: 'note',
        code: 'no-sheets',
        ...placeOf(project),
        message: `${projects.length} 个项目都没有绩效目标表：文件里没有这种表。`,
      },
    ]
  if (sheet && !project)
    return [
      {
        level: 'note',
        code: 'no-projects',
        line: sheet.sheet.line,
        table: sheet.sheet.table,
        message: `${sheets.length} 张绩效目标表都没有对应的项目：文件里没有项目支出表。`,
      },
    ]
  return [
    ...projects
      .filter(entry => !entry.joined)
      .map((entry): Diagnostic => ({
        level: 'warning',
        code: 'project-without-sheet',
        ...placeOf(entry),
        row: entry.project.place.row,
        message: `原文第 ${entry.project.place.line} 行的项目“${entry.project.name}”没有对应的绩效目标表。`,
      })),
    ...sheets
      .filter(({ joined, sheet }) => !joined && readWhole(sheet.name) !== sheet.name)
      .map((entry): Diagnostic => ({
        level: 'warning',
        code: 'sheet-without-project',
        line: entry.sheet.line,
        table: entry.sheet.table,
        message: `原文第 ${entry.sheet.line} 行起的绩效目标表“${entry.sheet.name}”没有对应的项目。`,
      })),
  ]
}

function placeOf({ project }: ProjectEntry): { line: number; table: string } {
  return { line: project.place.line, table: project.place.table }
}

import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { ProjectNarrative } from '@/document/project'
import { joinPerformanceSheets } from '@/reading/projects/joinSheets'
import { type KnownProjects, listKnownProjects } from '@/reading/projects/knownProjects'
import { listOnce } from '@/reading/projects/printedTwice'
import { listProjectRows, reportSplitProjects } from '@/reading/projects/projectRows'
import { readProjects } from '@/reading/projects/readProjects'

/** The projects of a document by its meanings and sheets, and the narratives that it has. */
export function rereadProjects(document: BudgetDocument): KnownProjects {
  const { tables, meanings, sheets, amountUnit, year } = document
  const rows = meanings.flatMap(meaning => listProjectRows(meaning))
  const units = new Map(tables.map(({ id, unit }) => [id, unit ?? amountUnit] as const))
  const unitOf = (table: string) => units.get(table) ?? amountUnit
  const listed = listOnce({ projects: readProjects(rows), unitOf, tables })
  const joined = joinPerformanceSheets({
    projects: listed.projects,
    performanceSheets: sheets,
    units,
    year,
    printsGoals: rows.some(({ hasGoal }) => hasGoal),
  })
  const known = listKnownProjects({
    listed: joined.projects,
    performanceSheets: sheets,
    narratives: listNarratives(document),
    unitOf,
    kind: kindOf(document),
  })
  return {
    projects: known.projects,
    diagnostics: [
      ...reportSplitProjects(rows),
      ...listed.diagnostics,
      ...joined.diagnostics,
      ...known.diagnostics,
    ],
  }
}

function listNarratives({ projects }: BudgetDocument): ProjectNarrative[] {
  return projects
    .flatMap(({ narrative }) => narrative ?? [])
    .sort((first, second) => first.line - second.line)
}

import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { ProjectNarrative } from '@/document/project'
import { joinPerformanceSheets } from '@/reading/projects/joinSheets'
import { type KnownProjects, listKnownProjects } from '@/reading/projects/knownProjects'
import { listProjectRows, reportSplitProjects } from '@/reading/projects/projectRows'
import { readProjects } from '@/reading/projects/readProjects'

/** The projects of a document by its meanings and sheets, and the narratives that it has. */
export function rereadProjects(document: BudgetDocument): KnownProjects {
  const { tables, meanings, sheets, amountUnit, year } = document
  const rows = meanings.flatMap(meaning => listProjectRows(meaning))
  const units = new Map(tables.map(({ id, unit }) => [id, unit ?? amountUnit] as const))
  const joined = joinPerformanceSheets({
    projects: readProjects(rows),
    performanceSheets: sheets,
    units,
    year,
  })
  const known = listKnownProjects({
    listed: joined.projects,
    performanceSheets: sheets,
    narratives: listNarratives(document),
    unitOf: table => units.get(table) ?? amountUnit,
    kind: kindOf(document),
  })
  return {
    projects: known.projects,
    diagnostics: [...reportSplitProjects(rows), ...joined.diagnostics, ...known.diagnostics],
  }
}

function listNarratives({ projects }: BudgetDocument): ProjectNarrative[] {
  return projects
    .flatMap(({ narrative }) => narrative ?? [])
    .sort((first, second) => first.line - second.line)
}

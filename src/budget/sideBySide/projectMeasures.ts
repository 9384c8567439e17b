import { listProjects } from '@/budget/projects/projectList'
import { sumProvenance } from '@/budget/projects/provenance'
import type { ProjectEntry, ProjectList } from '@/budget/projects/types'
import { addUp } from '@/budget/tree/tree'
import { projectCountProvenance } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { absent, absentOf } from './absences'
import type { DocumentFigure, Measured } from './types'

/** Reads how many projects there are, what they add up to, and each by its name. */
export function readProjects(document: BudgetDocument): readonly Measured[] {
  const list = listProjects(document)
  const projects = list.entries.filter(({ project }) => project !== null)
  const row = (key: string, name: string, figure: DocumentFigure, level = 0): Measured => ({
    key,
    group: 'projects',
    code: null,
    name,
    level,
    whole: level > 0 ? 'projects.sum' : null,
    figure,
  })
  const none = absentOf(document, 'projects', 'projects')
  const count = projects.length
  return [
    row(
      'projects.count',
      '项目数',
      count > 0 ? { kind: 'count', count, provenance: projectCountProvenance(document) } : none,
    ),
    row('projects.sum', '项目金额合计', sumOf(list, projects) ?? none),
    ...[...groupByName(projects)].map(([name, entries]) =>
      row(projectKey(name), name, joinProjects(entries), 1),
    ),
  ]
}

/** Key of a project's measure: projects of one name are one. */
export const projectKey = (name: string): string => `p:${packName(name)}`

const packName = (name: string) => name.replace(/\s+/g, '')

/** The printed total of all projects, else what those with an amount add up to. */
function sumOf(
  { total, totalPlace, sum }: ProjectList,
  projects: readonly ProjectEntry[],
): DocumentFigure | null {
  if (total !== null) return { kind: 'money', fen: total, provenance: totalPlace, derived: false }
  return sum === null
    ? null
    : { kind: 'money', fen: sum, provenance: sumProvenance(projects), derived: true }
}

/** Projects of one name are one, with what they add up to. */
function joinProjects(entries: readonly ProjectEntry[]): DocumentFigure {
  const fen = addUp(entries.map(entry => entry.fen))
  // Only a cell is known to be blank: what no table prints may stand in words.
  if (fen === null)
    return absent(entries.every(({ cell, unread }) => cell && !unread) ? 'empty' : 'notRead')
  const [only] = entries
  return entries.length === 1 && only
    ? { kind: 'money', fen, provenance: only.place, derived: false }
    : { kind: 'money', fen, provenance: sumProvenance(entries), derived: true }
}

function groupByName(projects: readonly ProjectEntry[]): ReadonlyMap<string, ProjectEntry[]> {
  const found = new Map<string, ProjectEntry[]>()
  for (const entry of projects) {
    const name = packName(entry.name)
    found.set(name, [...(found.get(name) ?? []), entry])
  }
  return found
}

import { byAmount, listProjects, type ProjectEntry, type ProjectList } from '@/budget/projects'
import { slideMakers, type SlidesInput } from './slideMakers'
import { type Deck, slideKinds, slideNames } from './types'

type DeckInput = Pick<SlidesInput, 'document' | 'unit'> &
  Partial<Pick<SlidesInput, 'earlier' | 'projects' | 'checks'>>

/**
 * The budget as slides in the order in which it is told, each with its finding, its source and what
 * the document says on it; and those it has no data for.
 */
export function buildDeck({
  document,
  unit,
  earlier = null,
  checks = null,
  projects = listProjects(document),
}: DeckInput): Deck {
  const input: SlidesInput = {
    document,
    unit,
    earlier,
    checks,
    projects,
    major: majorProjects(projects),
  }
  const made = slideKinds.map(kind => ({ kind, result: slideMakers[kind](input) }))
  return {
    slides: made.flatMap(({ result }) => (typeof result === 'string' ? [] : result)),
    missing: made.flatMap(({ kind, result }) =>
      typeof result === 'string' ? [{ kind, name: slideNames[kind], reason: result }] : [],
    ),
  }
}

/** Percent of project expenditure that major projects make up together. */
const majorPercent = 80
/** A room follows no more slides of single projects. */
const mostProjects = 8

/** The projects with a slide of their own: the largest until they make up enough of the whole. */
export function majorProjects({ entries, total, sum }: ProjectList): readonly ProjectEntry[] {
  const whole = total ?? sum
  const ranked = entries
    .filter(({ project, fen }) => project !== null && fen !== null && fen > 0)
    .sort(byAmount)
  const major: ProjectEntry[] = []
  let told = 0
  for (const entry of ranked) {
    if (major.length >= mostProjects || told * 100 >= whole * majorPercent) break
    major.push(entry)
    told += entry.fen ?? 0
  }
  return major
}

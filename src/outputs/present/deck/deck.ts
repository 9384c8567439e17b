import { listProjects } from '@/budget/projects'
import { majorProjects } from './majorProjects'
import { slideMakers, type SlidesInput } from './slidesOf'
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
  const made = slideKinds.map(kind => ({ kind, made: slideMakers[kind](input) }))
  return {
    slides: made.flatMap(({ made: slides }) => (typeof slides === 'string' ? [] : slides)),
    missing: made.flatMap(({ kind, made: reason }) =>
      typeof reason === 'string' ? [{ kind, name: slideNames[kind], reason }] : [],
    ),
  }
}

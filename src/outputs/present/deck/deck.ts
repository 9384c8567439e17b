import { byAmount, listProjects, type ProjectEntry, type ProjectList } from '@/budget/projects'
import { slideMakers, type SlidesInput } from './slideMakers'
import { type Deck, slideKinds, slideNames, type Slide } from './types'

type DeckInput = Pick<SlidesInput, 'document' | 'unit'> &
  Partial<Pick<SlidesInput, 'earlier' | 'projects' | 'checks'>>

/**
 * Builds the slides of a budget in order, each with finding, source and the document's own text;
 * lists those without data.
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
export function majorProjects({ entries, whole: printed }: ProjectList): readonly ProjectEntry[] {
  const whole = printed ?? 0
  const ranked = entries
    .filter(({ project, fen }) => project !== null && fen !== null && fen > 0)
    .sort(byAmount)
  const major: ProjectEntry[] = []
  let count = 0
  for (const entry of ranked) {
    if (major.length >= mostProjects || count * 100 >= whole * majorPercent) break
    major.push(entry)
    count += entry.fen ?? 0
  }
  return major
}

/** A slide with whether it is shown. */
export interface ChosenSlide {
  readonly slide: Slide
  readonly hidden: boolean
}

/**
 * Reads which slides are shown and in which order from an address: "-c" hides c and leaves the
 * order; "a,b,-c" shows a and b in this order, keeps the place of c and hides all that it does not
 * name. `unknown` are names that this document has no slide for.
 */
export function readChoice(
  slides: readonly Slide[],
  written: string | null,
): { readonly chosen: readonly ChosenSlide[]; readonly unknown: readonly string[] } {
  const names = [...new Set((written ?? '').split(',').filter(Boolean))]
  const named = names.map(name => ({
    hidden: name.startsWith('-'),
    slide: slides.find(({ id }) => id === name.replace(/^-/, '')),
    name,
  }))
  const unknown = named.filter(({ slide }) => !slide).map(({ name }) => name.replace(/^-/, ''))
  const found = named.flatMap(({ hidden, slide }) => (slide ? [{ slide, hidden }] : []))
  const others = (hidden: boolean) =>
    slides
      .filter(slide => !found.some(choice => choice.slide === slide))
      .map(slide => ({ slide, hidden }))
  if (found.every(({ hidden }) => hidden)) {
    const hidden = new Set(found.map(({ slide }) => slide))
    return { unknown, chosen: slides.map(slide => ({ slide, hidden: hidden.has(slide) })) }
  }
  return { unknown, chosen: [...found, ...others(true)] }
}

/** Writes a choice as short as it can be; `null` where all slides are shown in their own order. */
export function writeChoice(
  slides: readonly Slide[],
  chosen: readonly ChosenSlide[],
): string | null {
  const inOrder = chosen.every(({ slide }, index) => slides[index] === slide)
  const written = inOrder ? chosen.filter(({ hidden }) => hidden) : chosen
  // With nothing shown there is no order to keep, and an address that only hides would be read in
  // the document's own.
  return written.length === 0
    ? null
    : written.map(({ slide, hidden }) => `${hidden ? '-' : ''}${slide.id}`).join(',')
}

/** Moves the slide at a place by some places, as far as there are places. */
export function moveSlide(
  chosen: readonly ChosenSlide[],
  from: number,
  by: number,
): readonly ChosenSlide[] {
  const to = Math.min(chosen.length - 1, Math.max(0, from + by))
  const moved = chosen[from]
  if (!moved || to === from) return chosen
  const rest = chosen.filter((_, index) => index !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

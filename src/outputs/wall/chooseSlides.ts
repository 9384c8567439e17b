import { isBookend, type Slide, type SlideKind } from '@/outputs/present/deck/types'

/** A wall turns over so many pages. */
export const fewest = 2
export const most = 6

/** What a passer-by asks, in this order; the first that a document has make a wall. */
const usual: readonly SlideKind[] = [
  'headline',
  'flow',
  'structure',
  'split',
  'three-public',
  'changes',
  'projects',
  'economic',
  'execution',
]
/** The slides that a wall may turn over: all but those that open and close a talk. */
export function slidesForWall(slides: readonly Slide[]): readonly Slide[] {
  return slides.filter(slide => !isBookend(slide))
}

/**
 * Of the slides `offered`, those that an address names, in its order ("flow,structure"), at most
 * six; what is usual where it names fewer than two. `unknown` are names without a slide.
 */
export function chooseSlides(
  offered: readonly Slide[],
  written: string | null,
): { readonly chosen: readonly Slide[]; readonly unknown: readonly string[] } {
  const names = [...new Set((written ?? '').split(',').filter(Boolean))]
  const named = names.flatMap(name => offered.find(({ id }) => id === name) ?? [])
  const unknown = names.filter(name => !offered.some(({ id }) => id === name))
  if (named.length >= fewest) return { chosen: named.slice(0, most), unknown }
  const ranked = usual.flatMap(kind => offered.find(slide => slide.kind === kind) ?? [])
  const chosen = ranked.slice(0, most)
  return { chosen: offered.filter(slide => chosen.includes(slide)), unknown }
}

/** The choice with a slide put in or left out, in the order of the deck; as it is at its limits. */
export function toggleSlide(
  offered: readonly Slide[],
  chosen: readonly Slide[],
  toggled: Slide,
): readonly Slide[] {
  const without = chosen.filter(slide => slide !== toggled)
  if (without.length < chosen.length) return without.length < fewest ? chosen : without
  if (chosen.length >= most) return chosen
  return offered.filter(slide => slide === toggled || chosen.includes(slide))
}

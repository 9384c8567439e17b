import type { Slide } from './types'

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
  const inOrder = chosen.every(({ slide }, at) => slides[at] === slide)
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
  const rest = chosen.filter((_, at) => at !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

// @bundle figures
import { spaceText } from './format'
import type { Provenance, ProvenanceMaker } from './provenance'

/** A piece of a sentence; figures are set apart from words. */
export interface Segment {
  readonly text: string
  readonly role: 'words' | 'figure' | 'quote'
  readonly provenance?: Provenance | ProvenanceMaker
}

/** Words of a sentence. */
export const textSegment = (text: string): Segment => ({ text, role: 'words' })

/** A figure among words, with where it comes from. */
export const figureSegment = (
  text: string,
  provenance: Provenance | ProvenanceMaker | null,
): Segment => ({
  text,
  role: 'words',
  ...(provenance && { provenance }),
})

/** The figure that a sentence is about. */
export const keyFigure = (
  text: string,
  provenance: Provenance | ProvenanceMaker | null,
): Segment => ({
  text,
  role: 'figure',
  ...(provenance && { provenance }),
})

/** Sets the thin gaps within segments and between them. */
export function spaceSegments(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const next = segments
      .slice(index + 1)
      .map(({ text }) => text)
      .join('')
      .slice(0, 3)
    return {
      ...segment,
      text: spaceText(segment.text + next).slice(0, next ? -spaceText(next).length : undefined),
    }
  })
}

/**
 * Makes segments of a text whose figures are known: each is looked for after the one before it;
 * what is not found stays words.
 */
export function findFigures(
  text: string,
  figures: readonly (readonly [text: string, provenance: Provenance | ProvenanceMaker | null])[],
): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (const [printed, provenance] of figures) {
    const at = printed === '' ? -1 : text.indexOf(printed, from)
    if (at < 0) continue
    segments.push(textSegment(text.slice(from, at)), figureSegment(printed, provenance))
    from = at + printed.length
  }
  return [...segments, textSegment(text.slice(from))]
}

/**
 * Makes segments of a text whose figures are known by what they look like, in whatever order they
 * stand.
 */
export function nameFigures(
  text: string,
  known: ReadonlyMap<string, Provenance | ProvenanceMaker>,
): Segment[] {
  return findFigures(
    text,
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?%?/g)].flatMap(([printed]) => {
      const provenance = known.get(printed)
      return provenance ? [[printed, provenance] as const] : []
    }),
  )
}

/** The sentence as plain text. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

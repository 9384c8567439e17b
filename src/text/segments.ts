// @bundle parts
import { spaceText } from './format'
import type { Provenance, ProvenanceMaker } from './provenance'

/**
 * A part of a sentence. A `figure` carries where it comes from, from where it is written; `key` is
 * the figure the sentence is about; a `quote` is printed so.
 */
export interface Segment {
  readonly text: string
  readonly role: 'text' | 'figure' | 'key' | 'quote'
  readonly provenance?: Provenance | ProvenanceMaker | null
}

/** Plain text of a sentence. */
export const textSegment = (text: string): Segment => ({ text, role: 'text' })

/** A figure in a sentence, with where it comes from. */
export const figureSegment = (
  text: string,
  provenance: Provenance | ProvenanceMaker | null,
): Segment => ({ text, role: 'figure', ...(provenance && { provenance }) })

/** The figure that a sentence is about. */
export const keyFigure = (
  text: string,
  provenance: Provenance | ProvenanceMaker | null = null,
): Segment => ({ text, role: 'key', ...(provenance && { provenance }) })

/**
 * A sentence as a template whose figures are segments: sentence`共 ${figureSegment('3', …)} 张表`.
 * Strings become text; neighbouring texts become one segment.
 */
export function sentence(
  strings: TemplateStringsArray,
  ...parts: readonly (string | Segment | readonly Segment[])[]
): Segment[] {
  const segments = strings.flatMap((text, index): readonly Segment[] => {
    const part = parts[index] ?? []
    return [
      textSegment(text),
      ...(typeof part === 'string' ? [textSegment(part)] : 'text' in part ? [part] : part),
    ]
  })
  return mergeTexts(segments)
}

function mergeTexts(segments: readonly Segment[]): Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged.at(-1)
    if (segment.text === '') continue
    if (last?.role === 'text' && segment.role === 'text')
      merged[merged.length - 1] = textSegment(last.text + segment.text)
    else merged.push(segment)
  }
  return merged
}

const gap = /[ \u2009]/

/** Sets the thin gaps of the whole sentence; those beside a figure belong to the text around it. */
export function spaceSegments(segments: readonly Segment[]): Segment[] {
  const spaced = spaceText(plainText(segments))
  let position = 0
  const skipGaps = () => {
    while (position < spaced.length && gap.test(spaced.charAt(position))) position++
  }
  let start = 0
  return segments.map((segment, index) => {
    for (const character of segment.text.split('')) {
      if (gap.test(character)) continue
      skipGaps()
      position++
    }
    const next = segments[index + 1]
    // The gap between two segments goes to the former, unless only that is a figure.
    if (!next || !segment.provenance || next.provenance) skipGaps()
    const text = spaced.slice(start, position)
    start = position
    return { ...segment, text }
  })
}

/** The sentence as plain text. */
export function plainText(segments: readonly Pick<Segment, 'text'>[]): string {
  return segments.map(({ text }) => text).join('')
}

/** Characters of the longest figure with its unit; what is longer is quoted words. */
const longestFigure = 24

/** Whether a text with provenance is quoted words, not a figure. */
export const isWorded = (text: string): boolean => text.length > longestFigure

import { spaceText } from './format'
import type { Segment } from './headline'
import type { Source } from './sources/types'

/** Words of a sentence. */
export const words = (text: string): Segment => ({ text, role: 'words' })

/** A figure among words, with where it comes from. */
export const sourced = (text: string, source: Source | null): Segment => ({ text, role: 'words', ...source && { source } })

/** The figure that a sentence is about. */
export const figure = (text: string, source: Source | null): Segment => ({ text, role: 'figure', ...source && { source } })

/** Sets the thin gaps within segments and between them. */
export function spaceSegments(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    const next = segments.slice(index + 1).map(({ text }) => text).join('').slice(0, 3)
    return { ...segment, text: spaceText(segment.text + next).slice(0, next ? -spaceText(next).length : undefined) }
  })
}

/** The sentence as plain text. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}

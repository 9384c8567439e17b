import type { NarrativeKind } from '@/document/narrativeKinds'
import type { RawLine } from '@/reading/formats/raw'
import type { NarrativeHeading } from './headings'

/**
 * A line, or a piece of one that prints several headings, with what it is as a heading. What else is
 * to know of it `readLine` says again: a document has many lines, and few in narratives.
 */
export interface NarrativeLine extends RawLine {
  readonly heading: NarrativeHeading | null
}

/** The text under a heading while it is read. */
export interface FieldDraft {
  readonly kind: NarrativeKind
  readonly label: string
  readonly pieces: { readonly line: number; readonly text: string }[]
  readonly line: number
}
export interface NarrativeDraft {
  name: string
  line: number
  /** Whether its title says that it explains a project. */
  isTitled: boolean
  readonly fields: FieldDraft[]
  /** Level and number of the ordinals of its headings; `null` where they have none. */
  level: number | null
  number: number
}

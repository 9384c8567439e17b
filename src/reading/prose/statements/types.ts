import type { Diagnostic } from '@/document/document'
import type { StatementTopic } from '@/document/prose'
import type { Compact } from '../compact'
import type { Figure } from '../figures/scanFigures'
import type { Block, Heading } from '../outline/types'

/** A place in a paragraph, in packed characters. */
export interface Span {
  start: number
  end: number
}

export interface DraftChange extends Span {
  readonly direction: 'increase' | 'decrease' | 'same'
  amount: string | null
  percent: string | null
  readonly against: string | null
  readonly paragraph: Paragraph
}

/** A statement in the making; `start` to `end` are its words. */
export interface Draft extends Span {
  /** Number of its id, from 1. */
  readonly number: number
  readonly topic: StatementTopic
  readonly label: string
  readonly amount: string | null
  readonly unit: string
  readonly figure: Figure | null
  readonly paragraph: Paragraph
  readonly partOf: Draft | null
  /** A figure that a reason mentions. */
  readonly aside: boolean
  share: { readonly percent: string; readonly of: string } | null
  change: DraftChange | null
  reason: { readonly text: string; readonly line: number } | null
}

/** What a whole reading has found so far. */
export interface Reader {
  readonly drafts: Draft[]
  readonly diagnostics: Diagnostic[]
  readonly year: number | null
  /** Names of the unit as sentences begin with them, longest first. */
  readonly names: readonly string[]
  /** Figures that are head counts, by paragraph and place. */
  readonly staff: ReadonlyMap<Block, ReadonlySet<number>>
}

/** The section that is being read. */
export interface Scene {
  readonly heading: Heading
  readonly title: string
  readonly about: string | null
  readonly assets: boolean
  /** Statement whose parts the next paragraphs list ("其中："). */
  group: Draft | null
  /** Statement whose parts the next paragraph alone goes on with, behind a semicolon. */
  carried: Draft | null
  /** Whether those paragraphs have ordinals; `null` before the first. */
  listed: boolean | null
  /** First statement of the paragraph before. */
  head: Draft | null
  readonly drafts: Draft[]
}

export interface Paragraph {
  readonly source: Compact
  /** The packed text of `source`. */
  readonly text: string
  /** Where it begins behind an ordinal. */
  readonly begin: number
  readonly reader: Reader
  readonly scene: Scene
  readonly block: Block
  readonly figures: readonly Figure[]
  /** Whether a reason may stand in it. */
  readonly explains: boolean
  /** Words before the first stop of a list item or run-in heading: "公务接待费". */
  readonly item: string
  readonly drafts: Draft[]
  /** What a sentence that names nothing speaks of. */
  focus: Draft | null
  /** The whole whose parts its last list opens. */
  opened: Draft | null
}

/** The sentence that is being read; `segment` state ends at a semicolon. */
export interface Sentence {
  readonly paragraph: Paragraph
  current: Draft | null
  head: Draft | null
  parent: Draft | null
  /** What stands outside of an open bracket that lists parts. */
  bracket: { readonly parent: Draft | null } | null
  /** What a clause before a colon names: "公务接待费：2024年预算…". */
  named: string
  /** "本年收入" of "本年收入中，…". */
  scope: string | null
  /** What is compared with ("上年") where the words stand in an earlier clause. */
  comparing: string | null
  readonly changed: Draft[]
}

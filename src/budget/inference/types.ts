import type { Place } from '@/document/document'
import type { Figure } from '@/document/lookup'
import type { Fen } from '@/document/money'
import type { Segment } from '@/text/segments'

/** The functional subject a project is paid from. */
export interface ItemName {
  readonly key: string
  readonly code: string | null
  readonly name: string
}

/** A project as a part of a sum. */
export interface ProofPart {
  readonly project: string
  readonly name: string
  readonly fen: Fen
  readonly place: Place
}

/**
 * The sum that holds in every possible distribution: the item's printed project expenditure =
 * `parts` + `rest`.
 */
export interface Proof {
  readonly total: Figure
  readonly parts: readonly ProofPart[]
  /**
   * What projects that could not be decided make up of the item; 0 where the parts are all of it.
   */
  readonly rest: Fen
}

/**
 * Where one project belongs. `ambiguous`: several items would fit, or it could not be decided;
 * `none`: nothing to fit it to.
 */
export interface ProjectInference {
  /** `Project.id`. */
  readonly project: string
  readonly place: Place
  readonly state: 'inferred' | 'ambiguous' | 'none'
  readonly item: ItemName | null
  readonly proof: Proof | null
  /** A Chinese sentence: why this, or why nothing. */
  readonly reason: string
}

/** An item with project expenditure and the projects that must be in it. */
export interface ItemInference {
  readonly item: ItemName
  readonly proof: Proof
  /** `complete`: the inferred projects are all of it. */
  readonly state: 'complete' | 'partial' | 'none'
}

/**
 * `decided`: every project is inferred or proven to fit several items; `gaveUp`: the search ended
 * before that.
 */
export type InferenceState = 'decided' | 'gaveUp' | 'impossible' | 'nothing'

export interface Inference {
  readonly state: InferenceState
  /** A Chinese sentence on the whole. */
  readonly reason: readonly Segment[]
  readonly projects: readonly ProjectInference[]
  readonly items: readonly ItemInference[]
  /** How much searching it took; never more than `mostSteps`. */
  readonly steps: number
}

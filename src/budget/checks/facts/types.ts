import type { Term } from '@/budget/checks/model/types'
import type { Carried } from './carried'
import type { Names } from './names'
import type { Scopes } from './scopes'

/**
 * A figure with what it is the figure of; figures with the same key must be equal wherever they are
 * printed.
 */
export interface Fact {
  /** Scope, subject and measure: "generalPublic|208|basic"; the subject of totals is "*". */
  readonly key: string
  readonly terms: readonly Term[]
  /** The table or the statement that prints it. */
  readonly source: string
}

/** All figures of a document that can be named, those of tables before those of sentences. */
export interface Facts {
  readonly byKey: ReadonlyMap<string, readonly Fact[]>
  readonly scopes: Scopes
  readonly names: Names
  /** Money carried over from last year or left for the next, as the tables print it. */
  readonly carried: Carried
  /**
   * The functional classes that a place, or the first that does, prints of some money; `undefined` where
   * it prints none.
   */
  classesOf(scope: string, source?: string): readonly Term[] | undefined
  /** The first printed fact of a scope, subject and measure. */
  find(scope: string, subject: string, measure: string): Fact | null
}

/** Adds a figure under its key, unless the same source has one there already. */
export type AddFact = (
  scope: string,
  subject: string,
  measure: string,
  terms: readonly Term[],
  source: string,
) => void

import type { Context } from '../context'
import type { Family, Relation } from '../types'

/**
 * A kind of relation: what family it is shown in, and how a document's structure yields its
 * relations.
 */
export interface Rule {
  readonly family: Family
  generate(context: Context): Iterable<Relation>
}

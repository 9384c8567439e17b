import type { Context } from '@/budget/checks/facts/context'
import type { Held } from './held'

/** A document, and what of its relations holds. */
export interface Weighing {
  readonly context: Context
  readonly held: Held
  readonly sectionOf: (statement: string) => string
}

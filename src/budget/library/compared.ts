import type { DocumentKind } from '@/document/documentKind'
import type { LibraryScope } from './types'

/** What is ranked for each head, and what heads are told by. */
export const rankedKeys = ['e:30211', 'reception', 'threePublic', 'operating', 'total'] as const
export const headKeys = ['staff.active', 'staff.posts', 'staff.total'] as const
export type RankedKey = (typeof rankedKeys)[number]
export type HeadKey = (typeof headKeys)[number]

/** As many documents as a ranked list names. */
export const mostRanked = 20

export interface RankRow {
  readonly edition: string
  readonly document: string
  readonly unit: string
  /** Key of the department that the document stands under. */
  readonly group: string
  /** In 分. */
  readonly value: number
  readonly heads: number
  /** 分 a head, rounded half up. */
  readonly each: number
}

/** The documents that count with the most of something for each head. */
export interface Ranking {
  readonly key: RankedKey
  readonly heads: HeadKey
  /** How many documents tell both, of which the first are listed. */
  readonly ranked: number
  readonly rows: readonly RankRow[]
}

/** A sum over the documents that print it in both of two years or kinds. */
export interface StepRow {
  readonly key: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly documents: number
}

/** From one year and kind to another: only what the same units print in both is added up. */
export interface Step {
  readonly year: number
  readonly kind: DocumentKind
  readonly rows: readonly StepRow[]
}

/** What is compared within a year and kind, and with others before it. */
export interface Compared {
  readonly ranks: readonly Ranking[]
  readonly steps: readonly Step[]
}

/**
 * What a year and kind is compared with: the year before it, and for final accounts the budget of
 * their year.
 */
export function comparedWith({
  year,
  kind,
}: Pick<LibraryScope, 'year' | 'kind'>): readonly Pick<LibraryScope, 'year' | 'kind'>[] {
  const before = [{ year: year - 1, kind }]
  return kind === 'finalAccount' ? [{ year, kind: 'budget' }, ...before] : before
}

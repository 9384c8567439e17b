import type { Relation, Term } from '@/budget/checks/model/types'

/** One comparison of words among many of its kind. */
export interface WordsRelation {
  readonly id: string
  readonly title: string
  readonly left: Term
  readonly right: Term
  readonly meaning: string
}

/**
 * Comparisons of words: each that does not hold by itself, those that hold as one, for there are
 * as many as there are titles or sentences.
 */
export function* tellTogether(
  { id, title }: Pick<WordsRelation, 'id' | 'title'>,
  all: readonly WordsRelation[],
): Iterable<Relation> {
  const holds = all.filter(({ left, right }) => left.value === right.value)
  const [first] = holds
  if (first)
    yield {
      id,
      title,
      quantity: 'words',
      left: holds.map(({ left }, index) => (index > 0 ? { ...left, value: 0 } : left)),
      right: [first.right],
    }
  for (const { left, right, ...words } of all)
    if (left.value !== right.value)
      yield { ...words, quantity: 'words', left: [left], right: [right] }
}

import type { Figure } from '@/reading/text/figures'
import type { SentenceState } from './draft'
import { addDraft } from './drafting'

/** An amount whose parts stand in brackets between it and its words. */
export interface BracketedParts {
  readonly outer: Figure
  /** What the amount is of: the words before the bracket. */
  readonly words: string
  readonly parts: readonly { readonly label: string; readonly figure: Figure }[]
}

const opening = /^([^（）]*(?:（[^（）]*）[^（）]*)*)（(?:其中|含|包括|包含)([^（）]{2,30})$/
const between = /^(?:[、，和及与]|以及)([^（）]{2,30})$/

/**
 * "项目支出（其中上年结转10万元）100万元": the amount behind the bracket, with the figures inside from
 * `index`; `null` for other words.
 */
export function readPartsInBracket(
  text: string,
  figures: readonly Figure[],
  { index, lead }: { readonly index: number; readonly lead: string },
): BracketedParts | null {
  const first = figures[index]
  const [, words = '', label = ''] = opening.exec(lead) ?? []
  if (!first || first.kind !== 'money' || words === '') return null
  const parts = [{ label, figure: first }]
  for (const figure of figures.slice(index + 1)) {
    const stands = text.slice(parts.at(-1)!.figure.end, figure.start)
    if (figure.kind !== 'money') return null
    if (stands === '）') return { outer: figure, words, parts }
    const next = between.exec(stands)?.[1]
    if (next === undefined) return null
    parts.push({ label: next, figure })
  }
  return null
}

/** Keeps the parts beside the amount that they are parts of, each by its own words. */
export function addPartsInBracket(sentence: SentenceState, { parts }: BracketedParts): void {
  for (const { label, figure } of parts)
    addDraft(
      sentence,
      { label, figure, span: { start: figure.start - label.length, end: figure.end } },
      true,
    )
}

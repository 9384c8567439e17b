// @bundle later
import type { Measure } from '@/document/measures'
import { amountSegment } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { subjectProvenance } from '@/budget/tree/provenance'
import type { Subject } from '@/budget/tree/tree'
import type { DisplayUnit } from '@/text/format'
import { type Segment, sentence, spaceSegments, textSegment } from '@/text/segments'

/** A way on from an answer: another page, or another place of this one. */
export interface AnswerLink {
  readonly label: string
  readonly path: string
  /** What the address says besides: a subject, a mark, a word that is looked for. */
  readonly query: Readonly<Record<string, string>>
}

/** What a page says of a subject that is picked. */
export interface Answer {
  readonly segments: readonly Segment[]
  readonly links: readonly AnswerLink[]
  /** Whether the document says nothing of it here. */
  readonly isSilent?: true
}

/** An answer that the document prints. */
export const answer = (segments: readonly Segment[], ...links: readonly AnswerLink[]): Answer => ({
  segments: spaceSegments(segments),
  links,
})

/** An answer where nothing was read of the subject: said, never guessed. */
export const silence = (text: string, ...links: readonly AnswerLink[]): Answer => ({
  ...answer([textSegment(text)], ...links),
  isSilent: true,
})

/** A subject's amount with its provenance; `null` where it is not printed. */
export function amountOf(subject: Subject, measure: Measure): TracedAmount | null {
  const fen = subject.amounts[measure]
  return fen === null
    ? null
    : {
        fen,
        provenance: subjectProvenance(subject, measure),
        derived: subject.places[measure] === undefined,
      }
}

/** Names amounts one after the other: "基本支出 3.00 万元、项目支出 5.00 万元". */
export function listAmounts(
  amounts: readonly (readonly [name: string, amount: TracedAmount])[],
  unit: DisplayUnit,
): readonly Segment[] {
  return amounts.flatMap(
    ([name, amount], index) =>
      sentence`${index > 0 ? '，' : ''}${name} ${amountSegment(amount, unit)} ${unit}`,
  )
}

import type { Figure } from '@/reading/text/figures'
import type { DraftStatement, SentenceState, Span } from './draft'
import { addDraft } from './drafting'
import { isFormerLabel, noteFormer } from './former'

const movedFrom = /^(.*?)[由从]((?:上一?年|去年|20\d\d年)[^，。；由从]*?)的?$/
const movedTo =
  /^[，、]?(?:现|已)?(?:调整|调增|调减|变更|变动|增加|增长|提高|上升|上调|减少|下降|降低|下调|压减|压缩|核减|缩减|[增减升降])(?:为|到|至)(?:了)?$/

/** An amount that moved: what it is of, and what it was last year. */
export interface Move {
  readonly name: string
  readonly start: number
  readonly former: DraftStatement
}

interface MoveInput {
  readonly figure: Figure
  readonly next: Figure | undefined
  readonly words: string
  readonly span: Span
}

/** "公务接待费由上年的3万元调整为2万元": keeps last year's figure; `null` for other words. */
export function readMove(
  sentence: SentenceState,
  { figure, next, words, span }: MoveInput,
): Move | null {
  if (figure.kind !== 'money' || next?.kind !== 'money') return null
  const { text, context } = sentence.paragraph
  const [, name, label] = movedFrom.exec(words) ?? []
  if (name === undefined || label === undefined || !isFormerLabel(label, context.year)) return null
  if (!movedTo.test(text.slice(figure.end, next.start))) return null
  sentence.comparedWith ??= label
  return { name, start: span.start, former: addDraft(sentence, { label, figure, span }, true) }
}

/** Ties last year's figure to the amount that it came to, where that was read. */
export function settleMove({ paragraph, currentDraft }: SentenceState, { former }: Move): void {
  noteFormer(paragraph, former, currentDraft)
}

/** Whether a move ends at the amount just told: "公务接待费2万元，由上年的3万元调整为2万元". */
export function repeatsAmount(
  { currentDraft }: SentenceState,
  { name }: Move,
  to: Figure,
): boolean {
  return name === '' && currentDraft?.amount === to.value && currentDraft.unit === to.unit
}

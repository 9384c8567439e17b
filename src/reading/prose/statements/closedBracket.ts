import type { Figure } from '@/reading/text/figures'
import type { SentenceState, Span } from './draft'

/** A change behind a bracket: what it is of stands before that. */
const behindBracket = /^）(?:比|较|同比|与上年)/
const partsInBracket = /^（(?:其中|含|包括|包含)/

/**
 * "支出100万元（其中基本支出80万元）比上年增加5万元": behind the mark at `close` all is of the amount before
 * the bracket. Says whether there is one; a bracket that lists no parts changes nothing.
 */
export function leaveBracket(sentence: SentenceState, { start }: Span, close: number): boolean {
  const { text, drafts } = sentence.paragraph
  if (sentence.openBracket) {
    const { parent, outside } = sentence.openBracket
    sentence.whole = parent
    sentence.currentDraft = outside ?? sentence.currentDraft
    sentence.openBracket = null
    return outside !== null
  }
  const open = text.lastIndexOf('（', close)
  if (open <= start || !partsInBracket.test(text.slice(open, open + 3))) return true
  const outside = drafts.findLast(
    ({ aside, figure, start: begin }) =>
      !aside && figure !== null && figure.end <= open && begin >= start,
  )
  if (outside) sentence.currentDraft = outside
  return outside !== undefined
}

/**
 * Whether a figure is a change of what has no amount before a bracket that lists its parts, and so none
 * of these: 财政拨款收入（含一般公共预算拨款90万元）比上年增加5万元.
 */
export function isChangeOfUnnamed(
  sentence: SentenceState,
  clause: Span,
  lead: string,
  close: number,
): boolean {
  if (!behindBracket.test(lead) || leaveBracket(sentence, clause, close)) return false
  sentence.currentDraft = null
  return true
}

/** "…购置及运行费120万元（购置费0万元，…；运行费120万元）": a bracket of clauses lists parts. */
export function openPartsInBracket(sentence: SentenceState, figure: Figure): void {
  const { paragraph, currentDraft, whole } = sentence
  if (currentDraft === null || sentence.openBracket !== null) return
  const close = paragraph.text.indexOf('）', figure.end)
  const stop = /[，；]/.exec(paragraph.text.slice(figure.end, Math.max(figure.end, close)))
  if (!stop) return
  sentence.openBracket = { parent: whole, outside: currentDraft }
  sentence.whole = currentDraft
}

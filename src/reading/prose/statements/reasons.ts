import { type Draft, lineOf, printedOf, type Scene, type Sentence, type Span } from './draft'
import { addDraft } from './drafting'
import { readLabel } from './readLabel'
import { readDirection } from './readLead'

const named = /(?:的)?(?:主要|具体)?(?:的)?原因(?:主要)?(?:是因为|是由于|是|为|在于|系)?[：，]?/
const afterChange = /(?:主要)?(?:是由于|是因为|系因|由于|因为)[：，]?|主要是[：，]?|主要系[：，]?/
const trailing = /[，、；：\s]+$/

/**
 * Where a reason begins in a segment (`start` of its cue, `end` behind it), `null` for none; 主要是
 * and 由于 count only behind a change.
 */
export function findReason(text: string, { start, end }: Span, changed: boolean): Span | null {
  const words = text.slice(start, end)
  const found = named.exec(words) ?? (changed ? afterChange.exec(words) : null)
  return found && { start: start + found.index, end: start + found.index + found[0].length }
}

/**
 * Gives a reason to the changes it explains: those named by direction in a clause of its own, else
 * the last one before it.
 */
export function attachReason(
  sentence: Sentence,
  previous: Sentence | null,
  clauseStart: number,
  cue: Span,
  words: Span,
): void {
  const { paragraph } = sentence
  const text = printedOf(paragraph, words).replace(trailing, '')
  if (text === '') return
  const reason = { text, line: lineOf(paragraph, words.start) }
  const before = paragraph.text.slice(clauseStart, cue.start).replace(/^[，；]/, '')
  const explained = findExplained(sentence, previous, before)
  for (const draft of explained) draft.reason = reason
  if (explained.length > 0 || before === '') return
  const { label } = readLabel(
    before.slice(0, readDirection(before)?.index ?? before.length),
    paragraph.reader,
  )
  if (label !== '')
    addDraft(
      sentence,
      { label, figure: null, span: { start: clauseStart, end: words.end } },
      false,
    ).reason = reason
}

function findExplained(
  { changed, paragraph }: Sentence,
  previous: Sentence | null,
  before: string,
): Draft[] {
  const direction = readDirection(before.replace(/的$/, ''))?.direction
  const last = changed.at(-1)
  if (before === '' || (last && !direction)) {
    if (last) return last.reason ? [] : [last]
    const earlier = (previous?.changed ?? []).filter(draft => draft.reason === null)
    if (earlier.length === 0 && before === '' && paragraph.drafts.length === 0)
      return findEarlier(paragraph.scene)
    const way = earlier.at(-1)?.change?.direction
    return earlier.filter(draft => draft.change?.direction === way)
  }
  const open = (draft: Draft) =>
    draft.reason === null &&
    draft.change !== null &&
    (direction === undefined || direction === 'either'
      ? draft.change.direction !== 'same'
      : draft.change.direction === direction)
  const own = paragraph.drafts.slice(-200).filter(open)
  return own.length > 0 ? own : paragraph.scene.drafts.slice(-200).filter(open)
}

/**
 * A paragraph that is but a reason explains the changes before it that have none, in the direction
 * of the first of them.
 */
function findEarlier({ drafts }: Scene): Draft[] {
  const open = drafts
    .slice(-200)
    .filter(
      ({ change, reason }) => change !== null && change.direction !== 'same' && reason === null,
    )
  return open.filter(({ change }) => change?.direction === open[0]?.change?.direction)
}

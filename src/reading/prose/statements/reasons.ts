import {
  type DraftStatement,
  findLine,
  readPrinted,
  type SectionState,
  type SentenceState,
  type Span,
} from './draft'
import { addDraft } from './drafting'
import { readFigureLabel } from './readLabel'
import { readDirection } from './readLead'

const reasonCue = /(?:的)?(?:主要|具体)?(?:的)?原因(?:主要)?(?:是因为|是由于|是|为|在于|系)?[：，]?/
const causeCue = /(?:主要)?(?:是由于|是因为|系因|由于|因为)[：，]?|主要是[：，]?|主要系[：，]?/
const trailingMarks = /[，、；：\s]+$/

/**
 * Where a reason begins in a segment (`start` of its cue, `end` behind it), `null` for none; 主要是
 * and 由于 count only behind a change.
 */
export function findReasonCue(text: string, { start, end }: Span, changed: boolean): Span | null {
  const segment = text.slice(start, end)
  const found = reasonCue.exec(segment) ?? (changed ? causeCue.exec(segment) : null)
  return found && { start: start + found.index, end: start + found.index + found[0].length }
}

/**
 * Gives a reason to the changes it explains: those named by direction in a clause of its own, else
 * the last one before it.
 */
export function attachReason(
  sentence: SentenceState,
  previous: SentenceState | null,
  clauseStart: number,
  cue: Span,
  reasonSpan: Span,
): void {
  const { paragraph } = sentence
  const text = readPrinted(paragraph, reasonSpan).replace(trailingMarks, '')
  if (text === '') return
  const reason = { text, line: findLine(paragraph, reasonSpan.start) }
  const clauseText = paragraph.text.slice(clauseStart, cue.start).replace(/^[，；]/, '')
  const explained = findExplainedChanges(sentence, previous, clauseText)
  for (const draft of explained) draft.reason = reason
  if (explained.length > 0 || clauseText === '') return
  const { label } = readFigureLabel(
    clauseText.slice(0, readDirection(clauseText)?.index ?? clauseText.length),
    paragraph.context,
  )
  if (label !== '')
    addDraft(
      sentence,
      { label, figure: null, span: { start: clauseStart, end: reasonSpan.end } },
      false,
    ).reason = reason
}

function findExplainedChanges(
  { changedDrafts, paragraph }: SentenceState,
  previous: SentenceState | null,
  clauseText: string,
): DraftStatement[] {
  const direction = readDirection(clauseText.replace(/的$/, ''))?.direction
  const last = changedDrafts.at(-1)
  if (clauseText === '' || (last && !direction)) {
    if (last) return last.reason ? [] : [last]
    const earlier = (previous?.changedDrafts ?? []).filter(draft => draft.reason === null)
    if (earlier.length === 0 && clauseText === '' && paragraph.drafts.length === 0)
      return findChangesOfSection(paragraph.section)
    const way = earlier.at(-1)?.change?.direction
    return earlier.filter(draft => draft.change?.direction === way)
  }
  const open = (draft: DraftStatement) =>
    draft.reason === null &&
    draft.change !== null &&
    (direction === undefined || direction === 'either'
      ? draft.change.direction !== 'same'
      : draft.change.direction === direction)
  const own = paragraph.drafts.slice(-200).filter(open)
  return own.length > 0 ? own : paragraph.section.drafts.slice(-200).filter(open)
}

/**
 * A paragraph that is but a reason explains the changes before it that have none, in the direction
 * of the first of them.
 */
function findChangesOfSection({ drafts }: SectionState): DraftStatement[] {
  const open = drafts
    .slice(-200)
    .filter(
      ({ change, reason }) => change !== null && change.direction !== 'same' && reason === null,
    )
  return open.filter(({ change }) => change?.direction === open[0]?.change?.direction)
}

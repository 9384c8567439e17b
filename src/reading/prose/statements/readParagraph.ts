import type { Figure } from '@/reading/prose/figures'
import { readBareClause } from './bareClause'
import { type Draft, type Paragraph, type Sentence, type Span, splitAt } from './draft'
import { readFigureClause } from './figureClause'
import { attachReason, findReason } from './reasons'

const trailing = /持平|相同|一致|(?:其中|包括|包含)$/
const enumerated = /^(?:[一二三四五六七八九]是|（?\d{1,2}[）、.])/

const none: readonly Figure[] = []

/** Reads the sentences of a paragraph in order; each knows what the one before spoke of. */
export function readParagraph(paragraph: Paragraph): void {
  const { text, scene } = paragraph
  let previous: Sentence | null = null
  keepGroup(paragraph)
  const { carried } = scene
  scene.carried = null
  for (const span of splitAt(text, 'sentence', paragraph.begin, text.length)) {
    const parent = paragraph.drafts.length === 0 ? (carried ?? scene.group) : null
    const sentence: Sentence = {
      paragraph,
      current: null,
      head: null,
      parent,
      bracket: null,
      named: '',
      scope: null,
      comparing: null,
      changed: [],
    }
    const count = paragraph.drafts.length
    readSentence(sentence, previous, span)
    reachOut(paragraph.drafts, count, span.end)
    // What a sentence opens with is what the next speaks of, unless it only lists parts.
    if (
      sentence.head &&
      (sentence.head.partOf === null ||
        sentence.head.partOf === scene.group ||
        paragraph.focus === null)
    )
      paragraph.focus = sentence.head
    else if (sentence.current && paragraph.drafts.length === count)
      paragraph.focus = sentence.current
    if (text.endsWith('；')) scene.carried = sentence.parent
    if (previous === null || sentence.changed.length > 0 || paragraph.drafts.length > count)
      previous = sentence
  }
  if (paragraph.opened && (text.endsWith('：') || text.endsWith('其中'))) {
    scene.group = paragraph.opened
    scene.listed = null
  }
  if (carried === null) scene.head = paragraph.drafts[0] ?? scene.head
}

/** A list of parts with ordinals ends at the first paragraph that has none. */
function keepGroup({ scene, begin }: Paragraph): void {
  if (scene.group === null) return
  if (scene.listed === true && begin === 0) scene.group = null
  scene.listed ??= begin > 0
}

/**
 * The words of a statement reach to the next one or to the end of the sentence; figures inside a
 * reason cut nothing off.
 */
function reachOut(drafts: readonly Draft[], first: number, end: number): void {
  let stop = end
  for (let index = drafts.length - 1; index >= first; index--) {
    const draft = drafts[index]
    if (!draft || draft.aside) continue
    draft.end = stop
    stop = draft.start
  }
}

function readSentence(sentence: Sentence, previous: Sentence | null, span: Span): void {
  const { paragraph } = sentence
  const { text, figures } = paragraph
  let explaining: { clause: number; cue: Span; end: number } | null = null
  for (const segment of splitAt(text, 'segment', span.start, span.end)) {
    const inside = figuresIn(figures, segment)
    const carriesReason =
      explaining !== null &&
      (enumerated.test(text.slice(segment.start, segment.start + 4)) ||
        !inside.some(({ kind }) => kind === 'money'))
    if (explaining && carriesReason) {
      explaining.end = segment.end
      readFigureClause(sentence, segment, inside, true)
      continue
    }
    if (explaining) settle(sentence, previous, explaining)
    explaining = null
    sentence.comparing = null
    const cue = paragraph.explains
      ? findReason(text, segment, sentence.changed.length > 0 || hasChange(text, segment))
      : null
    const end = cue?.start ?? segment.end
    const clauses = splitAt(text, 'clause', segment.start, end)
    const last = clauses.at(-1)
    const subject =
      cue && last && last.end === end && figuresIn(figures, last).length === 0 ? last : null
    for (const clause of clauses) if (clause !== subject) readClause(sentence, clause, segment.end)
    if (!cue) continue
    explaining = { clause: subject?.start ?? cue.start, cue, end: segment.end }
    readFigureClause(
      sentence,
      { start: cue.end, end: segment.end },
      figuresIn(figures, { start: cue.end, end: segment.end }),
      true,
    )
  }
  if (explaining) settle(sentence, previous, explaining)
}

function readClause(sentence: Sentence, clause: Span, end: number): void {
  const inside = figuresIn(sentence.paragraph.figures, clause)
  if (inside.length === 0) readBareClause(sentence, clause, end)
  else readFigures(sentence, clause, inside, end)
  if (sentence.bracket === null) return
  const words = sentence.paragraph.text.slice(clause.start, clause.end)
  if (!words.includes('）') || words.includes('（')) return
  sentence.parent = sentence.bracket.parent
  sentence.bracket = null
}

function readFigures(
  sentence: Sentence,
  clause: Span,
  inside: readonly Figure[],
  end: number,
): void {
  readFigureClause(sentence, clause, inside, false)
  const rest = { start: inside.at(-1)?.end ?? clause.end, end: clause.end }
  if (
    rest.end - rest.start >= 2 &&
    trailing.test(sentence.paragraph.text.slice(rest.start, rest.end))
  )
    readBareClause(sentence, rest, end)
}

function settle(
  sentence: Sentence,
  previous: Sentence | null,
  { clause, cue, end }: { clause: number; cue: Span; end: number },
): void {
  attachReason(sentence, previous, clause, cue, { start: cue.end, end })
}

function hasChange(text: string, { start, end }: Span): boolean {
  return /[比较][上去前年2].*[增减升降]|持平/.test(text.slice(start, Math.min(end, start + 400)))
}

function figuresIn(figures: readonly Figure[], { start, end }: Span): readonly Figure[] {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let stop = low
  while ((figures[stop]?.start ?? Infinity) < end) stop++
  return low === stop ? none : figures.slice(low, stop)
}

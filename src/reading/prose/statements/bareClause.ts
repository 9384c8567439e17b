import { attachChange } from './attach'
import type { Sentence, Span } from './draft'
import { addDraft, findDraft } from './drafting'
import { readLabel } from './readLabel'
import { findComparison, readDirection } from './readLead'

const same = /持平|相同|一致|无变化|没有变化|未发生变化|无增减|没有增减|不变|相等/
const opensParts = /(?:其中|包括|包含|如下|分别为|用于以下方面|以下方面|构成)$/
const scoped = /^(.{2,40}?)(?:之?中|里|方面)$/
const none =
  /(?:暂?无(?!需|偿|形|线|障碍|害|关|论|法|效|增减|变化|差异|[锡纺人])|未安排|没有安排|没有|未编制|不安排|未发生|不涉及|未涉及|未设置)(?:使用|安排|编制)?/
const claimed = /预算|支出|收入|安排|购置|经费|采购|项目|资金|车辆|设备|房屋|拨款/

/**
 * Reads a clause without a figure: 持平, 其中, 本年收入中, 比上年, 有所减少, 无…支出; other clauses
 * say nothing that can be computed with.
 */
export function readBareClause(sentence: Sentence, clause: Span, sentenceEnd: number): void {
  const { paragraph } = sentence
  const words = paragraph.text.slice(clause.start, clause.end)
  if (words.length > 200) return
  const comparison = findComparison(words)
  if (same.test(words) && (comparison || sentence.comparing !== null)) {
    attachChange(sentence, {
      direction: 'same',
      figure: null,
      span: from(clause, comparison?.index ?? 0),
      against: comparison?.against ?? null,
      subject: comparison ? words.slice(0, comparison.index) : '',
    })
    return
  }
  if (opensParts.test(words)) return openParts(sentence, words)
  if (comparison) return readComparison(sentence, clause, words, comparison)
  const scope = scoped.exec(words)?.[1]
  if (scope !== undefined) return openScope(sentence, scope)
  const absent = none.exec(words)
  if (!absent && words.length <= 80 && paragraph.text.charAt(clause.end) === '：')
    sentence.named = readLabel(words, paragraph.reader).label
  if (absent && claimed.test(words.slice(absent.index)))
    addClaim(sentence, clause, clause.start + absent.index + absent[0].length, sentenceEnd)
}

function openParts(sentence: Sentence, words: string): void {
  const { paragraph } = sentence
  const { label } = readLabel(
    words.replace(opensParts, '').replace(/(?:主要|具体)?(?:内容|情况|构成)?(?:主要|具体)?$/, ''),
    paragraph.reader,
  )
  const named = label === '' ? null : findDraft(paragraph, label)
  if (words.includes('（') && !words.includes('）')) sentence.bracket = { parent: sentence.parent }
  sentence.parent =
    named ??
    (label === '' ? sentence.current : null) ??
    paragraph.focus ??
    sentence.head?.partOf ??
    sentence.head ??
    paragraph.scene.head
  paragraph.opened = sentence.parent
}

function openScope(sentence: Sentence, words: string): void {
  const { paragraph } = sentence
  const { label } = readLabel(words, paragraph.reader)
  sentence.scope = label || null
  sentence.parent = label ? findDraft(paragraph, label) : null
}

/** "与上年相比" opens a comparison; "比上年有所减少" is a change without a figure. */
function readComparison(
  sentence: Sentence,
  clause: Span,
  words: string,
  { index, against }: { index: number; against: string | null },
): void {
  const moved = readDirection(words)
  if (moved && moved.direction !== 'either' && moved.index > index) {
    attachChange(sentence, {
      direction: moved.direction,
      figure: null,
      span: from(clause, index),
      against,
      subject: words.slice(0, index),
    })
  }
  sentence.comparing = against ?? ''
}

function addClaim(sentence: Sentence, clause: Span, start: number, sentenceEnd: number): void {
  const { paragraph } = sentence
  const label = readLabel(
    paragraph.text.slice(start, Math.min(sentenceEnd, start + 80)).replace(/[，：].*$/, ''),
    paragraph.reader,
  ).label
  if (label !== '')
    sentence.current = addDraft(
      sentence,
      { label, figure: null, span: { start: clause.start, end: sentenceEnd } },
      false,
    )
}

function from({ start, end }: Span, index: number): Span {
  return { start: start + index, end }
}

import type { AmountUnit } from '@/document/money'
import type { StatedChange, Statement, StatementTopic } from '@/document/prose'
import { isAnyOf } from '@/reading/prose/compact'
import { isMoney } from '@/reading/prose/figureUnits'
import type { CodeFinder } from '@/reading/subjectCodes'
import { type Draft, lineOf, type Paragraph, printedOf, type Span } from './draft'
import { moveToWhole, readPrior } from './prior'

const edges = '，。；：、 \u3000,;:'
const mayOpen = /其中|包[括含]/
const opening = /[，。；：\s]*(?:其中|主要包括|主要包含|包括|支出包括)[，：:\s]*$/

/**
 * Numbers the statements `s1`, `s2` … in printed order and gives them their words, lines, codes and
 * last year's figures.
 */
export function finishStatements(drafts: readonly Draft[], codeOf: CodeFinder): Statement[] {
  for (const draft of drafts) moveToWhole(draft)
  const fallback = drafts.map(({ unit }) => unit).find(isMoney) ?? '万元'
  return drafts.map(draft => finish(draft, fallback, codeOf))
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function finish(draft: Draft, fallback: AmountUnit, codeOf: CodeFinder): Statement {
  const { paragraph, topic, label, amount, share, reason, partOf } = draft
  const change = finishChange(draft)
  const statement: Writable<Statement> = {
    id: idOf(draft),
    section: paragraph.scene.heading.id,
    line: lineOf(paragraph, draft.start),
    text: wordsOf(paragraph, draft),
    topic: withCode(topic, codeOf(topic.kind, label)),
    label,
    amount,
    unit: draft.unit || fallback,
  }
  if (partOf) statement.partOf = idOf(partOf)
  if (share) statement.share = share
  if (change) statement.change = change
  if (reason) statement.reason = reason
  return statement
}

function withCode(topic: StatementTopic, code: string | null): StatementTopic {
  if (code === null || code === topic.code) return topic
  const { kind, key, about } = topic
  return about === undefined || topic.code !== undefined
    ? { ...topic, code }
    : { kind, key, about, code }
}

function finishChange(draft: Draft): StatedChange | null {
  const { change } = draft
  if (!change) return null
  const { amount: prior, basis } = readPrior(draft)
  const stated: Writable<StatedChange> = {
    direction: change.direction,
    amount: change.amount,
    percent: change.percent,
    line: lineOf(change.paragraph, change.start),
    text: wordsOf(change.paragraph, change),
    prior,
  }
  if (change.against) stated.against = change.against
  if (basis) stated.basis = idOf(basis)
  return stated
}

function wordsOf(paragraph: Paragraph, span: Span): string {
  const words = withoutEdges(printedOf(paragraph, span))
  return mayOpen.test(words.slice(-3)) ? withoutEdges(words.replace(opening, '')) : words
}

function withoutEdges(words: string): string {
  let start = 0
  let end = words.length
  while (start < end && isAnyOf(edges, words, start)) start++
  while (end > start && isAnyOf(edges, words, end - 1)) end--
  const cut = words.slice(start, end)
  if (cut.endsWith('（')) return cut.slice(0, -1)
  if (cut.startsWith('（') && !cut.includes('）')) return cut.slice(1)
  return cut.endsWith('）') && !cut.includes('（') ? cut.slice(0, -1) : cut
}

function idOf({ number }: Draft): string {
  return `s${number}`
}

import type { AmountUnit } from '@/document/money'
import type { StatedChange, Statement, StatementTopic } from '@/document/prose'
import { isAnyOf } from '@/reading/text/compact'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { CodeFinder } from './subjectCodes'
import { type DraftStatement, findLine, type ParagraphState, readPrinted, type Span } from './draft'
import { moveChangeToWhole, computePrior } from './prior'

const edgeMarks = '，。；：、 \u3000,;:'
const mayOpen = /其中|包[括含]/
const opening = /[，。；：\s]*(?:其中|主要包括|主要包含|包括|支出包括)[，：:\s]*$/

/**
 * Numbers the statements `s1`, `s2` … in printed order and gives them their words, lines, codes and
 * last year's figures.
 */
export function finishStatements(
  drafts: readonly DraftStatement[],
  codeOf: CodeFinder,
): Statement[] {
  for (const draft of drafts) moveChangeToWhole(draft)
  const fallback = drafts.map(({ unit }) => unit).find(isAmountUnit) ?? '万元'
  return drafts.map(draft => buildStatement(draft, fallback, codeOf))
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function buildStatement(
  draft: DraftStatement,
  fallback: AmountUnit,
  codeOf: CodeFinder,
): Statement {
  const { paragraph, topic, label, amount, share, reason, partOf } = draft
  const change = buildChange(draft)
  const statement: Writable<Statement> = {
    id: buildStatementId(draft),
    section: paragraph.section.heading.id,
    line: findLine(paragraph, draft.start),
    text: readSpanText(paragraph, draft),
    topic: addCode(topic, codeOf(topic.kind, label)),
    label,
    amount,
    unit: draft.unit || fallback,
  }
  if (partOf) statement.partOf = buildStatementId(partOf)
  if (share) statement.share = share
  if (change) statement.change = change
  if (reason) statement.reason = reason
  return statement
}

function addCode(topic: StatementTopic, code: string | null): StatementTopic {
  if (code === null || code === topic.code) return topic
  const { kind, key, about } = topic
  return about === undefined || topic.code !== undefined
    ? { ...topic, code }
    : { kind, key, about, code }
}

function buildChange(draft: DraftStatement): StatedChange | null {
  const { change } = draft
  if (!change) return null
  const { amount: prior, basis } = computePrior(draft)
  const stated: Writable<StatedChange> = {
    direction: change.direction,
    amount: change.amount,
    percent: change.percent,
    line: findLine(change.paragraph, change.start),
    text: readSpanText(change.paragraph, change),
    prior,
  }
  if (change.against) stated.against = change.against
  if (basis) stated.basis = buildStatementId(basis)
  return stated
}

function readSpanText(paragraph: ParagraphState, span: Span): string {
  const text = trimMarks(readPrinted(paragraph, span))
  return mayOpen.test(text.slice(-3)) ? trimMarks(text.replace(opening, '')) : text
}

function trimMarks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isAnyOf(edgeMarks, text, start)) start++
  while (end > start && isAnyOf(edgeMarks, text, end - 1)) end--
  const cut = text.slice(start, end)
  if (cut.endsWith('（')) return cut.slice(0, -1)
  if (cut.startsWith('（') && !cut.includes('）')) return cut.slice(1)
  return cut.endsWith('）') && !cut.includes('（') ? cut.slice(0, -1) : cut
}

function buildStatementId({ number }: DraftStatement): string {
  return `s${number}`
}

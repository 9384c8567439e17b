import type { AmountUnit } from '@/document/money'
import type { StatedChange, Statement, StatementTopic } from '@/document/prose'
import { isAnyOf } from '@/reading/text/compact'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { CodeFinder } from './economicCodes'
import {
  type DraftChange,
  type DraftStatement,
  findLine,
  type ParagraphState,
  readPrinted,
  type Span,
  type StatementContext,
} from './draft'
import { reportUnjoined } from './unjoined'
import { convertFigure } from './attach'
import { moveChangeToWhole, computePrior } from './prior'

const edgeMarks = '，。；：、 \u3000,;:'
const mayOpen = /其中|包[括含]/
const opening = /[，。；：\s]*(?:其中|主要包括|主要包含|包括|支出包括)[，：:\s]*$/

/**
 * Numbers the statements `s1`, `s2` … in printed order and gives them their words, lines, codes and
 * last year's figures.
 */
export function finishStatements(context: StatementContext, codeOf: CodeFinder): Statement[] {
  const { drafts } = context
  reportUnjoined(context)
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
  const { budget, completion, comparison } = draft
  const change = buildChange(draft)
  const statement: Writable<Statement> = {
    id: buildStatementId(draft),
    section: paragraph.section.heading.id,
    line: findLine(paragraph, draft.start),
    text: readSpanText(paragraph, draft),
    topic: topic.kind === 'economic' ? addEconomicCode(topic, codeOf(label)) : topic,
    label,
    amount,
    unit: draft.unit || fallback,
  }
  if (partOf) statement.partOf = buildStatementId(partOf)
  if (share) statement.share = share
  if (change) statement.change = change
  if (budget) statement.budget = budget
  if (completion !== null) statement.completion = completion
  if (comparison) statement.comparison = comparison
  if (reason) statement.reason = reason
  return statement
}

function addEconomicCode(topic: StatementTopic, code: string | null): StatementTopic {
  if (code === null) return topic
  const { kind, key, about } = topic
  return about === undefined ? { ...topic, code } : { kind, key, about, code }
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
  const printed = buildPrintedPrior(draft, change)
  if (printed) stated.printedPrior = printed
  return stated
}

function buildPrintedPrior(
  { unit }: DraftStatement,
  { former }: DraftChange,
): StatedChange['printedPrior'] | null {
  const amount = former?.draft.figure ? convertFigure(former.draft.figure, unit) : null
  if (!former || amount === null) return null
  const { draft, basis } = former
  return {
    amount,
    basis,
    text: readSpanText(draft.paragraph, draft),
    line: findLine(draft.paragraph, draft.start),
    statement: buildStatementId(draft),
  }
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

import type { AmountUnit } from '@/document/money'
import type { StatedChange, StatedDifference, Statement, StatementTopic } from '@/document/prose'
import { isAnyOf } from '@/reading/text/compact'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { CodeFinder } from './economicCodes'
import {
  convertFigure,
  type DraftChange,
  type DraftDifference,
  type DraftStatement,
  findLine,
  type ParagraphState,
  readPrinted,
  type Span,
  type StatementContext,
} from './draft'
import { isNamedSubject, type NamedSubject, nameSubject, reportUnjoined } from './unjoined'
import { moveChangeToWhole, computePrior } from './prior'
import { markRestated } from './restated'
import { shareTopic } from './sharedTopics'

const edgeMarks = '，。；：、 \u3000,;:'
const mayOpen = /其中|包[括含]/
const opening = /[，。；：\s]*(?:其中|主要包括|主要包含|包括|支出包括)[，：:\s]*$/

/** So many statements before a section its shares may be of. */
const stayInReach = 40

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * Numbers the statements `s1`, `s2` … in printed order and gives them their words, lines, codes and
 * last year's figures; section by section, as what they are made of takes more memory than they.
 */
export class StatementFinisher {
  private readonly statements: Writable<Statement>[] = []
  private readonly named: NamedSubject[] = []
  /** The unit of those that print none. */
  private fallback: AmountUnit | null = null
  private finished = 0

  constructor(
    private readonly context: StatementContext,
    private readonly codeOf: CodeFinder,
  ) {}

  /** Finishes the statements of a section that is read. */
  finishSection(): void {
    const { context } = this
    const own = context.drafts.filter(({ number }) => number > this.finished)
    this.finished = context.draftCount
    context.drafts = context.drafts.slice(-stayInReach)
    for (const draft of own) if (isNamedSubject(draft)) this.named.push(nameSubject(draft))
    for (const draft of own) moveChangeToWhole(draft)
    for (const draft of own) markRestated(draft, context.subjects)
    for (const draft of own) {
      if (isAmountUnit(draft.unit)) this.fallback ??= draft.unit
      this.statements.push(buildStatement(draft, this.codeOf))
    }
  }

  /** All statements, once the last section is finished. */
  finish(): Statement[] {
    const { context, statements, fallback } = this
    reportUnjoined(this.named, context)
    for (const found of context.finishDiagnostics) context.diagnostics.push(found)
    for (const statement of statements)
      if (statement.unit === '') statement.unit = fallback ?? '万元'
    return statements
  }
}

function buildStatement(draft: DraftStatement, codeOf: CodeFinder): Writable<Statement> {
  const { paragraph, topic, label, amount, share, reason, partOf } = draft
  const { budget, completion, difference, comparison } = draft
  const change = buildChange(draft)
  const statement: Writable<Statement> = {
    id: buildStatementId(draft),
    section: paragraph.section.heading.id,
    line: findLine(paragraph, draft.start),
    text: readSpanText(paragraph, draft),
    topic: topic.kind === 'economic' ? shareTopic(topic, codeOf(label), addEconomicCode) : topic,
    label,
    amount,
    unit: draft.unit,
  }
  if (partOf) statement.partOf = buildStatementId(partOf)
  if (share) statement.share = share
  if (change) statement.change = change
  if (budget) statement.budget = budget
  if (completion !== null) statement.completion = completion
  if (difference) statement.budgetDifference = buildDifference(difference)
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

function buildDifference(difference: DraftDifference): StatedDifference {
  const { direction, amount, percent, paragraph, start } = difference
  return {
    direction,
    amount,
    percent,
    line: findLine(paragraph, start),
    text: readSpanText(paragraph, difference),
  }
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

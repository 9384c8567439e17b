import { type Fen, fromFen, isFen, toFen } from '@/document/money'
import type { Diagnostic } from '@/document/document'
import type { PrintedPrior, Statement, StatementTopic } from '@/document/prose'
import type { Item } from './readItem'
import type { SubjectContext } from '@/reading/prose/subjects/joinSubject'
import type { SubjectIndex } from '@/reading/prose/subjects/subjectIndex'
import { isAmountUnit } from '@/reading/text/figureUnits'
import { type CompactText, findPrintedIndex } from '@/reading/text/compact'
import type { Figure } from '@/reading/text/figures'
import { type ParagraphLines, type Heading, findLineAt } from '@/reading/prose/outline/chapters'

/** A place in a paragraph, in packed characters. */
export interface Span {
  start: number
  end: number
}

export interface DraftChange extends Span {
  readonly direction: 'increase' | 'decrease' | 'same'
  amount: string | null
  percent: string | null
  readonly against: string | null
  readonly paragraph: ParagraphState
  former: FormerFigure | null
}

/** By how much spending differs from its budget; `percent` may follow. */
export interface DraftDifference extends Span {
  readonly direction: 'increase' | 'decrease' | 'same'
  readonly amount: string | null
  percent: string | null
  readonly paragraph: ParagraphState
}

/** Last year's figure as words print it, and the statement whose it is where that is known. */
export interface FormerFigure {
  readonly draft: DraftStatement
  readonly basis: PrintedPrior['basis']
  readonly of: DraftStatement | null
  used: boolean
}

/** What a figure of a final account is: budgeted or spent. */
export type Stage = 'budget' | 'spent'

/** A statement in the making; `start` to `end` are its words. */
export interface DraftStatement extends Span {
  /** Number of its id, from 1. */
  readonly number: number
  topic: StatementTopic
  label: string
  amount: string | null
  readonly unit: string
  readonly figure: Figure | null
  readonly paragraph: ParagraphState
  readonly partOf: DraftStatement | null
  /** A figure that a reason mentions. */
  readonly aside: boolean
  share: { readonly percent: string; readonly of: string } | null
  change: DraftChange | null
  reason: NonNullable<Statement['reason']> | null
  /** Whether its amount is budgeted or spent, where the words say so. */
  stage: Stage | null
  budget: NonNullable<Statement['budget']> | null
  /** The first budget, where this one's is an adjusted one. */
  initial: DraftStatement | null
  completion: string | null
  difference: DraftDifference | null
  comparison: NonNullable<Statement['comparison']> | null
  /** The table's name of its subject where the words have another. */
  readonly likely: string | null
}

/** What a whole reading has found so far. */
export interface StatementContext {
  /** Those of the section that is being read, and a few before them. */
  drafts: DraftStatement[]
  /** How many there are, those that are finished included. */
  draftCount: number
  readonly diagnostics: Diagnostic[]
  /** What is found when statements are finished: it is said behind all that reading found. */
  readonly finishDiagnostics: Diagnostic[]
  readonly year: number | null
  /** Whether it is a budget, so that sections may tell last year's account. */
  readonly isBudget: boolean
  /** Names of the unit as sentences begin with them, longest first. */
  readonly unitNames: readonly string[]
  /** Figures that are head counts, by paragraph and place. */
  readonly headCounts: ReadonlyMap<ParagraphLines, ReadonlySet<number>>
  /** Functional subjects of the tables. */
  readonly subjects: SubjectIndex
}

/** The section that is being read. */
export interface SectionState {
  readonly heading: Heading
  readonly title: string
  readonly explainedTable: string | null
  readonly isAboutAssets: boolean
  /** Last year, where its title says that it tells last year's account: "2021年“三公”经费决算情况". */
  readonly former: string | null
  /** Statement whose parts the next paragraphs list ("其中："). */
  listedWhole: DraftStatement | null
  /** Statement whose parts the next paragraph alone goes on with, behind a semicolon. */
  nextWhole: DraftStatement | null
  /** Whether those paragraphs have ordinals; `null` before the first. */
  partsHaveMarks: boolean | null
  /** First statement of the paragraph before. */
  firstDraft: DraftStatement | null
  readonly drafts: DraftStatement[]
  /** Class and section that headings and the lines before name. */
  subjects: SubjectContext
  /** A subject on a line of its own, which the lines below it speak of: "1.教育支出（类）…（项）。" */
  openItem: Item | null
}

export interface ParagraphState {
  readonly source: CompactText
  /** The packed text of `source`. */
  readonly text: string
  /** Where it begins behind an ordinal. */
  readonly begin: number
  readonly context: StatementContext
  readonly section: SectionState
  readonly block: ParagraphLines
  readonly figures: readonly Figure[]
  /** Whether a reason may stand in it. */
  readonly mayHoldReason: boolean
  /** Words before the first stop of a list item or run-in heading: "公务接待费". */
  item: string
  /** Last year ("2021年"), while sentences tell that year's account and name no other. */
  former: string | null
  /** Whether that names a functional subject, so that 预算数 and 决算数 are its own. */
  isSubject: boolean
  /** Where the item begins. */
  itemStart: number
  readonly formers: FormerFigure[]
  readonly drafts: DraftStatement[]
  /** What a sentence that names nothing speaks of. */
  subject: DraftStatement | null
  /** The whole whose parts its last list opens. */
  openedWhole: DraftStatement | null
}

/** The sentence that is being read; `segment` state ends at a semicolon. */
export interface SentenceState {
  readonly paragraph: ParagraphState
  currentDraft: DraftStatement | null
  firstDraft: DraftStatement | null
  whole: DraftStatement | null
  /** What stands outside of an open bracket that lists parts. */
  openBracket: {
    readonly parent: DraftStatement | null
    readonly outside: DraftStatement | null
  } | null
  /** What a clause before a colon names: "公务接待费：2024年预算…". */
  labelBeforeColon: string
  /** "本年收入" of "本年收入中，…". */
  scope: string | null
  /** What is compared with ("上年") where the words stand in an earlier clause. */
  comparedWith: string | null
  /** What a reason explains that follows "完成预算的…" or "决算数小于预算数". */
  explained: DraftStatement | null
  /** Where a difference between spending and budget ends, whose percentage may follow. */
  excessEnd: number | null
  readonly changedDrafts: DraftStatement[]
}

/** A statement's or figure's amount in 分; `null` where it is none. */
export function readFen(amount: string | null, unit: string): Fen | null {
  return amount !== null && isAmountUnit(unit) && isFen(amount, unit) ? toFen(amount, unit) : null
}

/** The figure in the unit of a statement; `null` where that is not exact. */
export function convertFigure(figure: Figure, unit: string): string | null {
  if (figure.value === null || unit === '' || unit === figure.unit) return figure.value
  if (!isAmountUnit(unit) || !isAmountUnit(figure.unit)) return null
  try {
    return fromFen(toFen(figure.value, figure.unit), unit)
  } catch {
    return null
  }
}

/** Line of the character at `index` of a paragraph's packed text. */
export function findLine({ block, source }: ParagraphState, index: number): number {
  return block.lines.length === 1
    ? (block.lines[0] ?? 0)
    : findLineAt(block, findPrintedIndex(source, index))
}

/** The words as printed (joined) that stand in a span of packed text. */
export function readPrinted({ block, source }: ParagraphState, { start, end }: Span): string {
  return block.text.slice(findPrintedIndex(source, start), findPrintedIndex(source, end - 1) + 1)
}

/** Names a figure that no statement holds, with its line and the reason. */
export function reportUnreadFigure(
  paragraph: ParagraphState,
  figure: Figure,
  reason: string,
): void {
  const { context, text } = paragraph
  const line = findLine(paragraph, figure.start)
  const lead = text.slice(Math.max(0, figure.start - 16), figure.start).replace(/^.*[。；]/, '')
  context.diagnostics.push({
    level: 'note',
    code: 'unread-figure',
    line,
    message: `原文第 ${line} 行“${lead}${figure.printed}”：${reason}，没有读成数据，原文保留。`,
  })
}

/** Says that a figure with 万 alone is read in 万元. */
export function reportLackingYuan(paragraph: ParagraphState, figure: Figure): void {
  const line = findLine(paragraph, figure.start)
  const lead = paragraph.text.slice(Math.max(0, figure.start - 12), figure.start)
  paragraph.context.diagnostics.push({
    level: 'note',
    code: 'unit-lacks-yuan',
    line,
    message: `原文第 ${line} 行“${lead.replace(/^.*[，。；]/, '')}${figure.printed}”没有写“元”，按万元读。`,
  })
}

/** Marks that text is split at: 。！？ sentences, ； segments, ，： clauses. */
export type SplitLevel = 'sentence' | 'segment' | 'clause'

/** Splits packed text, or a part of it, at its marks; empty pieces are left out. */
export function splitText(text: string, stop: SplitLevel, start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  // The part alone is searched: a long paragraph has many sentences, few of them with all marks.
  for (const { index } of text.slice(start, end).matchAll(stops[stop])) {
    const mark = start + index
    if (mark > from) spans.push({ start: from, end: mark })
    from = mark + 1
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

const stops: Readonly<Record<SplitLevel, RegExp>> = {
  sentence: /[。！？]/g,
  segment: /；/g,
  clause: /[，：]/g,
}

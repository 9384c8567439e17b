import type { BudgetDocument } from '@/document/document'
import { rowsOfStep, runSteps } from '@/document/steps'

/** A printed text with its line. */
interface PrintedText {
  readonly line: number
  readonly text: string
}

/**
 * Lines of the document in which words stand, each once: for each of several in the order given.
 * All are sought in one pass, in steps that are each short; no text is kept, as together they are as
 * large as the document.
 */
export function* stepMentions(
  document: BudgetDocument,
  sought: readonly RegExp[],
): Generator<void, readonly (readonly number[])[]> {
  const found = sought.map(() => new Set<number>())
  let count = 0
  for (const { line, text } of printedTexts(document)) {
    if (count++ % rowsOfStep === 0) yield
    const packed = text.replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    if (packed === '') continue
    for (const [index, words] of sought.entries()) if (words.test(packed)) found[index]?.add(line)
  }
  return found.map(lines => [...lines])
}

/** All printed texts: of tables first, then of the prose. */
function* printedTexts({ tables, parts }: BudgetDocument): Generator<PrintedText, void> {
  for (const { title, line, captions, rows, notes } of tables) {
    yield { line, text: title }
    yield* captions
    yield* notes
    for (const { line, cells } of rows) {
      // Words that a cell border cuts in two are still words; a code is one only by itself.
      yield { line, text: cells.join('') }
      for (const cell of cells) if (/^\s*\d+\s*$/.test(cell)) yield { line, text: cell }
    }
  }
  yield* proseTexts(parts)
}

/** Titles and paragraphs; a title that stands on the line of its paragraph hides no words of it. */
function* proseTexts(parts: BudgetDocument['parts']): Generator<PrintedText, void> {
  for (const part of parts) {
    yield { line: part.line, text: part.title }
    for (const section of part.sections) {
      yield { line: section.line, text: section.title }
      for (const { text, lines } of section.paragraphs)
        yield { line: lines[0] ?? section.line, text }
    }
  }
}

const denial = '(?:没有|无|未安排|不涉及|未发生|未编制|不存在)'
const denied = '(?:为空|未安排|没有安排|无安排|无预算|没有预算|无支出|没有支出|不涉及|为零|无此项)'
/** "无增减": there is no change, which denies nothing. */
const unchanged = /[无没有]{1,2}(?:增减|变化|变动|增长|差异)/

/** The document's own sentence that says there is nothing of a subject; `null` for none. */
export function findDenial(
  { parts }: BudgetDocument,
  words: RegExp,
): { readonly line: number; readonly text: string } | null {
  const before = new RegExp(`${denial}[^，。；]{0,8}(?:${words.source})`)
  const after = new RegExp(`(?:${words.source})[^，。；]{0,10}${denied}`)
  for (const { line, text } of proseTexts(parts))
    for (const sentence of text.split(/(?<=[。；])/)) {
      const packed = sentence.replace(/\s/g, '')
      if (!unchanged.test(packed) && (before.test(packed) || after.test(packed)))
        return { line, text: sentence.trim() }
    }
  return null
}

const money = /\d[\d,，]*(?:\.\d+)?(?:万|亿|千|百)?元/g
const compared = /比|较|增加|减少|增长|下降|上年|去年/

/** Clauses of the document that was asked for last, as many subjects are asked for in a row. */
let lastClauses = new WeakMap<BudgetDocument, readonly PrintedText[]>()

/** Lets go of the clauses that were listed last. */
export function forgetClauses(): void {
  lastClauses = new WeakMap()
}

/** Clauses of the prose that tell an amount other than zero and no change, in short steps. */
export function* stepClauses(document: BudgetDocument): Generator<void, readonly PrintedText[]> {
  const known = lastClauses.get(document)
  if (known) return known
  const found: PrintedText[] = []
  let count = 0
  for (const { line, text } of proseTexts(document.parts)) {
    if (count++ % rowsOfStep === 0) yield
    if (!text.includes('元')) continue
    for (const clause of text.replace(/\s/g, '').split(/[，。；：、]/))
      if (!compared.test(clause) && clause.match(money)?.some(amount => /[1-9]/.test(amount)))
        found.push({ line, text: clause })
  }
  lastClauses = new WeakMap([[document, found]])
  return found
}

/** Lines of the prose whose clause names the subject beside an amount that is not zero. */
export function findStatedAmounts(document: BudgetDocument, words: RegExp): readonly number[] {
  const lines = new Set<number>()
  for (const { line, text } of runSteps(stepClauses(document)))
    if (words.test(text)) lines.add(line)
  return [...lines]
}

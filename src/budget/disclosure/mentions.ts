import type { BudgetDocument } from '@/document/document'
import { rowsOfStep, runSteps } from '@/document/steps'

/** A printed text with its line. */
export interface PrintedText {
  readonly line: number
  readonly text: string
}

/** Tables whose texts are listed in a few milliseconds, between two steps. */
const tablesOfStep = 20

/** Texts of the document that was asked for last, as many subjects are asked for in a row. */
let last = new WeakMap<BudgetDocument, readonly PrintedText[]>()

/** All printed texts of a document without blanks: of tables first, then of the prose. */
export function listTexts(document: BudgetDocument): readonly PrintedText[] {
  return runSteps(stepTexts(document))
}

/** As `listTexts`, in steps that are each short. */
export function* stepTexts(document: BudgetDocument): Generator<void, readonly PrintedText[]> {
  const known = last.get(document)
  if (known) return known
  const texts = yield* gatherTexts(document)
  last = new WeakMap([[document, texts]])
  return texts
}

function* gatherTexts({ tables, parts }: BudgetDocument): Generator<void, readonly PrintedText[]> {
  const found: PrintedText[] = []
  const add = (line: number, text: string) => {
    const packed = text.replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    if (packed !== '') found.push({ line, text: packed })
  }
  for (const [index, { title, line, captions, rows, notes }] of tables.entries()) {
    if (index % tablesOfStep === 0) yield
    add(line, title)
    for (const printed of [...captions, ...notes]) add(printed.line, printed.text)
    for (const { line, cells } of rows) {
      // Words that a cell border cuts in two are still words; a code is one only by itself.
      add(line, cells.join(''))
      for (const cell of cells) if (/^\s*\d+\s*$/.test(cell)) add(line, cell)
    }
  }
  for (const [index, { line, text }] of listProse(parts).entries()) {
    if (index % rowsOfStep === 0) yield
    add(line, text)
  }
  return found
}

/** Titles and paragraphs; a title that stands on the line of its paragraph hides no words of it. */
function listProse(parts: BudgetDocument['parts']): readonly PrintedText[] {
  return parts.flatMap(part => [
    { line: part.line, text: part.title },
    ...part.sections.flatMap(section => [
      { line: section.line, text: section.title },
      ...section.paragraphs.map(({ text, lines }) => ({ line: lines[0] ?? section.line, text })),
    ]),
  ])
}

/** Lines of the texts in which the words stand, each once. */
export function findMentions(texts: readonly PrintedText[], words: RegExp): readonly number[] {
  return [...new Set(texts.flatMap(({ line, text }) => (words.test(text) ? [line] : [])))]
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
  for (const { line, text } of listProse(parts))
    for (const sentence of text.split(/(?<=[。；])/)) {
      const packed = sentence.replace(/\s/g, '')
      if (!unchanged.test(packed) && (before.test(packed) || after.test(packed)))
        return { line, text: sentence.trim() }
    }
  return null
}

const money = /\d[\d,，]*(?:\.\d+)?(?:万|亿|千|百)?元/g
const compared = /比|较|增加|减少|增长|下降|上年|去年/

/** Clauses of the document that was asked for last that tell an amount, as `last` of its texts. */
let lastClauses = new WeakMap<BudgetDocument, readonly PrintedText[]>()

/** Lets go of the texts that were listed last: they are as large as the document. */
export function forgetTexts(): void {
  last = new WeakMap()
  lastClauses = new WeakMap()
}

/** Clauses of the prose that tell an amount other than zero and no change, in short steps. */
export function* stepClauses(document: BudgetDocument): Generator<void, readonly PrintedText[]> {
  const known = lastClauses.get(document)
  if (known) return known
  const found: PrintedText[] = []
  for (const [index, { line, text }] of listProse(document.parts).entries()) {
    if (index % rowsOfStep === 0) yield
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
  return findMentions(runSteps(stepClauses(document)), words)
}

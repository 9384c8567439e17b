import type { Segment } from '@/text/segments'
import type { TitlePart } from '@/text/title'
import { type DisplayUnit, formatAmount, formatPercent, spaceText } from '@/text/format'
import type { FlowNode, MoneyFlow } from '@/budget/tree/flow'
import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import type { PerformanceSheet } from '@/document/project'
import type { SlideNote } from './types'

/** The title of a slide: a sentence up to its first "；" (or another of `ends`) outside quotes. */
export function firstFinding(sentence: readonly Segment[], ends = '；'): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let depth = 0
  for (const segment of sentence) {
    let kept = ''
    for (const character of segment.text) {
      if (character === '“') depth++
      if (character === '”') depth--
      if (depth <= 0 && ends.includes(character))
        return clean([...parts, { text: kept, key: segment.role === 'key' }])
      kept += character
    }
    parts.push({ text: kept, key: segment.role === 'key' })
  }
  return clean(parts)
}

/** Titles end without a full stop; neighbours that are set alike are one part. */
function clean(parts: readonly TitlePart[]): TitlePart[] {
  const title: TitlePart[] = []
  for (const [index, { text, key }] of parts.entries()) {
    const kept = index === parts.length - 1 ? text.replace(/。$/, '') : text
    const last = title.at(-1)
    if (kept === '') continue
    if (last?.key === key) title[title.length - 1] = { text: last.text + kept, key }
    else title.push({ text: kept, key })
  }
  return title
}

/** The title of a flow: its largest source, else its largest use, else its largest class. */
export function buildFlowTitle(
  { total, sources, uses, classes }: MoneyFlow,
  {
    unit,
    year,
    before,
  }: { readonly unit: DisplayUnit; readonly year: number; readonly before: string },
): readonly TitlePart[] {
  const column = [
    { nodes: sources, clause: (name: string) => ` 来自${name}` },
    { nodes: uses, clause: (name: string) => ` 是${name}` },
    { nodes: classes, clause: (name: string) => ` 用在${name}` },
  ].find(({ nodes }) => nodes.length > 0)
  const largest = column && largestOf(column.nodes)
  const start = {
    text: `${spaceText(`${year}年${before === '' ? '' : `${before}支出`}`)}${before === '' ? '用' : ''} ${formatAmount(total, unit)} ${unit}`,
    key: false,
  }
  if (!column || !largest) return [start]
  if (largest.amount === total)
    return [
      start,
      { text: '，', key: false },
      { text: '全部', key: true },
      { text: column.clause(largest.name).trim(), key: false },
    ]
  return [
    start,
    { text: '，', key: false },
    { text: formatPercent(largest.amount, total), key: true },
    { text: column.clause(largest.name), key: false },
  ]
}

function largestOf(nodes: readonly FlowNode[]): FlowNode | undefined {
  return nodes.reduce<FlowNode | undefined>(
    (most, node) => (most && most.amount >= node.amount ? most : node),
    undefined,
  )
}

/** More than these are not read while speaking. */
const most = 6

/**
 * The paragraphs in which statements stand that a slide is about, each once, in the order of the
 * document.
 */
export function notesOn(
  document: BudgetDocument,
  isAbout: (statement: Statement) => boolean,
): readonly SlideNote[] {
  const lines = new Set(document.statements.filter(isAbout).map(({ line }) => line))
  const known = new Set<number>()
  const notes = paragraphsOf(document).filter(note =>
    note.lines.some(line => lines.has(line) && !known.has(line)),
  )
  for (const { lines: own } of notes) for (const line of own) known.add(line)
  const alone = document.statements
    .filter(statement => isAbout(statement) && !known.has(statement.line))
    .map(({ text, line }) => ({ text, lines: [line] }))
  return [...notes, ...alone].slice(0, most)
}

/** The paragraphs of the sections whose title has one of these words. */
export function notesUnder(document: BudgetDocument, title: RegExp): readonly SlideNote[] {
  return document.parts
    .flatMap(({ sections }) =>
      sections.filter(section => title.test(section.title)).flatMap(({ paragraphs }) => paragraphs),
    )
    .slice(0, most)
}

/** The goal of a performance sheet as printed. */
export function goalNotes({ goal, goalLine, line }: PerformanceSheet): readonly SlideNote[] {
  return goal.map(text => ({ text, lines: [goalLine ?? line] }))
}

const paragraphsOf = (document: BudgetDocument): readonly SlideNote[] =>
  document.parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))

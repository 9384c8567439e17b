import type { Fen } from '@/document/money'
import { readFen } from './align'
import type { MeasureColumn } from './columns'
import type { DraftRow, TableContext } from './draft'

interface OverfullInput {
  readonly context: TableContext
  readonly rows: readonly DraftRow[]
  readonly measures: readonly MeasureColumn[]
}

/**
 * Takes rows that go on on another page from under a row whose parts on its own page are all of it
 * already: what they are parts of was lost with the head of their page. Says so.
 */
export function releaseOverfull({ context, rows, measures }: OverfullInput): void {
  const partsOf = new Map<number, number[]>()
  rows.forEach(({ parent }, index) => {
    if (parent !== null) partsOf.set(parent, [...(partsOf.get(parent) ?? []), index])
  })
  const amountsOf = (index: number) =>
    measures.map(({ key }) => readFen(rows[index]!.amounts[key] ?? '', context.unit) ?? 0)
  for (const [whole, parts] of partsOf) {
    const own = amountsOf(whole)
    const place = parts.findIndex(
      (part, at) => at > 0 && rows[part]!.line > rows[parts[at - 1]!]!.line + 1,
    )
    if (place < 0 || !addsUp(own, parts.slice(0, place).map(amountsOf))) continue
    if (addsUp(own, parts.map(amountsOf))) continue
    for (const part of parts.slice(place)) rows[part]!.parent = rows[whole]!.parent
    const { row, line } = rows[parts[place]!]!
    context.report({
      level: 'note',
      code: 'level-missing',
      line,
      row,
      message: `原文第 ${line} 行起换了页，没有印上一级；上一页的“${rows[whole]!.name}”已由它自己的各项加满，这些行不再算在它下面。`,
    })
  }
}

function addsUp(whole: readonly Fen[], parts: readonly (readonly Fen[])[]): boolean {
  return whole.every((fen, column) => parts.reduce((left, part) => left - part[column]!, fen) === 0)
}

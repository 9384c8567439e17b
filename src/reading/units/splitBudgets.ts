import type { Diagnostic, TableKind } from '@/document/document'
import { readKind as readTableKind } from '@/reading/tables/title'
import { findFirstLine, listHolders } from '@/reading/formats/captions'
import { countLines, type RawReading, type RawTable } from '@/reading/formats/raw'
import { bareName } from '@/reading/text/unitNames'
import { listCovers, type CoverTitle } from './coverTitles'

/**
 * Splits what was read of a file that holds the budgets of several units, or of several years, one
 * after the other: each begins with a cover of its own, or with tables of its own unit. Others stay
 * whole.
 */
export function splitBudgets<Reading extends RawReading>(reading: Reading): readonly Reading[] {
  const starts = findStarts(reading)
  if (starts.length < 2) return [reading]
  const front = countFront(reading, starts[0]!)
  return starts.map((start, index) => {
    const part = cut(reading, {
      from: index === 0 && front === 0 ? 0 : start,
      to: starts[index + 1] ?? Infinity,
      isFirst: index === 0,
    })
    return index === 0 && front > 0 ? noteFront(part, front) : part
  })
}

/** How many lines before the first budget are a cover and a contents page of all of them. */
function countFront({ raw }: RawReading, start: number): number {
  const lines = raw.prose.filter(({ line }) => line < start)
  return listCovers(lines).length > 0 ? lines.length : 0
}

function noteFront<Reading extends RawReading>(reading: Reading, count: number): Reading {
  const message = `这个文件里有几份，第一份之前的 ${count} 行是总的封面和目录，不算在任何一份里。`
  const note: Diagnostic = { level: 'note', code: 'front-of-several', line: 1, message }
  return { ...reading, diagnostics: [note, ...reading.diagnostics] }
}

/** Lines on which budgets begin; fewer than two where the file holds one. */
function findStarts({ raw }: RawReading): readonly number[] {
  const tables = listKnownTables(raw.tables)
  // Each budget has a table of its own.
  if (tables.length < 2) return []
  const lines = tables.map(({ line }) => line)
  const covers = listCovers(raw.prose)
  const byCover = keepStarts(covers, lines)
  if (byCover.length > 1 && repeatsTables(tables, byCover)) return byCover
  const holders = tables.flatMap(({ table, line }): CoverTitle[] => {
    const name = listHolders([table])[0]?.name
    return name === undefined ? [] : [{ line, named: bareName(name) }]
  })
  const byHolder = keepStarts(holders, lines)
  return repeatsTables(tables, byHolder) ? byHolder : []
}

/**
 * The first line of each budget: a title that names another one than before, with tables before the
 * next. None where one comes back: then names stand over pages, not over budgets.
 */
function keepStarts(titles: readonly CoverTitle[], tables: readonly number[]): readonly number[] {
  const own = titles.filter(({ line }, index) => {
    const next = titles[index + 1]?.line ?? Infinity
    return tables.some(table => table >= line && table < next)
  })
  const starts = own.filter(({ named }, index) => named !== own[index - 1]?.named)
  return new Set(starts.map(({ named }) => named)).size === starts.length
    ? starts.map(({ line }) => line)
    : []
}

/** Whether each budget has a table that the first has too: names alone may be of one budget. */
function repeatsTables(tables: readonly KnownTable[], starts: readonly number[]): boolean {
  const kinds = starts.map((from, index) => {
    const to = starts[index + 1] ?? Infinity
    const own = tables.filter(({ line }) => line >= from && line < to)
    return new Set(own.map(({ kind }) => kind))
  })
  const [first, ...others] = kinds
  return others.every(other => [...other].some(kind => first?.has(kind)))
}

/** A table whose kind a caption tells, and the first line that is its. */
interface KnownTable {
  readonly table: RawTable
  readonly kind: TableKind
  readonly line: number
}

function listKnownTables(tables: readonly RawTable[]): readonly KnownTable[] {
  return tables.flatMap(table => {
    const kinds = table.captions.map(({ text }) => readTableKind(text))
    const kind = kinds.find(kind => kind !== 'unknown')
    return kind === undefined ? [] : [{ table, kind, line: findFirstLine(table) }]
  })
}

interface Span {
  readonly from: number
  readonly to: number
  readonly isFirst: boolean
}

/** The lines of a reading in a span, from its first to before its last. */
function cut<Reading extends RawReading>(reading: Reading, { from, to, isFirst }: Span): Reading {
  const { raw, diagnostics } = reading
  const isOwn = ({ line }: { readonly line: number }) => line >= from && line < to
  const prose = raw.prose.filter(isOwn)
  const tables = raw.tables
    .filter(table => isOwn({ line: findFirstLine(table) }))
    .map((table, index) => (index === 0 ? { ...table, continuesPrevious: false } : table))
  // Page marks are counted with the first: they have no lines.
  const own = { ...raw, prose, tables, pageMarks: isFirst ? raw.pageMarks : 0 }
  const { rows, captions } = countLines(own)
  const printedLines = rows + captions + prose.length + own.pageMarks
  return {
    ...reading,
    raw: { ...own, printedLines },
    // What is said of the whole file (line 0) is said of each part, what stands before all with the first.
    diagnostics: diagnostics.filter(
      found => found.line === 0 || isOwn(found) || (isFirst && found.line < to),
    ),
  }
}

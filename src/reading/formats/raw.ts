import type {
  BudgetDocument,
  Diagnostic,
  LinePlace,
  PrintedLine,
  PrintedRow,
} from '@/document/document'
import type { Utf8Decoder } from './decode'

/** A line of text with its number in the source, from 1, ends trimmed, inner spaces kept. */
export type RawLine = PrintedLine

/**
 * A grid as it stands in the file: lines that name it, its rows, lines right below it. No
 * meaning yet.
 */
export interface RawTable {
  /** Title, 公开XX表, 单位：万元 … in printed order. */
  readonly captions: readonly RawLine[]
  readonly rows: readonly PrintedRow[]
  readonly notes: readonly RawLine[]
  /** Nothing but blank lines and page marks between the grid before and this one. */
  readonly continuesPrevious: boolean
  /** Captions that later pages of the grid print again. */
  readonly repeated?: readonly RawLine[]
  /** How many rows were joined to the one before them, with which they are one. */
  readonly joinedRows?: number
}

/**
 * A published document as its format reader yields it: prose lines in order, and grids. Captions
 * and notes are not in `prose`.
 */
export interface RawDocument {
  readonly encoding: string
  readonly lines: number
  /** Lines that only mark a page. */
  readonly pageMarks: number
  /** Lines with anything on them, rows of HTML tables counted one by one. */
  readonly printedLines: number
  readonly prose: readonly RawLine[]
  readonly tables: readonly RawTable[]
  /** Of line n at n − 1; left out where the lines are those of the file. */
  readonly places?: readonly LinePlace[]
}

/** Counts the printed lines by what became of them. */
export function countLines({
  tables,
  prose,
  pageMarks,
  printedLines,
}: RawDocument): BudgetDocument['account']['lines'] {
  const add = (count: (table: RawTable) => number) =>
    tables.reduce((sum, table) => sum + count(table), 0)
  return {
    printed: printedLines,
    rows: add(({ rows, joinedRows = 0 }) => rows.length + joinedRows),
    captions: add(
      ({ captions, notes, repeated = [] }) => captions.length + notes.length + repeated.length,
    ),
    prose: prose.length,
    pageMarks,
  }
}

/** What a format reader yields: the document, and what it could not read or read with doubt. */
export interface RawReading {
  readonly raw: RawDocument
  readonly diagnostics: readonly Diagnostic[]
}

/** How far a reader is: pages, sheets or parts done, of all. */
export interface ReadingProgress {
  readonly done: number
  readonly total: number
  readonly unit: '页' | '张工作表' | '部分'
}

/** What a format reader is given besides the bytes. */
export interface ReaderContext {
  readonly onProgress?: (progress: ReadingProgress) => void
  /** A reader stops at the next page or sheet, with the signal's reason. */
  readonly signal?: AbortSignal
  readonly decodeUtf8?: Utf8Decoder | undefined
}

/** Reads the bytes of one format; throws ReadingError, a Chinese sentence, where it cannot. */
export type FormatReader = (
  bytes: Uint8Array,
  context: ReaderContext,
) => RawReading | Promise<RawReading>

import type { AlignedColumn } from './bands'
import type { TableRow } from './cells'
import type { AlignedTable } from './columns'
import type { CutTable } from './headBelow'
import type { Rectangle } from './page'
import type { SegmentLine } from './segments'
import type { TextLine } from './textLines'

/** What stands on a page from top to bottom. */
export type PagePart =
  | { readonly kind: 'line'; readonly top: number; readonly line: TextLine }
  | {
      readonly kind: 'table'
      readonly top: number
      readonly rows: readonly TableRow[]
      /** Edges of its columns. */
      readonly xs: readonly number[]
      /** Whether its rows are those of the table that ended the page before. */
      readonly continues?: boolean
      /** Rows without any text that end it. */
      readonly blankRows?: number
      /** How it was read, where no lines but the alignment of its text shows its columns. */
      readonly aligned?: AlignedReading
    }

/** A table read by what is aligned in it, which may be read again as the rest of another. */
export interface AlignedReading {
  readonly columns: readonly AlignedColumn[]
  /** Its lines, as they are cut into words. */
  readonly lines: readonly SegmentLine[]
  /** Its lines, where it is no table if it carries on none. */
  readonly restLines: readonly TextLine[] | null
  /** Reads it, and lines above it, by the columns of another; null where they do not fit. */
  readonly reread: (
    columns: readonly AlignedColumn[],
    above: readonly TextLine[],
  ) => AlignedTable | null
  /** Reads it, and lines above it, together with what ended the page before. */
  readonly readBelow: (head: readonly SegmentLine[], above: readonly TextLine[]) => CutTable | null
}

/** A table on a page. */
export type TablePart = Extract<PagePart, { kind: 'table' }>

/** A page with its parts from top to bottom, as it is read. */
export interface PageLayout {
  readonly width: number
  readonly height: number
  readonly parts: readonly PagePart[]
  /** Text that runs askew, as a watermark's does: it is no part of what it lies across. */
  readonly slanted: string
  /** From where a box stands in the layout to where it stands on the page as it is shown. */
  readonly toPage: (box: Rectangle) => Rectangle
}

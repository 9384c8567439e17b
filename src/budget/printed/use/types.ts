import type { Measure } from '@/document/measures'

/** A view that shows a printed figure, what it shows it as, and how the view is opened at it. */
export interface PrintedUse {
  readonly view:
    | 'overview'
    | 'structure'
    | 'split'
    | 'economic'
    | 'three-public'
    | 'projects'
    | 'project'
    | 'indicators'
    | 'changes'
    | 'revenue'
  /** "208 社会保障和就业支出", "公务接待费 当年预算". */
  readonly label: string
  readonly open: {
    readonly subject?: string
    readonly measure?: Measure
    readonly level?: 'class' | 'section' | 'item'
    readonly at?: string
    readonly project?: string
  }
}

/** Says that a figure printed at a place is shown by a view; without a cell, all of its row is. */
export type AddUse = (
  place:
    | { readonly table: string; readonly row: number; readonly cell: number | null }
    | null
    | undefined,
  use: PrintedUse,
) => void

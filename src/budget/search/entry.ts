import type { BudgetDocument } from '@/document/document'
import type { DocumentKind } from '@/document/documentKind'
import type { Measure } from '@/document/measures'
import { type Fen, isFen, toFen, type AmountUnit } from '@/document/money'
import { foldAmount } from './fold'

/** What can be found, in the order it is listed. */
export const searchGroups = [
  'view',
  'subject',
  'project',
  'indicator',
  'document',
  'table',
  'term',
  'prose',
] as const
export type SearchGroup = (typeof searchGroups)[number]

export const searchGroupNames: Readonly<Record<SearchGroup, string>> = {
  view: '视图',
  subject: '科目',
  project: '项目',
  indicator: '指标',
  document: '文件',
  table: '原表',
  term: '名词',
  prose: '正文',
}

/** Where a found thing is shown, in the words of addresses. */
export interface SearchTarget {
  readonly path: string
  readonly subject?: string
  readonly measure?: Measure
  readonly programme?: string
  readonly project?: string
  readonly find?: string
  readonly at?: string
  /** Of another document. */
  readonly unit?: string | null
  readonly year?: number | null
  readonly documentKind?: DocumentKind | null
  readonly edition?: string | null
}

/** An amount of an entry as it is printed, with what its address says besides. */
export interface EntryFigure {
  /** As `foldAmount` gives it. */
  readonly printed: string
  readonly fen: Fen
  readonly target?: Partial<SearchTarget>
}

/** Something that can be found. */
export interface SearchEntry {
  readonly group: SearchGroup
  readonly code: string | null
  readonly name: string
  /** Found by its code and amounts: its name stands for something that is listed already. */
  readonly unnamed?: boolean
  /** Searched and not shown. */
  readonly details?: string
  /** The amount that is shown beside the name. */
  readonly amount: Fen | null
  readonly figures: readonly EntryFigure[]
  /** Where it is printed, or what it belongs to; made when it is shown. */
  readonly place: () => string
  readonly target: SearchTarget
}

/** Entries made ready to be searched; `document` is `null` for what belongs to none. */
export interface SearchIndex {
  readonly document: BudgetDocument | null
  readonly entries: readonly SearchEntry[]
  /**
   * Code, name and further words of all entries, folded: fields end with \u0001, entries with \n.
   */
  readonly text: string
  /**
   * Starts of the entries in `text`, and where the last one ends; likewise of their names and
   * further words.
   */
  readonly starts: Uint32Array
  readonly names: Uint32Array
  readonly details: Uint32Array
  /** Number of the first entry that is prose, which is long and comes last. */
  readonly prose: number
  /**
   * Amounts of all entries: \u0001 before each, \n after the last of an entry; and the starts of
   * the entries.
   */
  readonly amounts: string
  readonly amountStarts: Uint32Array
}

/** An entry that was found. */
export interface SearchHit {
  readonly entry: SearchEntry
  readonly document: BudgetDocument | null
  /** Small is better. */
  readonly rank: number
  /** The amount that was looked for. */
  readonly figure: EntryFigure | null
}

/** A printed amount as something that can be found; none where it is blank, zero or no amount. */
export function figureOf(
  printed: string | null | undefined,
  unit: AmountUnit,
  target?: Partial<SearchTarget>,
): EntryFigure[] {
  const folded = printed == null ? null : foldAmount(printed)
  if (printed == null || folded === null || !isFen(folded, unit)) return []
  const fen = toFen(folded, unit)
  return [
    {
      printed: folded,
      fen: /^[-−－]/.test(printed.trim()) ? -fen : fen,
      ...(target && { target }),
    },
  ]
}

import type { HeaderColumn } from './header'

/**
 * `code`: one of up to three columns that make a code; `holder`: the unit that a project or subject
 * is of, by name or code; `remark`: 备注, percentages and other codes, which are kept as words;
 * `name`: any other label.
 */
export interface LabelColumn {
  readonly index: number
  readonly role: 'code' | 'name' | 'holder' | 'remark'
  readonly words: string
}

/** Columns that stand together in a grid: labels at the left, their amounts at the right. */
export interface SideColumns {
  readonly labels: readonly LabelColumn[]
  readonly amounts: readonly HeaderColumn[]
}

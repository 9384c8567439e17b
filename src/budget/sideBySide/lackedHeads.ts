import { type HeadCount, headCounts } from './derived'
import type { SideBySide } from './types'

/** What one or more documents say in place of a number of heads: 没有读到, 未公开, 公布为空. */
interface Lacking {
  readonly text: string
  /** Labels of the documents, in their order. */
  readonly labels: readonly string[]
}

/** Documents that do not tell the heads that money is divided by. */
export interface LackedHeads {
  readonly lacking: readonly Lacking[]
  /** Whether not one document tells them. */
  readonly isAll: boolean
  /** A count that more of the documents tell; `null` for none. */
  readonly better: HeadCount | null
}

/** Finds the documents that do not tell a count of heads; `null` where all of them do. */
export function findLackedHeads(comparison: SideBySide, heads: HeadCount): LackedHeads | null {
  const figures = figuresOf(comparison, heads)
  const groups = new Map<string, string[]>()
  for (const [index, { label }] of comparison.entries.entries()) {
    const figure = figures[index]
    if (figure?.kind === 'count') continue
    const text = figure?.kind === 'absent' ? figure.text : '没有读到'
    groups.set(text, [...(groups.get(text) ?? []), label])
  }
  if (groups.size === 0) return null
  const known = (of: HeadCount) =>
    figuresOf(comparison, of).filter(({ kind }) => kind === 'count').length
  const better = headCounts.toSorted((one, other) => known(other) - known(one))[0]
  return {
    lacking: [...groups].map(([text, labels]) => ({ text, labels })),
    isAll: known(heads) === 0,
    better: better !== undefined && known(better) > known(heads) ? better : null,
  }
}

const figuresOf = ({ rows }: SideBySide, heads: HeadCount) =>
  rows.find(({ key }) => key === `staff.${heads}`)?.figures ?? []

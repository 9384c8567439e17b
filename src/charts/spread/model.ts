import { formatPercent } from '@/text/format'
import {
  type DimensionGroup,
  dimensionGroups,
  groupNames,
  type SheetSpread,
  type Spread,
} from '@/budget/indicators'
import { formatPoints, type Points } from '@/budget/projects'

export interface SpreadData {
  /** In the order in which they are seen. */
  readonly rows: readonly SheetSpread[]
  /** All sheets together, with those that have no row of their own. */
  readonly whole: Spread
  readonly sheets: number
  /** The rest of 100 is shown where all weights of a sheet are. */
  readonly filtered: boolean
}

/**
 * How the weight of sheets is spread over dimensions: bars to one scale, the first for all sheets.
 */
export interface SpreadModel {
  readonly rows: readonly SpreadItem[]
  readonly longest: Points
}
export interface SpreadItem {
  readonly key: string
  readonly name: string
  readonly kind: 'whole' | 'sheet'
  readonly parts: readonly SpreadPart[]
  /** What of 100 is not printed on the sheet. */
  readonly unprinted: Points
  /** Said behind the bar, the first that there is room for. */
  readonly notes: readonly string[]
  readonly details: readonly string[]
}
export interface SpreadPart {
  readonly group: DimensionGroup
  readonly points: Points
  readonly text: string
}

const hundred = 1_000_000

/** The model of some sheets; as much work as there are rows to show. */
export function spreadModel({ rows, whole, sheets, filtered }: SpreadData): SpreadModel {
  const items = [
    ...(sheets > 1 ? [meanItem(whole, sheets)] : []),
    ...rows.map(row => sheetItem(row, filtered)),
  ]
  const lengths = items.map(({ parts, unprinted }) =>
    parts.reduce((sum, { points }) => sum + points, unprinted),
  )
  return { rows: items, longest: Math.max(hundred, ...lengths) }
}

function sheetItem(
  { of: { entry, sheet }, points, sum, unweighted }: SheetSpread,
  filtered: boolean,
): SpreadItem {
  const parts = partsOf(points, points => formatPoints(points))
  const notes =
    sheet.weights.state === 'none'
      ? ['表上没有权重', '无']
      : unweighted > 0
        ? [`${unweighted} 行没有权重`, '未印', '?']
        : []
  return {
    key: sheet.key,
    name: entry.name,
    kind: 'sheet',
    parts,
    notes,
    unprinted: filtered ? 0 : (sheet.weights.unprinted ?? 0),
    details: [
      entry.name,
      ...parts.map(
        ({ group, points, text }) =>
          `${groupNames[group]} ${text}（${formatPercent(points, sum)}）`,
      ),
      ...notes.slice(0, 1),
    ],
  }
}

/** What a sheet has on the mean of all. */
function meanItem({ points, sum, unweighted }: Spread, sheets: number): SpreadItem {
  const parts = partsOf(points, points => formatPoints(tenths(points, sheets))).map(part => ({
    ...part,
    points: Math.round(part.points / sheets),
  }))
  const name = `全部 ${sheets} 张表，平均`
  return {
    key: 'whole',
    name,
    kind: 'whole',
    parts,
    unprinted: 0,
    notes: [],
    details: [
      name,
      ...parts.map(
        ({ group, text }) =>
          `${groupNames[group]} ${text}，占权重 ${formatPercent(points[group], sum)}`,
      ),
      ...(unweighted > 0 ? [`${unweighted} 行没有权重`] : []),
    ],
  }
}

/** A mean to one decimal. */
const tenths = (points: Points, sheets: number): Points => Math.round(points / sheets / 1000) * 1000

function partsOf(
  points: Spread['points'],
  text: (points: Points) => string,
): readonly SpreadPart[] {
  return dimensionGroups.flatMap(group =>
    points[group] > 0 ? [{ group, points: points[group], text: text(points[group]) }] : [],
  )
}

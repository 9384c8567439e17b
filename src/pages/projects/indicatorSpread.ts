import type { SpreadData, SpreadPart, SpreadRow } from '@/charts/spread/model'
import { dimensionGroups, groupNames, type SheetSpread, type Spread } from '@/budget/indicators'
import { formatPoints, type Points } from '@/budget/projects'
import { formatPercent } from '@/text/format'
import { groupTones } from './indicatorTones'

/** The weights of a whole sheet: 100 points. */
const hundred: Points = 1_000_000

/**
 * Builds what bars show of the weights of sheets: their mean where there are several, then each.
 * The rest of 100 is shown where all weights of a sheet are, and so not of a filtered one.
 */
export function buildIndicatorSpread({
  rows,
  whole,
  sheets,
  filtered,
}: {
  rows: readonly SheetSpread[]
  /** All sheets together, with those that have no row of their own. */
  whole: Spread
  sheets: number
  filtered: boolean
}): SpreadData {
  return {
    full: hundred,
    rows: [
      ...(sheets > 1 ? [buildMeanRow(whole, sheets)] : []),
      ...rows.map(row => buildSheetRow(row, filtered)),
    ],
  }
}

function buildSheetRow(
  { of: { entry, sheet }, unweighted, ...spread }: SheetSpread,
  filtered: boolean,
): SpreadRow {
  return {
    key: sheet.key,
    name: entry.name,
    kind: 'row',
    parts: buildParts(spread, points => ({ points, text: formatPoints(points) })),
    unprinted: filtered ? 0 : (sheet.weights.rest ?? 0),
    notes:
      sheet.weights.state === 'none'
        ? ['表上没有权重', '无']
        : unweighted > 0
          ? [`${unweighted} 行没有权重`, '未印', '?']
          : [],
  }
}

/** What a sheet has on the mean of all, to one decimal. */
function buildMeanRow({ unweighted, ...spread }: Spread, sheets: number): SpreadRow {
  return {
    key: 'whole',
    name: `全部 ${sheets} 张表，平均`,
    kind: 'whole',
    parts: buildParts(spread, points => ({
      points: Math.round(points / sheets),
      text: formatPoints(Math.round(points / sheets / 1000) * 1000),
    })),
    unprinted: 0,
    notes: unweighted > 0 ? [`${unweighted} 行没有权重`] : [],
  }
}

function buildParts(
  { points, sum }: Pick<Spread, 'points' | 'sum'>,
  show: (points: Points) => Pick<SpreadPart, 'points' | 'text'>,
): readonly SpreadPart[] {
  return dimensionGroups.flatMap(group =>
    points[group] > 0
      ? {
          group,
          name: groupNames[group],
          tone: groupTones[group],
          shareText: formatPercent(points[group], sum),
          ...show(points[group]),
        }
      : [],
  )
}

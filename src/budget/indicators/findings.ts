import { formatCount, formatPercent } from '../format'
import type { Segment } from '../headline'
import { formatPoints } from '../projects'
import type { ComparedGroup } from './compareSheets'
import { dimensionGroups, groupNames, type IndicatorList, type SheetLines, type Spread } from './types'

const words = (text: string): Segment => ({ text, role: 'words' })
const figure = (text: string): Segment => ({ text, role: 'figure' })

/** All indicators in a sentence: how many are quantified, where most weight lies, and what most often is lacking. */
export function indicatorsFinding({ sheets, categories }: IndicatorList, { counts, points, sum }: Spread): readonly Segment[] {
  if (counts.all === 0) return [words('这份预算没有列出绩效指标')]
  const heaviest = [...dimensionGroups].sort((one, other) => points[other] - points[one])[0] ?? 'other'
  const missing = categories.filter(({ usual }) => usual).sort((one, other) => one.sheets - other.sheets)[0]
  const lacking = missing ? sheets.length - missing.sheets : 0
  const weight = sum > 0 ? [words('，权重的 '), figure(formatPercent(points[heaviest], sum)), words(` 落在${groupNames[heaviest]}`)] : []
  return [
    words(`${formatCount(counts.all)} 个绩效指标里 `), figure(formatCount(counts.quantified)), words(' 个可量化'), ...weight,
    ...missing && lacking > 0 ? [words('，'), figure(formatCount(lacking)), words(` 张表没有${missing.name}指标`)] : [],
  ]
}

/** "94 个指标，79 个可量化，15 个只有文字": counts in words, zeros left out. */
export function countsSentence({ all, quantified, qualitative, unclear }: Spread['counts']): string {
  const parts = [[quantified, '可量化'], [qualitative, '只有文字'], [unclear, '形式不明或没有印']] as const
  return [`${formatCount(all)} 个指标`, ...parts.flatMap(([count, name]) => count > 0 ? [`${formatCount(count)} 个${name}`] : [])].join('，')
}

/** Two sheets in a sentence: where their weights differ most, and which category only one has. */
export function comparisonFinding([one, other]: readonly [SheetLines, SheetLines], groups: readonly ComparedGroup[]): readonly Segment[] {
  const difference = ({ points: [left, right] }: ComparedGroup) => Math.abs(left - right)
  const [widest] = [...groups].sort((left, right) => difference(right) - difference(left))
  const spread = !widest || difference(widest) === 0
    ? [words('两个项目在各级指标上的权重相同')]
    : [words(`${groupNames[widest.group]}的权重一个 `), figure(formatPoints(widest.points[0])), words('、一个 '), figure(formatPoints(widest.points[1]))]
  const only = (from: 0 | 1) => groups.flatMap(({ categories }) => categories).filter(({ counts }) => counts[from] > 0 && counts[1 - from] === 0).map(({ name }) => name)
  const says = ([has, lacks]: readonly [SheetLines, SheetLines], names: readonly string[]) => names.length === 0 ? [] : [words(`；${names.join('、')}指标“${has.entry.name}”有，“${lacks.entry.name}”没有`)]
  return [...spread, ...says([one, other], only(0)), ...says([other, one], only(1))]
}

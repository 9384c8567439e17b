import type {
  IndicatorCounts,
  IndicatorFacts,
  Points,
  ProjectEntry,
  SheetFacts,
} from '@/budget/projects'
import type { DimensionGroup } from './kinds'

export const groupNames: Readonly<Record<DimensionGroup, string>> = {
  output: '产出',
  cost: '成本',
  effect: '效益',
  satisfaction: '满意度',
  other: '其他',
}

/** One indicator with the project and the sheet it belongs to. */
export interface IndicatorLine {
  readonly facts: IndicatorFacts
  readonly entry: ProjectEntry
  readonly sheet: SheetFacts
  readonly group: DimensionGroup
  /** "成本" for 成本指标; the same on every sheet. */
  readonly category: string
  /** What is searched, in lower case; made when first asked for. */
  readonly text: () => string
}

/** A sheet among all, with the usual categories that it has no indicator of. */
export interface SheetLines {
  readonly entry: ProjectEntry
  readonly sheet: SheetFacts
  readonly categories: ReadonlyMap<string, number>
  readonly lacking: readonly string[]
}

/** A category with how many sheets have it; `usual` where most do. */
export interface CategoryUse {
  readonly name: string
  readonly sheets: number
  readonly usual: boolean
}

/** Every indicator of a document. */
export interface IndicatorList {
  /** In the order printed. */
  readonly lines: readonly IndicatorLine[]
  /** The same, largest weight first; those without one last. */
  readonly byWeight: () => readonly IndicatorLine[]
  readonly sheets: readonly SheetLines[]
  readonly categories: readonly CategoryUse[]
  readonly groups: readonly DimensionGroup[]
}

export type PointsByGroup = Readonly<Record<DimensionGroup, Points>>

/** How many indicators there are of which form, and how their weight is spread. */
export interface Spread {
  readonly counts: IndicatorCounts
  readonly points: PointsByGroup
  /** Sum of the weights that are printed. */
  readonly sum: Points
  /** Indicators without a weight that is a number. */
  readonly unweighted: number
}
export interface SheetSpread extends Spread {
  readonly of: SheetLines
}

const groupPatterns: readonly (readonly [RegExp, DimensionGroup])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/产出/, 'output'],
  [/(?<!绩)效/, 'effect'],
]

/** What a first-level indicator is about, by a word in its name. */
export function groupOf(dimension: string): DimensionGroup {
  return groupPatterns.find(([word]) => word.test(dimension))?.[1] ?? 'other'
}

/** A category as all sheets call it: "成本指标" → "成本"; newer forms print 成本 a level higher. */
export function categoryOf({
  dimension,
  category,
}: {
  readonly dimension: string
  readonly category: string
}): string {
  if (/成本/.test(dimension) || /成本/.test(category)) return '成本'
  if (/满意/.test(dimension) || /满意/.test(category)) return '满意度'
  return stem(category) || stem(dimension) || '没有分类'
}

const stem = (name: string) => name.replace(/\s/g, '').replace(/指标$/, '')

const usualOrder = ['数量', '质量', '时效', '成本', '经济', '社会', '生态', '可持续', '满意']

/** The order in which forms print categories; others after them, by name. */
export function byForm(a: string, b: string): number {
  return place(a) - place(b) || a.localeCompare(b, 'zh-CN')
}

function place(category: string): number {
  const index = usualOrder.findIndex(word => category.startsWith(word))
  return index < 0 ? usualOrder.length : index
}

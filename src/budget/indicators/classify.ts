import type { DimensionGroup } from './types'

const words: readonly (readonly [RegExp, DimensionGroup])[] = [
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/产出/, 'output'],
  [/(?<!绩)效/, 'effect'],
]

/** What a first-level indicator is about, by a word in its name. */
export function groupOf(dimension: string): DimensionGroup {
  return words.find(([word]) => word.test(dimension))?.[1] ?? 'other'
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
export function byForm(one: string, other: string): number {
  return place(one) - place(other) || one.localeCompare(other, 'zh-CN')
}

function place(category: string): number {
  const at = usualOrder.findIndex(word => category.startsWith(word))
  return at < 0 ? usualOrder.length : at
}

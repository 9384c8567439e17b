import {
  formatPoints,
  type IndicatorFacts,
  type Points,
  relationWords,
  type SheetFacts,
  targetText,
} from '@/budget/projects'

export interface IcicleData {
  readonly sheet: SheetFacts
}

/**
 * What an icicle of weights shows: dimension → category → indicator, each as long as its weight.
 */
export interface IcicleModel {
  readonly columns: readonly (readonly IcicleItem[])[]
  /** What all lengths add up to, with `rest`. */
  readonly length: Points
  /** What of 100 is not on the sheet. */
  readonly rest: Points
  readonly restText: string
}
export interface IcicleItem {
  readonly key: string
  readonly kind: 'dimension' | 'category' | 'indicator'
  readonly name: string
  readonly shortName: string
  /** Place of its dimension's hue. */
  readonly tone: number
  readonly length: Points
  /** Indicators in it without a length of their own. */
  readonly unweighted: number
  readonly weightText: string
  readonly targetText: string
  /** "定性", "= 项目金额", '' for nothing to say. */
  readonly mark: string
  readonly qualitative: boolean
}

/** Hues of the dimensions that are usual, by a word in their names. */
const tones: readonly (readonly [RegExp, number])[] = [
  [/产出/, 0],
  [/效/, 1],
  [/满意/, 2],
  [/成本/, 4],
]

/** Place of a dimension's hue, from its name; further names take the hues that are left. */
export function toneOfDimension(name: string, position: number): number {
  return tones.find(([word]) => word.test(name))?.[1] ?? [3, 5, 6, 7][position % 4] ?? 3
}

/** Makes the model of a sheet; without weights, all indicators are equally long. */
export function icicleModel({ sheet }: IcicleData): IcicleModel {
  const even = sheet.weights.state === 'none'
  const lengthOf = (row: IndicatorFacts) => (even ? 1 : Math.max(0, row.weight ?? 0))
  const groupOf = (rows: readonly IndicatorFacts[]) => {
    const length = rows.reduce((sum, row) => sum + lengthOf(row), 0)
    return {
      length,
      unweighted: rows.filter(row => lengthOf(row) === 0).length,
      weightText: even || length === 0 ? '' : formatPoints(length),
      targetText: '',
      mark: '',
      qualitative: false,
    }
  }
  const dimensions = sheet.dimensions.map(({ key, name, categories }, position) => {
    const tone = toneOfDimension(name, position)
    const rows = categories.flatMap(category => category.rows)
    return {
      item: { key, kind: 'dimension' as const, ...names(name), tone, ...groupOf(rows) },
      tone,
      categories,
    }
  })
  const columns = [
    dimensions.map(({ item }) => item),
    dimensions.flatMap(({ tone, categories }) =>
      categories.map(({ key, name, rows }): IcicleItem => ({
        key,
        kind: 'category',
        ...names(name),
        tone,
        ...groupOf(rows),
      })),
    ),
    dimensions.flatMap(({ tone, categories }) =>
      categories.flatMap(({ rows }) =>
        rows.map(row => ({
          ...indicatorItem(row, sheet),
          tone,
          length: lengthOf(row),
          unweighted: lengthOf(row) === 0 ? 1 : 0,
        })),
      ),
    ),
  ]
  const rest = even ? 0 : (sheet.weights.unprinted ?? 0)
  const length = (columns[0] ?? []).reduce((sum, item) => sum + item.length, 0) + rest
  return {
    columns,
    length,
    rest,
    restText: rest > 0 ? `预算执行率 ${formatPoints(rest)} · 按惯例推断` : '',
  }
}

function indicatorItem(
  { key, indicator, target, weight, weightState, weightText }: IndicatorFacts,
  { money, weights }: SheetFacts,
): Omit<IcicleItem, 'tone' | 'length' | 'unweighted'> {
  const relation = money.targets.find(found => found.key === key)?.relation
  return {
    key,
    kind: 'indicator',
    name: indicator.name || '（没有名称）',
    shortName: indicator.name,
    targetText: targetText(target),
    qualitative: target.form !== 'quantified',
    mark: target.form === 'quantified' ? (relation ? relationWords[relation] : '') : target.kind,
    weightText:
      weights.state === 'none'
        ? ''
        : weight !== null
          ? formatPoints(weight)
          : weightState === 'bad'
            ? `“${weightText}”不是数`
            : '未印权重',
  }
}

const names = (name: string) => ({
  name: name || '（没有名称）',
  shortName: name.replace(/指标$/, ''),
})

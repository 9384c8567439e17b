import type { IcicleCategory, IcicleData, IcicleRow } from '@/charts/icicle/model'
import {
  formatPoints,
  type IndicatorFacts,
  relationLabels,
  type SheetFacts,
  targetText,
} from '@/budget/projects'
import { toneOfDimension } from './indicatorTones'

/** Builds what an icicle shows of a performance sheet. */
export function buildIndicatorIcicle(sheet: SheetFacts): IcicleData {
  const even = sheet.weights.state === 'none'
  const rest = even ? 0 : (sheet.weights.rest ?? 0)
  const weightTextOf = (rows: readonly IndicatorFacts[]) => {
    const sum = rows.reduce((total, { weight }) => total + Math.max(0, weight ?? 0), 0)
    return even || sum === 0 ? '' : formatPoints(sum)
  }
  return {
    even,
    rest,
    restText:
      rest > 0
        ? `预算执行率 ${formatPoints(rest)}${sheet.weights.restPlace ? '' : ' · 按惯例推断'}`
        : '',
    dimensions: sheet.dimensions.map(({ key, name, categories }, position) => ({
      key,
      name,
      tone: toneOfDimension(name, position),
      weightText: weightTextOf(categories.flatMap(({ rows }) => rows)),
      categories: categories.map((category): IcicleCategory => ({
        key: category.key,
        name: category.name,
        weightText: weightTextOf(category.rows),
        rows: category.rows.map(row => buildRow(row, sheet)),
      })),
    })),
  }
}

function buildRow(
  { key, indicator, target, weight, weightState, weightText }: IndicatorFacts,
  { money, weights }: SheetFacts,
): IcicleRow {
  const relation = money.targets.find(found => found.key === key)?.relation
  const quantified = target.form === 'quantified'
  return {
    key,
    name: indicator.name,
    weight,
    weightText:
      weights.state === 'none'
        ? ''
        : weight !== null
          ? formatPoints(weight)
          : weightState === 'bad'
            ? `“${weightText}”不是数`
            : '未印权重',
    targetText: targetText(target),
    qualitative: !quantified,
    mark: quantified ? (relation ? relationLabels[relation] : '') : target.kind,
  }
}

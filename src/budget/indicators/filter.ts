import { groupNames, type IndicatorLine, type IndicatorList } from './indicator'
import { type DimensionGroup, type IndicatorKind } from './kinds'

export const kindNames: Readonly<Record<IndicatorKind, string>> = {
  quantified: '可量化',
  qualitative: '只有文字',
  unclear: '形式不明或没有印',
  atLeast: '≥ 至少',
  moreThan: '> 多于',
  atMost: '≤ 至多',
  lessThan: '< 少于',
  equal: '= 等于',
  between: '介于',
  unweighted: '权重没有印出或不是数',
}

/** What indicators are looked for; `null` for any. */
export interface IndicatorFilter {
  readonly find: string
  readonly group: DimensionGroup | null
  readonly category: string | null
  readonly kind: IndicatorKind | null
  /** Id of a project. */
  readonly project: string | null
  /** A subject with the ids of its projects; `null` ids until they are known. */
  readonly subject?: {
    readonly name: string
    readonly among: ReadonlySet<string> | null
    /** Whether sums give it any of them, and their rows do not print it. */
    readonly isInferred: boolean
  } | null
}
export type IndicatorOrder = 'printed' | 'weight'

/** What is looked for, in words: 产出、只有文字、含“补助”. */
export function describeFilter(
  { lines }: Pick<IndicatorList, 'lines'>,
  { find, group, category, kind, project, subject }: IndicatorFilter,
): string {
  const entry = project === null ? undefined : lines.find(line => line.entry.id === project)?.entry
  return [
    project === null ? '' : `项目“${entry?.name ?? project}”`,
    subject ? `${subject.isInferred ? '推断' : ''}属于 ${subject.name} 的项目` : '',
    group === null ? '' : groupNames[group],
    category ?? '',
    kind === null ? '' : kindNames[kind],
    find.trim() === '' ? '' : `含“${find.trim()}”`,
  ]
    .filter(Boolean)
    .join('、')
}

/** The indicators that are looked for, in an order; one pass over all. */
export function filterIndicators(
  list: IndicatorList,
  { find, group, category, kind, project, subject }: IndicatorFilter,
  order: IndicatorOrder,
): readonly IndicatorLine[] {
  const lines = order === 'weight' ? list.byWeight() : list.lines
  const parts = find.toLowerCase().split(/\s+/).filter(Boolean)
  if (
    parts.length === 0 &&
    group === null &&
    category === null &&
    kind === null &&
    project === null &&
    !subject?.among
  )
    return lines
  return lines.filter(
    line =>
      (group === null || line.group === group) &&
      (category === null || line.category === category) &&
      (project === null || line.entry.id === project) &&
      (!subject?.among || subject.among.has(line.entry.id)) &&
      (kind === null || isKind(line, kind)) &&
      (parts.length === 0 || holds(line.text(), parts)),
  )
}

const holds = (text: string, parts: readonly string[]) => parts.every(word => text.includes(word))

function isKind(
  { facts: { target, weight, indicator } }: IndicatorLine,
  kind: IndicatorKind,
): boolean {
  if (kind === 'unweighted') return weight === null
  if (kind === 'unclear') return target.form === 'unknown' || target.form === 'missing'
  if (kind === 'quantified' || kind === 'qualitative') return target.form === kind
  return indicator.target.kind === kind
}

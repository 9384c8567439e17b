import { hasArea, sumOf } from '@/charts/core/amounts'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Fen } from '@/document/money'

/** Projects within their programmes, to be drawn. */
export interface NestedData {
  readonly groups: readonly NestedDataGroup[]
  readonly unit: DisplayUnit
  /** What shares are taken of. */
  readonly whole: Fen
}
export interface NestedDataGroup {
  readonly key: string
  readonly name: string
  /** Place of its hue in the theme, the same whatever is left out. */
  readonly tone: number
  readonly items: readonly NestedDataItem[]
}
export interface NestedDataItem {
  readonly key: string
  readonly name: string
  readonly programme: string
  readonly amount: Fen | null
  /** Where its money comes from, as text. */
  readonly meta: string
}

/** What a nested treemap shows: projects within their programmes, area as amount. */
export interface NestedModel {
  readonly unit: DisplayUnit
  readonly groups: readonly NestedGroup[]
}
export interface NestedGroup {
  readonly key: string
  readonly name: string
  readonly amount: Fen
  readonly amountText: string
  readonly tone: number
  readonly items: readonly NestedItem[]
}
export interface NestedItem {
  readonly key: string
  readonly name: string
  readonly programme: string
  readonly amount: Fen
  readonly amountText: string
  readonly shareText: string
  readonly meta: string
  readonly leads: boolean
}

/**
 * More projects than this are too small to be told apart: the largest stay, the others of a
 * programme become one.
 */
const mostItems = 60
const largest = 24

/** Builds the model; what has no area is left to the table. */
export function buildNestedModel({ groups, unit, whole }: NestedData): NestedModel {
  const all = groups.flatMap(({ items }) => items).filter(hasArea)
  const least =
    all.length <= mostItems
      ? 0
      : (all.map(({ amount }) => amount).sort((left, right) => right - left)[largest] ?? 0)
  const shown = groups.flatMap(({ key, name, tone, items }): NestedGroup[] => {
    const sized = items.filter(hasArea).sort((left, right) => right.amount - left.amount)
    const amount = sumOf(sized)
    if (amount === 0) return []
    const kept = sized.filter(item => item.amount > least)
    const rest = gatherRest({
      items: sized.slice(kept.length),
      all: kept.length === 0,
      group: { key, name },
    })
    return [
      {
        key,
        name,
        amount,
        amountText: formatAmount(amount, unit),
        tone,
        items: [...kept.map(item => ({ ...item, leads: true })), ...rest]
          .map(item => ({
            ...item,
            amountText: formatAmount(item.amount, unit),
            shareText: formatPercent(item.amount, whole),
          }))
          .sort((left, right) => right.amount - left.amount),
      },
    ]
  })
  return { unit, groups: shown.sort((left, right) => right.amount - left.amount) }
}

type SizedItem = NestedDataItem & { readonly amount: Fen }

/** Gathers the items that are too small to be told apart into one; `all` where no other is left. */
function gatherRest({
  items,
  all,
  group: { key, name },
}: {
  items: readonly SizedItem[]
  all: boolean
  group: Pick<NestedDataGroup, 'key' | 'name'>
}): readonly (SizedItem & { readonly leads: boolean })[] {
  if (items.length === 0) return []
  return [
    {
      key: `rest ${key}`,
      name: all && name ? name : `其余 ${items.length} 个`,
      programme: all ? `${items.length} 个项目` : name,
      amount: sumOf(items),
      meta: '',
      leads: false,
    },
  ]
}

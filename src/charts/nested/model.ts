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
export type NestedModel = ReturnType<typeof buildNestedModel>
export type NestedGroup = NestedModel['groups'][number]
export type NestedItem = NestedGroup['items'][number]

/**
 * More projects than this are too small to be told apart: the largest stay, the others of a
 * programme become one.
 */
const mostItems = 60
const largest = 24

const bySize = (one: { readonly amount: Fen }, other: { readonly amount: Fen }) =>
  other.amount - one.amount

/**
 * Builds the model; what has no area is left to the table. `programmes` has a tile for each
 * programme, where not all projects have one; else `null`.
 */
export function buildNestedModel({ groups, unit, whole }: NestedData) {
  const all = groups.flatMap(({ items }) => items.filter(hasArea)).sort(bySize)
  const isAll = all.length <= mostItems
  const least = isAll ? 0 : (all[largest]?.amount ?? 0)
  return {
    unit,
    groups: buildGroups({ groups, unit, whole }, least),
    programmes: isAll ? null : buildGroups({ groups, unit, whole }, Infinity),
  }
}

/** Programmes with a tile for each project above `least`, in 分, and one for the others. */
function buildGroups({ groups, unit, whole }: NestedData, least: Fen) {
  const shown = groups.map(({ key, name, tone, items: listed }) => {
    const sized = listed.filter(hasArea).sort(bySize)
    const kept = sized
      .filter(item => item.amount > least)
      .map(item => ({ ...item, leads: true, isRest: false }))
    const hidden = sized.slice(kept.length)
    const isAll = kept.length === 0
    const rest = {
      key: `rest ${key}`,
      name: isAll && name ? name : `其余 ${hidden.length} 个`,
      programme: isAll ? `${hidden.length} 个项目` : name,
      amount: sumOf(hidden),
      meta: '',
      leads: false,
      /** Says how many they are, and not what. */
      isRest: !(isAll && name),
    }
    const items = [...kept, ...(hidden.length > 0 ? [rest] : [])].map(item => ({
      ...item,
      amountText: formatAmount(item.amount, unit),
      shareText: formatPercent(item.amount, whole),
    }))
    const amount = sumOf(sized)
    const amountText = formatAmount(amount, unit)
    return { key, name, tone, amount, amountText, items: items.sort(bySize) }
  })
  return shown.filter(hasArea).sort(bySize)
}

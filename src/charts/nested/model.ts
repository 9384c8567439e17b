import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Fen } from '@/document/money'
import { fundingText, type ProjectEntry, type ProjectRows } from '@/budget/projects'

export interface NestedData {
  readonly rows: readonly ProjectRows[]
  readonly unit: DisplayUnit
  /** What shares are taken of. */
  readonly whole: Fen
  /** Key of a programme → place of its hue, the same whatever is left out. */
  readonly tones: ReadonlyMap<string, number>
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

/** Makes the model; what has no area is left to the table. */
export function nestedModel({ rows, unit, whole, tones }: NestedData): NestedModel {
  const all = rows.flatMap(({ entries }) => entries).filter(hasArea)
  const least =
    all.length <= mostItems
      ? 0
      : (all.map(({ fen }) => fen).sort((one, other) => other - one)[largest] ?? 0)
  const groups = rows.flatMap(({ group, entries }) => {
    const sized = entries.filter(hasArea).sort((one, other) => other.fen - one.fen)
    const amount = sumOf(sized)
    if (!group || amount === 0) return []
    const kept = sized.filter(({ fen }) => fen > least)
    const items = [
      ...kept.map(entry => itemOf(entry, unit, whole)),
      ...restOf({
        entries: sized.slice(kept.length),
        all: kept.length === 0,
        key: group.key,
        name: group.name,
        unit,
        whole,
      }),
    ]
    return [
      {
        key: group.key,
        name: group.name,
        amount,
        amountText: formatAmount(amount, unit),
        tone: tones.get(group.key) ?? 0,
        items: items.sort((one, other) => other.amount - one.amount),
      },
    ]
  })
  return { unit, groups: groups.sort((one, other) => other.amount - one.amount) }
}

type Sized = ProjectEntry & { readonly fen: Fen }
const hasArea = (entry: ProjectEntry): entry is Sized => entry.fen !== null && entry.fen > 0
const sumOf = (entries: readonly Sized[]): Fen => entries.reduce((sum, { fen }) => sum + fen, 0)

function itemOf(
  { id, name, programme, fen, funding }: Sized,
  unit: DisplayUnit,
  whole: Fen,
): NestedItem {
  return {
    key: id,
    name,
    programme: programme ?? '',
    amount: fen,
    amountText: formatAmount(fen, unit),
    shareText: formatPercent(fen, whole),
    meta: funding.map(fundingText).join('、'),
    leads: true,
  }
}

function restOf({
  entries,
  all,
  key,
  name,
  unit,
  whole,
}: {
  entries: readonly Sized[]
  all: boolean
  key: string
  name: string
  unit: DisplayUnit
  whole: Fen
}): readonly NestedItem[] {
  if (entries.length === 0) return []
  const amount = sumOf(entries)
  return [
    {
      key: `rest ${key}`,
      name: all && name ? name : `其余 ${entries.length} 个`,
      programme: all ? `${entries.length} 个项目` : name,
      amount,
      amountText: formatAmount(amount, unit),
      shareText: formatPercent(amount, whole),
      meta: '',
      leads: false,
    },
  ]
}

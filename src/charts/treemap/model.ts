import { hasArea, sumOf } from '@/charts/core/amounts'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Measure } from '@/document/measures'
import type { Fen } from '@/document/money'

/** One level to be drawn. */
export interface TreemapData {
  readonly unit: DisplayUnit
  /** All parts of the level, largest first; those without an area are left to the table. */
  readonly parts: readonly TreemapDataPart[]
  /** What shares of the level are taken of. */
  readonly whole: TreemapWhole
  /** What shares of everything are taken of; `null` where the level is everything. */
  readonly total: TreemapWhole | null
}
export interface TreemapWhole {
  readonly name: string
  readonly amount: Fen | null
}
export interface TreemapDataPart {
  readonly key: string
  readonly kind: 'subject' | 'difference'
  readonly code: string | null
  readonly name: string
  readonly amount: Fen | null
  /** 基本 and 项目, where they are known. */
  readonly uses: readonly TreemapUse[]
  /** The level below, largest first. */
  readonly below: { readonly whole: Fen | null; readonly parts: readonly TreemapBelow[] }
  readonly leads: boolean
}
export interface TreemapUse {
  readonly key: Measure | 'rest'
  readonly name: string
  readonly amount: Fen
}
export interface TreemapBelow {
  readonly key: string
  readonly name: string
  readonly amount: Fen
}

/** What a treemap shows: the parts of one level that have an area, and lightly the level below. */
export interface TreemapModel {
  readonly unit: DisplayUnit
  readonly parts: readonly TreemapPart[]
}

export interface TreemapPart {
  readonly key: string
  /** `rest`: so many small parts that no screen could draw them. */
  readonly kind: TreemapDataPart['kind'] | 'rest'
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
  readonly amountText: string
  readonly shareText: string
  /** "占全部支出 76.5%", unless the level is the whole. */
  readonly totalShareText: string | null
  readonly split: readonly SplitText[]
  readonly below: readonly BelowPart[]
  readonly leads: boolean
}
export interface SplitText extends TreemapUse {
  readonly text: string
}
export interface BelowPart extends TreemapBelow {
  readonly amountText: string
  readonly shareText: string
}

/** More parts than this on one screen are smaller than a hand's breadth of pixels. */
export const mostTreemapParts = 240
const mostBelow = 16

/** Builds the model of one level; as much work as the level has parts. */
export function buildTreemapModel(data: TreemapData): TreemapModel {
  const solid = data.parts.filter(hasArea)
  const shown = solid.slice(0, mostTreemapParts).map(part => buildPart(part, data))
  const hidden = solid.slice(mostTreemapParts)
  if (hidden.length === 0) return { unit: data.unit, parts: shown }
  const rest: SolidPart = {
    key: 'rest',
    kind: 'difference',
    code: null,
    name: `其余 ${hidden.length} 项`,
    amount: sumOf(hidden),
    uses: [],
    below: { whole: null, parts: [] },
    leads: false,
  }
  return { unit: data.unit, parts: [...shown, { ...buildPart(rest, data), kind: 'rest' }] }
}

type SolidPart = TreemapDataPart & { readonly amount: Fen }

function buildPart(part: SolidPart, { unit, whole, total }: TreemapData): TreemapPart {
  const { key, kind, code, name, amount, uses, below, leads } = part
  return {
    key,
    kind,
    code,
    name,
    amount,
    amountText: formatAmount(amount, unit),
    shareText: `占${whole.name} ${formatPercent(amount, whole.amount)}`,
    totalShareText: total && `占${total.name} ${formatPercent(amount, total.amount)}`,
    split: uses.map(use => ({ ...use, text: formatAmount(use.amount, unit) })),
    below: buildBelow(below, unit),
    leads,
  }
}

/** The level below, where it divides the amount. */
function buildBelow(
  { whole, parts }: TreemapDataPart['below'],
  unit: DisplayUnit,
): readonly BelowPart[] {
  if (parts.length < 2) return []
  const hidden = parts.slice(mostBelow)
  const rest = { key: 'rest', name: `其余 ${hidden.length} 项`, amount: sumOf(hidden) }
  return [...parts.slice(0, mostBelow), ...(hidden.length > 0 ? [rest] : [])].map(
    ({ key, name, amount }) => ({
      key,
      name,
      amount,
      amountText: formatAmount(amount, unit),
      shareText: formatPercent(amount, whole),
    }),
  )
}

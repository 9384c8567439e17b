import { gatherRest, hasArea } from '@/charts/core/amounts'
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
  /** The code whose colour the tile has, where that is not its own. */
  readonly tone?: string | null
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
export type TreemapModel = ReturnType<typeof buildTreemapModel>
export type TreemapPart = TreemapModel['parts'][number]
export type BelowPart = TreemapPart['below'][number]

/** More parts than this on one screen are smaller than a hand's breadth of pixels. */
export const mostTreemapParts = 240
const mostBelow = 16

/** So many small parts that no screen could draw them. */
const restPart: Omit<TreemapDataPart, 'kind' | 'key' | 'name' | 'amount'> & {
  readonly kind: TreemapDataPart['kind'] | 'rest'
} = {
  kind: 'rest',
  code: null,
  uses: [],
  below: { whole: null, parts: [] },
  leads: false,
}

/** Builds the model of one level; as much work as the level has parts. */
export function buildTreemapModel({ unit, parts, whole, total }: TreemapData) {
  const shares = ({ name, amount: of }: TreemapWhole, amount: Fen) =>
    `占${name} ${formatPercent(amount, of)}`
  const shown = gatherRest(parts.filter(hasArea), mostTreemapParts).map(each => {
    const { uses, below, ...part } = { ...restPart, ...each }
    const kind = part.kind as TreemapDataPart['kind'] | 'rest'
    // What figures differ by is no part that a share could be said of.
    const isShare = kind !== 'difference'
    return {
      ...part,
      kind,
      amountText: formatAmount(part.amount, unit),
      shareText: isShare ? shares(whole, part.amount) : '',
      totalShareText: total && isShare ? shares(total, part.amount) : null,
      split: uses.map(use => ({ ...use, text: formatAmount(use.amount, unit) })),
      below: buildBelow(below, unit),
    }
  })
  return { unit, parts: shown }
}

/** The level below, where it divides the amount. */
const buildBelow = ({ whole, parts }: TreemapDataPart['below'], unit: DisplayUnit) =>
  parts.length < 2
    ? []
    : gatherRest(parts, mostBelow).map(part => ({
        ...part,
        amountText: formatAmount(part.amount, unit),
        shareText: formatPercent(part.amount, whole),
      }))

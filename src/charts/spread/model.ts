/** Weights of sheets over dimensions, to be drawn; weights are integers, of which 100 points are `full`. */
export interface SpreadData {
  /** In the order in which they are seen. */
  readonly rows: readonly SpreadRow[]
  readonly full: number
}
export interface SpreadRow {
  readonly key: string
  readonly name: string
  readonly kind: 'whole' | 'sheet'
  readonly parts: readonly SpreadPart[]
  /** What of 100 is not printed on the sheet. */
  readonly unprinted: number
  /** What is to be said of the row, from long to short. */
  readonly notes: readonly string[]
}
export interface SpreadPart {
  readonly group: string
  readonly name: string
  /** Place of its hue in the theme. */
  readonly tone: number
  readonly points: number
  readonly text: string
  /** Of all weight in the row. */
  readonly shareText: string
}

/** How the weight of sheets is spread over dimensions: bars to one scale. */
export interface SpreadModel {
  readonly rows: readonly SpreadItem[]
  readonly longest: number
}
export interface SpreadItem extends SpreadRow {
  readonly details: readonly string[]
}

/** Builds the model of some sheets; as much work as there are rows to show. */
export function buildSpreadModel({ rows, full }: SpreadData): SpreadModel {
  const lengths = rows.map(({ parts, unprinted }) =>
    parts.reduce((sum, { points }) => sum + points, unprinted),
  )
  return { rows: rows.map(buildItem), longest: Math.max(full, ...lengths) }
}

/** The bar of all sheets has its note in the tooltip only. */
function buildItem(row: SpreadRow): SpreadItem {
  const { name, kind, parts, notes } = row
  return {
    ...row,
    notes: kind === 'whole' ? [] : notes,
    details: [
      name,
      ...parts.map(part =>
        kind === 'whole'
          ? `${part.name} ${part.text}，占权重 ${part.shareText}`
          : `${part.name} ${part.text}（${part.shareText}）`,
      ),
      ...notes.slice(0, 1),
    ],
  }
}

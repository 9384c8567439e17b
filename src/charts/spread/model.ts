/** Weights of sheets over dimensions, to be drawn; weights are integers, of which 100 points are `full`. */
export interface SpreadData {
  /** In the order in which they are seen. */
  readonly rows: readonly SpreadRow[]
  readonly full: number
}
export interface SpreadRow {
  readonly key: string
  readonly name: string
  /** `whole`: all sheets. */
  readonly kind: 'whole' | 'row'
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
export type SpreadModel = ReturnType<typeof buildSpreadModel>
export type SpreadItem = SpreadModel['rows'][number]

/** Builds the model of some sheets; the bar of all sheets has its note in the tooltip only. */
export function buildSpreadModel({ rows, full }: SpreadData) {
  const items = rows.map(row => {
    const { name, kind, parts, notes } = row
    const isWhole = kind === 'whole'
    const figures = parts.map(({ name, text, shareText }) =>
      isWhole ? `${name} ${text}，占权重 ${shareText}` : `${name} ${text}（${shareText}）`,
    )
    return {
      ...row,
      printed: parts.reduce((sum, { points }) => sum + points, 0),
      notes: isWhole ? [] : notes,
      details: [name, ...figures, ...notes.slice(0, 1)],
    }
  })
  const lengths = items.map(({ printed, unprinted }) => printed + unprinted)
  return { rows: items, longest: Math.max(full, ...lengths) }
}

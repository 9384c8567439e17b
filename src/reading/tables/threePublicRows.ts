import type { DraftRow } from './context'
import { readMeasure } from './measures'

const wholes: Readonly<Record<string, string>> = {
  'overseas': 'threePublic', 'reception': 'threePublic', 'vehicles': 'threePublic', 'vehicles.purchase': 'vehicles', 'vehicles.operation': 'vehicles',
}

/** Hangs the kinds of 三公 below the row of what they are parts of, where one stands above them and neither codes nor ordinals say so. */
export function hangKinds(rows: readonly DraftRow[]): void {
  const above = new Map<string, number>()
  rows.forEach((row, index) => {
    const kind = row.role === 'line' ? readMeasure(row.name) : null
    if (typeof kind !== 'string') return
    row.parent ??= above.get(wholes[kind] ?? '') ?? null
    above.set(kind, index)
  })
}

import { isKind, threePublicParents } from '@/document/threePublicKinds'
import type { DraftRow } from './context'
import { readMeasure } from './measures'

/**
 * Hangs the kinds of 三公 below the row of what they are parts of, where one stands above them and
 * neither codes nor ordinals say so.
 */
export function hangKinds(rows: readonly DraftRow[]): void {
  const above = new Map<string, number>()
  rows.forEach((row, index) => {
    const kind = row.role === 'line' ? (readMeasure(row.name) ?? null) : null
    if (!isKind(kind)) return
    row.parent ??= above.get(threePublicParents[kind] ?? '') ?? null
    above.set(kind, index)
  })
}

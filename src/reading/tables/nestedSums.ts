import type { AmountUnit, Fen } from '@/document/money'
import { readFen } from './align'
import type { DraftRow } from './draft'
import type { RowLabel } from './labels'

interface NestedInput {
  readonly rows: readonly DraftRow[]
  readonly labels: readonly RowLabel[]
  /** Keys of the columns of amounts. */
  readonly keys: readonly string[]
  readonly unit: AmountUnit
}

/**
 * Hangs rows below another without numbers of their own one level deeper, where their indents are
 * lost and only so do the sums hold: 经费拨款, 非税收入 and behind that 行政事业性收费收入 as its part.
 */
export function nestBySums({ rows, labels, keys, unit }: NestedInput): void {
  const amounts = rows.map(row => keys.map(key => readFen(row.amounts[key] ?? '', unit) ?? 0))
  const groups = new Map<number, number[]>()
  rows.forEach(({ parent, role, code }, index) => {
    if (parent === null || role !== 'line' || code !== null || labels[index]?.ordinal) return
    groups.set(parent, [...(groups.get(parent) ?? []), index])
  })
  for (const [whole, parts] of groups) {
    if (parts.length < 3 || addUp(parts, amounts, amounts[whole]!)) continue
    const found = parts.flatMap((head, place) => {
      for (let end = place + 2; end <= parts.length; end++) {
        const below = parts.slice(place + 1, end)
        const others = parts.filter(part => !below.includes(part))
        if (hasMoney(amounts[head]!) && addUp(below, amounts, amounts[head]!))
          if (addUp(others, amounts, amounts[whole]!)) return [{ head, below }]
      }
      return []
    })
    const [only, ...more] = found
    if (!only || more.length > 0) continue
    for (const index of only.below) rows[index]!.parent = only.head
  }
}

function addUp(
  parts: readonly number[],
  amounts: readonly (readonly Fen[])[],
  whole: readonly Fen[],
): boolean {
  return whole.every(
    (fen, column) => parts.reduce((total, part) => total + amounts[part]![column]!, 0) === fen,
  )
}

function hasMoney(amounts: readonly Fen[]): boolean {
  return amounts.some(fen => fen !== 0)
}

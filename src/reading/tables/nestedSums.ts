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

/** More rows than these are not tried as the parts of one. */
const mostBelow = 40

/**
 * Hangs rows below another without numbers of their own one level deeper, where their indents are
 * lost and only so do the sums hold: 经费拨款, 非税收入 and behind that 行政事业性收费收入 as its part.
 */
export function nestBySums({ rows, labels, keys, unit }: NestedInput): void {
  const amounts = rows.map(row => keys.map(key => readFen(row.amounts[key] ?? '', unit) ?? 0))
  const groups = new Map<number, number[]>()
  rows.forEach(({ parent, role, code }, index) => {
    if (parent === null || role !== 'line' || code !== null || labels[index]?.ordinal) return
    const group = groups.get(parent)
    if (group) group.push(index)
    else groups.set(parent, [index])
  })
  for (const [whole, parts] of groups) {
    if (parts.length < 3) continue
    const [only, ...more] = findBelow(parts, amounts, amounts[whole]!)
    if (!only || more.length > 0) continue
    for (const index of only.below) rows[index]!.parent = only.head
  }
}

/** What stands above its own parts at the top of a list. */
const wholeName =
  /^(?:本年|当年)(?:收入|支出)(?:预算)?$|^(?:财政|经费)拨款|^单位资金|^非税收入|^上年(?:财政拨款)?结转/

/**
 * Hangs the parts of 本年支出 or 财政拨款（补助） below it, where neither ordinals nor indents say that
 * they are parts, and the total counts them once.
 */
export function nestAtTop({ rows, labels, keys, unit }: NestedInput): void {
  const amounts = rows.map(row => keys.map(key => readFen(row.amounts[key] ?? '', unit) ?? 0))
  let top: number[] = []
  rows.forEach((row, index) => {
    if (row.role === 'line') {
      if (row.parent === null) top.push(index)
      return
    }
    const head = top.find(own => wholeName.test(rows[own]!.name) && !labels[own]!.ordinal)
    const named = head === undefined ? [] : top.slice(top.indexOf(head))
    const [only, ...more] = named.length < 2 ? [] : findBelow(top, amounts, amounts[index]!)
    const isOther = (part: number) => rows[part]!.name !== rows[head!]!.name
    if (only && more.length === 0 && only.head === head && only.below.every(isOther))
      for (const part of withBlanks(only.below, named, rows)) rows[part]!.parent = head
    top = []
  })
}

/** The parts of 本年支出 and the classes after them that print no amount. */
function withBlanks(
  below: readonly number[],
  top: readonly number[],
  rows: readonly DraftRow[],
): readonly number[] {
  if (!/支出/.test(rows[top[0]!]!.name)) return below
  const after = top.slice(top.indexOf(below.at(-1)!) + 1)
  const end = after.findIndex(
    index =>
      /结转|结余|^上缴|^对附属/.test(rows[index]!.name) ||
      Object.values(rows[index]!.amounts).some(amount => /[1-9]/.test(amount ?? '')),
  )
  return [...below, ...(end < 0 ? after : after.slice(0, end))]
}

interface Nested {
  readonly head: number
  readonly below: readonly number[]
}

/**
 * For each part, the fewest behind it that add up to it, where without these the parts add up to
 * the whole: then both are what the parts are too much.
 */
function findBelow(
  parts: readonly number[],
  amounts: readonly (readonly Fen[])[],
  whole: readonly Fen[],
): Nested[] {
  const excess = whole.map((fen, column) =>
    parts.reduce((total, part) => total + amounts[part]![column]!, -fen),
  )
  if (excess.every(fen => fen === 0)) return []
  return parts.flatMap((head, place) => {
    if (!isSame(amounts[head]!, excess)) return []
    const end =
      place + 1 + countUpTo(parts.slice(place + 1, place + 1 + mostBelow), amounts, excess)
    return end > place + 1 ? [{ head, below: parts.slice(place + 1, end) }] : []
  })
}

/** How many of the first parts add up to an amount; 0 where no number of them does. */
function countUpTo(
  parts: readonly number[],
  amounts: readonly (readonly Fen[])[],
  sum: readonly Fen[],
): number {
  const total = sum.map(() => 0)
  const found = parts.findIndex(part => {
    amounts[part]!.forEach((fen, column) => (total[column]! += fen))
    return isSame(total, sum)
  })
  return found + 1
}

function isSame(some: readonly Fen[], others: readonly Fen[]): boolean {
  return some.every((fen, column) => fen === others[column])
}

import { textSegment } from '@/text/segments'
import type { CheckResult } from './types'

/** `rowSums` names a relation by table, side, row and whole. */
const rowRelation = /^row:([^.]+\.\d+)\.\d+\.(.+)$/
/** So many rows that differ by other amounts share no slip of a hand. */
const fewestFaults = 3
/** Of rows that test a sum, so many fail for one that holds. */
const failingForOne = 3

/**
 * Tells a column that is not the sum of the columns it was taken for from rows that are printed
 * wrong: then nearly every row with several parts fails, each by an amount of its own. What was
 * misread, or printed in a form of its own, is told once and is no fault of the document. Where the
 * largest row holds, as that of the total, the columns are its parts, and the rows are wrong.
 */
export class MisreadColumns {
  private readonly held = new Map<string, Held>()

  /** Takes note of a relation that holds. */
  addHeld({ id, left, right }: CheckResult): void {
    const sum = nameSum(id)
    const parts = right.terms.filter(({ value }) => value).length
    if (!sum || parts === 0) return
    const { all, proving, largest } = this.held.get(sum) ?? noneHeld
    this.held.set(
      sum,
      parts === 1
        ? { all: all + 1, proving, largest }
        : {
            all: all + 1,
            proving: proving + 1,
            largest: Math.max(largest, left.value ?? 0),
          },
    )
  }

  /** Takes out of those that fail the rows of misread sums; returns these as one for each sum. */
  fold(failing: readonly CheckResult[]): {
    readonly fails: CheckResult[]
    readonly untestable: CheckResult[]
  } {
    const sums = new Map<string, CheckResult[]>()
    for (const result of failing) {
      const sum = nameSum(result.id)
      if (sum) sums.set(sum, [...(sums.get(sum) ?? []), result])
    }
    const misread = [...sums].flatMap(([sum, results]) =>
      this.isMisread(sum, results) ? [results] : [],
    )
    const taken = new Set(misread.flat())
    return {
      fails: failing.filter(result => !taken.has(result)),
      untestable: misread.flatMap(tellOnce),
    }
  }

  private isMisread(sum: string, results: readonly CheckResult[]): boolean {
    const apart = new Set(results.map(({ difference }) => Math.abs(difference ?? 0)))
    const { all, proving, largest } = this.held.get(sum) ?? noneHeld
    // What is missing from a sum, or too much in it, leaves all rows off to one side.
    const toOneSide = new Set(results.map(({ difference }) => (difference ?? 0) > 0)).size === 1
    return (
      apart.size >= fewestFaults &&
      results.length >= failingForOne * (toOneSide ? proving : all) &&
      results.some(({ left }) => (left.value ?? 0) >= largest)
    )
  }
}

/**
 * Rows that hold: `all` of them, and those `proving` the sum with several parts, the largest whole
 * of these in the integers of its quantity. A sum of one part says little of what else belongs to it.
 */
interface Held {
  readonly all: number
  readonly proving: number
  readonly largest: number
}
const noneHeld: Held = { all: 0, proving: 0, largest: -Infinity }

function nameSum(id: string): string | null {
  const [, side, whole] = rowRelation.exec(id) ?? []
  return side === undefined ? null : `${side} ${whole}`
}

function tellOnce([first, ...others]: readonly CheckResult[]): CheckResult[] {
  if (!first) return []
  const count = others.length + 1
  const reason = `这张表有 ${count} 行都不成立，各差各的数：多半是列的含义没有读对，或者还有一列也算在里面，不当作文件的错，请对照原表。`
  return [
    {
      ...first,
      outcome: 'untestable',
      difference: null,
      title: `${first.title} 等 ${count} 行`,
      titleSegments: [...first.titleSegments, textSegment(` 等 ${count} 行`)],
      reason,
      reasonSegments: [textSegment(reason)],
      lines: [...new Set([first, ...others].flatMap(({ lines }) => lines))].sort((a, b) => a - b),
      stands: count,
    },
  ]
}

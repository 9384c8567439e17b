// @bundle subjects
import type { Fen } from '@/document/money'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, keyFigure, type Segment, sentence } from '@/text/segments'

interface PartsInput<Part> {
  /** In any order; a difference between the whole and its parts is none of them. */
  readonly parts: readonly Part[]
  readonly fenOf: (part: Part) => Fen | null
  readonly provenanceOf: (part: Part) => Provenance | null
  readonly whole: Fen
  readonly wholeFrom: Provenance | null
  readonly unit: DisplayUnit
  /** What the whole does with a part: "用在", "是". */
  readonly verb: string
  /** What a part is: "科目", "项目". */
  readonly word: string
}

/** Parts that are counted together where none stands out. */
const fewParts = 6

/**
 * What may be said of the parts of a whole, for all findings. Shares: only of a positive whole with
 * no part below nothing or above the whole. "最大": only of a tenth or more that is half as much
 * again as the next, and as what no part accounts for. Two by name: where the first has a fifth.
 * Else how much the first few have, and "很分散" where that is no half.
 */
export function sayParts<Part extends { readonly name: string }>(
  input: PartsInput<Part>,
): readonly Segment[] {
  const { provenanceOf, whole, wholeFrom, unit, verb } = input
  const fenOf = (part: Part) => input.fenOf(part) ?? 0
  const sumOf = (some: readonly Part[]) => some.reduce((sum, part) => sum + fenOf(part), 0)
  const places = (some: readonly Part[]) => some.flatMap(part => provenanceOf(part) ?? [])
  const count = (some: readonly Part[], of: string) =>
    figureSegment(`${some.length} ${of}`, () => ({ count: places(some), of }))
  const share = (some: readonly Part[]) =>
    keyFigure(formatPercent(sumOf(some), whole), () => {
      const [part = null, ...more] = places(some)
      return { part: more.length > 0 ? { sum: [part, ...more] } : part, whole: wholeFrom }
    })
  const ranked = input.parts.filter(fenOf).sort((a, b) => fenOf(b) - fenOf(a))
  const negative = ranked.filter(part => fenOf(part) < 0)
  if (negative[0]) {
    const sum = figureSegment(`${formatAmount(sumOf(negative), unit)} ${unit}`, () => ({
      sum: places(negative),
    }))
    return sentence`，含 ${count(negative, '项')}冲减 ${sum}`
  }
  const [first, second] = ranked
  if (!first) return []
  const [most, name] = [fenOf(first), first.name]
  if (whole <= 0 || most > whole) return []
  if (most === whole) return sentence`，${keyFigure('全部')}${verb}${name}`
  if (most * 2 >= whole) return sentence`，${share([first])} ${verb}${name}`
  const unknown = whole - sumOf(ranked)
  const next = second ? fenOf(second) : 0
  if (most * 10 >= whole && most * 2 >= Math.max(next, unknown) * 3)
    return sentence`，最大的是${name}，占 ${share([first])}`
  const few = ranked.slice(0, Math.min(fewParts, ranked.length / 2))
  if (second && unknown < next && most * 5 >= whole)
    return sentence`，${name}占 ${share([first])}、${second.name}占 ${share([second])}`
  return few.length > 1 && unknown < Math.min(...few.map(fenOf))
    ? sentence`，前 ${count(few, `个${input.word}`)}占 ${share(few)}${sumOf(few) * 2 < whole ? '，很分散' : ''}`
    : []
}

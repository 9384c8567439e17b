import { type DisplayUnit, formatAmount, formatTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { Comparison } from './types'

/**
 * A change in words around its figure, so that the figure can stand by itself: 比上年增加 · 354.11
 * 万元 · （+5.2%，说明中为 +5.1%）.
 */
export interface ChangeText {
  readonly before: string
  /** The amount that the words lead up to; `null` where they need none. */
  readonly fen: Fen | null
  /** Computed, with its sign, and the printed percentage where it is another. */
  readonly rate: string | null
  readonly printed: string | null
}

/** What a figure did since last year, each state in words of its own; amounts in `unit`. */
export function describeChange(
  {
    state,
    current,
    prior,
    difference,
    tenths,
    percentDiffers,
    printedPercent,
    barrier,
  }: Comparison,
  unit: DisplayUnit,
): ChangeText {
  const plain = (before: string): ChangeText => ({ before, fen: null, rate: null, printed: null })
  if (state === 'same') return plain('与上年持平')
  if (state === 'notComparable')
    return plain(`与上年不可比：${(barrier?.words ?? '两年的数不是一回事').replace(/。$/, '')}`)
  if (state === 'notDisclosed' || difference === null)
    return plain(
      current
        ? '没有公布上年数'
        : prior
          ? `没有公布本年数，上年 ${formatAmount(prior.fen, unit)} ${unit}`
          : '两年都没有公布',
    )
  if (state === 'new') return { ...plain('上年为 0，今年新增'), fen: difference }
  if (state === 'ended') return { ...plain('今年没有，上年为'), fen: prior?.fen ?? null }
  return {
    before: difference < 0 ? '比上年减少' : '比上年增加',
    fen: Math.abs(difference),
    rate: tenths === null ? null : formatTenths(tenths, { signed: true }),
    printed: percentDiffers ? printedPercent : null,
  }
}

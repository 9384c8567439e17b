import { type DisplayUnit, formatAmount, formatTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import { type Comparison, isMove } from './comparison'

/** A change as text around its figure: 比上年增加 · 354.11 万元 · （+5.2%，说明中为 +5.1%）. */
export interface ChangeText {
  readonly before: string
  /** The amount that the words lead up to; `null` where they need none. */
  readonly fen: Fen | null
  /** Computed, with its sign, and the printed percentage where it is another. */
  readonly rate: string | null
  readonly printed: string | null
}

/**
 * Describes what a figure did since last year, each state by its own text; amounts in `unit`.
 * `absent` says why there is no figure of last year.
 */
export function describeChange(
  { state, current, prior, difference, rate, printedPercent, barrier }: Comparison,
  unit: DisplayUnit,
  absent = '没有读到上年数',
): ChangeText {
  const plain = (before: string): ChangeText => ({ before, fen: null, rate: null, printed: null })
  if (state === 'same') return plain('与上年持平')
  if (state === 'notComparable')
    return plain(`与上年不可比：${(barrier?.text ?? '两年的数不是一回事').replace(/。$/, '')}`)
  if (state === 'notDisclosed' || difference === null)
    return plain(
      current
        ? absent
        : prior
          ? `没有读到本年数，上年 ${formatAmount(prior.fen, unit)} ${unit}`
          : '两年都没有读到',
    )
  if (state === 'new') return { ...plain('上年为 0，今年新增'), fen: difference.fen }
  if (state === 'ended') return { ...plain('今年没有，上年为'), fen: prior?.fen ?? null }
  return {
    before: difference.fen < 0 ? '比上年减少' : '比上年增加',
    fen: Math.abs(difference.fen),
    rate: rate && formatTenths(rate.tenths, { signed: true }),
    printed: printedPercent?.differs ? printedPercent.text : null,
  }
}

/**
 * Merges comparisons with the same text: changes with one reason, those without, and each state
 * without a change.
 */
export function groupChanges(
  comparisons: readonly Comparison[],
): readonly (readonly Comparison[])[] {
  const groups = new Map<string, Comparison[]>()
  for (const row of comparisons) {
    const key =
      row.state === 'notComparable'
        ? `barrier ${row.barrier?.text}`
        : row.reason
          ? `reason ${row.reason.shared} ${row.reason.text.replace(/\s/g, '')}`
          : isMove(row)
            ? 'moved'
            : row.state
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/**
 * The comparison of a figure that is shown, under a key; `undefined` where what is compared is
 * another figure of that name.
 */
export function comparisonOf(
  comparisons: readonly Comparison[],
  key: string,
  fen: number | null,
): Comparison | undefined {
  return fen === null
    ? undefined
    : comparisons.find(row => row.key === key && (row.inTable ?? row.current)?.fen === fen)
}

import type { Comparison } from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopes'
import type { WaterfallData } from '@/charts/waterfall/model'
import { type DisplayUnit, formatAmount, spaceText } from '@/text/format'

/** Parts that may make up all of the money, from the finest. */
const splits = [
  ['personnel', 'operating', 'project'],
  ['basic', 'project'],
] as const
const differenceOf = ({ difference, state }: Comparison) =>
  difference?.fen ?? (state === 'same' ? 0 : null)

/**
 * The way from last year's total to this year's by its parts, in 分: the finest ones whose changes
 * add up to that of the total, and else the classes; `null` where there is nothing to go by.
 */
export function buildChangesWaterfall(
  comparisons: readonly Comparison[],
  unit: DisplayUnit,
): WaterfallData | null {
  const byKey = new Map(comparisons.map(row => [row.key, row]))
  const total = byKey.get('total')
  const change = total && differenceOf(total)
  if (!total?.prior || !total.current || total.barrier || !change) return null
  const parts = [
    ...splits.map(keys => keys.flatMap(key => byKey.get(key) ?? [])),
    comparisons.filter(({ key }) => key.startsWith('class:')),
  ]
  const known = parts.map(rows => rows.filter(row => !row.barrier && differenceOf(row) !== null))
  const added = known.map(rows => rows.reduce((sum, row) => sum + (differenceOf(row) ?? 0), 0))
  const exact = known.findIndex((rows, at) => rows.length > 1 && added[at] === change)
  const rows = exact >= 0 ? known[exact] : parts.at(-1)
  if (!rows || (exact < 0 && (known.at(-1)?.length ?? 0) < 2)) return null
  return {
    unit,
    start: { key: 'prior', name: `上年${total.label}`, amount: total.prior.fen },
    end: { key: 'current', name: `本年${total.label}`, amount: total.current.fen },
    before: '口径变化之前',
    steps: rows.map(row => {
      const scoped = findScopeChange(row) !== null && !row.reason?.shared
      return {
        key: row.key,
        code: row.code,
        name: scoped ? `${row.label}（含口径变化）` : row.label,
        amount: (row.barrier ? null : differenceOf(row)) ?? '没有能比的上年数',
        scoped,
      }
    }),
  }
}

/** What the way shows in one sentence. */
export function describeWaterfall({ start, end, steps, unit }: WaterfallData): string {
  const sum = (scoped: boolean) =>
    steps.reduce(
      (all, { amount, ...step }) =>
        step.scoped === scoped && typeof amount === 'number' ? all + amount : all,
      0,
    )
  const say = (what: string, fen: number) =>
    fen === 0
      ? `${what}没有增减`
      : `${what}${fen > 0 ? '增加' : '减少'}${formatAmount(Math.abs(fen), unit)}`
  const hasScoped = steps.some(({ scoped }) => scoped)
  return spaceText(
    [
      `从上年的${formatAmount(start.amount, unit)}到本年的${formatAmount(end.amount, unit)}${unit}`,
      ...(hasScoped ? [say('口径不变的部分', sum(false)), say('含口径变化的部分', sum(true))] : []),
    ].join('，'),
  )
}

import type { Comparison } from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopes'
import type { WaterfallData } from '@/charts/waterfall/model'
import { type DisplayUnit, formatAmount, spaceText } from '@/text/format'

/** Parts that may make up all of the money, from the finest. */
const splits = [
  ['personnel', 'operating', 'project'],
  ['basic', 'project'],
] as const
/** In 分; a class that one of the years has nothing of is all of its change; null where unknown. */
function differenceOf({ difference, state, current, prior }: Comparison): number | null {
  if (difference) return difference.fen
  if (state === 'new') return current?.fen ?? null
  if (state === 'ended') return prior && -prior.fen
  return state === 'same' ? 0 : null
}

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
    comparisons.filter(row => row.key.startsWith('class:') && (row.current ?? row.prior)),
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
        amount: (row.barrier ? null : differenceOf(row)) ?? sayUnknown(row),
        scoped,
      }
    }),
  }
}

const sayUnknown = ({ barrier, current }: Comparison) =>
  barrier ? '与上年不可比' : current ? '没有读到上年数' : '没有读到本年数'

/** What the way shows in one sentence; amounts in its unit. */
export function describeWaterfall({ start, end, steps, unit }: WaterfallData): string {
  const say = (what: string, fen: number) =>
    fen === 0
      ? `${what}没有增减`
      : `${what}${fen > 0 ? '增加' : '减少'}${formatAmount(Math.abs(fen), unit)}`
  const sums = [false, true].map(scoped => {
    const read = steps.flatMap(step =>
      step.scoped === scoped && typeof step.amount === 'number' ? step.amount : [],
    )
    return read.length > 0 ? read.reduce((all, amount) => all + amount, 0) : null
  })
  const [comparable = null, scoped = null] = sums
  const difference = end.amount - start.amount - (comparable ?? 0) - (scoped ?? 0)
  return spaceText(
    [
      `从上年的${formatAmount(start.amount, unit)}到本年的${formatAmount(end.amount, unit)}${unit}`,
      ...(scoped === null
        ? [say('共', end.amount - start.amount)]
        : [
            ...(comparable === null ? [] : [say('口径不变的部分', comparable)]),
            say('含口径变化的部分', scoped),
          ]),
      ...(difference === 0 ? [] : [`差额${formatAmount(difference, unit)}`]),
    ].join('，'),
  )
}

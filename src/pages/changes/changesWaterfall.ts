import type { Comparison } from '@/budget/comparison/comparison'
import { findScopeChange } from '@/budget/comparison/scopeChange'
import type { WaterfallData } from '@/charts/waterfall/model'
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment, spaceSegments, textSegment } from '@/text/segments'

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

/** Where the figures of the way come from, by the keys of its ends and steps. */
export function traceWaterfall(rows: readonly Comparison[]): (key: string) => Provenance | null {
  const byKey = new Map(rows.map(row => [row.key, row]))
  const total = byKey.get('total')
  return key => {
    if (key === 'prior') return total?.prior?.provenance ?? null
    if (key === 'current') return total?.current?.provenance ?? null
    const row = byKey.get(key)
    return (row?.difference ?? row?.current ?? row?.prior)?.provenance ?? null
  }
}

/** What the way shows in one sentence, whose figures lead to their sources; amounts in its unit. */
export function describeWaterfall(
  { start, end, steps, unit }: WaterfallData,
  sourceOf: (key: string) => Provenance | null,
): readonly Segment[] {
  const figure = (fen: number, provenance: Provenance | null) =>
    figureSegment(formatAmount(fen, unit), provenance)
  const say = (what: string, fen: number, provenance: Provenance | null) =>
    fen === 0
      ? [textSegment(`，${what}没有增减`)]
      : [textSegment(`，${what}${fen > 0 ? '增加' : '减少'}`), figure(Math.abs(fen), provenance)]
  const sumUp = (what: string, scoped: boolean) => {
    const read = steps.filter(step => step.scoped === scoped && typeof step.amount === 'number')
    const sources = read.map(({ key }) => sourceOf(key))
    const name = `${what}的增减`
    const provenance = sources.length === 1 ? (sources[0] ?? null) : { sum: sources, name }
    const fen = read.reduce((sum, { amount }) => sum + Number(amount), 0)
    return { what, fen, sources, provenance, isThere: read.length > 0 }
  }
  const comparable = sumUp('口径不变的部分', false)
  const scoped = sumUp('含口径变化的部分', true)
  const [from, to] = [sourceOf(start.key), sourceOf(end.key)]
  const change = end.amount - start.amount
  const rest = change - comparable.fen - scoped.fen
  const parts = [comparable, scoped].filter(({ isThere }) => isThere)
  return spaceSegments([
    textSegment('从上年的'),
    figure(start.amount, from),
    textSegment('到本年的'),
    figure(end.amount, to),
    textSegment(unit),
    ...(scoped.isThere
      ? parts.flatMap(({ what, fen, provenance }) => say(what, fen, provenance))
      : say('共', change, { sum: [to], less: [from], name: '增减' })),
    ...(rest === 0
      ? []
      : [
          textSegment('，差额'),
          figure(rest, {
            sum: [to],
            less: [from, ...comparable.sources, ...scoped.sources],
            name: '差额',
          }),
        ]),
  ])
}

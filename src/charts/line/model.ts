import {
  type DisplayUnit,
  formatAmount,
  formatTenths,
  isRounded,
  spaceText,
  toTenths,
} from '@/text/format'
import type { Fen } from '@/document/money'
import { roundUp } from '@/charts/core/roundUp'

/** A figure over the years; years without a point are gaps, not zeros. */
export interface LineSeries {
  readonly key: string
  readonly name: string
  /** Place in the theme's round of hues, `null` for ink. */
  readonly tone: number | null
  readonly points: readonly LinePoint[]
}
export interface LinePoint {
  readonly year: number
  readonly fen: Fen
  readonly derived: boolean
}

export interface LineData {
  readonly series: readonly LineSeries[]
  readonly unit: DisplayUnit
  readonly chosen: string | null
}

export type LineModel = ReturnType<typeof buildLineModel>
export type LineItem = LineModel['lines'][number]

/**
 * What lines over years show: every year between the first and the last, a scale from zero, and
 * each figure in words.
 */
export function buildLineModel({ series, unit, chosen }: LineData) {
  const points = series.flatMap(line => line.points)
  const known = points.map(({ year }) => year)
  const first = Math.min(...known)
  const years =
    known.length === 0
      ? []
      : Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index)
  const most = Math.max(0, ...points.map(({ fen }) => fen))
  const step = roundUp(most / mostSteps)
  const steps = Math.ceil(most / step)
  return {
    chosen,
    top: step * Math.max(1, steps),
    years: years.map(year => {
      const derived =
        points.some(point => point.year === year) &&
        points.every(point => point.year !== year || point.derived)
      return { year, derived, text: spaceText(`${year}年${derived ? '（推算）' : ''}`) }
    }),
    ticks: Array.from({ length: known.length === 0 ? 0 : steps + 1 }, (_, index) => ({
      fen: index * step,
      text: tickText(index * step, unit),
    })),
    lines: series.map(line => ({
      ...line,
      points: line.points.map(point => ({ ...point, text: formatAmount(point.fen, unit) })),
      details: detailsOf(line, unit),
    })),
  }
}

/** A scale has no more steps than this. */
const mostSteps = 5

/** Empty where the unit has no exact figure for it. */
function tickText(fen: Fen, unit: DisplayUnit): string {
  return isRounded(fen, unit) ? '' : formatAmount(fen, unit).replace(/\.0+$|(?<=\.\d*[1-9])0+$/, '')
}

function detailsOf({ name, points }: LineSeries, unit: DisplayUnit): readonly string[] {
  const [before, last] = [points.at(-2), points.at(-1)]
  const tenths = before && last ? toTenths(last.fen - before.fen, before.fen) : null
  const change =
    before && last
      ? last.fen === before.fen
        ? '持平'
        : `${last.fen < before.fen ? '减少' : '增加'} ${formatAmount(Math.abs(last.fen - before.fen), unit)}${tenths === null ? '' : `（${formatTenths(tenths, { signed: true })}）`}`
      : '没有可比的年份'
  return [
    name,
    change,
    ...points.map(point =>
      spaceText(
        `${point.year}年 ${formatAmount(point.fen, unit)}${point.derived ? '（推算）' : ''}`,
      ),
    ),
  ]
}

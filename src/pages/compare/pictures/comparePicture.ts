import type { ChartRequest } from '@/charts/registry'
import type { LineSeries } from '@/charts/line/model'
import { formatValue, nameRow, unitOf } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import { spaceText } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { CompareShown } from '../showComparison'
import type { PictureKind } from './pictureNames'
import { partsOf, quantityOf, readingsOf } from './readings'
import { findWay, traceWay } from './waterfallPicture'

/** A row with its parts are drawn together, no more than there are colours to tell apart. */
const mostLines = 6
const mostRows = 12

export type ComparePicture = ChartRequest<
  'line' | 'slope' | 'bars' | 'dumbbell' | 'distribution' | 'waterfall'
>

/** A picture of what is looked at; `null` of treemaps, which are one for each document. */
export function comparePicture(
  shown: CompareShown,
  kind: PictureKind | null,
): ComparePicture | null {
  const { focus } = shown
  if (!focus || kind === null || kind === 'treemap') return null
  if (kind === 'waterfall') {
    const way = findWay(shown)
    return way && { kind, data: way.data }
  }
  return drawers[kind](shown, focus)
}

const drawers: Readonly<
  Record<
    Exclude<PictureKind, 'treemap' | 'waterfall'>,
    (shown: CompareShown, focus: ShownRow) => ComparePicture | null
  >
> = {
  line: drawLines,
  slope: drawSlope,
  bars: drawBars,
  dumbbell: drawDumbbell,
  distribution: drawDistribution,
}

/** A row with its parts; of shares, where it has none, those that the others have of their whole. */
function withParts(shown: CompareShown, focus: ShownRow, most: number): readonly ShownRow[] {
  const parts = partsOf(shown, focus)
  const { whole, level } = focus.row
  const beside =
    shown.form === 'share' && parts.length === 0
      ? shown.rows.filter(({ row }) => row.whole === whole && row.level === level)
      : parts
  return [focus, ...beside.filter(({ row }) => row.key !== focus.row.key)].slice(0, most)
}

function drawLines(shown: CompareShown, focus: ShownRow): ChartRequest<'line'> {
  const series = withParts(shown, focus, mostLines)
    .map((row, index) => lineOf(shown, row, index))
    .filter(({ points }) => points.length > 0)
  return { kind: 'line', data: { unit: unitOf(shown.format), chosen: null, series } }
}

function lineOf(
  { comparison: { entries } }: CompareShown,
  { row, values }: ShownRow,
  index: number,
): LineSeries {
  return {
    key: row.key,
    name: nameRow(row),
    tone: index === 0 ? null : index - 1,
    points: values.flatMap(({ value }, at) => {
      const year = entries[at]?.document.year
      return value === null || year === undefined ? [] : [{ year, fen: value, derived: false }]
    }),
  }
}

/** Years without a document have columns too, so that they are gaps. */
function drawSlope(shown: CompareShown, focus: ShownRow): ChartRequest<'slope'> | null {
  const quantity = quantityOf(shown, focus)
  if (!quantity) return null
  const { entries } = shown.comparison
  const columns = entries.flatMap(({ document: { year }, label }, index) => {
    const before = entries[index - 1]?.document.year ?? year - 1
    const between = Array.from({ length: Math.max(0, year - before - 1) }, (_, at) => ({
      label: spaceText(`${before + at + 1}年`),
      index: null,
    }))
    return [...between, { label, index }]
  })
  // So many missing years would leave no room for those that are there.
  const drawn = columns.length > mostRows ? columns.filter(({ index }) => index !== null) : columns
  return {
    kind: 'slope',
    data: {
      quantity,
      columns: drawn.map(({ label }) => label),
      chosen: focus.row.key,
      lines: withParts(shown, focus, mostLines).map(line => {
        const readings = readingsOf(shown, line)
        return {
          key: line.row.key,
          code: line.row.code,
          name: nameRow(line.row),
          readings: drawn.map(({ index }) =>
            index === null ? '没有文件' : (readings[index] ?? '没有读到'),
          ),
        }
      }),
    },
  }
}

function drawDumbbell(shown: CompareShown, focus: ShownRow): ChartRequest<'dumbbell'> | null {
  const quantity = quantityOf(shown, focus)
  if (!quantity) return null
  return {
    kind: 'dumbbell',
    data: {
      quantity,
      columns: shown.comparison.entries.map(({ document, label }) => ({
        key: document.id,
        name: label,
      })),
      rows: withParts(shown, focus, mostRows).map(line => ({
        key: line.row.key,
        code: line.row.code,
        name: nameRow(line.row),
        readings: readingsOf(shown, line),
      })),
      order: 'given',
    },
  }
}

function drawDistribution(
  shown: CompareShown,
  focus: ShownRow,
): ChartRequest<'distribution'> | null {
  const quantity = quantityOf(shown, focus)
  if (!quantity) return null
  const readings = readingsOf(shown, focus)
  return {
    kind: 'distribution',
    data: {
      quantity,
      units: shown.comparison.entries.map(({ document, label }, index) => ({
        key: document.id,
        name: label,
        reading: readings[index] ?? '没有读到',
      })),
      own: shown.own,
    },
  }
}

function drawBars(shown: CompareShown, focus: ShownRow): ChartRequest<'bars'> {
  const { comparison, format } = shown
  const isOrdered = comparison.setting === 'execution'
  const bars = comparison.entries.map(({ document, label }, index) => {
    const value = focus.values[index]
    const amount = value?.value ?? null
    return {
      key: document.id,
      code: null,
      name: label,
      kind: 'row' as const,
      leads: false,
      amount,
      share: null,
      parts:
        amount === null
          ? []
          : [{ key: 'own' as const, name: nameRow(focus.row), amount, share: null }],
      note: value && amount === null ? formatValue(value, format) : null,
    }
  })
  return {
    kind: 'bars',
    data: {
      unit: unitOf(format),
      as: 'amount',
      shareOf: '',
      rows: isOrdered
        ? bars
        : bars.toSorted((one, other) => (other.amount ?? -1) - (one.amount ?? -1)),
    },
  }
}

/** Where the figures of a mark come from: of a row all its documents, of a bar its own. */
export function pictureProvenance(
  shown: CompareShown,
  kind: PictureKind | null,
  key: string,
): Provenance | null {
  const { comparison, rows, focus } = shown
  if (kind === 'waterfall') return traceWay(shown, key)
  const index = comparison.entries.findIndex(({ document }) => document.id === key)
  if (index >= 0) return focus?.values[index]?.provenance ?? null
  const row = rows.find(({ row }) => row.key === key)
  const [last, ...others] = row
    ? row.values.flatMap(({ provenance }) => provenance ?? []).toReversed()
    : []
  return last ? { main: last, also: others } : null
}

import type { ChartRequest } from '@/charts/registry'
import type { LineSeries } from '@/charts/line/model'
import { formatValue, unitOf } from '@/budget/sideBySide/formatValue'
import { showRow, type ShownRow } from '@/budget/sideBySide/shownRows'
import type { Provenance } from '@/text/provenance'
import type { CompareShown } from './useCompare'

/** A row with its parts are drawn together, no more than there are colours to tell apart. */
const mostLines = 6

/** A picture of what is looked at; `null` of what is no money. `form` is what it is drawn in. */
export function comparePicture(shown: CompareShown): ChartRequest<'line' | 'bars'> | null {
  const focus = drawnFocus(shown)
  if (!focus?.values.some(({ value, unit }) => value !== null && unit === 'money')) return null
  return shown.comparison.setting === 'years' ? drawLines(shown, focus) : drawBars(shown, focus)
}

/** Pictures are of money: shares and indices are drawn as the amounts that they are taken of. */
const drawnForm = ({ form }: CompareShown) => (form === 'head' ? form : 'amount')

const redraw = (shown: CompareShown, { row }: ShownRow) =>
  showRow({ ...shown, row, form: drawnForm(shown) })

const drawnFocus = (shown: CompareShown) => shown.focus && redraw(shown, shown.focus)

function drawLines(shown: CompareShown, focus: ShownRow): ChartRequest<'line'> {
  const rows = [focus, ...partsOf(shown, focus).map(row => redraw(shown, row))]
  return {
    kind: 'line',
    data: {
      unit: unitOf(shown.format),
      chosen: null,
      series: rows
        .map((row, index) => lineOf(shown, row, index))
        .filter(({ points }) => points.length > 0),
    },
  }
}

function lineOf(
  { comparison: { entries } }: CompareShown,
  { row, values }: ShownRow,
  index: number,
): LineSeries {
  return {
    key: row.key,
    name: row.name,
    tone: index === 0 ? null : index - 1,
    points: values.flatMap(({ value }, at) => {
      const year = entries[at]?.document.year
      return value === null || year === undefined ? [] : [{ year, fen: value, derived: false }]
    }),
  }
}

/** The largest of what the row is made of, as far as the table says. */
function partsOf({ rows }: CompareShown, focus: ShownRow): readonly ShownRow[] {
  const at = rows.findIndex(({ row }) => row.key === focus.row.key)
  const { level, key } = focus.row
  const isWhole = key.endsWith(':')
  const below: ShownRow[] = []
  for (const shown of rows.slice(at + 1)) {
    if (!isWhole && shown.row.level <= level) break
    if (shown.row.level === (isWhole ? 0 : level + 1)) below.push(shown)
  }
  const size = ({ values }: ShownRow) => values.at(-1)?.value ?? 0
  return below.toSorted((one, other) => size(other) - size(one)).slice(0, mostLines - 1)
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
        amount === null ? [] : [{ key: 'own' as const, name: focus.row.name, amount, share: null }],
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

/** Where the figures of a mark come from: of a line all its years, of a bar its own. */
export function pictureProvenance(shown: CompareShown, key: string): Provenance | null {
  const { comparison, rows } = shown
  const focus = drawnFocus(shown)
  const index = comparison.entries.findIndex(({ document }) => document.id === key)
  if (index >= 0) return focus?.values[index]?.provenance ?? null
  const row = rows.find(({ row }) => row.key === key)
  const [last, ...others] = row
    ? redraw(shown, row)
        .values.flatMap(({ provenance }) => provenance ?? [])
        .reverse()
    : []
  return last ? { main: last, also: others } : null
}

import type { WaterfallData, WaterfallStep } from '@/charts/waterfall/model'
import { findRefusal } from '@/budget/sideBySide/differences'
import { nameRow, unitOf } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import type { Provenance } from '@/text/provenance'
import { spaceText } from '@/text/format'
import type { CompareShown } from '../showComparison'
import { partsOf } from './readings'

/** More steps than this are not told apart: the smallest are one step together. */
const mostSteps = 16
const othersKey = 'others'

/** The way of a row from one document to another, by its parts; indices of both documents. */
interface Way {
  readonly from: number
  readonly to: number
  readonly data: WaterfallData
  /** Keys of the parts that are one step together. */
  readonly others: readonly string[]
}

/**
 * The way of what is looked at from the year before to the last one, or from the chosen base, and
 * from budget to final account; `null` where there is none, in 分.
 */
export function findWay(shown: CompareShown): Way | null {
  const { comparison, focus, form, format } = shown
  const { setting, entries, base } = comparison
  if (!focus || form !== 'amount' || (setting !== 'years' && setting !== 'execution')) return null
  const to = entries.length - 1
  const from = shown.based && base < to ? base : to - 1
  const [start, end] = [focus.values[from], focus.values[to]]
  if (start?.value == null || end?.value == null || start.unit !== 'money') return null
  if (findRefusal(comparison, focus.row, [from, to])) return null
  const parts = partsOf(shown, focus)
  if (parts.length < 2) return null
  const { steps, others } = limitSteps(
    parts.map(part => stepOf(part, { from, to })).filter(({ amount }) => amount !== 0),
  )
  const whole = (index: number, amount: number) => ({
    key: index === from ? 'start' : 'end',
    name: spaceText(`${entries[index]?.label ?? ''}${nameRow(focus.row)}`),
    amount,
  })
  return {
    from,
    to,
    others,
    data: {
      unit: unitOf(format),
      start: whole(from, start.value),
      end: whole(to, end.value),
      before: '',
      steps,
    },
  }
}

const sizeOf = ({ amount }: WaterfallStep) => (typeof amount === 'number' ? Math.abs(amount) : -1)

/** The largest steps first; the smallest of too many are one, and what has no amount is left out. */
function limitSteps(all: readonly WaterfallStep[]): {
  readonly steps: readonly WaterfallStep[]
  readonly others: readonly string[]
} {
  const sorted = all.toSorted((one, other) => sizeOf(other) - sizeOf(one))
  if (sorted.length <= mostSteps) return { steps: sorted, others: [] }
  const rest = sorted.slice(mostSteps - 1).flatMap(({ key, amount }) => {
    return typeof amount === 'number' ? [{ key, amount }] : []
  })
  const step = {
    key: othersKey,
    code: null,
    name: `其余 ${rest.length} 项`,
    amount: rest.reduce((sum, { amount }) => sum + amount, 0),
    scoped: false,
  }
  return {
    steps: [...sorted.slice(0, mostSteps - 1), ...(rest.length > 0 ? [step] : [])],
    others: rest.map(({ key }) => key),
  }
}

type Ends = Pick<Way, 'from' | 'to'>

/** What a table of all such subjects does not list is none of that year's money. */
function amountAt({ row, values }: ShownRow, index: number): number | null {
  const [value, figure] = [values[index]?.value ?? null, row.figures[index]]
  return value ?? (figure?.kind === 'absent' && figure.state === 'notListed' ? 0 : null)
}

function stepOf(part: ShownRow, { from, to }: Ends): WaterfallStep {
  const [before, after] = [amountAt(part, from), amountAt(part, to)]
  const { key, code, name } = part.row
  const words = part.values[before === null ? from : to]?.text ?? ''
  return {
    key,
    code,
    name,
    amount: before === null || after === null ? words : after - before,
    scoped: false,
  }
}

/** Where a bar of the way comes from: an end from its own document, a step from both. */
export function traceWay(shown: CompareShown, key: string): Provenance | null {
  const way = findWay(shown)
  if (!way || !shown.focus) return null
  const { from, to } = way
  const values =
    key === 'start' || key === 'end' || key === 'difference'
      ? shown.focus.values
      : shown.rows.find(({ row }) => row.key === key)?.values
  const [before, after] = [values?.[from]?.provenance ?? null, values?.[to]?.provenance ?? null]
  if (key === 'start') return before
  if (key === 'end') return after
  if (key === 'difference') return traceRest(shown, { before, after, way })
  if (key === othersKey) {
    const at = provenancesOf(shown, way.others)
    return { sum: at(to), less: at(from), name: `其余 ${way.others.length} 项的增减` }
  }
  return before && after ? { sum: [after], less: [before], name: '增减' } : (after ?? before)
}

/** Where the figures of rows come from in each document. */
function provenancesOf({ rows }: CompareShown, keys: readonly string[]) {
  const wanted = new Set(keys)
  const parts = rows.filter(({ row }) => wanted.has(row.key))
  return (index: number) => parts.flatMap(({ values }) => values[index]?.provenance ?? [])
}

interface Rest {
  readonly before: Provenance | null
  readonly after: Provenance | null
  readonly way: Way
}

/** What the drawn steps leave of the change. */
function traceRest(shown: CompareShown, { before, after, way }: Rest): Provenance {
  const drawn = way.data.steps.flatMap(({ key, amount }) =>
    typeof amount === 'number' ? [key] : [],
  )
  const at = provenancesOf(shown, [...drawn, ...way.others])
  return { sum: [after, ...at(way.from)], less: [before, ...at(way.to)], name: '差额' }
}

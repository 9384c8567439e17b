import { type DisplayUnit, formatAmount, formatShare, formatTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { BarPart, BarRow, BarsData, BarsStyle } from './data'

/** What bars show: rows with their figures in words, and the scale they share. */
export interface BarsModel {
  readonly unit: DisplayUnit
  readonly as: BarsStyle
  readonly rows: readonly BarItem[]
  /** The amount that is as long as the picture. */
  readonly longest: Fen
  readonly cumulative: boolean
  readonly twoTier: boolean
}
export interface BarItem extends Pick<
  BarRow,
  'key' | 'code' | 'name' | 'kind' | 'leads' | 'parts'
> {
  readonly within: string
  readonly amount: Fen
  readonly inside: readonly BarPart[]
  readonly amountText: string
  readonly shareText: string
  /** A caption to each part that has an amount, long and short. */
  readonly captions: readonly BarCaption[]
  readonly cumulative: number | null
  readonly cumulativeText: string
  readonly details: readonly string[]
}
export interface BarCaption {
  readonly part: BarPart | null
  readonly long: string
  readonly short: string
}

/** The model of a list of rows; as much work as there are rows to show. */
export function buildBarsModel({ rows, off = [], ...data }: BarsData): BarsModel {
  const { unit, as } = data
  const items = gatherRows(rows).map(row => itemOf({ row, off, ...data }))
  const lengths = items.flatMap(({ amount, parts }) =>
    as === 'side' ? parts.map(part => part.amount) : [amount],
  )
  return {
    unit,
    as,
    rows: items,
    longest: Math.max(1, ...lengths),
    cumulative: items.some(({ cumulative }) => cumulative !== null),
    twoTier: items.some(({ inside }) => inside.length > 0),
  }
}

interface ItemRequest {
  readonly row: BarRow
  readonly unit: DisplayUnit
  readonly as: BarsStyle
  readonly shareOf: string
  readonly off: readonly string[]
}

function itemOf({ row, unit, as, shareOf, off }: ItemRequest): BarItem {
  const { key, within = key, code, name, kind, leads, parts, inside = [], cumulative = null } = row
  const amountText = formatAmount(row.amount, unit)
  const shareText = row.share === null ? '' : formatShare(row.share, row.amount)
  const figure = (part: BarPart) =>
    as === 'share' ? formatShare(part.share, part.amount) : formatAmount(part.amount, unit)
  const full = [...parts, ...inside]
    .filter(part => part.key !== 'own' && part.amount !== 0)
    .map(
      part =>
        `${part.name} ${formatAmount(part.amount, unit)}${part.share === null ? '' : `（${formatShare(part.share, part.amount)}）`}`,
    )
  const cumulativeText = cumulative === null ? '' : formatTenths(cumulative)
  return {
    key,
    within,
    code,
    name,
    kind,
    leads,
    parts: parts.filter(part => part.amount > 0),
    inside: inside.filter(part => part.amount > 0),
    amount: row.amount ?? 0,
    amountText,
    shareText,
    cumulative,
    cumulativeText,
    captions: captionsOf(row, { figure, off, side: as === 'side' }),
    details: [
      name,
      `${amountText}${row.amount === null ? '' : ` ${unit}`}`,
      ...(shareText ? [`占${shareOf} ${shareText}`] : []),
      ...full,
      ...(cumulativeText ? [`到这一项累计 ${cumulativeText}`] : []),
      ...(row.note ? [row.note] : []),
    ],
  }
}

/** One part alone is said in words; more have their figures, and the first what is inside it. */
function captionsOf(
  { parts, inside = [], note }: BarRow,
  {
    figure,
    off,
    side,
  }: {
    readonly figure: (part: BarPart) => string
    readonly off: readonly string[]
    readonly side: boolean
  },
): readonly BarCaption[] {
  if (note) return [{ part: null, long: note, short: note }]
  const printed = parts.filter(part => part.key !== 'own' && part.amount !== 0)
  const isOff = ({ key }: BarPart) => off.includes(key)
  // One part of what is inside says nothing true of the whole.
  const within = inside.some(isOff) ? [] : inside.filter(part => part.amount !== 0)
  const [only] = printed
  const [onlyInside] = within
  if (printed.length === 1 && only && !side) {
    const alone =
      onlyInside && within.length === 1 ? `（${onlyInside.name}）` : insideText(within, figure)
    const short = `全部是${only.name}`
    return isOff(only) ? [] : [{ part: only, long: short + alone, short }]
  }
  const shown = printed.filter(part => !isOff(part))
  return shown.map(part => {
    const short = `${part.name} ${figure(part)}`
    return { part, short, long: part === parts[0] ? short + insideText(within, figure) : short }
  })
}

const insideText = (parts: readonly BarPart[], figure: (part: BarPart) => string) =>
  parts.length === 0
    ? ''
    : `（${parts.map(part => `${part.name.slice(0, 2)} ${figure(part)}`).join('，')}）`

/** More rows than this do not fit a saved picture; the table has them all. */
const mostRows = 300

/**
 * Puts the rows that are too many for a picture together as one, with their amounts and parts added
 * up.
 */
function gatherRows(rows: readonly BarRow[]): readonly BarRow[] {
  if (rows.length <= mostRows) return rows
  const hidden = rows.slice(mostRows - 1)
  const single = hidden.filter(({ kind }) => kind !== 'part')
  const counted = single.length > 0 ? single : hidden
  const rest: BarRow = {
    key: 'rest',
    code: null,
    name: `其余 ${counted.length} 项`,
    kind: 'row',
    leads: false,
    share: null,
    amount: addUp(counted),
    parts: addParts(counted.flatMap(({ parts }) => parts)),
    inside: addParts(counted.flatMap(({ inside = [] }) => inside)),
    cumulative: hidden.at(-1)?.cumulative ?? null,
  }
  return [...rows.slice(0, mostRows - 1), rest]
}

function addParts(parts: readonly BarPart[]): readonly BarPart[] {
  const sums = new Map<string, BarPart>()
  for (const { key, name, amount } of parts) {
    const found = sums.get(key)
    sums.set(key, {
      key: key === 'own' ? 'rest' : key,
      name,
      share: null,
      amount: amount + (found?.amount ?? 0),
    })
  }
  return [...sums.values()]
}

/** The sum of the amounts that are there; `null` where none is. */
function addUp(rows: readonly BarRow[]): Fen | null {
  const amounts = rows.flatMap(({ amount }) => amount ?? [])
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

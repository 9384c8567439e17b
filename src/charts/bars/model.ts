import { formatAmount, formatShare, formatTenths } from '@/text/format'
import { hasArea } from '@/charts/core/amounts'
import type { BarPart, BarRow, BarsData } from './data'
import { gatherRows } from './gather'

/** What bars show: rows with their figures in words, and the scale they share. */
export type BarsModel = ReturnType<typeof buildBarsModel>
export type BarItem = ReturnType<typeof itemOf>
export type BarCaption = ReturnType<typeof captionsOf>[number]

/** The model of a list of rows; as much work as there are rows to show. */
export function buildBarsModel({ rows, off = [], mostRows, ...data }: BarsData) {
  const { unit, as } = data
  const items = gatherRows(rows, mostRows).map(row => itemOf({ row, off, ...data }))
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

function itemOf({
  row,
  unit,
  as,
  shareOf,
  off,
}: { readonly row: BarRow; readonly off: readonly string[] } & Pick<
  BarsData,
  'unit' | 'as' | 'shareOf'
>) {
  const { key, within = key, code, name, kind, leads, parts, inside = [], cumulative = null } = row
  const amountText = formatAmount(row.amount, unit)
  const sayShare = ({ share, amount }: Pick<BarRow, 'share' | 'amount'>) =>
    share === null ? '' : formatShare(share, amount)
  const full = [...parts, ...inside].filter(isPrinted).map(part => {
    const share = sayShare(part)
    return `${part.name} ${formatAmount(part.amount, unit)}${share && `（${share}）`}`
  })
  const shareText = sayShare(row)
  const cumulativeText = cumulative === null ? '' : formatTenths(cumulative)
  const figure = (part: BarPart) =>
    as === 'share' ? formatShare(part.share, part.amount) : formatAmount(part.amount, unit)
  return {
    key,
    within,
    code,
    name,
    kind,
    leads,
    parts: parts.filter(hasArea),
    inside: inside.filter(hasArea),
    amount: row.amount ?? 0,
    amountText,
    shareText,
    cumulative,
    cumulativeText,
    /** A caption to each part that has an amount, long and short. */
    captions: captionsOf(row, { figure, off, side: as === 'side' }),
    details: [
      name,
      `${amountText}${row.amount === null ? '' : ` ${unit}`}`,
      shareText && `占${shareOf} ${shareText}`,
      ...full,
      cumulativeText && `到这一项累计 ${cumulativeText}`,
      row.note ?? '',
    ].filter(Boolean),
  }
}

const isPrinted = ({ key, amount }: BarPart) => key !== 'own' && amount !== 0

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
): readonly { readonly part: BarPart | null; readonly long: string; readonly short: string }[] {
  if (note) return [{ part: null, long: note, short: note }]
  const isOff = ({ key }: BarPart) => off.includes(key)
  // One part of what is inside says nothing true of the whole.
  const within = inside.some(isOff) ? [] : inside.filter(({ amount }) => amount !== 0)
  const said = within.map(part => `${part.name.slice(0, 2)} ${figure(part)}`).join('，')
  const insideText = said && `（${said}）`
  const printed = parts.filter(isPrinted)
  const [only] = printed
  const [onlyInside] = within
  if (printed.length === 1 && only && !side) {
    const alone = onlyInside && within.length === 1 ? `（${onlyInside.name}）` : insideText
    const short = `全部是${only.name}`
    return isOff(only) ? [] : [{ part: only, long: short + alone, short }]
  }
  return printed
    .filter(part => !isOff(part))
    .map(part => {
      const short = `${part.name} ${figure(part)}`
      return { part, short, long: part === parts[0] ? short + insideText : short }
    })
}

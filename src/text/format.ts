// @bundle parts
import { type Fen, fromFen, unitScale } from '@/document/money'

/** The units a screen can be shown in; decimals are fixed per unit so that columns line up. */
export const displayUnits = ['元', '万元', '亿元'] as const
export type DisplayUnit = (typeof displayUnits)[number]

/** 亿元 has four, because one 万元 is its fourth decimal. */
export const displayDecimals: Readonly<Record<DisplayUnit, number>> = { 元: 2, 万元: 2, 亿元: 4 }

/** Shown where there is no figure to show. */
export const noFigure = '—'

const minus = '\u2212'
const thinSpace = '\u2009'

/**
 * An amount of 分 in the unit of the screen: "9,619.41", "−97,598.96"; too small to show, but not
 * zero: "<0.01".
 */
export function formatAmount(
  fen: Fen | null,
  unit: DisplayUnit,
  options: { readonly signed?: boolean } = {},
): string {
  if (fen === null) return noFigure
  const decimals = displayDecimals[unit]
  const steps = divideRounded(BigInt(Math.abs(fen)), 10n ** BigInt(unitScale[unit] - decimals))
  if (steps === 0n && fen !== 0) return underflow(fen < 0, decimals)
  return sign(fen, options.signed) + groupThousands(placePoint(steps, decimals))
}

/** The same amount with every decimal it has: "9,101.677535". For titles, copies and exports. */
export function formatExact(fen: Fen, unit: DisplayUnit): string {
  return sign(fen) + groupThousands(fromFen(Math.abs(fen), unit, displayDecimals[unit]))
}

/** Whether the amount as shown leaves decimals out. */
export function isRounded(fen: Fen, unit: DisplayUnit): boolean {
  return BigInt(fen) % 10n ** BigInt(unitScale[unit] - displayDecimals[unit]) !== 0n
}

/**
 * `part` of `whole` in percent with one decimal: "91.9%", "−91.0%", "<0.1%"; "—" where there is
 * nothing to take a share of.
 */
export function formatPercent(
  part: Fen | null,
  whole: Fen | null,
  options: { readonly signed?: boolean } = {},
): string {
  const tenths = part === null || whole === null ? null : toTenths(part, whole)
  if (tenths === null || part === null || whole === null) return noFigure
  if (tenths === 0 && part !== 0) return `${underflow(part < 0 !== whole < 0, 1)}%`
  return formatTenths(tenths, options)
}

/** Tenths of a percent as text: −910 → "−91.0%". */
export function formatTenths(tenths: number, options: { readonly signed?: boolean } = {}): string {
  return `${sign(tenths, options.signed)}${groupThousands(placePoint(BigInt(Math.abs(tenths)), 1))}%`
}

/**
 * The share that `part` has, in tenths of a percent, as text; "<0.1%" where it is little and not
 * nothing, "—" where it is unknown.
 */
export function formatShare(tenths: number | null, part: Fen | null): string {
  if (tenths === null || part === null) return noFigure
  return tenths === 0 && part !== 0 ? `${underflow(part < 0, 1)}%` : formatTenths(tenths)
}

/**
 * `part` of `whole` in tenths of a percent, rounded half away from zero in integers; `null` for a
 * whole of zero.
 */
export function toTenths(part: Fen, whole: Fen): number | null {
  if (whole === 0) return null
  const tenths = Number(divideRounded(BigInt(Math.abs(part)) * 1000n, BigInt(Math.abs(whole))))
  return tenths !== 0 && part < 0 !== whole < 0 ? -tenths : tenths
}

/** A count with thousands separators: 20000 → "20,000". */
export function formatCount(count: number | null): string {
  return count === null ? noFigure : sign(count) + groupThousands(String(Math.abs(count)))
}

/** "2024-02-27" → "2024 年 2 月 27 日"; other text as it is. */
export function formatDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  return year ? spaceText(`${year}年${Number(month)}月${Number(day)}日`) : date
}

// Without Chinese punctuation, which has its gap inside.
const cjk = '\\u2e80-\\u2fdf\\u3400-\\u9fff\\uf900-\\ufaff'
const latin = 'A-Za-z0-9%'
const gapBefore = new RegExp(`([${cjk}])[ \\u2009]*(?=[${minus}+<]?[${latin}])`, 'g')
const gapAfter = new RegExp(`([${latin}])[ \\u2009]*(?=[${cjk}])`, 'g')

/**
 * Puts a thin gap between Chinese and Latin letters or figures, in place of a blank or of nothing;
 * what stands in quotation marks is left as printed.
 */
export function spaceText(text: string): string {
  let depth = 0
  return text
    .split(/([“”])/)
    .map(part => {
      if (part === '“') depth++
      else if (part === '”') depth = Math.max(0, depth - 1)
      return depth > 0
        ? part
        : part.replace(gapBefore, `$1${thinSpace}`).replace(gapAfter, `$1${thinSpace}`)
    })
    .join('')
}

function divideRounded(dividend: bigint, divisor: bigint): bigint {
  return (dividend * 2n + divisor) / (divisor * 2n)
}

function placePoint(digits: bigint, decimals: number): string {
  const text = String(digits).padStart(decimals + 1, '0')
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}

/** Thousands separators in exact decimal text, with a real minus sign. */
export function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', minus).split('.')
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function sign(value: number, signed = false): string {
  if (value < 0) return minus
  return signed && value > 0 ? '+' : ''
}

function underflow(negative: boolean, decimals: number): string {
  const least = `0.${'1'.padStart(decimals, '0')}`
  return negative ? `>${minus}${least}` : `<${least}`
}

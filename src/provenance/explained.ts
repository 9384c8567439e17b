import type { Place, PrintedRow, PrintedTable } from '@/document/document'
import type { Fen } from '@/document/money'
import {
  type DisplayUnit,
  formatAmount,
  formatExact,
  formatPercent,
  isRounded,
  groupThousands,
} from '@/text/format'
import type { CourseConflict, CourseLine, CoursePoint, Provenance } from '@/text/provenance'

/**
 * What a source means: the name of its figure, what it is worth, and where that is to be seen.
 * `null` values are blank.
 */
export interface Explained {
  readonly name: string
  readonly value: Value | null
  readonly seen: Seen
  /** What it explains. */
  readonly of?: Provenance
  /** The unit it is shown in, where that of the screen is too large for it. */
  readonly shownIn?: DisplayUnit
  /** Another figure that was asked for, and why this one stands for it. */
  readonly instead?: string
  readonly document?: string
  readonly also?: readonly Explained[]
}
export type Seen = SeenCell | SeenText | SeenFormula | SeenCourse

/** A printed cell with its row, the header and the rows that it is a part of, in printed order. */
export interface SeenCell {
  readonly kind: 'cell'
  readonly place: Place
  readonly table: PrintedTable
  /** The table's short name: "表五". */
  readonly tableName: string
  readonly header: readonly PrintedRow[]
  readonly rows: readonly SeenRow[]
  /** As printed. */
  readonly printed: string
  /** What a person reads otherwise there, in sentences; left out where nothing. */
  readonly corrected?: readonly string[]
}
export interface SeenRow extends PrintedRow {
  readonly index: number
  readonly here: boolean
}

/** Printed words; `mark` is where in them the figure stands, from and up to. */
export interface SeenText {
  readonly kind: 'words'
  readonly line: number
  readonly text: string
  readonly mark: readonly [number, number] | null
}

/** What is computed: "占" divides the first by the second. */
export interface SeenFormula {
  readonly kind: 'formula'
  readonly how: 'sum' | 'share' | 'quotient' | 'count' | 'fixed'
  readonly operands: readonly Operand[]
}
export interface Operand {
  readonly sign: '' | '+' | '−' | '÷'
  readonly explained: Explained
}

/** A figure over the years, in a line for each kind of document. */
export interface SeenCourse {
  readonly kind: 'course'
  readonly lines: readonly SeenLine[]
}
export interface SeenLine extends Omit<CourseLine, 'points' | 'conflicts'> {
  readonly points: readonly (CoursePoint & { readonly explained: Explained | null })[]
  /** With what each of the two documents prints. */
  readonly conflicts: readonly (CourseConflict & {
    readonly sides: readonly Explained[]
  })[]
}

/**
 * What a figure is worth: money in 分, a share of two like figures, a number as exact decimal text,
 * or words that are none.
 */
export type Value =
  | { readonly kind: 'money'; readonly fen: Fen }
  | {
      readonly kind: 'percent'
      readonly part: number
      readonly whole: number
      readonly fine?: boolean
    }
  /** `exact`: every decimal, where `text` leaves some out. */
  | {
      readonly kind: 'number'
      readonly text: string
      readonly unit: string
      readonly exact?: string
    }
  | { readonly kind: 'words'; readonly text: string }

/** A value as the screen shows it, in the unit of the screen. */
export function valueText(value: Value | null, unit: DisplayUnit): string {
  if (value === null) return '（空白）'
  if (value.kind === 'money') return `${formatAmount(value.fen, unit)} ${unit}`
  if (value.kind === 'percent')
    return value.fine
      ? finePercent(value.part, value.whole)
      : formatPercent(value.part, value.whole)
  return value.kind === 'number'
    ? `${groupThousands(value.text)}${value.unit === '%' ? '%' : value.unit && ` ${value.unit}`}`
    : value.text
}

/** Every decimal of a value where the screen shows fewer; `null` where it shows all. */
export function exactText(value: Value | null, unit: DisplayUnit): string | null {
  if (value?.kind === 'number')
    return value.exact === undefined ? null : `${groupThousands(value.exact)} ${value.unit}`
  return value?.kind === 'money' && isRounded(value.fen, unit)
    ? `${formatExact(value.fen, unit)} ${unit}`
    : null
}

/** Hundredths of a percent, rounded half away from zero, without zeros at the end. */
function finePercent(part: number, whole: number): string {
  if (whole === 0) return formatPercent(part, whole)
  const divisor = BigInt(Math.abs(whole))
  const digits = String((BigInt(Math.abs(part)) * 20_000n + divisor) / (divisor * 2n)).padStart(
    3,
    '0',
  )
  const fraction = digits.slice(-2).replace(/0+$/, '')
  return `${part < 0 !== whole < 0 ? '\u2212' : ''}${groupThousands(digits.slice(0, -2))}${fraction && `.${fraction}`}%`
}

const scale = 10_000n

/**
 * A value as an integer that adds up and divides: money in 分, numbers and computed percentages in
 * ten-thousandths; `null` for words.
 */
export function integerOf(value: Value | null): number | null {
  if (value?.kind === 'money') return value.fen
  if (value?.kind === 'percent')
    return value.whole === 0
      ? null
      : rounded(BigInt(value.part) * 100n * scale, BigInt(value.whole))
  if (value?.kind !== 'number') return null
  const [whole = '', fraction = ''] = value.text.replace('-', '').split('.')
  const size = Number(BigInt(whole) * scale + BigInt(fraction.slice(0, 4).padEnd(4, '0')))
  return value.text.startsWith('-') ? -size : size
}

/** Rounded half away from zero. */
function rounded(dividend: bigint, divisor: bigint): number {
  const [above, below] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor]
  const size = Number((above * 2n + below) / (below * 2n))
  return dividend < 0n !== divisor < 0n ? -size : size
}

/** Whether a value is a percentage, printed or computed. */
export const isPercent = (value: Value): boolean =>
  value.kind === 'percent' || (value.kind === 'number' && value.unit === '%')

/**
 * What two percentages differ by, from ten-thousandths of a percent: in 个百分点, of two decimals.
 */
export function pointsOf(integer: number): Value {
  const shown = Math.sign(integer) * Math.round(Math.abs(integer) / 100) * 100
  return {
    kind: 'number',
    text: decimalOf(shown),
    unit: '个百分点',
    ...(shown !== integer && { exact: decimalOf(integer) }),
  }
}

/** An integer of the kind of `like` as a value. */
export function valueLike(like: Value, integer: number): Value {
  return like.kind === 'money'
    ? { kind: 'money', fen: integer }
    : { kind: 'number', text: decimalOf(integer), unit: like.kind === 'number' ? like.unit : '' }
}

function decimalOf(integer: number): string {
  const digits = String(Math.abs(integer)).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return `${integer < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction && `.${fraction}`}`
}

import { type AmountUnit, amountUnits, type Fen, toFen, unitScale } from '@/document/money'
import { groupThousands } from './format'

/** Decimals of printed decimal text. */
export function countDecimals(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** The last of `decimals` places in `unit`, in 分; 0 for 分 itself. */
export function lastPlaceOf(decimals: number, unit: AmountUnit): Fen {
  const places = unitScale[unit] - decimals
  return places > 0 ? 10 ** places : 0
}

/** An amount as it is computed with and as it is shown, and its last printed place. */
export interface ExactAmount {
  readonly value: Fen | null
  readonly text: string
  readonly step: Fen
}
const known = new Map<string, ExactAmount>()

/** Exact decimal text as 分 and with separators; the same few texts stand in many relations. */
export function readExactAmount(text: string, unit: AmountUnit): ExactAmount {
  const key = unit + text
  let amount = known.get(key)
  if (amount === undefined) {
    if (known.size > 20_000) known.clear()
    known.set(
      key,
      (amount = {
        value: toWholeFen(text, unit),
        text: groupThousands(text),
        step: lastPlaceOf(countDecimals(text), unit),
      }),
    )
  }
  return amount
}

/** Amount in 分; `null` for a fraction of a 分, which cannot be computed with. */
function toWholeFen(text: string, unit: AmountUnit): Fen | null {
  try {
    return toFen(text, unit)
  } catch {
    return null
  }
}

/** Whether a statement's unit is one of money. */
export function isMoneyUnit(unit: string): unit is AmountUnit {
  return (amountUnits as readonly string[]).includes(unit)
}

/** Finds a decimal in text, with any separators of thousands and any zeros at its end. */
export function findDecimal(text: string, decimal: string): readonly [number, number] | null {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = [...whole].join('[,，\\s]?')
  const significant = fraction.replace(/0+$/, '')
  const point = significant === '' ? '(?:\\.0+)?' : `\\.${significant}0*`
  const found = new RegExp(`(?<![\\d.])${digits}${point}(?![\\d.]*\\d)`).exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}

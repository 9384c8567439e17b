import { type AmountUnit, amountUnits } from '@/document/money'
import type { Target } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { readAmount } from '@/reading/text/amounts'

export interface PrintedFigure {
  readonly decimal: string
  readonly unit: AmountUnit | null
}

const unitSuffix = /(?:百万|亿|万|千|百)?元$/
const unitInLabel = /(?:[（(]|单位[：:]?)(?:单位[：:]?)?(?:人民币)?((?:百万|亿|万|千|百)?元)/

/**
 * Exact decimal of a printed amount ("1,039.81", "（12.50）", "570.00万元") and the unit printed
 * behind it; `null` for other text.
 */
export function readSheetFigure(text: string): PrintedFigure | null {
  const unit = text.endsWith('元') ? (unitSuffix.exec(text)?.[0] ?? '') : ''
  const read = readAmount(unit ? text.slice(0, -unit.length) : text)
  return read.kind === 'amount' ? { decimal: read.amount, unit: findAmountUnit(unit) } : null
}

/** Decimal of a printed weight ("20", "20分", "20%", "12.5"); `null` for other text. */
export function readWeight(text: string): string | null {
  const first = text.charCodeAt(0)
  if (first !== 0x20 && (first < 0x30 || first > 0x39) && (first < 0xff10 || first > 0xff19))
    return null
  const last = text[text.length - 1]
  const read = readAmount(last === '分' || last === '%' || last === '％' ? text.slice(0, -1) : text)
  return read.kind === 'amount' && !read.amount.startsWith('-') ? read.amount : null
}

/**
 * The amount unit named in a label or caption: 项目资金（万元）, 单位：元; `null` where none is.
 */
export function readNamedUnit(text: string): AmountUnit | null {
  return text.includes('元')
    ? findAmountUnit(unitInLabel.exec(text.replace(/\s+/g, ''))?.[1] ?? '')
    : null
}

function findAmountUnit(unit: string): AmountUnit | null {
  return amountUnits.find(amountUnit => amountUnit === unit) ?? null
}

interface ComposedTarget {
  readonly target: Target
  readonly operatorUsed: boolean
  readonly unitUsed: boolean
}

/**
 * A target printed over up to three cells (≥ | 95 | %) as one, its raw text the cells in that
 * order; operator and unit are left out where the value has its own or is in words.
 */
export function composeTarget(operator: string, alone: Target, unit: string): ComposedTarget {
  if (alone.kind === 'qualitative' || (operator === '' && unit === ''))
    return { target: alone, operatorUsed: false, unitUsed: false }
  const unitUsed = unit !== '' && !alone.unit
  const operatorUsed = operator !== '' && alone.bare === true
  const target = readTarget((operatorUsed ? operator : '') + alone.raw + (unitUsed ? unit : ''))
  if (target.kind !== 'qualitative') return { target, operatorUsed, unitUsed }
  return { target: alone, operatorUsed: false, unitUsed: false }
}

import {
  type DisplayUnit,
  formatAmount,
  formatCount,
  formatTenths,
  noFigure,
  spaceText,
} from '@/text/format'
import type { FormValue, ValueForm } from './derived'

/** How values are written: the form and the unit of the screen. */
export interface ValueFormat {
  readonly form: ValueForm
  readonly unit: DisplayUnit
}

/** The unit that money of a form is shown in: what a head has of it is too small for 万元. */
export const unitOf = ({ form, unit }: ValueFormat): DisplayUnit => (form === 'head' ? '元' : unit)

/**
 * A value as text without its unit, or why there is none; `gap`: it is what two values differ by.
 */
export function formatValue(
  { value, unit, text }: Pick<FormValue, 'value' | 'unit' | 'text'>,
  format: ValueFormat,
  { gap = false, ...options }: { readonly signed?: boolean; readonly gap?: boolean } = {},
): string {
  if (value === null) return text === '' ? noFigure : text
  if (unit === 'count') return (options.signed && value > 0 ? '+' : '') + formatCount(value)
  if (unit === 'money') return formatAmount(value, unitOf(format), options)
  const percent = formatTenths(value, options)
  if (format.form === 'index') return percent.replace('%', '')
  // Shares lie points apart, and not percent of each other.
  return gap ? spaceText(percent.replace('%', '个百分点')) : percent
}

/** A value in a sentence, with its unit: "712.37 元". */
export function sayValue(
  value: Pick<FormValue, 'value' | 'unit' | 'text'>,
  format: ValueFormat,
): string {
  const text = formatValue(value, format)
  return value.unit === 'money' && value.value !== null ? `${text} ${unitOf(format)}` : text
}

/** A row's name in a sentence or a picture, without what tells the wholes of tables apart. */
export const nameRow = ({ name }: { readonly name: string }): string =>
  name.replace(/（[功经].*合计）$/, '')

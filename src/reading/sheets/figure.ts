import { amountUnits, type AmountUnit } from '@/budget/money'

export interface PrintedFigure { readonly decimal: string, readonly unit: AmountUnit | null }

/** Exact decimal of a printed amount ("1,039.81", "（12.50）", "570.00万元") and the unit printed behind it; `null` for other text. */
export function readFigure(text: string): PrintedFigure | null {
  const match = /^([-－(（]?)((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)([)）]?)(元|百元|千元|万元|百万元|亿元)?$/.exec(text.replace(/\s+/g, ''))
  if (!match) return null
  const [, sign = '', digits = '', close = '', unit] = match
  const bracketed = sign === '(' || sign === '（'
  if (bracketed !== (close !== '')) return null
  return { decimal: (sign ? '-' : '') + digits.replace(/[,，]/g, ''), unit: amountUnits.find(known => known === unit) ?? null }
}

/** Decimal of a printed weight ("20", "20分", "20%", "12.5"); `null` for other text. */
export function readWeight(text: string): string | null {
  const match = /^(\d+(?:\.\d+)?)(?:分|%|％)?$/.exec(text.replace(/\s+/g, ''))
  return match?.[1] ?? null
}

/** The amount unit named in a label or caption: 项目资金（万元）, 单位：元; `null` where none is. */
export function unitIn(text: string): AmountUnit | null {
  if (!text.includes('元')) return null
  const match = /(?:[（(]|单位[：:]?)(?:单位[：:]?)?(?:人民币)?(元|百元|千元|万元|百万元|亿元)/.exec(text.replace(/\s+/g, ''))
  return amountUnits.find(known => known === match?.[1]) ?? null
}

// @bundle parts
/** Money inside the program: an integer number of 分. 2^53 分 is about 90 万亿元. */
export type Fen = number

export const amountUnits = ['元', '百元', '千元', '万元', '百万元', '亿元'] as const
export type AmountUnit = (typeof amountUnits)[number]

/** Decimal places by which a unit is larger than 分: 元 2, 万元 6, 亿元 10. */
export const unitScale: Readonly<Record<AmountUnit, number>> = {
  元: 2,
  百元: 4,
  千元: 5,
  万元: 6,
  百万元: 8,
  亿元: 10,
}

/**
 * Reads exact decimal text ("8836.68", "-12.5") in `unit` as 分; throws a RangeError for other text
 * or a fraction of a 分.
 */
export function toFen(decimal: string, unit: AmountUnit): Fen {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (!match) throw new RangeError(`“${decimal}”不是十进制数`)
  const [, sign, whole = '', fraction = ''] = match
  const scale = unitScale[unit]
  if (/[1-9]/.test(fraction.slice(scale))) throw new RangeError(`“${decimal}${unit}”不足一分`)
  const fen = Number(whole + fraction.slice(0, scale).padEnd(scale, '0'))
  if (!Number.isSafeInteger(fen)) throw new RangeError(`“${decimal}${unit}”超出可精确表示的范围`)
  return sign && fen !== 0 ? -fen : fen
}

/** Whether `toFen` would take the text. */
export function isFen(decimal: string, unit: AmountUnit): boolean {
  try {
    toFen(decimal, unit)
    return true
  } catch {
    return false
  }
}

/**
 * Writes 分 as exact decimal text in `unit`, with as many decimals as are needed and at least
 * `minimumDecimals`.
 */
export function fromFen(fen: Fen, unit: AmountUnit, minimumDecimals = 0): string {
  const scale = unitScale[unit]
  const digits = String(Math.abs(fen)).padStart(scale + 1, '0')
  const whole = digits.slice(0, -scale)
  const fraction = digits.slice(-scale).replace(/0+$/, '').padEnd(minimumDecimals, '0')
  return `${fen < 0 ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`
}

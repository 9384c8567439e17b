/** Digits that a number in a spreadsheet is sure of. */
const sureDigits = 15

interface Digits {
  readonly negative: boolean
  /** Without leading zeros. */
  readonly digits: string
  /** How many of the digits stand behind the point; negative for zeros before it. */
  readonly scale: number
}

/**
 * Exact decimal text of a stored number: "1.2345678E7" is 12345678. A text of more than 15 digits
 * stands for a binary number and becomes the shortest that means it: programs write 1234.57 as
 * 1234.5699999999999. `null` for what is no number.
 */
export function readDecimal(stored: string): string | null {
  const found = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?\s*$/.exec(stored)
  if (!found || !Number.isFinite(Number(stored))) return null
  const read = splitDigits(stored.trim())
  return writeDigits(read.digits.length > sureDigits ? splitDigits(String(Number(stored))) : read)
}

/**
 * A number without a format, to 15 significant digits, as editing its cell shows it. Excel's
 * General shows only what its column has room for; a budget's figures must not depend on that.
 */
export function writeGeneral(decimal: string): string {
  const read = splitDigits(decimal)
  const surplus = read.digits.length - sureDigits
  return surplus > 0 ? writeDigits(cutDigits(read, surplus)) : decimal
}

/** Cuts digits at the end, half away from zero. */
function cutDigits({ negative, digits, scale }: Digits, surplus: number): Digits {
  const kept = digits.slice(0, -surplus)
  const up = digits[kept.length]! >= '5'
  return {
    negative,
    digits: up ? String(BigInt(kept) + 1n) : kept,
    scale: scale - surplus,
  }
}

function splitDigits(text: string): Digits {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '', part = ''] = mantissa.replace(/^[-+]/, '').split('.')
  return {
    negative: mantissa.startsWith('-'),
    digits: (whole + part).replace(/^0+/, ''),
    scale: part.length - Number(exponent),
  }
}

/** Without zeros at the end behind the point. */
function writeDigits({ negative, digits, scale }: Digits): string {
  const padded = scale < 0 ? digits + '0'.repeat(-scale) : digits.padStart(scale + 1, '0')
  const point = scale > 0 ? padded.length - scale : padded.length
  const part = padded.slice(point).replace(/0+$/, '')
  const whole = padded.slice(0, point) || '0'
  const text = part === '' ? whole : `${whole}.${part}`
  return negative && /[1-9]/.test(text) ? `-${text}` : text
}

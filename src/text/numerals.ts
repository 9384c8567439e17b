const numerals = '零一二三四五六七八九'

/** Writes a count in Chinese as tables and parts are numbered: 3 → 三, 12 → 十二; digits from 100 on. */
export function writeNumeral(value: number): string {
  if (value < 10) return numerals.charAt(value)
  if (value >= 100) return String(value)
  const ones = value % 10
  const tens = value >= 20 ? numerals.charAt((value - ones) / 10) : ''
  return `${tens}十${ones === 0 ? '' : numerals.charAt(ones)}`
}

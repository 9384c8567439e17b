const digitOf = new Map(
  [...'〇一二三四五六七八九'].map((char, value) => [char, String(value)] as const),
)
  .set('○', '0')
  .set('零', '0')
  .set('O', '0')
const arabicDate = /((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/
const dashedDate = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const chineseDate =
  /([二一][〇○零O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/
const chineseYear = /([二一][〇○零O一二三四五六七八九]{3})年/
const arabicYear =
  /(?<!\d)(20\d\d)年?(?:度|部门|单位|区级|市级|省级|县级|本级|预算|决算|$)|(?<!\d)(20\d\d)年/

/**
 * The date in packed text as "2024-02-27", as "2024-02" where no day is printed; `null` for none.
 */
export function readDate(packed: string): string | null {
  const found = arabicDate.exec(packed) ?? dashedDate.exec(packed)
  if (found)
    return formatIsoDate(
      found[1],
      Number(found[2]),
      found[3] === undefined ? null : Number(found[3]),
    )
  const written = chineseDate.exec(packed)
  if (!written) return null
  return formatIsoDate(
    readYearDigits(written[1]),
    readSmallNumber(written[2]),
    written[3] === undefined ? null : readSmallNumber(written[3]),
  )
}

/** The year in packed text ("2024年度", "二〇二四年"), `null` for none. */
export function readYear(packed: string): number | null {
  const found = arabicYear.exec(packed)
  if (found) return Number(found[1] ?? found[2])
  const written = chineseYear.exec(packed)?.[1]
  return written === undefined ? null : Number(readYearDigits(written))
}

function readYearDigits(written = ''): string {
  return [...written].map(char => digitOf.get(char) ?? '').join('')
}

function readSmallNumber(written = ''): number {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written]
  return Number(
    (tens === '' ? '1' : (digitOf.get(tens) ?? '0')) +
      (ones === '' ? '0' : (digitOf.get(ones) ?? '0')),
  )
}

function formatIsoDate(year = '', month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const parts = [year, String(month).padStart(2, '0')]
  return (day === null ? parts : [...parts, String(day).padStart(2, '0')]).join('-')
}

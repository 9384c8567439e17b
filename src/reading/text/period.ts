/** Start and end as far as they are printed: "2025", "2025-01", "2025-01-01". */
export interface Period {
  readonly start?: string
  readonly end?: string
}

const day = /(20\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)日?/
const month = /(20\d\d)\s*[年./-]\s*(\d{1,2})(?!\d)(?:月份?)?/
const year = /(20\d\d)(?!\d)(?:年度?)?/
const laterDay = /(\d{1,2})月(\d{1,2})日/
const laterMonth = /(\d{1,2})月/
const tokens = new RegExp(
  [day, month, year, laterDay, laterMonth].map(({ source }) => source).join('|'),
  'g',
)

/** Reads 实施周期: "2025年1月1日-2025年12月31日", "2025.1.1-12.31", "2023-2025年", "2025年全年". */
export function readPeriod(printed: string): Period {
  const text = printed.normalize('NFKC').replace(/[—–~～至到]+/g, '—')
  const dates: { date: string; after: string }[] = []
  let current = ''
  const plain = text.replace(
    /(20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?)[-—](\d{1,2})[./](\d{1,2})/,
    '$1—$2月$3日',
  )
  for (const match of plain.matchAll(tokens)) {
    const [y, m, d] = partsOf(match)
    const own = y ?? current
    if (own === '' || !isDate(m, d)) continue
    current = own
    const end = match.index + match[0].length
    dates.push({
      date: [own, m, d]
        .flatMap(part => (part === undefined ? [] : [part.padStart(2, '0')]))
        .join('-'),
      after: plain.slice(end, end + 2),
    })
  }
  const [first] = dates
  const last = dates.at(-1)
  if (!first || !last) return {}
  if (dates.length > 1)
    return last.date >= first.date.slice(0, last.date.length)
      ? { start: first.date, end: last.date }
      : { start: first.date }
  if (/^(?:前|底|止|之前)/.test(first.after)) return { end: first.date }
  return /^(?:起|开始|启动)/.test(first.after)
    ? { start: first.date }
    : { start: first.date, end: first.date }
}

function partsOf(match: RegExpMatchArray): (string | undefined)[] {
  const [, y1, m1, d1, y2, m2, y3, m4, d4, m5] = match
  return [y1 ?? y2 ?? y3, m1 ?? m2 ?? m4 ?? m5, d1 ?? d4]
}

function isDate(m: string | undefined, d: string | undefined): boolean {
  return (
    (m === undefined || (Number(m) >= 1 && Number(m) <= 12)) &&
    (d === undefined || (Number(d) >= 1 && Number(d) <= 31))
  )
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  le: '≤',
  ge: '≥',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  times: '×',
}
const largestCode = 0x10ffff

/** Replaces the entities that converters write into Markdown; others stay as printed. */
export function readEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:(\w+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (written, name, decimal, hex) => {
      if (typeof name === 'string') return named[name] ?? written
      const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16)
      return code > 0 && code <= largestCode ? String.fromCodePoint(code) : written
    },
  )
}

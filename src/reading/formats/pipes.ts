/**
 * Splits a Markdown table row ("| 208 | 社会保障 |"); an empty list for its ruler line
 * ("|---|---:|").
 */
export function splitPipes(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  if (/^[\s|:-]+$/.test(inner) && inner.includes('-')) return []
  return inner.split(/(?<!\\)\|/).map(cell => cell.replaceAll('\\|', '|').trim())
}

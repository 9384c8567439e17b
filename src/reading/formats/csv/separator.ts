const separators = [',', '\t', ';'] as const
/** Lines that tell a separator. */
const sampledLines = 500

/**
 * Finds the separator of a file: the one that most lines have equally often; amounts with thousands
 * have commas too, but not alike on all lines.
 */
export function findSeparator(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, sampledLines)
    .filter(line => line.trim() !== '')
  const scores = separators.map(separator => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(separator).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return Math.max(0, ...counts.values())
  })
  return separators[scores.indexOf(Math.max(...scores))] ?? ','
}

const separators = [',', '\t', ';'] as const
/** Lines that tell a separator. */
const sampledLines = 500

/**
 * Finds the separator of a file: the one that most lines have equally often; amounts with thousands
 * have commas too, but not alike on all lines.
 */
export function findSeparator(text: string): string {
  const lines = text
    .slice(0, findSampleEnd(text))
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
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

/** Where the sampled lines end: a line end in quotes ends none. */
function findSampleEnd(text: string): number {
  const quotedOrEnd = /"[^"]*"|\n/g
  let lines = 0
  for (let found = quotedOrEnd.exec(text); found; found = quotedOrEnd.exec(text))
    if (found[0] === '\n' && ++lines === sampledLines) return found.index
  return text.length
}

/** The number of cells that most rows have; of two as frequent the larger, 0 without rows. */
export function findUsualLength(lengths: readonly number[]): number {
  if (lengths.every(length => length === lengths[0])) return lengths[0] ?? 0
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

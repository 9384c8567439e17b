import type { CountedValue, SumRow } from './types'

/**
 * Adds figures up by their keys, in whole 分 or people; throws where a sum is larger than numbers
 * are exact. Of several names of a key the least in order stands for it.
 */
export function addUpFigures(
  documents: Iterable<{ readonly figures: readonly CountedValue[] }>,
): readonly SumRow[] {
  const sums = new Map<string, { key: string; name: string; value: number; documents: number }>()
  for (const { figures } of documents)
    for (const { key, name, value } of figures) {
      const sum = sums.get(key)
      if (!sum) sums.set(key, { key, name, value, documents: 1 })
      else {
        sum.value = addExact(sum.value, value)
        sum.documents += 1
        if (name !== '' && (sum.name === '' || name < sum.name)) sum.name = name
      }
    }
  return [...sums.values()].sort(({ key: one }, { key: other }) => (one < other ? -1 : 1))
}

/** Adds two whole numbers; throws where the sum is no exact number any more. */
export function addExact(one: number, other: number): number {
  const sum = one + other
  if (!Number.isSafeInteger(sum)) throw new RangeError('合计超过了能精确表示的数')
  return sum
}

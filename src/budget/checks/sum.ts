import type { Term } from './types'

/** Whether a side prints no figure at all. */
export function isBlank(terms: readonly Term[]): boolean {
  return terms.every(({ value }) => value === null)
}

/** Sum of what is printed, signs applied; `null` where nothing is. */
export function sum(terms: readonly Term[]): number | null {
  let total: number | null = null
  for (const { value, sign } of terms) if (value !== null) total = (total ?? 0) + sign * value
  return total
}

/**
 * Whether a column holds amounts that add up: not comparisons or percentages, nor columns whose
 * words are unknown.
 */
export function isSummable(key: string): boolean {
  return !/^(?:comparison|column-)/.test(key)
}

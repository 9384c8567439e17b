/** Narrower than any column with a character in it: 2 mm, in twentieths of a point. */
const narrowest = 113

/**
 * Numbers the boundaries between the columns of a table. Cells that programs place a hair apart
 * leave a column that holds nothing: its two sides are one boundary.
 */
export function numberBoundaries(
  widths: readonly number[],
  cells: readonly { readonly start: number; readonly end: number }[],
): (boundary: number) => number {
  const used = new Set<number>()
  for (const { start, end } of cells) if (end === start + 1) used.add(start)
  let last = 0
  const numbers = [last]
  widths.forEach((width, column) => {
    if (used.has(column) || width === 0 || width > narrowest) last++
    numbers.push(last)
  })
  return boundary => numbers[boundary] ?? last + boundary - widths.length
}

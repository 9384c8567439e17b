import type { Size } from './geometry'
import { fitLines, measureRich, type RichLine, type TextContext } from './rich'

/** A label of a column: beside what it names as far as the others let it, in px. */
export interface ColumnLabel {
  readonly middle: number
  /** Ways to write it, from the fullest to the shortest. */
  readonly forms: readonly (readonly RichLine[])[]
  /** The largest have their labels first. */
  readonly amount: number
}
type PlacedLabel = Size & { readonly lines: readonly RichLine[] }

/**
 * Places labels over each other between `from` and `to`, in px: none lies on another, and each is
 * whole. Where not all have room in full, less is said in all before one is left out, and more again
 * in the largest; the order of their middles stays.
 */
export function placeColumn<Label extends ColumnLabel>(
  labels: readonly Label[],
  {
    width,
    from,
    to,
    gap = 0,
  }: {
    readonly width: number
    readonly from: number
    readonly to: number
    readonly gap?: number
  },
  text: TextContext,
): readonly (Label & PlacedLabel)[] {
  const largest = [...labels].sort((one, other) => other.amount - one.amount)
  const fit = (level: number) => {
    let free = to - from
    return largest.flatMap(label => {
      const lines = fitLines(label.forms.slice(level), { width, height: free - gap }, text)
      if (lines.length === 0) return []
      const size = measureRich(lines, text)
      free -= size.height + gap
      return [{ ...label, ...size, lines }]
    })
  }
  const levels = Math.max(1, ...labels.map(({ forms }) => forms.length))
  let placed = fit(0)
  for (let level = 1; level < levels && placed.length < labels.length; level++) {
    const shorter = fit(level)
    if (shorter.length > placed.length) placed = shorter
  }
  // What that leaves is the largest ones' again.
  let free = placed.reduce((left, { height }) => left - height - gap, to - from)
  placed = placed.map(label => {
    const lines = fitLines(label.forms, { width, height: label.height + free }, text)
    const size = measureRich(lines, text)
    free -= size.height - label.height
    return { ...label, ...size, lines }
  })
  const order = labels.map(({ forms }) => forms)
  placed.sort(
    (one, other) =>
      one.middle - other.middle || order.indexOf(one.forms) - order.indexOf(other.forms),
  )
  let floor = from
  const lowered = placed.map(label => {
    const half = (label.height + gap) / 2
    const middle = Math.max(label.middle, floor + half)
    floor = middle + half
    return { ...label, middle }
  })
  let roof = to
  return lowered
    .reverse()
    .map(label => {
      const half = (label.height + gap) / 2
      const middle = Math.min(label.middle, roof - half)
      roof = middle - half
      return { ...label, middle }
    })
    .reverse()
}

import type { RowLabel } from './labels'

interface Heading {
  readonly row: number
  readonly holder: string | null
  readonly parent: number | null
}

/**
 * Rows of units (or groups) above the subjects that are theirs, as they follow one another down a
 * table.
 */
export interface Headings {
  /** Begins a heading; returns the row that it is a part of. */
  open(label: RowLabel, row: number): number | null
  /** A subject followed: the next heading stands beside this one, not below it. */
  close(): void
  current(): number | null
}

/**
 * No headings yet. A heading is below the one whose code begins its own, else below one right above
 * it, else beside the last.
 */
export function openHeadings(): Headings {
  const byCode = new Map<string, number>()
  let last: Heading | null = null
  let closed = false
  return {
    open({ holder }, row) {
      const parent =
        findCoded(byCode, holder) ??
        (last === null || (holder !== null && last.holder !== null)
          ? null
          : closed
            ? last.parent
            : last.row)
      if (holder !== null) byCode.set(holder, row)
      last = { row, holder, parent }
      closed = false
      return parent
    },
    close: () => {
      closed = true
    },
    current: () => last?.row ?? null,
  }
}

function findCoded(byCode: ReadonlyMap<string, number>, holder: string | null): number | null {
  for (let length = (holder?.length ?? 0) - 1; length >= 2; length--) {
    const found = byCode.get(holder!.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}

import type { AmountUnit, Fen } from '@/document/money'
import { readFen } from './align'
import type { DraftRow } from './draft'

interface SumsInput {
  readonly rows: readonly DraftRow[]
  /** Keys of the columns of amounts. */
  readonly keys: readonly string[]
  readonly unit: AmountUnit
  /** Whether a name is that of a class. */
  readonly isClass: (name: string) => boolean
  /** Whether sections stand between classes and items. */
  readonly hasSections: boolean
}

/**
 * Parents of the rows of subjects without codes: the classes by their names, sections and items by
 * the one way in which every sum holds in every column; `null` where there is none or more than one.
 */
export function findParentsBySums({
  rows,
  keys,
  unit,
  isClass,
  hasSections,
}: SumsInput): (number | null)[] | null {
  const lines = rows.flatMap(({ role }, index) => (role === 'line' ? [index] : []))
  const classes = lines.filter(index => isClass(rows[index]!.name))
  if (classes.length === 0 || classes.length === lines.length || classes[0] !== lines[0])
    return null
  const amounts = rows.map(row => keys.map(key => readFen(row.amounts[key] ?? '', unit) ?? 0))
  const parents: (number | null)[] = rows.map(() => null)
  for (const [position, top] of classes.entries()) {
    const end = classes[position + 1] ?? Infinity
    const below = lines.filter(index => index > top && index < end)
    const own = below.map(index => amounts[index]!)
    const sections = hasSections ? splitSections(own, amounts[top]!) : addsUp(own, amounts[top]!)
    if (!sections) return null
    let section = top
    below.forEach((index, place) => {
      if (sections.has(place)) section = index
      parents[index] = sections.has(place) ? top : section
    })
  }
  return parents
}

/** No sections, where the rows below a class add up to it (or there are none); else `null`. */
function addsUp(
  rows: readonly (readonly Fen[])[],
  whole: readonly Fen[],
): ReadonlySet<number> | null {
  const isSum = whole.every(
    (fen, column) => rows.reduce((left, row) => left - row[column]!, fen) === 0,
  )
  return isSum || rows.length === 0 ? new Set() : null
}

/**
 * Which of the rows below a class are its sections, each with the items that it is the sum of behind
 * it; `null` unless there is exactly one way.
 */
function splitSections(
  rows: readonly (readonly Fen[])[],
  whole: readonly Fen[],
): ReadonlySet<number> | null {
  const found: number[][] = []
  const search = (from: number, left: readonly Fen[], sections: readonly number[]) => {
    if (found.length > 1) return
    if (from === rows.length) {
      if (left.every(fen => fen === 0)) found.push([...sections])
      return
    }
    const section = rows[from]!
    const rest = left.map((fen, column) => fen - section[column]!)
    let open = [...section]
    for (let end = from + 1; end <= rows.length; end++) {
      // A section has at least one item.
      if (end > from + 1 && open.every(fen => fen === 0)) search(end, rest, [...sections, from])
      const item = rows[end]
      if (!item) break
      open = open.map((fen, column) => fen - item[column]!)
    }
  }
  if (rows.length > mostRows) return null
  search(0, whole, [])
  return found.length === 1 ? new Set(found[0]) : null
}

/** More rows than any class has. */
const mostRows = 60

import type { AmountUnit } from '@/document/money'
import type { MeasureColumn } from './columns'
import type { DraftRow } from './draft'
import { buildSumTest } from './projectGroups'
import { isNamedAsUnit } from './unitRows'

interface SubjectsInput {
  readonly rows: DraftRow[]
  readonly measures: readonly MeasureColumn[]
  readonly unit: AmountUnit
}

/**
 * Hangs projects without codes below the row of the subject that they follow, where those behind
 * each subject add up to it in every column, and subjects below the unit above them.
 */
export function hangBelowSubjects({ rows, measures, unit }: SubjectsInput): void {
  const isPlain = (index: number) => {
    const row = rows[index]
    return row?.role === 'line' && row.code === null && row.name !== ''
  }
  const subjects = rows.flatMap(({ role, code }, index) =>
    role === 'line' && code !== null ? [index] : [],
  )
  const makes = buildSumTest(rows, measures, unit)
  const below = new Map<number, readonly number[]>()
  for (const index of subjects) {
    const whole = listBelow(index, isPlain)
    if (whole.length === 0) continue
    // A unit behind the last project of another is no project of that one.
    const end = whole.findIndex(row => isNamedAsUnit(rows[row]!.name))
    const own = end < 0 || makes(index, whole) ? whole : whole.slice(0, end)
    if (own.length === 0) continue
    if (!makes(index, own)) return
    below.set(index, own)
  }
  if (below.size === 0) return
  const projects = new Set([...below.values()].flat())
  let heading: number | null = null
  rows.forEach((row, index) => {
    if (isPlain(index) && !projects.has(index)) {
      heading = index
      if (row.parent !== null && projects.has(row.parent)) row.parent = null
    }
    const isLost = row.parent === null || projects.has(row.parent)
    if (row.role === 'line' && row.code !== null && isLost) row.parent = heading
  })
  for (const [subject, own] of below) for (const index of own) rows[index]!.parent = subject
}

/** The rows right behind another that are plain. */
function listBelow(index: number, isPlain: (index: number) => boolean): readonly number[] {
  const below: number[] = []
  for (let next = index + 1; isPlain(next); next++) below.push(next)
  return below
}

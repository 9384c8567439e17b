import { isAmount } from '@/reading/number'
import { isBlank, isHan, words } from '@/reading/words'
import type { MeasureColumn } from './columns'
import type { LabelColumn } from './sideColumns'

const offsets = [1, -1, 2, -2]

/**
 * By how many cells a row stands to the right of its columns; 0 where it fits, `null` where it fits
 * nowhere.
 */
export function findOffset(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
): number | null {
  if (fits(cells, labels, amounts, 0)) return 0
  return offsets.find(offset => fits(cells, labels, amounts, offset)) ?? null
}

function fits(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
  offset: number,
): boolean {
  for (const { index, role } of labels) {
    const text = cells[index + offset] ?? ''
    if (text === '' || startsWithHan(text)) continue
    if (role === 'name' && isAmount(text)) return false
    if (role === 'code' && text.includes('.')) return false
  }
  for (const { index } of amounts) {
    if (startsWithHan(cells[index + offset] ?? '')) return false
  }
  return offset === 0 || covers(cells, labels, amounts, offset)
}

function startsWithHan(text: string): boolean {
  return isHan(text.charCodeAt(0))
}

function covers(
  cells: readonly string[],
  labels: readonly LabelColumn[],
  amounts: readonly MeasureColumn[],
  offset: number,
): boolean {
  const taken = new Set([...labels, ...amounts].map(({ index }) => index + offset))
  const named = labels.some(
    ({ index, role }) => role === 'name' && words(cells[index + offset] ?? '') !== '',
  )
  return named && cells.every((cell, index) => isBlank(cell) || taken.has(index))
}

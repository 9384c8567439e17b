import type { BudgetDocument, Place } from '@/budget/document'
import { spaceText } from '@/budget/format'
import type { Traced } from './traced'

/** Line of the document that a figure stands in or was taken from; `null` for sums. */
export function lineOf({ origin }: Traced): number | null {
  if (origin.kind === 'sum') return null
  return origin.kind === 'printed' ? origin.place.line : origin.line
}

/** Cells that figures are printed in, those of a sum's parts too. */
export function placesOf(traced: readonly (Traced | null)[]): readonly Place[] {
  return traced.flatMap(figure => !figure ? [] : figure.origin.kind === 'printed' ? [figure.origin.place] : figure.origin.kind === 'sum' ? placesOf(figure.origin.parts) : [])
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Tables that figures are printed in, each once: "表七《一般公共预算“三公”经费支出表》第 230 行". */
export function tablesOf(document: BudgetDocument, traced: readonly (Traced | null)[]): string {
  const places = placesOf(traced)
  return document.tables.flatMap(({ id, number, title }) => {
    const lines = places.filter(({ table }) => table === id).map(({ line }) => line)
    if (lines.length === 0) return []
    const [first, last] = [Math.min(...lines), Math.max(...lines)]
    const name = title.trim().replace(/^[（(]?[一二三四五六七八九十]+[）)、.．]\s*/, '').replace(/ (?=[“”])|(?<=[“”]) /g, '')
    return spaceText(`${number === null ? '' : `表${numerals[number] ?? number}`}《${name}》第${first === last ? first : `${first}–${last}`}行`)
  }).join('、')
}

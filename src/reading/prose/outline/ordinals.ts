import { readOrdinal } from '../../words'

/** The mark that a heading or list item starts with: 第一部分 0, 一、 1, （一） 2, 1. 3, （1） or 1） 4, ① 5; `length` in packed characters. */
export interface Ordinal { readonly level: number, readonly number: number, readonly length: number }

const patterns: readonly (readonly [RegExp, number])[] = [
  [/^第([一二三四五六七八九十\d]{1,3})(?:部分|章|篇|编)[：、.]?/, 0],
  [/^第([一二三四五六七八九十\d]{1,3})节[：、.]?/, 1],
  [/^([一二三四五六七八九十]{1,3})(?:、|[.．](?!\d))(?![一二三四五六七八九十][、级类])/, 1],
  [/^（([一二三四五六七八九十]{1,3})）[、.：]?/, 2],
  [/^(\d{1,3})(?:、|[.．](?!\d)|[.．](?=20\d\d年))/, 3],
  [/^（(\d{1,2})）[、.：]?/, 4],
  [/^(\d{1,2})）/, 4],
]
const circled = 0x2460

/** The ordinal that packed text starts with, `null` for none. */
export function readMark(packed: string): Ordinal | null {
  const first = packed.charCodeAt(0)
  if (first >= circled && first < circled + 20) return { level: 5, number: first - circled + 1, length: 1 }
  if (!mayStart(first)) return null
  for (const [pattern, level] of patterns) {
    const found = pattern.exec(packed)
    if (found) return { level, number: readOrdinal(found[1] ?? '') ?? 0, length: found[0].length }
  }
  return null
}

const starters = new Set([...'第一二三四五六七八九十（0123456789'].map(char => char.charCodeAt(0)))

function mayStart(code: number): boolean {
  return starters.has(code)
}

import type { IndicatorFacts } from '@/budget/projects'

/** In widths of half a character, the longest text that is kept on one line. */
const longestLine = 18
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? 1 : 2), 0)

/** Its printed target is kept on one line: no number is torn from its unit. */
export const isShort = (raw: string) => widthOf(raw) <= longestLine

/** The number of a target, whatever its unit; null where it is words. */
export function targetValue({ indicator: { target } }: IndicatorFacts): number | null {
  return target.value === undefined ? null : Number(target.value)
}

/** Said of the points of 预算执行率 where no sheet prints them. */
export const unprintedRest = '（按惯例推断，没有印出）'

/** What stands for a weight that is not printed as a number. */
export const missingWeight = ({ weightState, weightText }: IndicatorFacts) =>
  weightState === 'bad' ? `${weightText} 不是数` : '未印'

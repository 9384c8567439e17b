import { proseRounding } from '@/budget/figures/tracedAmount'
import type { CourseLine, CoursePoint, Provenance } from '@/text/provenance'

/**
 * How many years in a row a figure grew up to a year, or fell, below zero; 0 where it did neither;
 * `null` where no year before can be held against it: a gap, a break, or a step that may be the rounding of
 * words alone ends a row.
 */
export function countStreak({ points }: Pick<CourseLine, 'points'>, upTo: number): number | null {
  const at = points.findIndex(({ year }) => year === upTo)
  let streak: number | null = null
  for (let index = at; index > 0; index -= 1) {
    const [point, before] = [points[index], points[index - 1]]
    if (point?.fen == null || before?.fen == null || point.breaks !== '') break
    const rise = point.fen - before.fen
    const isRounded = isOfWords(point) || isOfWords(before)
    if (rise !== 0 && isRounded && Math.abs(rise) <= proseRounding) break
    const step = Math.sign(rise)
    if (streak === null) streak = step
    else if (step === 0 || step !== Math.sign(streak)) break
    else streak += step
    if (step === 0) break
  }
  return streak
}

const isOfWords = ({ derived, provenance }: CoursePoint) => derived || isStated(provenance)

/** Whether a figure, maybe of another document, is one of a sentence. */
function isStated(provenance: Provenance | null): boolean {
  if (provenance && 'document' in provenance && 'provenance' in provenance)
    return isStated(provenance.provenance)
  return provenance !== null && ('statement' in provenance || 'figure' in provenance)
}

/** "连增 3 年" of three rises, "连减 2 年"; "增加" and "减少" of one step, "持平" of none. */
export function sayStreak(streak: number | null): string {
  if (streak === null) return ''
  if (streak === 0) return '持平'
  const years = Math.abs(streak)
  if (years === 1) return streak > 0 ? '比上年增加' : '比上年减少'
  return `连${streak > 0 ? '增' : '减'}\u2009${years}\u2009年`
}

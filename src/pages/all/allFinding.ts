import {
  formatAmount,
  formatCount,
  formatPercent,
  spaceText,
  type DisplayUnit,
} from '@/text/format'
import type { LibraryScope } from '@/budget/library/types'
import type { Trace } from './traceSums'
import { figureSegment, keyFigure, type Segment, sentence, textSegment } from '@/text/segments'
import type { LibraryPart } from '@/budget/library/levelParts'
import type { Looked } from './lookAt'
import { nameScope } from './names'

interface FindingRequest extends Looked {
  readonly scope: LibraryScope
  readonly unit: DisplayUnit
  readonly trace: Trace
}

/** Says what the level comes to, in how many documents, and what is most of it. */
export function allFinding(request: FindingRequest): readonly Segment[] {
  const { level, scope, unit, sums, trace, name, single } = request
  if (level.whole === null)
    return [textSegment(spaceText(`${name}${nameScope(scope)}没有读到总额`))]
  const at = request.crumbs.at(-1)?.to.at ?? null
  const key = at ?? 'total'
  const documents = sums.find(row => row.key === key)?.documents ?? 0
  const whole = keyFigure(`${formatAmount(level.whole, unit)} ${unit}`, trace.sum(key, name))
  const head =
    at === null ? `${name} ${nameScope(scope)}` : `${name} ${nameScope(scope)}${level.name}`
  const count = single ? '' : spaceText(`，${formatCount(documents)}份文件相加`)
  return sentence`${head} ${whole}${count}${sayLargest(level.parts, level.whole, trace)}`
}

/** The first part, where it stands out: half as much again as the next, or over a fifth. */
function sayLargest(
  parts: readonly LibraryPart[],
  whole: number,
  trace: Trace,
): readonly Segment[] {
  // Units without a region are no region that money could be said to go to.
  const named = parts.filter(
    ({ kind, key, value }) =>
      kind !== 'rest' && !(kind === 'region' && key === '') && value !== null,
  )
  const [first, second] = named
  if (first?.value == null || whole <= 0 || named.length < 2) return []
  if (named.some(({ value }) => (value ?? 0) < 0)) return []
  const standsOut = first.value * 5 > whole || first.value * 2 >= (second?.value ?? 0) * 3
  if (!standsOut) return []
  const share = figureSegment(formatPercent(first.value, whole), trace.share(first))
  return sentence`，${first.name}占 ${share}`
}

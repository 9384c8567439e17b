import type { CheckCounts } from '@/budget/checks'
import { formatCount, spaceText } from '@/text/format'
import type { Segment } from '@/text/segments'

/**
 * "636 条勾稽关系：622 条成立，6 条在舍入范围内，4 条不成立，4 条无法核对"; what there is none of
 * is left out, but for what does not hold.
 */
export function checksFinding({
  total,
  byOutcome: { holds, holdsWithinRounding, fails, untestable },
}: CheckCounts): Segment[] {
  const words = (text: string): Segment => ({ text: spaceText(text), role: 'text' })
  const parts: Segment[] = [
    ...(holds > 0 ? [words(`${formatCount(holds)}条成立`)] : []),
    ...(holdsWithinRounding > 0
      ? [words(`${formatCount(holdsWithinRounding)}条在舍入范围内`)]
      : []),
    fails > 0
      ? { text: spaceText(`${formatCount(fails)}条不成立`), role: 'key' }
      : words('没有不成立的'),
    ...(untestable > 0 ? [words(`${formatCount(untestable)}条无法核对`)] : []),
  ]
  return [
    words(`${formatCount(total)}条勾稽关系：`),
    ...parts.flatMap((part, at) => (at > 0 ? [words('，'), part] : [part])),
  ]
}

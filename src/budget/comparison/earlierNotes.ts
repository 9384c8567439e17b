import type { DisplayUnit } from '@/text/format'
import type { Segment } from '@/text/segments'
import { spaceSegments, textSegment } from '@/text/segments'
import { amountSegment } from '@/budget/figures/citeAmounts'
import { type Comparison, isOfDocuments } from './comparison'

/** A title and what it is about, where last year's own document and this one do not go together. */
export interface EarlierNote {
  readonly title: string
  readonly segments: readonly Segment[]
}

/**
 * Notes on changes against last year's own document: where two documents disagree, and what cannot
 * be compared. Amounts in `unit`.
 */
export function earlierNotes(
  changes: readonly Comparison[],
  unit: DisplayUnit,
): readonly EarlierNote[] {
  return [...noteMismatches(changes, unit), ...noteBarriers(changes)]
}

function noteMismatches(changes: readonly Comparison[], unit: DisplayUnit): readonly EarlierNote[] {
  const mismatches = changes.flatMap(({ label, mismatch }) =>
    mismatch
      ? [
          [
            textSegment(label),
            amountSegment(mismatch.own, unit),
            textSegment(mismatch.derived.derived ? '，推算' : '，今年印'),
            amountSegment(mismatch.derived, unit),
          ],
        ]
      : [],
  )
  if (mismatches.length === 0) return []
  return [
    {
      title: '两年的文件不一致',
      segments: spaceSegments([
        textSegment('上年数用上年文件印的，今年的文件是另一个数：'),
        ...mismatches.flatMap((segments, index) =>
          index === 0 ? segments : [textSegment('；'), ...segments],
        ),
        textSegment('。'),
      ]),
    },
  ]
}

/** Names figures with the same barrier together. */
function noteBarriers(changes: readonly Comparison[]): readonly EarlierNote[] {
  const groups = new Map<string, { text: string; derived: boolean; labels: string[] }>()
  for (const { label, prior, state, barrier } of changes) {
    if (!isOfDocuments(barrier)) continue
    const derived = (prior?.derived ?? false) && state !== 'notComparable'
    const key = `${derived} ${barrier.text}`
    const group = groups.get(key) ?? { text: barrier.text, derived, labels: [] }
    group.labels.push(label)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ text, derived, labels }) => ({
    title: '与上年文件不可比',
    segments: [
      textSegment(
        `${labels.join('、')}：${text}${derived ? '这里的上年数由今年的说明推算。' : ''}`,
      ),
    ],
  }))
}

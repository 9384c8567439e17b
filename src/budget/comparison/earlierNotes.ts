import type { Change } from './changes'
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { Segment } from '@/text/segments'
import { figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { tracedProvenance } from '@/budget/figures/provenance'
import type { Traced } from '@/budget/figures/traced'

/** A title and what it is about, where last year's own document and this one do not go together. */
export interface EarlierNote {
  readonly title: string
  readonly segments: readonly Segment[]
}

/**
 * What is to be said of changes against last year's own document: where two documents disagree, and
 * what cannot be compared, amounts in `unit`.
 */
export function earlierNotes(
  changes: readonly Change[],
  unit: DisplayUnit,
): readonly EarlierNote[] {
  return [...mismatched(changes, unit), ...notComparable(changes)]
}

function mismatched(changes: readonly Change[], unit: DisplayUnit): readonly EarlierNote[] {
  const amount = (figure: Traced) =>
    figureSegment(formatAmount(figure.fen, unit), tracedProvenance(figure))
  const each = changes.flatMap(({ label, against }) =>
    against?.mismatch
      ? [
          [
            textSegment(label),
            amount(against.mismatch.own),
            textSegment('，推算'),
            amount(against.mismatch.derived),
          ],
        ]
      : [],
  )
  if (each.length === 0) return []
  const listed = each.flatMap((said, index) => (index === 0 ? said : [textSegment('；'), ...said]))
  return [
    {
      title: '两年的文件不一致',
      segments: spaceSegments([
        textSegment('上年数用上年文件印的，由今年的说明推算是另一个数：'),
        ...listed,
        textSegment('。'),
      ]),
    },
  ]
}

/** Figures that the same words stand against are named together. */
function notComparable(changes: readonly Change[]): readonly EarlierNote[] {
  const groups = new Map<string, { words: string; derived: boolean; labels: string[] }>()
  for (const { label, prior, state, against } of changes) {
    if (!against?.barrier) continue
    const derived = prior !== null && state !== 'notComparable'
    const key = `${derived} ${against.barrier.words}`
    const group = groups.get(key) ?? { words: against.barrier.words, derived, labels: [] }
    group.labels.push(label)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ words: said, derived, labels }) => ({
    title: '与上年文件不可比',
    segments: [
      textSegment(
        `${labels.join('、')}：${said}${derived ? '这里的上年数由今年的说明推算。' : ''}`,
      ),
    ],
  }))
}

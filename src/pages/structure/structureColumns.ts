import { amountColumn, type PageColumn, shareColumn, textColumn } from '@/app/frame/pageColumns'
import { partProvenance, subjectProvenance } from '@/budget/tree/provenance'
import { shareNames } from '@/budget/tree/shareNames'
import { splitOf, type SubjectPart } from '@/budget/tree/shares'
import type { Subject } from '@/budget/tree/tree'
import { measureNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import type { DisplayUnit } from '@/text/format'
import type { StructureLevel } from './useStructure'

const below = { total: '类', class: '款', section: '项', item: '项' }

/** Builds the columns of the parts of a level, on screen and in a file. */
export function structureColumns(
  level: StructureLevel,
  unit: DisplayUnit,
): readonly PageColumn<SubjectPart>[] {
  const { subject, tree, measure, breakdown, total, uses } = level
  const labels = shareNames({ subject, root: tree.root, measure })
  const amount = (part: SubjectPart) => part.amount
  const whole = { fen: breakdown.whole, provenance: subjectProvenance(subject, measure) }
  const provenance = (part: SubjectPart) =>
    part.amount === null ? null : partProvenance(part, subject, measure)
  const shareOf = (base: Subject, fen: Fen | null) => {
    const ofBase = subjectProvenance(base, measure)
    return {
      part: amount,
      whole: fen,
      provenance: (row: SubjectPart) => {
        const part = provenance(row)
        return part && { part, whole: ofBase }
      },
      total: {
        fen: breakdown.whole,
        provenance: whole.provenance && { part: whole.provenance, whole: ofBase },
      },
    }
  }
  return [
    textColumn({ key: 'code', label: '编码', class: 'code', value: ({ code }) => code }),
    textColumn({
      key: 'name',
      label: below[subject.level],
      heading: true,
      value: ({ name }) => name,
    }),
    amountColumn({
      key: 'amount',
      label: '金额',
      class: 'amount',
      amount,
      provenance,
      unit,
      total: whole,
    }),
    shareColumn({
      ...shareOf(subject, breakdown.whole),
      key: 'share',
      label: labels.own,
      class: 'share',
    }),
    ...(subject.parent
      ? [
          shareColumn({
            ...shareOf(tree.root, total),
            key: 'whole',
            label: labels.whole,
            class: 'whole',
          }),
        ]
      : []),
    ...(uses.length > 0 ? [usesColumn(level)] : []),
  ]
}

/** On screen the uses are one bar, in a file a column each. */
const usesColumn = ({ uses, measure }: StructureLevel): PageColumn<SubjectPart> => ({
  key: 'uses',
  label: '用途',
  class: 'split',
  value: ({ subject }) => (subject && splitOf(subject, measure)[0]?.amount) ?? null,
  file: uses.map(use => ({
    key: use,
    label: measureNames[use],
    kind: 'amount',
    cell: ({ subject }) => subject?.amounts[use] ?? null,
    provenance: ({ subject }) => subject && subjectProvenance(subject, use),
  })),
})

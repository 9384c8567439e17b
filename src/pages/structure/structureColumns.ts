import { amountColumn, type PageColumn, shareColumn, textColumn } from '@/app/frame/pageColumns'
import { completionColumn } from '@/app/execution/completionColumn'
import { proseRounding } from '@/budget/figures/tracedAmount'
import { partProvenance, subjectProvenance } from '@/budget/tree/provenance'
import { shareNames } from '@/budget/tree/shareNames'
import { splitOf, type SubjectPart } from '@/budget/tree/shares'
import { measureNames } from '@/document/measures'
import type { DisplayUnit } from '@/text/format'
import type { StructureLevel } from './useStructure'

const below = { total: '类', class: '款', section: '项', item: '项' }

/** Builds the columns of the parts of a level, on screen and in a file. */
export function structureColumns(
  level: StructureLevel,
  unit: DisplayUnit,
  years: readonly PageColumn<SubjectPart>[],
): readonly PageColumn<SubjectPart>[] {
  const { subject, tree, measure, breakdown, total, uses } = level
  const labels = shareNames({ subject, root: tree.root, measure })
  const whole = { fen: breakdown.whole, provenance: subjectProvenance(subject, measure) }
  const figure = {
    amount: (part: SubjectPart) => part.amount,
    provenance: (part: SubjectPart) =>
      part.amount === null ? null : partProvenance(part, subject, measure),
    total: whole,
  }
  // What figures differ by is no part that a share could be said of.
  const part = {
    ...figure,
    amount: ({ kind, amount }: SubjectPart) => (kind === 'difference' ? null : amount),
  }
  const executionOf = ({ code, amount }: SubjectPart) => {
    const execution = code === null ? undefined : level.executions.get(code)
    // Other money of the same subject has another budget.
    return execution && Math.abs(execution.spent.fen - (amount ?? 0)) <= proseRounding
      ? execution
      : null
  }
  const shareOfAll = () =>
    shareColumn({
      ...part,
      key: 'whole',
      label: labels.whole,
      class: 'whole',
      whole: { fen: total, provenance: subjectProvenance(tree.root, measure) },
    })
  return [
    textColumn({ key: 'code', label: '编码', class: 'code', value: ({ code }) => code }),
    textColumn({
      key: 'name',
      label: below[subject.level],
      heading: true,
      value: ({ name }) => name,
    }),
    amountColumn({ ...figure, key: 'amount', label: '金额', class: 'amount', unit }),
    shareColumn({ ...part, key: 'share', label: labels.own, class: 'share', whole }),
    ...(subject.parent ? [shareOfAll()] : []),
    ...(breakdown.parts.some(executionOf) ? [completionColumn(executionOf)] : []),
    ...(uses.length > 0 ? [usesColumn(level)] : []),
    ...years,
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

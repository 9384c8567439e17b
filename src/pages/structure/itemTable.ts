import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { itemUses } from '@/budget/tree/shares'
import { subjectPlaces, subjectRows } from '@/budget/tree/subjectPlaces'
import { itemProvenance, subjectProvenance } from '@/budget/tree/provenance'
import { citationText } from '@/budget/tree/citation'
import type { StructureLevel } from './useStructure'
import type { ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

/** The uses of an item as a table, with what they are of and where they are printed. */
export function itemTable({
  level: { subject, source },
  unit,
  document,
}: {
  readonly level: StructureLevel
  readonly unit: DisplayUnit
  readonly document: BudgetDocument
}): ExportTable {
  const whole = subject.amounts.total
  const share = (part: number | null) => (part === null || whole === null ? null : { part, whole })
  return {
    title: `${subject.name}的用途`,
    unit,
    source: source ? citationText(source) : '',
    columns: [
      { key: 'name', label: '用途', kind: 'text' },
      { key: 'amount', label: '金额', kind: 'amount' },
      { key: 'share', label: '占本项', kind: 'percent' },
    ],
    rows: [
      ...itemUses(subject).map(({ key, name, amount, within }) => ({
        cells: { name: within ? `其中：${name}` : name, amount, share: share(amount) },
        sources: citationsAt(document, key === 'rest' ? [] : subjectPlaces(subject, key)),
        figures: {
          amount: itemProvenance(subject, key),
          share: { part: itemProvenance(subject, key), whole: subjectProvenance(subject, 'total') },
        },
      })),
      {
        cells: {
          name: `${subject.code ?? ''} ${subject.name}`.trim(),
          amount: whole,
          share: share(whole),
        },
        sources: citationsAt(document, subjectRows(subject)),
        figures: {
          amount: subjectProvenance(subject, 'total'),
          share: {
            part: subjectProvenance(subject, 'total'),
            whole: subjectProvenance(subject, 'total'),
          },
        },
        total: true,
      },
    ],
  }
}

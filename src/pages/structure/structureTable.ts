import { inferredCodeColumn } from '@/app/frame/inferredCodeColumn'
import { buildExport, exportRow, fileColumns } from '@/app/frame/buildExport'
import { citationsAt } from '@/app/frame/citationsAt'
import type { ExportTable } from '@/app/frame/frame'
import type { PageColumn } from '@/app/frame/pageColumns'
import { citationText } from '@/budget/tree/citation'
import { subjectRows } from '@/budget/tree/subjectPlaces'
import type { SubjectPart } from '@/budget/tree/shares'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { structureColumns } from './structureColumns'
import type { StructureLevel } from './useStructure'

/** Builds the table beside the treemap for a file: every row of the level, its uses as figures. */
export function structureTable({
  level,
  document,
  unit,
  years,
}: {
  readonly level: StructureLevel
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
  readonly years: readonly PageColumn<SubjectPart>[]
}): ExportTable {
  const { subject, breakdown, source, measure } = level
  const lines = {
    columns: [
      ...inferredCodeColumn<SubjectPart>(breakdown.parts, part => part.subject?.inferredCode),
      ...fileColumns(structureColumns(level, unit, years)),
    ],
    sources: (part: SubjectPart) =>
      citationsAt(document, part.subject ? subjectRows(part.subject, measure) : []),
  }
  const whole: SubjectPart = {
    key: subject.key,
    kind: 'subject',
    code: subject.code,
    name: '合计',
    amount: breakdown.whole,
    subject,
  }
  return buildExport({
    ...lines,
    title: `${subject.name}的构成`,
    unit,
    source: source ? citationText(source) : '',
    rows: breakdown.parts,
    totals: [exportRow(whole, lines)],
  })
}

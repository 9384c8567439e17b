import type { Side } from '@/document/document'
import { attachCarriedFunds } from './carriedOver'
import type { MeasureColumn } from './columns'
import { inferCodes } from './inferredCodes'
import { keepCounts } from './countedRows'
import type { HeaderColumn, Placement, SideColumns, TableContext } from './draft'
import { readLabelClass, readSideKind } from './labelClass'
import { reportMissingCodes } from './labelFindings'
import type { RowLabel } from './labels'
import {
  reportForeignUnits,
  reportMissingParts,
  reportSkippedLevels,
  reportSkippedOrdinals,
} from './levelFindings'
import { releaseOverfull } from './overfull'
import { attachThreePublicKinds, attachToDepartment, findParents } from './parents'
import { nestAtTop, nestBySums } from './nestedSums'
import { hangBelowCategories, hangBelowUnits } from './projectGroups'
import { hangBelowSubjects } from './projectSubjects'
import type { SideDraft } from './rows'
import { markStageRow } from './stageRows'
import { nameSoleTotal } from './totals'
import { liftUnitRows } from './unitRows'
import { hangWithoutCodes } from './withoutCodes'

interface FinishInput {
  readonly context: TableContext
  /** A side whose rows are read; they get their parents here. */
  readonly draft: SideDraft
  /** The side to the left of it. */
  readonly before?: SideDraft | undefined
  readonly header: readonly HeaderColumn[]
  readonly placement: Placement
}

/** Finds what the rows of a side are and which are parts of which; reports levels that are missing. */
export function finishSide({ context, draft, before, header, placement }: FinishInput): Side {
  const { columns, measures, labels, rows } = draft
  const { kind } = context
  if (kind !== 'threePublic') nameSoleTotal({ labels, rows })
  const lifted =
    !namesUnits(columns, header) && liftUnitRows({ context, columns, measures, labels, rows })
  const nested = lifted || isNested(columns, header)
  findParents(labels, nested).forEach((parent, index) => {
    rows[index]!.parent = parent
  })
  if (kind === 'threePublic') keepCounts({ context, rows, measures, placement })
  if (!hasCodes(labels)) {
    reportSkippedLevels({ context, labels, rows })
    reportSkippedOrdinals({ context, labels, rows, before: before?.labels })
  }
  reportMissingParts({ context, labels, rows })
  if (namesUnits(columns, header)) {
    reportForeignUnits(context, rows)
    attachToDepartment(rows)
  }
  if (kind === 'threePublic') {
    attachThreePublicKinds(rows)
    markStageRow(rows, measures)
  }
  const sideKind = readSideKind(kind, columns, header, rows)
  const keys = measures.map(({ key }) => key)
  if (!nested && sideKind !== 'project') reportMissingCodes(context, rows)
  if (sideKind === 'revenue') {
    attachCarriedFunds(rows)
    nestBySums({ rows, labels, keys, unit: context.unit })
  }
  if (kind.endsWith('evenueExpenditure')) nestAtTop({ rows, labels, keys, unit: context.unit })
  if (sideKind === 'project') {
    releaseOverfull({ context, rows, measures })
    hangBelowSubjects({ rows, measures, unit: context.unit })
    hangBelowCategories({ rows, measures, unit: context.unit })
    hangBelowUnits({ columns, rows, measures, unit: context.unit })
  }
  if (sideKind === 'functional' || sideKind === 'economic')
    hangWithoutCodes({ context, rows, measures, kind: sideKind })
  if (sideKind === 'functional') inferCodes(context, rows)
  return {
    kind: sideKind,
    columns: measures.map(measure => buildColumn(measure, placement.columns)),
    // A list that grew has room for more.
    rows: rows.slice(),
  }
}

/**
 * Whether units stand among the subjects: beside their codes, or in one column with them
 * (单位名称（科目）).
 */
export function isNested({ labels }: SideColumns, header: readonly HeaderColumn[]): boolean {
  if (
    !labels.some(({ role, index }) => role === 'code' && readLabelClass(header[index]!) !== 'unit')
  )
    return false
  return labels.some(
    ({ role, label }) =>
      role === 'holder' || (role === 'name' && /单位.*科目|科目.*单位/.test(label)),
  )
}

function namesUnits({ labels }: SideColumns, header: readonly HeaderColumn[]): boolean {
  const isUnit = ({ index }: { readonly index: number }) =>
    readLabelClass(header[index]!) === 'unit'
  const codes = labels.filter(({ role }) => role === 'code')
  // 单位名称（科目） beside 单位代码 alone names units.
  const hasUnitCodes = codes.length > 0 && codes.every(isUnit)
  return (
    labels.some(({ role }) => role === 'name') &&
    labels.every(
      column =>
        column.role === 'remark' ||
        isUnit(column) ||
        (hasUnitCodes && column.role === 'name' && column.label.startsWith('单位')),
    )
  )
}

function hasCodes(labels: readonly RowLabel[]): boolean {
  return labels.some(({ code }) => code !== null)
}

function buildColumn(
  { key, label, parent, index }: MeasureColumn,
  movedCells: ReadonlyMap<number, number>,
) {
  return { key, label, parent, cell: movedCells.get(index) ?? index }
}

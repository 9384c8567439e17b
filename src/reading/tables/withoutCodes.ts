import { isEconomicClass } from '@/document/economicClasses'
import { findClassCode } from '@/document/functionalClasses'
import type { MeasureColumn } from './columns'
import type { DraftRow, TableContext } from './draft'
import { findParentsBySums } from './parentsBySums'

interface WithoutCodesInput {
  readonly context: TableContext
  readonly rows: readonly DraftRow[]
  readonly measures: readonly MeasureColumn[]
  readonly kind: 'functional' | 'economic'
}

/**
 * Finds what subjects without codes are parts of by their sums, and says so; where sums do not tell,
 * that they are unknown.
 */
export function hangWithoutCodes({ context, rows, measures, kind }: WithoutCodesInput): void {
  const lines = rows.filter(({ role }) => role === 'line')
  const isSummary = context.kind.endsWith('evenueExpenditure')
  const hasStructure = lines.some(({ code, parent }) => code !== null || parent !== null)
  const isClass =
    kind === 'economic' ? isEconomicClass : (name: string) => findClassCode(name) !== null
  const classes = lines.filter(({ name }) => isClass(name))
  if (isSummary || hasStructure || classes.length === 0 || classes.length === lines.length) return
  const parents = findParentsBySums({
    rows,
    keys: measures.map(({ key }) => key),
    unit: context.unit,
    isClass,
    hasSections: kind === 'functional',
  })
  parents?.forEach((parent, index) => {
    rows[index]!.parent = parent
  })
  const { line } = lines[0]!
  context.report({
    level: 'note',
    code: parents ? 'levels-by-sums' : 'levels-unknown',
    line,
    message: parents
      ? `原文第 ${line} 行起的表没有科目编码，上下级按类的名称和各项之和推出。`
      : `原文第 ${line} 行起的表没有科目编码，上下级不明，合计不与各行之和核对。`,
  })
}

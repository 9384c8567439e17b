import { findClassCode } from '@/document/functionalClasses'
import type { Fen } from '@/document/money'
import { readFen } from './align'
import type { MeasureColumn } from './columns'
import type { DraftRow, SideColumns, TableContext } from './draft'
import type { RowLabel } from './labels'

const unitEnd =
  /(?:[局委厅院所馆校站队园处部会]|中心|办公室|本级|机关|政府|公司|检察院|法院)(?:[（(][^（）()]+[）)])?$/
/** Codes of sections and items, which may be named as units are: 中医（民族）医院. */
const lowerCode = /^\d{5}(?:\d{2})?$/
const subjectCode = /^\d{3}(?:\d{2}){0,2}$/

/** Whether a row is named as a unit is, and no class of subjects. */
export function isNamedAsUnit(name: string): boolean {
  return unitEnd.test(name) && findClassCode(name) === null
}

/** Whether a code is the beginning of another: 303 of 303001. */
function haveLevels(codes: readonly string[]): boolean {
  const sorted = [...new Set(codes)].sort()
  return sorted.some((code, index) => index > 0 && code.startsWith(sorted[index - 1]!))
}

interface UnitRowsInput {
  readonly context: TableContext
  readonly columns: SideColumns
  readonly measures: readonly MeasureColumn[]
  /** Labels and rows of a side, which this changes. */
  readonly labels: RowLabel[]
  readonly rows: DraftRow[]
}

/**
 * Tells rows of units from the subjects that they stand among in one column, by what units are named
 * and by the sums of the classes below them: their code becomes a label. Returns whether there are
 * any.
 */
export function liftUnitRows({ context, columns, measures, labels, rows }: UnitRowsInput): boolean {
  const codeLabel = columns.labels.find(({ role }) => role === 'code')?.label ?? ''
  const lift = (index: number) => {
    const row = rows[index]!
    if (row.code === null) return
    labels[index] = { ...labels[index]!, code: null, holder: row.code }
    rows[index] = { ...row, code: null, labels: { ...row.labels, [codeLabel]: row.code } }
  }
  // A table of units alone has no subjects that could prove it: 303 is the code of the unit there.
  // By codes of departments and of their units, units stay below departments.
  const lines = rows.flatMap(({ role, name }, index) =>
    role === 'line' && name !== '' ? [index] : [],
  )
  const isUnit = (index: number) =>
    isNamedAsUnit(rows[index]!.name) && !lowerCode.test(rows[index]!.code ?? '')
  const codes = lines.flatMap(index => rows[index]!.code ?? [])
  if (codes.length > 0 && !haveLevels(codes) && lines.every(isUnit)) {
    for (const index of lines) lift(index)
    return true
  }
  const start = findCommonStart(rows)
  if (start === null) return false
  const isSubject = (code: string | null) =>
    code !== null && subjectCode.test(code) && code.startsWith(start)
  const candidates = rows.flatMap(({ role, code, name }, index) =>
    role === 'line' && !isSubject(code) && isNamedAsUnit(name) ? [index] : [],
  )
  if (candidates.length === 0) return false
  const table: SummedRows = {
    amounts: rows.map(row =>
      measures.map(({ key }) => readFen(row.amounts[key] ?? '', context.unit) ?? 0),
    ),
    classes: rows.map(({ role, code }) => role === 'line' && code?.length === 3 && isSubject(code)),
    candidates: new Set(candidates),
  }
  let found = false
  for (const index of candidates) {
    const row = rows[index]!
    if (!addsUp(table, index)) {
      if (row.code !== null && !subjectCode.test(row.code)) reportUnproven(context, row)
      continue
    }
    found = true
    lift(index)
  }
  return found
}

const codeOfClass = /^[235]\d\d(?:\d{2}){0,2}$/

/** The digit that most codes of subjects begin with; `null` without codes. */
function findCommonStart(rows: readonly DraftRow[]): string | null {
  const counts = new Map<string, number>()
  for (const { code } of rows)
    if (code !== null && codeOfClass.test(code))
      counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

interface SummedRows {
  /** Of each row, in the order of the columns. */
  readonly amounts: readonly (readonly Fen[])[]
  /** Which rows are classes, as they were read. */
  readonly classes: readonly boolean[]
  /** Rows that may be of units. */
  readonly candidates: ReadonlySet<number>
}

/** Whether classes behind a row, down to another of a unit or the end, add up to it in all columns. */
function addsUp({ amounts, classes, candidates }: SummedRows, index: number): boolean {
  const own = amounts[index]!
  if (own.every(fen => fen === 0)) return false
  const sums = own.map(() => 0)
  let count = 0
  for (let below = index + 1; below <= amounts.length; below++) {
    const isEnd = below === amounts.length || candidates.has(below)
    if (isEnd && count > 0 && own.every((fen, at) => fen === sums[at])) return true
    if (!classes[below]) continue
    count++
    amounts[below]!.forEach((fen, column) => (sums[column]! += fen))
  }
  return false
}

function reportUnproven({ report }: TableContext, { row, line, code }: DraftRow): void {
  report({
    level: 'warning',
    code: 'bad-code',
    line,
    row,
    message: `原文第 ${line} 行的编码“${code}”不是科目编码的写法（3、5、7 位数字），按原样保留。`,
  })
}

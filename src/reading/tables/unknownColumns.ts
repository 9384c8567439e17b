import { isKind, threePublicParents } from '@/document/threePublicKinds'
import { listSums, readFen, sumsHold } from './align'
import { buildMeasureColumns, type MeasureColumn } from './columns'
import type { SideColumns, TableContext } from './draft'

interface ColumnsInput {
  readonly context: TableContext
  readonly side: SideColumns
  readonly dataRows: readonly number[]
}

/**
 * Names the amount columns of a side. A column whose words are not known is the total where all rows
 * add up to it; both that and a column that stays unknown are reported.
 */
export function nameColumns({ context, side, dataRows }: ColumnsInput): readonly MeasureColumn[] {
  const columns = nameProjectTotal(context, side)
  const named = untieBeside({
    context,
    columns: tieToTotal({ context, columns, dataRows }),
    dataRows,
  })
  // What a part is (其中：教育收费) nobody asks.
  const unknown = named.filter(({ known }, index) => !known && !isOfWhich(named, index))
  if (unknown.length === 0) return named
  for (const column of unknown) {
    const trial = nameAsTotal(side, column)
    if (!addsUp({ context, columns: trial, whole: column.index, dataRows })) continue
    reportColumn(context, column.label, '各行都等于右边各列之和，按合计读')
    return trial
  }
  for (const { label } of unknown)
    reportColumn(context, label, '不是已知的列名，金额照读，但不知是什么，少了与它有关的核对')
  return named
}

/** Whether a column is a part that 其中：… names, or stands behind such a part of the same whole. */
function isOfWhich(columns: readonly MeasureColumn[], index: number): boolean {
  for (let place = index; place >= 0; place--) {
    const { known, label, parent } = columns[place]!
    if (known || parent !== columns[index]!.parent) return false
    if (/(?:^|\/ )其中/.test(label)) return true
  }
  return false
}

/** 项目支出合计 in a table of projects is the total of each, where no other column is. */
function nameProjectTotal({ kind }: TableContext, side: SideColumns): readonly MeasureColumn[] {
  const columns = buildMeasureColumns(side.amounts)
  if (kind !== 'projectExpenditure' || columns.some(({ key }) => key === 'total')) return columns
  const [whole, ...others] = columns.filter(({ key }) => key === 'project')
  return whole && others.length === 0 ? nameAsTotal(side, whole) : columns
}

/** The columns as they are where one of them is the total; that one keeps its label. */
function nameAsTotal(
  { amounts }: SideColumns,
  { index, label }: MeasureColumn,
): readonly MeasureColumn[] {
  const trial = buildMeasureColumns(
    amounts.map(column =>
      column.index === index ? { ...column, path: [...column.path.slice(0, -1), '合计'] } : column,
    ),
  )
  return trial.map(column => (column.index === index ? { ...column, label } : column))
}

/** Columns that stand beside a total and are no part of it. */
const beside =
  /^(?:prior|comparison|smallBusiness|operatingFunds|carryForward|budgeted|changed|adjusted|column)/

/**
 * Makes the columns beside a total its parts where the header does not say so, as where words or
 * rows of it are misplaced, and they add up to it in every row.
 */
function tieToTotal({
  context,
  columns: named,
  dataRows,
}: Omit<TotalInput, 'whole'>): readonly MeasureColumn[] {
  const columns =
    context.kind === 'threePublic' ? tieMeetings(context, tieKinds(named), dataRows) : named
  const total = columns.find(({ key }) => key === 'total')
  if (!total || total.parent !== null || columns.some(({ parent }) => parent === 'total'))
    return columns
  const isPart = ({ key, parent, known }: MeasureColumn) =>
    known && parent === null && key !== 'total' && !beside.test(key)
  if (columns.filter(isPart).length < 2) return columns
  const tied = columns.map(column => (isPart(column) ? { ...column, parent: 'total' } : column))
  return addsUp({ context, columns: tied, whole: total.index, dataRows }) ? tied : columns
}

/**
 * Takes a column that is not known, or is of what is left at the year's end, from the parts of its
 * whole where the rows that print it add up without it: 购置费 beside 合计 = 基本支出 + 项目支出.
 */
function untieBeside({
  context: { table, unit },
  columns,
  dataRows,
}: Omit<TotalInput, 'whole'>): readonly MeasureColumn[] {
  const isTied = ({ known, parent, key }: MeasureColumn) =>
    parent !== null && (!known || key === 'carryForward')
  if (!columns.some(isTied)) return columns
  const rows = dataRows.map(row => table.rows[row]!.cells)
  return columns.map(column => {
    if (!isTied(column)) return column
    const free = { ...column, parent: null }
    const without = columns.map(other => (other === column ? free : other))
    const printed = rows.filter(cells => readFen(cells[column.index] ?? '', unit))
    const count = (tried: readonly MeasureColumn[]) => {
      const sums = listSums(tried).filter(({ whole }) => tried[whole]!.key === column.parent)
      return printed.filter(cells => sumsHold(tried, sums, cells, unit)).length
    }
    const others = listSums(without).find(({ whole }) => without[whole]!.key === column.parent)
    return others && count(without) > count(columns) ? free : column
  })
}

/** The kinds of 三公 are its parts, whatever the header says. */
function tieKinds(columns: readonly MeasureColumn[]): readonly MeasureColumn[] {
  const keys = new Set(columns.map(({ key }) => key))
  // A total of 会议费 and 培训费 too is that of all three.
  const isAll = keys.has('meetings') || keys.has('training')
  return columns.map(column => {
    const [, stage = '', kind = ''] = /^(budgeted\.|prior\.|changed\.|adjusted\.)?(.+)$/.exec(
      column.key,
    )!
    const above = isKind(kind) ? threePublicParents[kind] : null
    if (column.parent !== null || above === null) return column
    const whole = keys.has(stage + above)
      ? stage + above
      : above === 'threePublic' && !isAll && keys.has(`${stage}total`)
        ? `${stage}total`
        : null
    return whole === null ? column : { ...column, parent: whole }
  })
}

/** Makes 会议费 and 培训费 parts of what is called 三公 where rows add up with them alone. */
function tieMeetings(
  { table, unit }: TableContext,
  columns: readonly MeasureColumn[],
  dataRows: readonly number[],
): readonly MeasureColumn[] {
  const tied = columns.map(column =>
    column.parent === null && /^(?:meetings|training)$/.test(column.key)
      ? { ...column, parent: 'threePublic' }
      : column,
  )
  const count = (tried: readonly MeasureColumn[]) => {
    const sums = listSums(tried).filter(({ whole }) => tried[whole]!.key === 'threePublic')
    return dataRows.filter(row => sumsHold(tried, sums, table.rows[row]!.cells, unit)).length
  }
  const isNamed = columns.some(({ key }) => key === 'threePublic')
  return isNamed && count(tied) > count(columns) ? tied : columns
}

interface TotalInput {
  readonly context: TableContext
  readonly columns: readonly MeasureColumn[]
  /** Index of the column that may be the total. */
  readonly whole: number
  readonly dataRows: readonly number[]
}

/** Whether a column is the sum of its parts in every row that has them, and in two at least. */
function addsUp({ context, columns, whole, dataRows }: TotalInput): boolean {
  const place = columns.findIndex(({ index }) => index === whole)
  const sums = listSums(columns).filter(sum => sum.whole === place && sum.parts.length > 1)
  if (sums.length === 0) return false
  let proven = 0
  for (const row of dataRows) {
    const holds = sumsHold(columns, sums, context.table.rows[row]!.cells, context.unit)
    if (holds === false) return false
    if (holds) proven++
  }
  return proven >= 2
}

function reportColumn({ table, report }: TableContext, label: string, reading: string): void {
  const line = table.rows[0]?.line ?? 0
  report({
    level: 'note',
    code: 'unknown-column',
    line,
    message: `原文第 ${line} 行起的表，表头“${label || '（空白）'}”${reading}。`,
  })
}

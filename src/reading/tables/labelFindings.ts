import { isMoneyLike, isPrintedError } from '@/reading/text/cells'
import { stripSpace } from '@/reading/text/characters'
import type { SideColumns, TableContext } from './draft'
import type { RowLabel } from './labels'

interface LabelsInput {
  readonly context: TableContext
  readonly row: number
  readonly columns: SideColumns
  readonly offset: number
  /** How many cells are labels, where they are fewer than their columns. */
  readonly labelCells: number | undefined
}

/** Marks the label cells of a row as read; one that is money by its form became no label. */
export function closeLabels({ context, row, columns, offset, labelCells }: LabelsInput): void {
  const { table, coverage, report } = context
  const { line, cells } = table.rows[row]!
  for (const { index, role } of columns.labels) {
    const cell = index + offset
    if (labelCells !== undefined && cell >= labelCells) continue
    const text = (cells[cell] ?? '').trim()
    const isMoney = role !== 'remark' && isMoneyLike(text)
    const isError = isPrintedError(text)
    if (!isMoney && !isError) {
      coverage.markRead(row, cell)
      continue
    }
    coverage.markReported(row, cell)
    const where = `原文第 ${line} 行第 ${cell + 1} 格“${text}”`
    report({
      level: 'warning',
      code: isError ? 'printed-error' : 'amount-as-label',
      line,
      row,
      cell,
      message: isError
        ? `${where}是表格程序的出错标记，原文就是这样印的，不作数据。`
        : `${where}像是金额，却在名称或编码的位置，没有读成金额。`,
    })
  }
}

function reportNameless({ table, report }: TableContext, row: number, code: string): void {
  const { line } = table.rows[row]!
  report({
    level: 'warning',
    code: 'no-name',
    line,
    row,
    message: `原文第 ${line} 行有编码 ${code} 而没有名称，按原样保留。`,
  })
}

/** 208, 20805, 2080505; some provinces add two digits more. */
const subjectCode = /^\d{3}(?:\d{2}){0,3}$/

interface CodeInput extends Omit<LabelsInput, 'labelCells'> {
  readonly label: RowLabel
  readonly hasSubjectCodes: boolean
}

/**
 * Reports a code that is none: one beside 合计, whose cells are something else, or one of another
 * form than subjects have. Returns the label without the code of a total.
 */
export function reportLabel({
  context,
  row,
  label,
  hasSubjectCodes,
  columns,
  offset,
}: CodeInput): RowLabel {
  const { code, role, name } = label
  if (!hasSubjectCodes || code === null) return label
  if (name === '') reportNameless(context, row, code)
  const isTotal = role === 'total'
  if (!isTotal && subjectCode.test(code)) return label
  const { table, report } = context
  const { line, cells } = table.rows[row]!
  const printed = columns.labels
    .filter(column => column.role === 'code')
    .map(({ index }) => stripSpace(cells[index + offset] ?? ''))
    .filter(text => /^\d/.test(text))
  report({
    level: 'warning',
    code: 'bad-code',
    line,
    row,
    message: isTotal
      ? `原文第 ${line} 行是合计，编码的位置却印着“${printed.join(' ')}”，看不出是什么，按原样保留。`
      : `原文第 ${line} 行的编码“${printed.join(' ')}”不是科目编码的写法（3、5、7 位数字），按原样保留。`,
  })
  if (!isTotal) return label
  const total = columns.labels
    .map(({ index }) => stripSpace(cells[index + offset] ?? ''))
    .find(text => text.endsWith('计'))
  return { ...label, code: null, name: total ?? label.name }
}

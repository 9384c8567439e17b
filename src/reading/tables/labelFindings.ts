import { listSeenCodes } from '@/document/subjectNames'
import { isMoneyLike, isPrintedError } from '@/reading/text/cells'
import { stripSpace } from '@/reading/text/characters'
import { isDigitAt } from '@/reading/text/compact'
import type { DraftRow, LabelColumn, SideColumns, TableContext } from './draft'
import type { RowLabel } from './labels'
import { isNamedAsUnit } from './unitRows'

interface LabelsInput {
  readonly context: TableContext
  readonly row: number
  readonly columns: SideColumns
  readonly offset: number
  /** How many cells are labels, where they are fewer than their columns. */
  readonly labelCells: number | undefined
}

/** A name that an amount was printed into: 教育支出0.00. */
const endsWithMoney = /[\p{Script=Han}）)]\d[\d,]*\.\d\d$/u

const rateColumn = /[%％]|[率重]$|(?:增减|增长|变动)幅度$/
const rateWord = /\d|^[-－—–―−─/／]+$|^(?:无|暂无|不涉及|不适用|持平|基本持平|新增)$/

/** Whether words stand in a column of rates that are none. */
function isNoRate(label: string, text: string): boolean {
  return rateColumn.test(label) && !rateWord.test(text) && !isPrintedError(text)
}

/** Marks the label cells of a row as read; one that is money by its form became no label. */
export function closeLabels({ context, row, columns, offset, labelCells }: LabelsInput): void {
  const { table, coverage } = context
  const { cells } = table.rows[row]!
  const end = labelCells ?? Infinity
  for (const column of columns.labels) {
    const cell = column.index + offset
    if (cell >= end) continue
    const text = cell >= 0 && cell < cells.length ? cells[cell]!.trim() : ''
    const problem = findProblem(column, text)
    if (problem === null) coverage.markRead(row, cell)
    else reportCell({ context, row, cell, text, problem, label: column.label })
  }
}

/** Columns beside the codes and names of the rows that hold codes or names too, by their words; 决算数 / 类 is one whose head lost a cell. */
const codeOrName = /(?:编码|代码|编号|名称)$|(?:^| \/ )[类款项]$/
/** Columns of words, which may end in an amount and be none. */
const wordsOnly = /^(?:备注|说明|依据)/

type LabelProblem = 'bad-rate' | 'printed-error' | 'amount-as-label' | 'amount-as-remark'

/** Why a label cell is none; `null` for a label. */
function findProblem({ role, label }: LabelColumn, text: string): LabelProblem | null {
  if (text === '') return null
  if (role === 'remark' && isNoRate(label, text)) return 'bad-rate'
  if (isPrintedError(text)) return 'printed-error'
  if (role === 'remark' && wordsOnly.test(label) && isMoneyLike(text)) return 'amount-as-remark'
  const isLabel = role !== 'remark' || codeOrName.test(label)
  return isLabel && endsWithAmount(text) ? 'amount-as-label' : null
}

function endsWithAmount(text: string): boolean {
  return isDigitAt(text, text.length - 1)
    ? isMoneyLike(text) || endsWithMoney.test(text)
    : isMoneyLike(text)
}

interface ReportedCell {
  readonly context: TableContext
  readonly row: number
  readonly cell: number
  readonly text: string
  readonly problem: LabelProblem
  /** The words of its column. */
  readonly label: string
}

function reportCell({ context, row, cell, text, problem, label }: ReportedCell): void {
  const { table, coverage, report } = context
  const { line } = table.rows[row]!
  const where = `原文第 ${line} 行第 ${cell + 1} 格“${text}”`
  const message = {
    'bad-rate': `${where}在“${label}”一栏，却不是百分比，按原样保留。`,
    'printed-error': `${where}是表格程序的出错标记，原文就是这样印的，不作数据。`,
    'amount-as-remark': `${where}是金额，却在“${label}”一栏，没有读成金额。`,
    'amount-as-label': `${where}是金额，或连着一个金额，却在名称或编码的位置，没有读成金额。`,
  }[problem]
  coverage.markReported(row, cell)
  const code = problem === 'amount-as-remark' ? 'amount-as-label' : problem
  report({ level: 'warning', code, line, row, cell, message })
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

interface NamedRow {
  readonly context: TableContext
  readonly row: number
  readonly code: string
  readonly name: string
}

/**
 * Remarks a name that other documents print with another code, where they never print it with this
 * one: one of the two is likely a misprint.
 */
function reportForeignName({ context: { table, report }, row, code, name }: NamedRow): void {
  const codes = listSeenCodes(name)
  // 行政运行 stands in every section: only a code beside this one tells of a misprint.
  const usual = codes.find(
    other => other.length === code.length && other.slice(0, -2) === code.slice(0, -2),
  )
  if (usual === undefined || codes.includes(code)) return
  const { line } = table.rows[row]!
  report({
    level: 'note',
    code: 'code-name',
    line,
    row,
    message: `原文第 ${line} 行的编码 ${code} 与名称“${name}”对不上：这个名称通常的编码是 ${usual}，照印的读。`,
  })
}

/**
 * Reports rows with amounts and no code where most rows have one; `rows` are those of a side whose
 * rows all stand for subjects or units of their own.
 */
export function reportMissingCodes({ report }: TableContext, rows: readonly DraftRow[]): void {
  const lines = rows.filter(
    ({ role, amounts }) =>
      role === 'line' && Object.values(amounts).some(amount => amount !== null),
  )
  const bare = lines.filter(({ code }) => code === null)
  if (bare.length === 0 || bare.length * 2 > lines.length) return
  for (const { row, line, name, parent } of bare)
    if (parent === null)
      report({
        level: 'note',
        code: 'no-code',
        line,
        row,
        message: `原文第 ${line} 行“${name}”有金额而没有编码，同表的其他行有。`,
      })
}

/** 208, 20805, 2080505; some provinces add two digits more. */
const subjectCode = /^\d{3}(?:\d{2}){0,3}$/

interface CodeInput extends Omit<LabelsInput, 'labelCells'> {
  readonly label: RowLabel
  readonly hasSubjectCodes: boolean
}

/** Reports digits in the place of a code that are none: 208/05. */
function reportOddCode({
  context: { table, report },
  row,
  columns,
  offset,
}: Omit<LabelsInput, 'labelCells'>): void {
  const { line, cells } = table.rows[row]!
  for (const { index, role } of columns.labels) {
    const text = stripSpace(cells[index + offset] ?? '')
    if (role !== 'code' || !/\d/.test(text) || /\p{Script=Han}/u.test(text) || isMoneyLike(text))
      continue
    report({
      level: 'warning',
      code: 'bad-code',
      line,
      row,
      cell: index + offset,
      message: `原文第 ${line} 行的编码“${text}”不是科目编码的写法（3、5、7 位数字），按原样保留。`,
    })
  }
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
  if (code === null) {
    if (/^\d+$/.test(name)) reportNameless(context, row, name)
    if (hasSubjectCodes && role === 'line') reportOddCode({ context, row, columns, offset })
    return label
  }
  if (name === '') reportNameless(context, row, code)
  if (!hasSubjectCodes) return label
  const isTotal = role === 'total'
  // A unit among its subjects has a code of its own kind.
  if (!isTotal && !subjectCode.test(code) && isNamedAsUnit(name)) return label
  if (!isTotal && subjectCode.test(code)) {
    reportForeignName({ context, row, code, name })
    return label
  }
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

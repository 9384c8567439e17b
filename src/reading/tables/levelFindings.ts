import type { DraftRow, TableContext } from './draft'
import type { RowLabel } from './labels'

interface LevelsInput {
  readonly context: TableContext
  readonly labels: readonly RowLabel[]
  readonly rows: readonly DraftRow[]
}

/**
 * Reports rows whose level above is not printed: a name that stands a column further in than its
 * parent allows, where others of that column have theirs right above.
 */
export function reportSkippedLevels({ context, labels, rows }: LevelsInput): void {
  const stepOf = ({ parent }: DraftRow, index: number) =>
    parent === null ? null : labels[index]!.depth - labels[parent]!.depth
  const usual = new Set(
    rows.flatMap((row, index) => (stepOf(row, index) === 1 ? [labels[index]!.depth] : [])),
  )
  rows.forEach((row, index) => {
    const step = stepOf(row, index)
    if (row.code !== null || step === null || step < 2 || !usual.has(labels[index]!.depth)) return
    reportLevel(context, row, `“${row.name}”的上一级没有印出来，暂挂在再上一级`)
  })
}

/** Share of the rows of a level that have parts, from which on all are expected to. */
const mostHaveParts = 0.6

/**
 * Reports rows with money and no parts, where most of their level have theirs: a row below was
 * likely lost.
 */
export function reportMissingParts({ context, labels, rows }: LevelsInput): void {
  // Where nothing has parts, nothing lacks them.
  if (rows.every(({ parent }) => parent === null)) return
  const whole = new Set(rows.map(({ parent }) => parent))
  const levels = new Map<string, number[]>()
  // 机构运行信息表 sets rows of several things beside each other: only those of one are alike.
  const isMixed = context.kind === 'threePublic'
  rows.forEach((row, index) => {
    const { role, code, name } = row
    if (role !== 'line' || name === '' || !hasMoney(row)) return
    const level =
      code === null
        ? `depth ${labels[index]!.depth} below ${isMixed ? row.parent : countAbove(rows, row)}`
        : `code ${code.length}`
    const known = levels.get(level)
    if (known) known.push(index)
    else levels.set(level, [index])
  })
  for (const own of levels.values()) {
    const bare = own.filter(index => !whole.has(index))
    if (bare.length === 0 || own.length - bare.length < mostHaveParts * own.length) continue
    for (const index of bare) {
      const row = rows[index]!
      reportLevel(context, row, `“${row.name}”没有下级，同级的其他各行都有`)
    }
  }
}

/** How many rows a row stands below. */
function countAbove(rows: readonly DraftRow[], row: DraftRow): number {
  let count = 0
  for (let above = row.parent; above !== null && count < 10; above = rows[above]!.parent) count++
  return count
}

function hasMoney({ amounts }: DraftRow): boolean {
  for (const key in amounts) {
    const amount = amounts[key] ?? null
    if (amount !== null && /[1-9]/.test(amount)) return true
  }
  return false
}

interface OrdinalsInput extends LevelsInput {
  /** Labels of the side to the left, whose numbering may go on in this one. */
  readonly before?: readonly RowLabel[] | undefined
}

/**
 * Reports the one row of a numbering behind which a number is left out (二、 then 四、): a row was
 * likely lost. Lists that leave out more of their numbers print but what there is.
 */
export function reportSkippedOrdinals({
  context,
  labels,
  rows,
  before: side = [],
}: OrdinalsInput): void {
  const last = new Map<string, { readonly value: number; readonly gaps: Gap[] }>()
  for (const { ordinal } of side)
    if (ordinal) last.set(`null ${ordinal.style}`, { value: ordinal.value, gaps: [] })
  rows.forEach((row, index) => {
    const { ordinal, role } = labels[index]!
    if (!ordinal || role !== 'line') return
    const key = `${row.parent} ${ordinal.style}`
    const before = last.get(key)
    const gaps = ordinal.value === 1 ? [] : (before?.gaps ?? [])
    const step = ordinal.value - (before?.value ?? 0)
    if (ordinal.value > 1 && step !== 1) gaps.push({ row, value: ordinal.value, step })
    last.set(key, { value: ordinal.value, gaps })
  })
  for (const { value, gaps } of last.values()) {
    const [gap, ...others] = gaps
    if (gap && others.length === 0 && gap.step === 2 && value > 3)
      reportLevel(
        context,
        gap.row,
        `“${gap.row.name}”的序号是 ${gap.value}，前面没有序号 ${gap.value - 1}`,
      )
  }
}

interface Gap {
  readonly row: DraftRow
  readonly value: number
  readonly step: number
}

/** Reports units whose code does not begin with that of the row above, which is shorter. */
export function reportForeignUnits(context: TableContext, rows: readonly DraftRow[]): void {
  let above: DraftRow | null = null
  for (const row of rows) {
    if (row.role !== 'line' || row.code === null) continue
    const isLonger = above?.code != null && above.code.length < row.code.length
    if (above?.code != null && isLonger && !row.code.startsWith(above.code) && row.parent === null)
      reportLevel(context, row, `的编码 ${row.code} 不以上一行的编码 ${above.code} 开头`)
    above = row
  }
}

function reportLevel({ report }: TableContext, { row, line }: DraftRow, what: string): void {
  report({
    level: 'note',
    code: 'level-missing',
    line,
    row,
    message: `原文第 ${line} 行${what}，上下级可能有一处漏印或印错。`,
  })
}

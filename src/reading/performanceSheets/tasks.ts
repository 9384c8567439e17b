import type { SheetFigure, SheetTask } from '@/document/project'
import { isBlank } from '@/reading/text/characters'
import { readBareLabel, readLabelKind, removeGaps } from './labels'
import type { SheetFields } from './sheetFields'

type TaskColumn = 'name' | 'text' | 'total' | 'fiscal' | 'other'
const words = new Map<string, TaskColumn>()
for (const [column, list] of Object.entries({
  name: '任务名称 年度任务 主要任务 任务 工作任务',
  text: '主要内容 任务内容 工作内容 任务描述 主要工作内容',
  total: '预算金额 总额 金额 预算 资金总额 预算资金 合计 小计',
  fiscal: '财政拨款 财政资金 一般公共预算 当年财政拨款',
  other: '其他资金 其他 其它资金 单位资金',
}) as [TaskColumn, string][])
  for (const word of list.split(' ')) words.set(word, column)
const sumLabel = /^(?:金额)?(?:合计|总计)$/

/** The tasks of the year (年度主要任务) that a sheet of 部门整体支出 prints in a table of its own. */
export class TaskRows {
  private columns: ReadonlyMap<number, TaskColumn> | null = null

  constructor(
    private readonly fields: SheetFields,
    private readonly tasks: SheetTask[],
  ) {}

  /** Takes a row of the block, its header rows included; `false` for other rows. */
  read(cells: readonly string[], row: number, line: number): boolean {
    const printed = cells.flatMap((text, cell) => (isBlank(text) ? [] : [{ cell, text }]))
    const found = printed.map(({ text }) => words.get(readBareLabel(text)))
    const isHeader = found.filter(Boolean).length >= 2 && found.slice(1).every(Boolean)
    if (isHeader && (found.includes('name') || this.columns)) {
      for (const { text, cell } of printed) {
        this.fields.learnUnit(text)
        this.fields.markRead(row, cell)
      }
      this.columns = new Map([
        ...(this.columns ?? []),
        ...printed.flatMap(({ cell }, index) => {
          const column = found[index]
          return column ? [[cell, column] as const] : []
        }),
      ])
      return true
    }
    if (!this.columns) return false
    const first = printed[0]
    const isSum = printed.slice(0, 2).some(({ text }) => sumLabel.test(removeGaps(text)))
    if (!first || (!isSum && readLabelKind(first.text) !== null)) {
      this.columns = null
      return false
    }
    this.readTask(printed, { row, line, isSum })
    return true
  }

  private readTask(
    printed: readonly { readonly cell: number; readonly text: string }[],
    { row, line, isSum }: { readonly row: number; readonly line: number; readonly isSum: boolean },
  ): void {
    const task = { name: '', text: '', line }
    const money: Record<'total' | 'fiscal' | 'other', SheetFigure | null> = {
      total: null,
      fiscal: null,
      other: null,
    }
    for (const { cell, text } of printed) {
      const column = this.columns?.get(cell)
      const place = { row, cell, line }
      if (isSum && sumLabel.test(removeGaps(text))) this.fields.markRead(row, cell)
      else if (column === 'name' || column === 'text') {
        task[column] = text.trim()
        this.fields.markRead(row, cell)
      } else if (column && isSum) this.fields.take(column, '金额合计', text, place)
      else if (column) {
        money[column] = this.fields.readFigure(column, text, place)
        if (money[column]) this.fields.markRead(row, cell)
      }
    }
    if (!isSum && (task.name !== '' || task.text !== '')) this.tasks.push({ ...task, ...money })
  }
}

import { isBlank } from '@/reading/text/characters'
import { type LabelKind, readBareLabel, readLabelKind } from './labels'
import type { SheetFields } from './sheetFields'

/** What a column of the money of a final account's form holds. */
type FundColumn = 'initial' | 'budget' | 'spent' | 'note'
const words = new Map<string, FundColumn>()
for (const [column, list] of Object.entries({
  initial: '年初预算数 年初预算 年初数',
  budget: '全年预算数 全年预算 调整预算数 预算数 全年预算数A 预算安排 预算金额',
  spent: '全年执行数 执行数 预算执行数 实际执行数 实际支出数 决算数 全年执行数B 实际支出 支出数',
  note: '分值 权重 执行率 预算执行率 得分 自评得分',
}) as [FundColumn, string][])
  for (const word of list.split(' ')) words.set(word, column)

interface Column {
  readonly cell: number
  readonly column: FundColumn
  readonly label: string
}
const moneyKinds: ReadonlySet<LabelKind> = new Set(['funds', 'total', 'fiscal', 'other', 'further'])

/**
 * The money of a form that prints it in columns (年初预算数, 全年预算数, 全年执行数, 执行率 …): a row
 * a source, a column a stage.
 */
export class FundColumns {
  private columns: readonly Column[] = []
  /** The label of money beside the header, which a merged cell has for the first row below it too. */
  private heading: string | null = null

  constructor(private readonly fields: SheetFields) {}

  /** Takes a header row of such columns; `false` for other rows. */
  readHeader(cells: readonly string[]): boolean {
    const found = cells.flatMap((text, cell) => {
      const label = readBareLabel(text)
      // 全年（调整）预算数 has a bracket inside, 全年预算数（A） one behind.
      const column =
        words.get(label.replace(/[（(].*$/, '')) ??
        words.get(label.replace(/[（(][^）)]*[）)]/g, ''))
      return column ? [{ cell, column, label: readBareLabel(text) }] : []
    })
    const stages = found.filter(({ column }) => column !== 'note')
    if (stages.length === 0 || found.length < 2 || cells.some(text => text.includes('指标')))
      return false
    // 全年预算数 | 40.00 | 全年执行数 | 39.00: each has its amount beside it and none below.
    if (stages.some(({ cell }) => isMoneyText(cells.slice(cell + 1).find(isPrinted) ?? '')))
      return false
    for (const text of cells) this.fields.learnUnit(text)
    this.columns = found
    this.heading = cells.find(text => moneyKinds.has(readLabelKind(text) ?? 'field')) ?? null
    return true
  }

  /** Takes a row of money below the header; `false` ends the block. */
  readRow(cells: readonly string[], row: number, line: number): boolean {
    const { columns, fields } = this
    if (columns.length === 0) return false
    const printed = cells.flatMap((text, cell) => (isBlank(text) ? [] : [{ cell, text }]))
    const at = printed.findLastIndex(({ text }) => moneyKinds.has(readLabelKind(text) ?? 'field'))
    const { heading } = this
    this.heading = null
    const label =
      printed[at] ?? (heading !== null && isBare(printed) ? { text: heading } : undefined)
    const kind = label && readLabelKind(label.text)
    if (!label || !kind) {
      if (this.keepUnknownRow(printed, row, line)) return true
      this.columns = []
      return false
    }
    for (const { cell } of printed.slice(0, at + 1)) fields.markRead(row, cell)
    const values = printed.slice(at + 1)
    const inOrder =
      values.length === columns.length && values.some(({ cell }) => !this.findColumn(cell))
    const hasBudget = columns.some(({ column }) => column === 'budget')
    values.forEach(({ cell, text }, index) => {
      const column = inOrder ? columns[index] : this.findColumn(cell)
      const place = { row, cell, line }
      if (!column) return
      const isMain = column.column === 'budget' || (column.column === 'initial' && !hasBudget)
      const words = `${label.text}（${column.label}）`
      if (!isMoneyText(text)) fields.takeField(words, text, place)
      else if (isMain) fields.take(kind, label.text, text, place)
      else if (kind === 'total' || kind === 'funds') this.takeTotal(column, words, text, place)
      else fields.takeField(words, text, place)
    })
    return true
  }

  /** A row of money under words that are not known, or none, is kept with them, and ends nothing. */
  private keepUnknownRow(
    printed: readonly { readonly cell: number; readonly text: string }[],
    row: number,
    line: number,
  ): boolean {
    const at = printed.findLastIndex(({ text }) => !isFigureText(text))
    const label = printed[at]
    const values = printed.slice(at + 1)
    const amounts = values.filter(({ cell, text }) => this.findColumn(cell) && isMoneyText(text))
    if ((label?.text.length ?? 0) > longestLabel || amounts.length < 2) return false
    for (const { cell } of printed.slice(0, at + 1)) this.fields.markRead(row, cell)
    for (const { cell, text } of values) {
      const column = this.findColumn(cell)?.label ?? ''
      this.fields.takeField(label ? `${label.text}（${column}）` : column, text, {
        row,
        cell,
        line,
      })
    }
    return true
  }

  private takeTotal(
    { column }: Column,
    label: string,
    text: string,
    place: Parameters<SheetFields['take']>[3],
  ): void {
    const { fields } = this
    const stage = column === 'initial' || column === 'spent' ? column : null
    const figure = stage && fields.readFigure(label, text, place)
    if (stage && figure && fields.money.takeStage(stage, figure)) {
      fields.markRead(place.row, place.cell)
    } else fields.takeField(label, text, place)
  }

  private findColumn(cell: number): Column | undefined {
    return this.columns.find(column => column.cell === cell)
  }
}

const longestLabel = 20
/** Whether a row has figures alone. */
const isBare = (printed: readonly { readonly text: string }[]) =>
  printed.length > 1 && printed.every(({ text }) => isFigureText(text))
const isPrinted = (text: string) => !isBlank(text)
const isFigureText = (text: string) => /^[\s\d,.，．%％-]+(?:万?元)?\s*$/.test(text)
const isMoneyText = (text: string) => /^[\s\d,.，．-]*\d[\s\d,.，．]*(?:万?元)?\s*$/.test(text)

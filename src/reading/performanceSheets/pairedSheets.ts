import type { PrintedRow } from '@/document/document'
import type { PerformanceSheet } from '@/document/project'
import { readTarget } from '@/document/readTarget'
import { isColumnNumbering } from '@/reading/text/columnNumbers'
import { isBlank } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'
import type { SheetFindings } from './findings'
import { removeGaps } from './labels'
import { type IndicatorPair, type PairedHeader, readPairedHeader } from './pairedLists'
import { type SheetCaption, SheetDraft } from './sheetDraft'
import type { AmountUnit } from '@/document/money'

interface PairedInput extends SheetCaption {
  readonly table: string
  readonly rows: readonly PrintedRow[]
  readonly unit: AmountUnit | null
}
interface PrintedName {
  readonly text: string
  readonly row: number
  readonly cell: number
  readonly line: number
}

const sumName = /^(?:合计|总计|小计)$/
/** Rows that may stand above the header: titles and captions. */
const mostRowsAbove = 4

/** Where such a list's header begins in a grid; `null` for other grids. */
export function findPairedHeader(
  rows: readonly PrintedRow[],
): { readonly first: number; readonly header: PairedHeader } | null {
  for (let first = 0; first <= mostRowsAbove && first < rows.length; first++) {
    const head = rows.slice(first, first + 3).map(({ cells }) => cells)
    if (head[0]?.filter(cell => !isBlank(cell)).length === 1) continue
    const header = readPairedHeader(head)
    if (header) return { first, header }
  }
  return null
}

/**
 * Reads a list of projects whose indicators stand in pairs of columns (产出指标 | 指标值): a row with
 * a name begins a project, rows below it carry on its indicators.
 */
export class PairedSheets {
  private readonly drafts: SheetDraft[] = []
  /** The row that the last of them begins with. */
  private begun: PrintedRow | null = null
  private unitName: PrintedName | null = null
  readonly headerRows: number
  private readonly nameCell: number
  private readonly headKeys: ReadonlySet<string>

  constructor(
    private readonly input: PairedInput,
    private readonly header: PairedHeader,
    private readonly first: number,
    private readonly findings: SheetFindings,
  ) {
    this.headerRows = first + header.rows
    this.nameCell = [...header.columns].find(([, { kind }]) => kind === 'name')?.[0] ?? 0
    this.headKeys = new Set(input.rows.slice(first, this.headerRows).map(readKey))
  }

  get unit(): AmountUnit | null {
    return this.drafts[0]?.fields.unit ?? this.input.unit
  }

  /** The sheets of the list, one a project, in printed order. */
  readAll(): PerformanceSheet[] {
    const { rows } = this.input
    rows.forEach((row, index) => {
      if (index === this.headerRows && isColumnNumbering(row))
        this.findings.coverage.markRowRead(index)
      else if (index < this.headerRows ? index >= this.first : this.headKeys.has(readKey(row)))
        this.findings.coverage.markRowRead(index)
      else if (index < this.first) this.draftAbove().labelledRows.read(row, index)
      else this.readRow(row, index)
    })
    const found = this.drafts.filter(draft => draft.fields.name !== '' || draft.indicators.length)
    return found.map((draft, index) => draft.finish(index + 1, this.input))
  }

  private above: SheetDraft | null = null
  /** What captions above the header say is of no project. */
  private draftAbove(): SheetDraft {
    const { table, unit } = this.input
    return (this.above ??= new SheetDraft(table, 0, unit, this.findings))
  }

  private readRow(row: PrintedRow, index: number): void {
    const name = (row.cells[this.nameCell] ?? '').trim()
    const hasPairs = this.header.pairs.some(({ name: cell, target }) =>
      [cell, target].some(at => !isBlank(row.cells[at] ?? '')),
    )
    const place = { row: index, cell: this.nameCell, line: row.line }
    if (!hasPairs && row.cells.some(cell => sumName.test(removeGaps(cell))))
      return this.skipSum(index, '合计')
    if (name !== '' && !hasPairs && isUnitName(removeGaps(name))) {
      this.unitName = { text: name, ...place }
      this.begun = null
      return this.skipSum(index, `单位“${removeGaps(name)}”的合计`)
    }
    if (name !== '' && !this.goesOn(row)) this.begin(row, index)
    const draft = this.drafts.at(-1)
    if (!draft) return
    for (const pair of this.header.pairs) this.readPair(draft, pair, row, index)
  }

  /** Whether a row prints the last project's name, and all else of it, again or not at all. */
  private goesOn({ cells }: PrintedRow): boolean {
    return [...this.header.columns.keys()].every(cell => {
      const text = removeGaps(cells[cell] ?? '')
      const isSame = text === removeGaps(this.begun?.cells[cell] ?? '')
      return isSame || (text === '' && cell !== this.nameCell)
    })
  }

  private skipSum(index: number, words: string): void {
    this.findings.coverage.markRowRead(index)
    this.findings.report('note', 'project-sum', `是${words}，不作项目`, index)
  }

  private begin(row: PrintedRow, index: number): void {
    this.begun = row
    const { table, unit } = this.input
    const draft = new SheetDraft(table, index, this.unit ?? unit, this.findings)
    this.drafts.push(draft)
    for (const rows of this.input.rows.slice(this.first, this.headerRows))
      for (const text of rows.cells) draft.fields.learnUnit(text)
    for (const [cell, { kind, label }] of this.header.columns) {
      const text = row.cells[cell] ?? ''
      if (!isBlank(text)) draft.fields.take(kind, label, text, { row: index, cell, line: row.line })
    }
    if (this.unitName) draft.fields.takeField('项目单位', this.unitName.text, this.unitName)
  }

  private readPair(
    draft: SheetDraft,
    { level, name: nameCell, target: targetCell }: IndicatorPair,
    { cells, line }: PrintedRow,
    row: number,
  ): void {
    const name = removeGaps((cells[nameCell] ?? '').trim())
    const printed = (cells[targetCell] ?? '').trim()
    if (isBlank(name) && isBlank(printed)) return
    const { coverage } = this.findings
    coverage.markRead(row, nameCell)
    coverage.markRead(row, targetCell)
    const report = (code: string, words: string) =>
      this.findings.report('warning', code, words, row)
    if (name === '') report('missing-name', `的${level}没有指标名称，名称记为空`)
    if (printed === '') report('missing-target', `“${name}”没有指标值，记为空`)
    draft.indicators.push({
      row,
      line,
      dimension: level,
      category: '',
      name,
      target: readTarget(printed),
      weight: null,
      cells: { name: nameCell, ...(printed === '' ? {} : { target: targetCell }) },
    })
  }
}

function readKey({ cells }: PrintedRow): string {
  return cells.map(removeGaps).join('\t')
}

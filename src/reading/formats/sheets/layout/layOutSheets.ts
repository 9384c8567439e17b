import type { Diagnostic, LinePlace } from '@/document/document'
import { assembleBlocks, type Block } from '@/reading/formats/blocks'
import { ReadingError } from '@/reading/formats/decode'
import type { RawDocument } from '@/reading/formats/raw'
import { listNames, SheetFindings } from '../findings'
import { NumberShower } from '../showNumber'
import { type Attachment, findRange, type Range, type Worksheet, writeColumn } from '../workbook'
import { buildLines, type SheetLine } from './buildLines'
import { classifyRows } from './classifyRows'
import { splitBands } from './splitBands'
import { listVisibleRows, type ShownRow } from './visibleRows'

/** Cells of a sheet, blank ones too: ten times the largest table seen. */
const mostPlaces = 5_000_000

/** Lays the sheets of a workbook out as lines of one document, numbered from 1. */
export class SheetLayout {
  readonly diagnostics: Diagnostic[] = []
  private readonly blocks: Block[] = []
  private readonly places: LinePlace[] = []
  private readonly shower = new NumberShower()
  private printedLines = 0

  /** Adds the next sheet. */
  add(sheet: Worksheet): void {
    const { name, state, merges, hiddenRows } = sheet
    const findings = new SheetFindings(name, this.diagnostics)
    const line = this.places.length + 1
    if (state === 'hidden') return findings.report('hidden-sheet', line, '是隐藏的，没有读。')
    if (state === 'chart') return findings.report('chart-sheet', line, '是图，没有表格可读。')
    const rows = listVisibleRows(sheet, this.shower)
    refuseScattered(rows, name)
    for (const band of splitBands(rows, merges)) {
      this.startSheet()
      const classified = classifyRows({ rows: band, sheetName: name, hiddenRows, merges })
      for (const each of buildLines(classified, name)) this.addLine(each, name, findings)
    }
    reportHidden(sheet, findings, line)
    reportAttachments(sheet, findings, line)
    findings.close()
  }

  /** The document of all sheets added. */
  finish(encoding: string): RawDocument {
    const { blocks, places, printedLines } = this
    return {
      encoding,
      lines: places.length,
      pageMarks: 0,
      printedLines,
      ...assembleBlocks(blocks),
      places,
    }
  }

  /** Lines of two sheets never run on. */
  private startSheet(): void {
    if (this.blocks.at(-1)?.kind === 'grid') this.blocks.push({ kind: 'grid', rows: [] })
  }

  private addLine(
    { kind, row, texts, cells, afterGap }: SheetLine,
    sheet: string,
    findings: SheetFindings,
  ): void {
    const last = this.places.at(-1)
    if (afterGap && last?.sheet === sheet) this.places.push({ sheet, line: row })
    const addresses = cells.map(cell => cell?.address ?? null)
    const stored = cells.map((cell, index) =>
      cell?.stored != null && cell.stored !== texts[index] ? cell.stored : null,
    )
    const line = this.places.push({
      sheet,
      line: row + 1,
      ...(addresses.some(address => address !== null) && { addresses }),
      ...(kind === 'grid' && stored.some(decimal => decimal !== null) && { stored }),
    })
    this.printedLines++
    for (const cell of cells) if (cell?.finding) findings.add(cell.finding, cell.address, line)
    let block = this.blocks.at(-1)
    if (block?.kind !== kind || (kind === 'grid' && afterGap))
      this.blocks.push(
        (block = kind === 'grid' ? { kind, rows: [] } : { kind, lines: [] }) satisfies Block,
      )
    if (block.kind === 'grid') block.rows.push({ line, cells: texts })
    else block.lines.push({ line, text: texts[0]! })
  }
}

/** A few cells in far corners are nothing; a table of all their rows and columns fills memory. */
function refuseScattered(rows: readonly ShownRow[], sheet: string): void {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column))).size
  if (columns * rows.length > mostPlaces)
    throw new ReadingError(
      `工作表“${sheet}”有 ${rows.length} 行、${columns} 列，不像一份公开文件，没有打开`,
    )
}

/** Names hidden rows and columns that hold something. */
function reportHidden(
  { cells, hiddenRows, hiddenColumns }: Worksheet,
  findings: SheetFindings,
  line: number,
): void {
  const rows = listWithin(hiddenRows, new Set(cells.map(({ row }) => row)))
  const columns = listWithin(hiddenColumns, new Set(cells.map(({ column }) => column)))
  if (rows.length > 0)
    findings.report(
      'hidden-rows',
      line,
      `的第 ${listNames(rows, row => String(row + 1))} 行是隐藏的，没有读。`,
    )
  if (columns.length > 0)
    findings.report(
      'hidden-columns',
      line,
      `的 ${listNames(columns, writeColumn)} 列是隐藏的，没有读。`,
    )
}

/** Names what lies beside the cells, and what it says. */
function reportAttachments(
  { attachments = [] }: Worksheet,
  findings: SheetFindings,
  line: number,
): void {
  const report = (kind: Attachment['kind'], says: (names: string) => string) => {
    const own = attachments.filter(each => each.kind === kind)
    if (own.length === 0) return
    const write = ({ address, text }: Attachment) => (text ? `${address}“${text}”` : address)
    findings.report(`unread-${kind}`, line, says(listNames(own, write)))
  }
  report('text', names => `有文本框：${names}，没有读进表格，请对照原文件。`)
  report('comment', names => `有批注：${names}，没有读进表格。`)
  report('picture', names => `的 ${names} 有图片，图片里的文字没有读。`)
  report('chart', names => `的 ${names} 有图表，没有读。`)
  report('damaged', names => `的 ${names} 已损坏，里面的文本框、图片或批注没有读，请对照原文件。`)
}

function listWithin(ranges: readonly Range[], used: ReadonlySet<number>): number[] {
  return ranges.length === 0
    ? []
    : [...used].filter(index => findRange(ranges, index)).sort((a, b) => a - b)
}

import type { Block } from '../blocks'
import { isPageMark } from '../pageMarks'

/** Puts lines and rows into blocks, in the order in which they come. */
export class BlockWriter {
  readonly blocks: Block[] = []
  /** By line: exact numbers of cells that show them in another form. */
  readonly stored = new Map<number, readonly (string | null)[]>()
  printedLines = 0
  pageMarks = 0
  /** Whether every line stands below the one before. */
  inOrder = true
  private open: Block | null = null
  private last = 0

  /** Adds a line of text, or counts a page mark; returns the line it stands on. */
  addText(text: string, line: number): number {
    this.count(line)
    if (isPageMark(text)) {
      this.pageMarks++
      this.endGrid()
      return line
    }
    if (this.open?.kind !== 'text') this.blocks.push((this.open = { kind: 'text', lines: [] }))
    this.open.lines.push({ line, text })
    return line
  }

  /** Adds a row to the grid that is open, or opens one; returns the line it stands on. */
  addRow(cells: string[], line: number): number {
    this.count(line)
    if (this.open?.kind !== 'grid') this.blocks.push((this.open = { kind: 'grid', rows: [] }))
    this.open.rows.push({ line, cells })
    return line
  }

  /** Ends the grid: rows that follow are another table's. */
  endGrid(): void {
    if (this.open?.kind === 'grid') this.open = null
  }

  /** Ends all that is open: lines that follow are another page's. */
  endPage(): void {
    this.open = null
  }

  private count(line: number): void {
    this.printedLines++
    if (line <= this.last) this.inOrder = false
    this.last = line
  }
}

/** A writer for formats without lines: a line is the n-th that is printed. */
export class CountingWriter extends BlockWriter {
  override addText(text: string): number {
    return super.addText(text, this.printedLines + 1)
  }

  override addRow(cells: string[]): number {
    return super.addRow(cells, this.printedLines + 1)
  }
}

import type { Diagnostic, PrintedRow } from '@/budget/document'

/** Keeps account of one sheet's printed cells: which became meaning, and what is to be said of the others. */
export class Findings {
  readonly placed: Uint8Array[]
  readonly diagnostics: Diagnostic[] = []

  constructor(private readonly table: string, private readonly rows: readonly PrintedRow[]) {
    this.placed = rows.map(row => new Uint8Array(row.cells.length))
  }

  place(row: number, cell: number): void {
    const marks = this.placed[row]
    if (marks) marks[cell] = 1
  }

  /** Says something of a row, or of one of its cells. */
  say(level: Diagnostic['level'], code: string, message: string, row: number, cell?: number): void {
    this.diagnostics.push({ level, code, message, line: this.rows[row]?.line ?? 0, table: this.table, row, ...(cell === undefined ? {} : { cell }) })
  }

  /** Names every printed cell that neither became meaning nor was named before. */
  nameRest(): void {
    const named = new Set(this.diagnostics.map(({ row, cell }) => cell === undefined ? '' : `${row} ${cell}`))
    this.rows.forEach((row, index) => row.cells.forEach((text, cell) => {
      if (text.trim() === '' || this.placed[index]?.[cell] || named.has(`${index} ${cell}`)) return
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
      this.say('warning', 'unplaced-cell', `“${shown}”在绩效目标表中的位置无法判断，按原样保留`, index, cell)
    }))
  }
}

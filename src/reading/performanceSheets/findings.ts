import type { Diagnostic, PrintedRow } from '@/document/document'
import { Coverage } from '@/reading/tables/coverage'

/**
 * Coverage of one sheet's printed cells, and the diagnostics of those that became no meaning.
 */
export class SheetFindings {
  readonly coverage: Coverage
  readonly diagnostics: Diagnostic[] = []

  constructor(
    private readonly table: string,
    private readonly rows: readonly PrintedRow[],
  ) {
    this.coverage = new Coverage(rows)
  }

  /**
   * Says something of a row, or of one of its cells, which is then named; the sentence begins with
   * its line.
   */
  report(
    level: Diagnostic['level'],
    code: string,
    message: string,
    row: number,
    cell?: number,
  ): void {
    const line = this.rows[row]?.line ?? 0
    if (cell !== undefined) this.coverage.markReported(row, cell)
    this.diagnostics.push({
      level,
      code,
      message: `原文第 ${line} 行${message}。`,
      line,
      table: this.table,
      row,
      ...(cell === undefined ? {} : { cell }),
    })
  }

  /** Names every printed cell that neither became meaning nor was named before. */
  reportRest(): void {
    for (const { row, cell } of this.coverage.listOpen()) {
      const text = this.rows[row]?.cells[cell]?.trim() ?? ''
      this.report(
        'warning',
        'unplaced-cell',
        `的“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”在绩效目标表中的位置无法判断，按原样保留`,
        row,
        cell,
      )
    }
  }
}

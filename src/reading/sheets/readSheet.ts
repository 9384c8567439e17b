import type { Diagnostic } from '@/document/document'
import type { AmountUnit } from '@/document/money'
import type { PerformanceSheet } from '@/document/project'
import type { Ledger } from '../ledger'
import { Findings } from './findings'
import type { SheetInput } from './input'
import { Parts } from './parts'

export interface SheetReading {
  /**
   * `null` where nothing of a performance sheet was found; the first where the grid prints several.
   */
  readonly sheet: PerformanceSheet | null
  /** All sheets of the grid in printed order: mostly one; the others have their `part`. */
  readonly sheets: readonly PerformanceSheet[]
  /** Rows down to and with the header of the (first) indicators. */
  readonly headerRows: number
  readonly unit: AmountUnit | null
  /** Every printed cell placed (meaning, label, header) or named in a diagnostic. */
  readonly ledger: Ledger
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a 项目支出绩效目标表 by its labels and header words, wherever they stand; amounts in the
 * `unit` it returns. Never throws.
 */
export function readSheet(input: SheetInput): SheetReading {
  const findings = new Findings(input.table, input.rows)
  const parts = new Parts(input, findings)
  for (let index = 0; index < input.rows.length; index++) {
    const row = input.rows[index]
    if (row) parts.read(row, index)
  }
  const sheets = parts.finish()
  findings.nameRest()
  return {
    sheet: sheets[0] ?? null,
    sheets,
    headerRows: parts.headerRows,
    unit: parts.unit,
    ledger: findings.ledger,
    diagnostics: findings.diagnostics,
  }
}

import type { Diagnostic, PrintedRow } from '@/budget/document'
import type { AmountUnit } from '@/budget/money'
import type { PerformanceSheet } from '@/budget/project'
import type { Ledger } from '../ledger'
import { mergeHeader, readHeader, type SheetColumn } from './columns'
import { Findings } from './findings'
import { SheetForm } from './form'
import { FormRows } from './formRow'
import { IndicatorRows } from './indicators'
import { labelKind } from './labels'

export interface SheetInput {
  readonly table: string
  readonly number: number | null
  readonly line: number
  readonly rows: readonly PrintedRow[]
  /** The unit its captions print; a unit in a label of the sheet goes before it. */
  readonly unit: AmountUnit | null
}
export interface SheetReading {
  /** `null` where nothing of a performance sheet was found. */
  readonly sheet: PerformanceSheet | null
  /** Rows down to and with the header of the indicators. */
  readonly headerRows: number
  readonly unit: AmountUnit | null
  /** Every printed cell placed (meaning, label, header) or named in a diagnostic. */
  readonly ledger: Ledger
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a 项目支出绩效目标表 by its labels and header words, wherever they stand; amounts in the `unit` it returns. Never throws. */
export function readSheet({ table, number, line, rows, unit }: SheetInput): SheetReading {
  const findings = new Findings(table, rows)
  const form = new SheetForm(table, unit, findings)
  const formRows = new FormRows(form, findings)
  let columns: readonly SheetColumn[] | null = null
  let indicators: IndicatorRows | null = null
  let headerRows = 0
  let headerWord = ''
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) continue
    const header: SheetColumn[] | null = (columns ? row.cells.includes(headerWord) : mayBeHeader(row)) ? readHeader(row.cells) : null
    const divided: SheetColumn[] | null = !header && columns && index === headerRows ? mergeHeader(columns, row.cells) : null
    if (header || divided) {
      findings.ledger.placeRow(index)
      if (!columns || divided) {
        const current: SheetColumn[] = header ?? divided ?? []
        columns = current
        headerRows = index + 1
        if (header) headerWord = row.cells[header[0]?.cell ?? 0] ?? ''
        indicators = new IndicatorRows(current, findings)
      }
    }
    else if (indicators && !isLabelled(row)) indicators.read(row, index)
    else formRows.read(row, index)
  }
  const read: IndicatorRows | null = indicators
  const found = form.labels > 0 || read !== null
  const sheet = found ? toSheet(table, number, line, form, read) : null
  if (found) nameWhatLacks(form, read, findings)
  findings.nameRest()
  return { sheet, headerRows, unit: form.unit, ledger: findings.ledger, diagnostics: findings.diagnostics }
}

function toSheet(table: string, number: number | null, line: number, form: SheetForm, read: IndicatorRows | null): PerformanceSheet {
  return {
    table, number, name: form.name, level: form.level, department: form.department, funds: form.funds, goal: form.goal, goalLine: form.goalLine,
    indicators: read?.indicators ?? [], ...(form.fields.length > 0 ? { fields: form.fields } : {}), line,
  }
}

function nameWhatLacks(form: SheetForm, read: IndicatorRows | null, findings: Findings): void {
  if (!form.name) findings.say('warning', 'missing-name', '绩效目标表没有项目名称，名称记为空', 0)
  if (!form.funds.total) findings.say('warning', 'missing-funds', `“${form.name}”的绩效目标表没有资金总额，记为空`, 0)
  if (!read || read.indicators.length === 0) findings.say('warning', 'missing-indicators', `“${form.name}”的绩效目标表没有指标`, 0)
}

function mayBeHeader(row: PrintedRow): boolean {
  let words = 0
  for (const text of row.cells) if (text !== '' && text.length <= 40 && /[级值重称]/.test(text)) words++
  return words >= 2
}

/** A labelled row may follow the indicators: 备注, 填表人. */
function isLabelled(row: PrintedRow): boolean {
  for (const text of row.cells) {
    if (text.trim() === '') continue
    const kind = labelKind(text)
    return kind !== null && kind !== 'other'
  }
  return false
}

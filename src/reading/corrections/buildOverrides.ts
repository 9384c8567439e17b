import type { PrintedTable, TableCorrection, TableKind } from '@/document/document'
import { tableKinds } from '@/document/document'
import { columnContents, type ColumnContents, rowRoles } from '@/document/corrections'
import { readPrintedAt } from '@/document/printedAt'
import type { ColumnOverride, RowOverride, TableOverrides } from '@/reading/tables/overrides'

/** The corrections of one table as its reader takes them. */
export interface TableChange {
  readonly kind: TableKind
  readonly overrides: TableOverrides
}

const contents: Readonly<Record<ColumnContents, ColumnOverride>> = {
  编码: { as: 'code', words: null },
  名称: { as: 'name', words: null },
  不是金额: { as: 'remark', words: null },
}

/** Whether the place of a correction is there, and has what it is a correction of. */
export function fitsPrint(table: PrintedTable | undefined, correction: TableCorrection): boolean {
  return table !== undefined && readPrintedAt(table, correction) === correction.printed
}

/** Puts the corrections of a table, all of which fit it, in the form that its reader takes. */
export function buildOverrides(
  kind: TableKind,
  corrections: readonly TableCorrection[],
): TableChange {
  const columns = new Map<number, ColumnOverride>()
  const rows = new Map<number, RowOverride>()
  const cells = new Map<number, Map<number, string>>()
  let readAs = kind
  let headerRows: number | undefined
  const addRow = (row: number, own: RowOverride) => rows.set(row, { ...rows.get(row), ...own })
  for (const { kind, row = 0, cell = 0, reads } of corrections) {
    if (kind === 'tableKind') readAs = tableKinds.find(name => name === reads) ?? readAs
    else if (kind === 'headerRows') headerRows = Number(reads)
    else if (kind === 'column') columns.set(cell, readColumn(reads))
    else if (kind === 'rowCode') addRow(row, { code: reads })
    else if (kind === 'rowName') addRow(row, { name: reads })
    else if (kind === 'rowRole') {
      const role = rowRoles.find(name => name === reads)
      if (role) addRow(row, { role })
    } else cells.set(row, (cells.get(row) ?? new Map<number, string>()).set(cell, reads))
  }
  return {
    kind: readAs,
    overrides: { columns, rows, cells, ...(headerRows !== undefined && { headerRows }) },
  }
}

function readColumn(reads: string): ColumnOverride {
  const own = columnContents.find(name => name === reads)
  return own ? contents[own] : { as: 'amount', words: reads }
}

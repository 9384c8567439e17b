import type { BudgetDocument, PrintedTable } from '@/document/document'
import type { TableLayout } from '@/budget/printed/table/layout'
import { cellText, isFigureText, listReadAmounts } from '@/budget/printed/table/cells'
import type { PrintedWorksheet } from '@/exporting/printed'
import { linesOf } from '@/app/printed/usePrintedTable'

/** A printed table as it is copied or saved. */
export function printedWorksheet(
  document: BudgetDocument,
  table: PrintedTable,
  layout: TableLayout,
): PrintedWorksheet {
  const amounts = listReadAmounts(document, table)
  return {
    title: table.title.trim() || table.id,
    subtitle: [
      document.unit.name,
      table.unit && `单位：${table.unit}`,
      `${document.source.file} ${linesOf(table, document.source)}`,
    ]
      .filter(Boolean)
      .join('　'),
    rows: table.rows.map(({ cells }, row) =>
      Array.from({ length: layout.width }, (_, cell) => {
        const text = cellText(cells, cell)
        return { text, amount: amounts.get(`${row} ${cell}`) ?? null, number: isFigureText(text) }
      }),
    ),
    notes: table.notes.map(({ text }) => text.trim()),
    spans: layout.spans,
    headerRows: table.headerRows,
    frozen: { rows: layout.frozenRows, columns: layout.labels },
  }
}

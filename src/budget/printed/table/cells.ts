import type { BudgetDocument, PrintedTable } from '@/document/document'

/** A cell as it is shown: without blanks around it, those inside as printed. */
export function cellText(cells: readonly string[], index: number): string {
  return (cells[index] ?? '').trim()
}

/** Whether text is a plain number, with a sign, separators or a percent sign. */
export function isFigureText(text: string): boolean {
  return /^[-\u2212+]?\d[\d,，]*(?:\.\d+)?%?$/.test(text)
}

/**
 * Exact decimal text of the cells of a table that were understood as amounts of money, in the unit
 * of its meaning, by "row cell".
 */
export function placedAmounts(
  document: BudgetDocument,
  { id, rows }: PrintedTable,
): ReadonlyMap<string, string> {
  const amounts = new Map<string, string>()
  // What was put together from several cells is printed in none of them.
  const add = (row: number, cell: number, amount: string | null | undefined) => {
    if (amount != null && samePrinted(rows[row]?.cells[cell] ?? '', amount))
      amounts.set(`${row} ${cell}`, amount)
  }
  for (const { table, sides } of document.meanings) {
    if (table !== id) continue
    for (const { columns, rows: own } of sides) {
      for (const { row, amounts: of, cells } of own)
        for (const { key, cell } of columns) add(row, cells?.[key] ?? cell, of[key])
    }
  }
  for (const { table, funds } of document.sheets) {
    if (table === id)
      for (const figure of [funds.total, funds.fiscal, funds.other])
        if (figure) add(figure.place.row, figure.place.cell, figure.amount)
  }
  return amounts
}

/** Whether printed text is the amount, its separators aside. */
function samePrinted(text: string, amount: string): boolean {
  const plain = text
    .replace(/[\s,，]/g, '')
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '')
  return plain.replace(/^(-?)0+(?=\d)/, '$1') === amount.replace(/^(-?)0+(?=\d)/, '$1')
}

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
export function listReadAmounts(
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
      for (const { row, amounts: ownAmounts, cells } of own)
        for (const { key, cell } of columns) add(row, cells?.[key] ?? cell, ownAmounts[key])
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

/**
 * Printed words are broken by blanks, and figures by separators: neither counts when something is
 * looked for.
 */
const ignored = /[\s,，]/

/** Cells that hold the words, in printed order; none for nothing. */
export function findCells(
  { rows }: Pick<PrintedTable, 'rows'>,
  name: string,
): readonly { readonly row: number; readonly cell: number }[] {
  const wanted = plain(name)
  if (wanted === '') return []
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((text, cell) => (plain(text).includes(wanted) ? [{ row, cell }] : [])),
  )
}

/** Text in pieces, those that are the words marked as hits. */
export function splitHits(
  text: string,
  name: string,
): readonly { readonly text: string; readonly hit: boolean }[] {
  const wanted = plain(name)
  const characters = [...text]
  const kept = characters.flatMap((character, index) =>
    ignored.test(character) ? [] : [...character.toLowerCase()].map(sign => ({ sign, at: index })),
  )
  const line = kept.map(({ sign }) => sign)
  const pieces: { text: string; hit: boolean }[] = []
  let done = 0
  const push = (to: number, hit: boolean) => {
    if (to > done) pieces.push({ text: characters.slice(done, to).join(''), hit })
    done = Math.max(done, to)
  }
  if (wanted !== '') {
    const length = [...wanted].length
    for (let from = 0; from + length <= line.length;) {
      if (line.slice(from, from + length).join('') !== wanted) {
        from++
        continue
      }
      push(kept[from]?.at ?? done, false)
      push((kept[from + length - 1]?.at ?? done) + 1, true)
      from += length
    }
  }
  push(characters.length, false)
  return pieces
}

const plain = (text: string) =>
  [...text]
    .filter(character => !ignored.test(character))
    .join('')
    .toLowerCase()

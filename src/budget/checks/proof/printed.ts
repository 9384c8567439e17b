import type { Place } from '@/document/document'
import { isMoneyUnit, readExactAmount } from '@/text/decimals'
import type { Provenance } from '@/text/provenance'
import type { Context } from '@/budget/checks/facts/context'
import { cellTerm } from '@/budget/checks/model/terms'

/** An amount that a document prints, in a table or in a sentence. */
export interface PrintedAmount {
  readonly name: () => string
  /** What tells its scope: words of its row or label, the key and words of its column. */
  readonly words: string
  readonly rowName: string
  readonly value: number
  readonly step: number
  readonly code: string | null
  readonly isTotal: boolean
  readonly place: Place | null
  readonly statement: string | null
  readonly provenance: Provenance
}

/** 0.01 万元 in 分: amounts are looked for among those that are this close. */
const bucket = 10_000
const amountsOfStep = 2_000

/** All amounts that a document prints, to be found by what they come to. */
export class PrintedAmounts {
  private readonly byValue = new Map<number, PrintedAmount[]>()
  readonly totals: PrintedAmount[] = []

  /** The amounts that are this one, but for how both are rounded. */
  find(value: number, step = 0): readonly PrintedAmount[] {
    const key = Math.round(value / bucket)
    return [key - 1, key, key + 1].flatMap(near =>
      (this.byValue.get(near) ?? []).filter(
        amount => 2 * Math.abs(amount.value - value) <= Math.max(amount.step, step),
      ),
    )
  }

  add(amount: PrintedAmount): void {
    if (amount.value === 0) return
    const key = Math.round(amount.value / bucket)
    const known = this.byValue.get(key)
    if (known) known.push(amount)
    else this.byValue.set(key, [amount])
    if (amount.isTotal) this.totals.push(amount)
  }
}

/** Lists what a document prints, in steps that are each short. */
export function* listPrinted({ document, tables }: Context): Generator<void, PrintedAmounts> {
  const amounts = new PrintedAmounts()
  let count = 0
  for (const table of tables)
    for (const side of table.sides)
      for (const row of side.rows)
        for (const column of side.columns) {
          const text = row.amounts[column.key]
          if (text == null) continue
          if (++count % amountsOfStep === 0) yield
          const place = {
            table: table.id,
            row: row.row,
            line: row.line,
            cell: row.cells?.[column.key] ?? column.cell,
          }
          amounts.add({
            name: () => cellTerm({ table, side, row, key: column.key }).label,
            words: `${row.name} ${column.key} ${column.label}`,
            rowName: row.name,
            value: readExactAmount(text, table.unit).value ?? 0,
            step: table.step,
            code: row.code,
            isTotal: row.role !== 'line',
            place,
            statement: null,
            provenance: place,
          })
        }
  for (const { id, label, amount, unit, topic } of document.statements) {
    if (amount === null || !isMoneyUnit(unit)) continue
    if (++count % amountsOfStep === 0) yield
    const { value, step } = readExactAmount(amount, unit)
    amounts.add({
      name: () => `正文“${label}”`,
      words: `${label} ${topic.key ?? ''}`,
      rowName: '',
      value: value ?? 0,
      step,
      code: topic.code ?? null,
      isTotal: topic.kind === 'measure',
      place: null,
      statement: id,
      provenance: { statement: id, says: 'amount' },
    })
  }
  return amounts
}

import type { Column, Place, Row, Side } from '@/document/document'
import { isMoneyUnit, readExactAmount } from '@/text/decimals'
import type { Provenance } from '@/text/provenance'
import type { Context } from '@/budget/checks/facts/context'
import { cellTerm } from '@/budget/checks/model/terms'
import type { TableView } from '@/budget/checks/model/view'

/** An amount that a document prints, in a table or in a sentence. */
export interface PrintedAmount {
  readonly value: number
  readonly step: number
  readonly code: string | null
  readonly isTotal: boolean
  readonly rowName: string
  readonly place: Place | null
  readonly statement: string | null
  readonly provenance: Provenance
  /** What tells its scope: words of its row or label, the key and words of its column. */
  readonly words: string
  name(): string
}

/** An amount in a table: of all that are listed few are asked for more than what they come to. */
class CellAmount implements PrintedAmount {
  readonly statement = null

  constructor(
    private readonly table: TableView,
    private readonly side: Side,
    private readonly row: Row,
    private readonly column: Column,
    readonly value: number,
  ) {}

  get step(): number {
    return this.table.step
  }
  get code(): string | null {
    return this.row.code
  }
  get isTotal(): boolean {
    return this.row.role !== 'line'
  }
  get rowName(): string {
    return this.row.name
  }
  get place(): Place {
    const { table, row, column } = this
    const cell = row.cells?.[column.key] ?? column.cell
    return { table: table.id, row: row.row, line: row.line, cell }
  }
  get provenance(): Provenance {
    return this.place
  }
  get words(): string {
    const { row, column } = this
    return `${row.name} ${column.key} ${column.label}`
  }
  name(): string {
    const { table, side, row, column } = this
    return cellTerm({ table, side, row, key: column.key }).label
  }
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
          const value = readExactAmount(text, table.unit).value ?? 0
          amounts.add(new CellAmount(table, side, row, column, value))
        }
  for (const { id, label, amount, unit, topic } of document.statements) {
    if (amount === null || !isMoneyUnit(unit)) continue
    if (++count % amountsOfStep === 0) yield
    const { value, step } = readExactAmount(amount, unit)
    amounts.add({
      rowName: '',
      value: value ?? 0,
      step,
      code: topic.code ?? null,
      isTotal: topic.kind === 'measure',
      place: null,
      statement: id,
      provenance: { statement: id, says: 'amount' },
      words: `${label} ${topic.key ?? ''}`,
      name: () => `正文“${label}”`,
    })
  }
  return amounts
}

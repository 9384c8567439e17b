import type { PrintedTable, Side, TableKind, TableMeaning } from '@/document/document'
import type { AmountUnit, Fen } from '@/document/money'
import { countDecimals, lastPlaceOf } from '@/text/decimals'
import type { TermCache } from './termCache'
import { abbreviateTable } from './labels'

/** A table with what its terms need. */
export interface TableView {
  readonly id: string
  readonly kind: TableKind
  readonly name: string
  readonly unit: AmountUnit
  /**
   * The last printed place of its amounts in 分; 0 where that is 分 itself, which nothing is
   * rounded to.
   */
  readonly step: Fen
  /**
   * Whether every amount shows its noughts (2,925,857.00): then one without decimals is rounded to
   * whole 元.
   */
  readonly keepsNoughts: boolean
  readonly sides: readonly Side[]
  readonly meaning: TableMeaning
  readonly printed: PrintedTable | undefined
  readonly terms: TermCache
}

/** Whether a table prints any amount. */
export function hasFigures({ sides }: TableView): boolean {
  return sides.some(({ rows }) =>
    rows.some(({ amounts }) => Object.values(amounts).some(amount => amount !== null)),
  )
}

/** A table's meaning with its name and its last printed place. */
export function viewTable(
  meaning: TableMeaning,
  printed: PrintedTable | undefined,
  terms: TermCache,
): TableView {
  let decimals = 0
  let noughts = false
  for (const { rows } of meaning.sides) {
    for (const { amounts } of rows)
      for (const key in amounts) {
        const amount = amounts[key] ?? ''
        decimals = Math.max(decimals, countDecimals(amount))
        noughts ||= /[1-9]\d*\.0+$/.test(amount)
      }
  }
  const { table: id, kind, unit, sides } = meaning
  return {
    id,
    kind,
    unit,
    sides,
    meaning,
    printed,
    step: lastPlaceOf(decimals, unit),
    keepsNoughts: noughts,
    name: printed ? abbreviateTable(printed) : id,
    terms,
  }
}

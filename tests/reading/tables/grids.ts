import type { TableKind } from '@/document/document'
import { readText } from '@/reading/formats/text'
import { joinContinuedTables } from '@/reading/tables/continuation'
import { readTable } from '@/reading/tables/readTable'

/** Reads a grid written with bars for tabs, as the first side of one table in 万元. */
export function readRows(kind: TableKind, ...rows: string[]) {
  const raw = joinContinuedTables(
    readText({ text: rows.join('\n').replaceAll('|', '\t'), encoding: 'utf-8', damaged: false })
      .tables,
  )[0]!
  const reading = readTable({
    table: { id: 't1', rows: raw.rows, notes: raw.notes },
    kind,
    unit: '万元',
  })
  const side = reading.meaning.sides[0]!
  return {
    ...reading,
    side,
    rows: side.rows,
    columns: side.columns.map(({ key, parent }) => [key, parent]),
  }
}

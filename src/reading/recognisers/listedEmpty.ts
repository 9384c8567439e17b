import type { RawTable } from '@/reading/formats/raw'
import { stripSpace } from '@/reading/text/characters'
import { readKind } from '@/reading/tables/title'
import { listsTables } from './wordTables'

const emptyHeader = /空表/
const reasonHeader = /理由|原因/
const saysYes = /^(?:是|空表?|√|✓|为空)$/
const tableNumber = /^(?:附?表)?[-—]?(\d{1,2})$/

/**
 * Adds the tables that a list of the document's tables says to be empty (是否空表：是) and that are
 * printed nowhere else: as tables without rows, with the reason that the list gives.
 */
export function addListedEmpty(tables: readonly RawTable[]): readonly RawTable[] {
  // The head tells a list soonest: most tables are none.
  const added = tables.flatMap(table =>
    table.rows[0]?.cells.some(cell => emptyHeader.test(pack(cell))) && listsTables(table.rows)
      ? listEmpty(table)
      : [],
  )
  if (added.length === 0) return tables
  const titles = tables.flatMap(({ captions }) => captions.map(({ text }) => pack(text)))
  const lacking = added.filter(
    ({ title, number }) =>
      !titles.some(
        text =>
          text.includes(title) ||
          // Behind its number stands the title, or it stands on another line.
          (readNumber(text) === number &&
            (numberAlone.test(text) || readKind(text) === readKind(title))),
      ),
  )
  const all = [...tables]
  for (const { table, number } of lacking) {
    const next = all.findIndex(({ captions }) =>
      captions.some(({ text }) => (readNumber(pack(text)) ?? 0) > number),
    )
    all.splice(next < 0 ? all.length : next, 0, table)
  }
  return all
}

const pack = (text: string) => stripSpace(text).replace(/^#+/, '')

const numberAlone = /^(?:公开|附)?表?[-—]?0?(\d{1,2})表?$/
const numberBefore = /^(?:公开|附)?表[-—]?0?(\d{1,2})(?!\d).*表$/

/** The number of 公开07表, 表7 or 表7 支出决算表; `null` for other words. */
function readNumber(packed: string): number | null {
  const found = (numberAlone.exec(packed) ?? numberBefore.exec(packed))?.[1]
  return found === undefined ? null : Number(found)
}

interface ListedTable {
  readonly title: string
  readonly number: number
  readonly table: RawTable
}

function listEmpty(list: RawTable): readonly ListedTable[] {
  const [header, ...rows] = list.rows
  const column = header?.cells.findIndex(cell => emptyHeader.test(pack(cell))) ?? -1
  if (column < 0) return []
  const reasonColumn = header!.cells.findIndex(
    (cell, index) => index !== column && reasonHeader.test(pack(cell)),
  )
  return rows.flatMap(({ line, cells }): readonly ListedTable[] => {
    if (!saysYes.test(pack(cells[column] ?? ''))) return []
    const title = cells.map(pack).find(cell => cell.endsWith('表') && readKind(cell) !== 'unknown')
    const number = cells.map(cell => tableNumber.exec(pack(cell))?.[1]).find(Boolean)
    if (title === undefined || number === undefined) return []
    const reason = (reasonColumn < 0 ? '' : cells[reasonColumn])?.trim() || '是否空表：是'
    const caption = (text: string) => ({ line, text })
    return [
      {
        title,
        number: Number(number),
        table: {
          captions: [caption(title), caption(`表${number}`)],
          rows: [],
          notes: [caption(reason)],
          continuesPrevious: false,
        },
      },
    ]
  })
}

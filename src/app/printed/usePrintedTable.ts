import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { BudgetDocument, PrintedTable } from '@/document/document'
import { findCells } from '@/budget/printed/table/cells'
import { layoutTable } from '@/budget/printed/table/layout'
import { type Mark, readMark, writeMark } from '@/budget/printed/table/mark'
import { spaceText } from '@/text/format'
import { type LineSource, placeMessage } from '@/text/places'
import { shortenLines } from '@/text/shortLines'
import { findPicked, rowsIn } from '@/budget/pivot/findPicked'
import { unitRows } from '@/budget/units/selectUnit'
import { useSelection } from '@/app/selection/useSelection'
import { usePrintedLink } from './usePrintedLink'

/** Rows of a page; a table of no more is shown whole. */
const pageLength = 300

/**
 * The printed table that the address names, how it is set, what is looked for and which cell is
 * marked.
 */
export function usePrintedTable() {
  const route = useRoute()
  const { whole: document, subunit, queryParams, select, link, displayUnit } = useSelection()
  const linkTo = usePrintedLink()

  const asked = computed(() => [route.params['n']].flat()[0] ?? '')
  const index = computed(
    () =>
      document.value?.tables.findIndex(
        ({ id }) => id === `t${asked.value}` || id === asked.value,
      ) ?? -1,
  )
  const table = computed<PrintedTable | null>(() => document.value?.tables[index.value] ?? null)
  const layout = computed(() =>
    document.value && table.value ? layoutTable(document.value, table.value) : null,
  )
  const mark = computed(() => table.value && readMark(queryParams.value.at, table.value))

  const find = computed(() => queryParams.value.find.trim())
  const hits = computed(() => (table.value ? findCells(table.value, find.value) : []))
  const hit = computed(() =>
    hits.value.findIndex(({ row, cell }) => row === mark.value?.row && cell === mark.value.cell),
  )

  const meaning = computed(
    () => document.value?.meanings.find(found => found.table === table.value?.id) ?? null,
  )
  /** The rows of the subject that goes along. */
  const picked = computed(() => {
    const code = queryParams.value.pick
    const found = code !== null && document.value ? findPicked(document.value, code) : null
    return new Set(found && table.value ? rowsIn(found, table.value.id) : [])
  })
  /** The rows of the chosen unit; none where the table does not tell it apart. */
  const ofUnit = computed(() =>
    subunit.value === null ? null : unitRows(meaning.value, subunit.value),
  )
  const body = computed(() => {
    const from = layout.value?.frozenRows ?? 0
    const all = Array.from(
      { length: Math.max(0, (table.value?.rows.length ?? 0) - from) },
      (_, index) => from + index,
    )
    const own = all.filter(row => ofUnit.value?.has(row))
    // A figure of another unit that was asked for is not hidden.
    return own.length === 0 || (mark.value && !own.includes(mark.value.row)) ? all : own
  })
  const pages = computed(() => Math.max(1, Math.ceil(body.value.length / pageLength)))
  /** The page of the marked row, else the one that is asked for. */
  const page = computed(() => {
    const row = mark.value ? body.value.indexOf(mark.value.row) : -1
    return row >= 0
      ? Math.floor(row / pageLength) + 1
      : Math.min(queryParams.value.page, pages.value)
  })
  const rows = computed(() =>
    body.value.slice((page.value - 1) * pageLength, page.value * pageLength),
  )

  const put = (place: Mark | null, options?: { readonly replace: boolean }) =>
    select({ at: place && writeMark(place), page: 1 }, options)

  return {
    document,
    table,
    layout,
    asked,
    mark,
    picked,
    find,
    hits,
    hit,
    page,
    pages,
    rows,
    linkTo,
    displayUnit,
    before: computed(() => document.value?.tables[index.value - 1] ?? null),
    after: computed(() =>
      index.value < 0 ? null : (document.value?.tables[index.value + 1] ?? null),
    ),
    meaning,
    /** How many rows are left out because they are of other units, or of all. */
    left: computed(
      () => (table.value?.rows.length ?? 0) - (layout.value?.frozenRows ?? 0) - body.value.length,
    ),
    /** Address of the list of all tables. */
    index: computed(() => link('/tables')),
    /** A mark in the address that the table has no place for. */
    unknown: computed(() =>
      queryParams.value.at !== null && !mark.value ? queryParams.value.at : null,
    ),
    /** Marks a cell or a row, which is a step in the history; `null` takes the mark away. */
    markAt: (place: Mark | null) => put(place),
    /** Marks the next or the one before of the cells found, and begins again at the ends. */
    step: (by: 1 | -1) => {
      const all = hits.value
      const from =
        hit.value >= 0
          ? hit.value + by
          : by > 0
            ? nextAfter(all, mark.value)
            : nextAfter(all, mark.value) - 1
      const to = all[(from + all.length) % Math.max(1, all.length)]
      return to ? put(to, { replace: true }) : Promise.resolve()
    },
    /** What was marked before is not among what is looked for now. */
    search: (find: string) =>
      select(find === queryParams.value.find ? { find } : { find, at: null }, { replace: true }),
    goToPage: (page: number) => select({ page, at: null }),
  }
}

export type PrintedTableShown = ReturnType<typeof usePrintedTable>

/** Where among the cells found the first one after a mark stands. */
function nextAfter(
  hits: readonly { readonly row: number; readonly cell: number }[],
  mark: Mark | null,
): number {
  if (!mark) return 0
  const index = hits.findIndex(
    ({ row, cell }) => row > mark.row || (row === mark.row && cell > (mark.cell ?? -1)),
  )
  return index < 0 ? 0 : index
}

/** A table's lines in the file, captions and notes among them: "原文第 89–109 行". */
export function linesOf({ line, captions, rows, notes }: PrintedTable, source: LineSource): string {
  const [first, last] = reachOf({ line, captions, rows, notes })
  const name = first === last ? `原文第 ${first} 行` : `原文第 ${first}–${last} 行`
  return spaceText(placeMessage(name, source))
}

/** The same as short as it can be found again: "89–109", "3页1行–4页12行". */
export function shortLinesOf(table: PrintedTable, source: LineSource): string {
  const reach = new Set(reachOf(table))
  return [...reach].map(line => shortenLines(source, [line])).join('–')
}

type Reach = Pick<PrintedTable, 'line' | 'captions' | 'rows' | 'notes'>

function reachOf({ line, captions, rows, notes }: Reach): readonly [number, number] {
  const lines = [
    line,
    ...captions.map(found => found.line),
    ...rows.map(found => found.line),
    ...notes.map(found => found.line),
  ]
  return lines.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [line, line],
  )
}

/** How many cells of each table are printed, have become meaning, and are named as left over. */
export function accountsOf(document: BudgetDocument) {
  return new Map(document.account.tables.map(account => [account.table, account]))
}

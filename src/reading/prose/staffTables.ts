import type { PrintedRow } from '@/document/document'
import type { Staff } from '@/document/prose'
import { startsWithHan, stripSpace } from '@/reading/text/characters'

type Role = 'total' | 'active' | 'retired' | 'pensioned' | 'resting' | 'posts'
/** A column of heads: whose, and the words that part it from others of the same. */
interface HeadColumn {
  readonly cell: number
  readonly role: Role
  readonly part: string
}

const roles: readonly (readonly [RegExp, Role])[] = [
  [/编制(?!外|部门|单位|性质)/, 'posts'],
  [/离退休/, 'retired'],
  [/退休/, 'pensioned'],
  [/离休/, 'resting'],
  [/在职|在编|在岗/, 'active'],
  [/实有|现有|总人数|(?:人员|职工)(?:总数|合计)|^人数$/, 'total'],
]
/** Columns of money, of other things, or of changes: such a table counts no heads of units. */
const otherMatters = /元|金额|经费(?!形式|性质|来源|渠道|供给|保障)|预算(?!单位)|决算|工资|增|减/
const wholeWords = /小计|合计|总数|总计/
const totalRow = /^(?:合计|总计|人数合计)$/
const groupRow = /^[一二三四五六七八九十]+、|小计/
const countText = /^\d{1,6}(?:人|名|个)?$/
const mostHeaderRows = 3

/** A grid, in whatever way it was recognised. */
export interface StaffGrid {
  readonly rows: readonly PrintedRow[]
}

/**
 * Head counts of the first table that lists units with 编制数, 在职人数 …: of its 合计 row, else of
 * all rows added up; `null` without such a table.
 */
export function readStaffTable(tables: readonly StaffGrid[]): Staff | null {
  for (const { rows } of tables) {
    const staff = readGrid(rows)
    if (staff) return staff
  }
  return null
}

function readGrid(rows: readonly PrintedRow[]): Staff | null {
  const headerRows = rows.findIndex(({ cells }) => cells.some(text => isCount(text)))
  if (headerRows < 1 || headerRows > mostHeaderRows) return null
  const columns = readColumns(rows.slice(0, headerRows))
  if (!columns.some(({ role }) => role === 'posts' || role === 'active')) return null
  const units = rows.slice(headerRows).flatMap(row => {
    const name = stripSpace(row.cells.find(text => startsWithHan(stripSpace(text))) ?? '')
    return name !== '' && columns.some(({ cell }) => isCount(row.cells[cell] ?? ''))
      ? [{ name, row }]
      : []
  })
  const total = units.find(({ name }) => totalRow.test(name))
  if (!total && units.some(({ name }) => groupRow.test(name))) return null
  const counted = total ? [total.row] : units.map(({ row }) => row)
  return counted.length === 0 ? null : addUp(counted, columns)
}

/** Columns of heads by the words above them; none where the table is of other matters. */
function readColumns(header: readonly PrintedRow[]): readonly HeadColumn[] {
  if (header.some(({ cells }) => cells.some(text => otherMatters.test(text)))) return []
  const width = Math.max(...header.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, cell) => {
    const words = header.map(({ cells }, index) => readWords(header, index, cells, cell))
    const found = words.map(word => roles.find(([pattern]) => pattern.test(word))?.[1])
    const role = found.findLast(one => one !== undefined)
    return role ? { cell, role, part: words.at(-1) ?? '' } : null
  }).flatMap(column => column ?? [])
}

/** The word above a column in a header row: that of a merged cell stands over the next columns too. */
function readWords(
  header: readonly PrintedRow[],
  index: number,
  cells: readonly string[],
  cell: number,
): string {
  const own = stripSpace(cells[cell] ?? '')
  const hasBelow = header.slice(index + 1).some(row => stripSpace(row.cells[cell] ?? '') !== '')
  if (own !== '' || !hasBelow) return own
  return stripSpace(cells.slice(0, cell).findLast(text => stripSpace(text) !== '') ?? '')
}

function addUp(rows: readonly PrintedRow[], columns: readonly HeadColumn[]): Staff | null {
  const count = (role: Role): number | null => {
    const own = columns.filter(column => column.role === role)
    const whole = own.find(({ part }) => wholeWords.test(part))
    const added = whole ? [whole] : own
    // Two columns with the same words (上年 and 本年) are no parts of one another.
    if (new Set(added.map(({ part }) => part)).size < added.length) return null
    const printed = rows.flatMap(({ cells }) =>
      added.map(({ cell }) => stripSpace(cells[cell] ?? '')),
    )
    const counts = printed.filter(isCount)
    const isClear = printed.every(text => text === '' || /^[-—]+$/.test(text) || isCount(text))
    return counts.length > 0 && isClear ? sum(counts.map(text => parseInt(text, 10))) : null
  }
  const [posts, active, inAll, pensioned, resting] = (
    ['posts', 'active', 'total', 'pensioned', 'resting'] as const
  ).map(count)
  const retired =
    count('retired') ??
    (pensioned == null && resting == null ? null : (pensioned ?? 0) + (resting ?? 0))
  if (posts == null && active == null && inAll == null) return null
  // 编制数 | 实有人数 | 离退休人数: those who hold the posts.
  const holdsPosts = !columns.some(({ role }) => role === 'active')
  return {
    total: holdsPosts ? null : (inAll ?? null),
    active: (holdsPosts ? inAll : active) ?? null,
    retired,
    ...(posts == null ? {} : { posts }),
    line: rows[0]!.line,
    sentence: rows
      .map(({ cells }) =>
        cells
          .map(stripSpace)
          .filter(text => text !== '')
          .join(' '),
      )
      .join('；'),
  }
}

const isCount = (text: string) => countText.test(stripSpace(text))
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

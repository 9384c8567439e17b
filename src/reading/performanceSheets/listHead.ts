import type { PrintedRow } from '@/document/document'
import { isBlank } from '@/reading/text/characters'
import {
  type IndicatorColumn,
  namesProject,
  readColumnRole,
  readIndicatorHeader,
} from './indicatorColumns'
import { type LabelKind, readLabelKind, removeGaps } from './labels'

/** A column of a list that says something of a project and not of its indicators. */
export interface ListColumn {
  readonly kind: LabelKind
  readonly label: string
}
/** The head of a list that prints the sheets of many projects below each other. */
export interface ListHead {
  readonly columns: readonly IndicatorColumn[]
  /** The columns that are of the project, by cell: its name, money, goal, department … */
  readonly own: ReadonlyMap<number, ListColumn>
  /** All cells that have a word above them. */
  readonly headed: ReadonlySet<number>
  /** Header rows, from the one read first. */
  readonly rows: number
}

const mostHeaderRows = 3
const isPrinted = (text: string) => !isBlank(text)
/** Words over several columns: 绩效指标 over its levels, 项目资金 over its sources. */
const groupWord = /指标|目标|资金|金额|预算|信息|情况|来源|安排|数$/
const levelRoles: ReadonlySet<IndicatorColumn['role']> = new Set([
  'dimension',
  'category',
  'name',
  'target',
])
/** What is said of a project though it stands behind its indicators. */
const ownBehind: ReadonlySet<LabelKind> = new Set([
  'department',
  'total',
  'fiscal',
  'other',
  'further',
  'initial',
  'spent',
  'overall',
  'start',
  'end',
  'period',
  'level',
])

/**
 * Reads the head of such a list over up to three rows from the first: 单位（专项）名称 | 资金总额 |
 * 绩效指标 above 一级指标 | 二级指标 …; `null` where the rows are no such head.
 */
export function readListHead(rows: readonly PrintedRow[], first: number): ListHead | null {
  const top = rows[first]?.cells ?? []
  const project = top.findIndex(namesProject)
  if (project < 0 || top.filter(isPrinted).length < 3) return null
  const words: string[] = []
  let found: ListHead | null = null
  for (let depth = 0; depth < mostHeaderRows; depth++) {
    const cells = rows[first + depth]?.cells
    if (!cells || (depth > 0 && !goesBelow(words, cells, project))) break
    cells.forEach((text, cell) => {
      if (isPrinted(text)) words[cell] = text
    })
    found = buildHead(words, depth + 1) ?? found
  }
  return found
}

/** Whether a row divides the columns of the head above it and begins no project. */
function goesBelow(above: readonly string[], cells: readonly string[], project: number): boolean {
  const own = cells.flatMap((text, cell) =>
    isPrinted(text) && text !== above[cell] ? [{ text, cell }] : [],
  )
  if (own.length === 0 || own.some(({ cell }) => cell === project)) return false
  if (own.some(({ text, cell }) => /\d|[。；;]/.test(text) || !isGroup(above[cell] ?? '')))
    return false
  const known = own.filter(({ text }) => readColumnRole(text) ?? readLabelKind(text)).length
  return known * 2 > own.length || own.every(({ text }) => sumWord.test(removeGaps(text)))
}
const sumWord = /^(?:合计|小计|总计|总额|金额)$/
const isGroup = (word: string) => word === '' || groupWord.test(removeGaps(word))

function buildHead(words: readonly string[], rows: number): ListHead | null {
  const printed = Array.from(words, word => word ?? '')
  const columns = readIndicatorHeader(printed)
  if (!columns?.some(({ role }) => role === 'project')) return null
  const firstLevel = Math.min(
    ...columns.flatMap(({ cell, role }) => (levelRoles.has(role) ? [cell] : [])),
  )
  const own = new Map<number, ListColumn>()
  for (const { cell, role, label } of columns) {
    const kind = readOwnKind(role, printed[cell] ?? '', cell < firstLevel)
    if (kind) own.set(cell, { kind, label })
  }
  const headed = new Set(printed.flatMap((text, cell) => (isPrinted(text) ? [cell] : [])))
  return { columns, own, headed, rows }
}

function readOwnKind(
  role: IndicatorColumn['role'],
  word: string,
  isAhead: boolean,
): LabelKind | null {
  if (role === 'project') return 'name'
  if (role === 'goal') return 'goal'
  if (role === 'amount') return 'total'
  if (role !== 'note') return null
  const kind = readLabelKind(word)
  if (isAhead) return kind ?? 'field'
  return kind !== null && ownBehind.has(kind) ? kind : null
}

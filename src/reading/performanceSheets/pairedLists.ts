import { readColumnRole } from './indicatorColumns'
import { type LabelKind, readBareLabel, readLabelKind, removeGaps } from './labels'

/** One column of indicators of a level (产出指标) with the column of their targets beside it. */
export interface IndicatorPair {
  readonly level: string
  readonly name: number
  readonly target: number
}
/** A column of such a list that says something else of a project. */
export interface PairedColumn {
  readonly kind: LabelKind
  readonly label: string
}
/** The columns of a list that prints the indicators of each level in columns of their own. */
export interface PairedHeader {
  readonly pairs: readonly IndicatorPair[]
  readonly columns: ReadonlyMap<number, PairedColumn>
  /** Header rows, from the one read first. */
  readonly rows: number
}

const mostHeaderRows = 3
const levelHeader = /^(?:成本|产出|效益|效果|满意度|服务对象满意度|数量|质量|时效)指标$/
const nameHeader = /^(?:三级指标|指标名称|绩效指标|指标内容|指标)$/
const projectHeader = /项目名称/
const codeHeader = /项目(?:编码|代码)/

/**
 * Reads the header of a list of projects with 成本指标 | 指标值 | 产出指标 | 指标值 …, over up to
 * three rows from the first; `null` where the rows are no such header.
 */
export function readPairedHeader(rows: readonly (readonly string[])[]): PairedHeader | null {
  for (let depth = 1; depth <= Math.min(mostHeaderRows, rows.length); depth++) {
    const head = rows.slice(0, depth)
    const pairs = readPairs(head)
    if (pairs.length < 2) continue
    const paired = new Set(pairs.flatMap(({ name, target }) => [name, target]))
    const columns = new Map<number, PairedColumn>()
    const width = Math.max(...head.map(({ length }) => length))
    for (let cell = 0; cell < width; cell++) {
      const column = paired.has(cell) ? null : readColumn(head, cell)
      if (column) columns.set(cell, column)
    }
    const names = [...columns.values()].some(({ kind }) => kind === 'name')
    if (names) return { pairs, columns, rows: depth }
  }
  return null
}

function readPairs(head: readonly (readonly string[])[]): IndicatorPair[] {
  const bottom = head.at(-1) ?? []
  const pairs: IndicatorPair[] = []
  bottom.forEach((text, target) => {
    const name = target - 1
    if (name < 0 || readColumnRole(text) !== 'target') return
    const level = readLevel(head, name)
    if (level) pairs.push({ level, name, target })
  })
  return pairs
}

/** The level of a column: its own word, or the one above 三级指标 | 指标值. */
function readLevel(head: readonly (readonly string[])[], cell: number): string | null {
  const words = head.map(row => readBareLabel(row[cell] ?? ''))
  const own = words.at(-1) ?? ''
  if (levelHeader.test(own)) return own
  if (!nameHeader.test(own)) return null
  return words.findLast(word => levelHeader.test(word)) ?? null
}

/** A column by the lowest word above it; that of a merged header counts only where none is below. */
function readColumn(head: readonly (readonly string[])[], cell: number): PairedColumn | null {
  const label = head.findLast(row => removeGaps(row[cell] ?? '') !== '')?.[cell]
  if (!label) return null
  const words = removeGaps(label)
  // 单位编码（项目编码） and 项目单位（项目名称） head the rows of units and those of projects.
  if (codeHeader.test(words)) return { kind: 'field', label: '项目编码' }
  if (projectHeader.test(words)) return { kind: 'name', label: words }
  return { kind: readLabelKind(label) ?? 'field', label: words }
}

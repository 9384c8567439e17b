import type { PrintedRow } from '@/document/document'
import { isBlank } from '@/reading/text/characters'
import { readIndicatorHeader } from './indicatorColumns'
import { readLabelKind } from './labels'

/** A grid without repeats, and the cells that were repeats, by row. */
interface Unrepeated {
  readonly rows: readonly PrintedRow[]
  readonly repeats: ReadonlyMap<number, readonly number[]>
}

const words = /[\u4E00-\u9FFF]{3}/
/** So many rows with words printed again beside themselves show that a converter filled merged cells. */
const fewestRows = 2
/** Heads of columns of money, below which equal amounts may stand beside each other. */
const stageWord = /^(?:年初|全年|调整后?的?)?预算数?$|执行数|决算数|执行率/

/**
 * Blanks cells that a converter printed again for each column that a merged cell spans. Below the
 * header of indicators only where the header is repeated too: 成本指标 | 成本指标 is level and kind.
 */
export function blankRepeats(rows: readonly PrintedRow[]): Unrepeated {
  const none: Unrepeated = { rows, repeats: new Map() }
  const repeating = rows.filter(({ cells }) =>
    cells.some((text, cell) => words.test(text) && isRepeat(cells, cell)),
  )
  if (repeating.length < fewestRows) return none
  const repeats = new Map<number, readonly number[]>()
  let below: ReadonlySet<number> | null = null
  let hasStages = false
  const read = rows.map((row, index) => {
    const { cells } = row
    const isLabelled = readLabelKind(cells.find(text => !isBlank(text)) ?? '') !== null
    const above = rows[index - 1]?.cells ?? []
    const mayRepeat = (cell: number) =>
      below && !isLabelled
        ? below.has(cell)
        : words.test(cells[cell] ?? '') || !(hasStages || haveLabels(above, cell))
    const own = cells.flatMap((_, cell) => (isRepeat(cells, cell) && mayRepeat(cell) ? [cell] : []))
    const left = cells.map((text, cell) => (own.includes(cell) ? '' : text))
    if (readIndicatorHeader(left)) below = new Set(own)
    hasStages ||= left.filter(text => stageWord.test(text)).length > 1
    if (own.length === 0) return row
    repeats.set(index, own)
    return { ...row, cells: left }
  })
  return { rows: read, repeats }
}

/** Whether a cell and the one at its left have labels of their own: 资金总额 | 财政拨款. */
function haveLabels(cells: readonly string[], cell: number): boolean {
  const [left = '', own = ''] = [cells[cell - 1], cells[cell]]
  return left !== own && readLabelKind(left) !== null && readLabelKind(own) !== null
}

function isRepeat(cells: readonly string[], cell: number): boolean {
  const text = cells[cell] ?? ''
  return cell > 0 && !isBlank(text) && text === cells[cell - 1]
}

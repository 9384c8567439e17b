import type { CellPiece, TableModel, TableRow } from '../grids/tableModel'
import { numberBoundaries } from './seams'
import { findChild, listChildren, readSwitch, readValue, type XmlElement } from './xml'

interface TableInput {
  readonly table: XmlElement
  /** Reads what stands in a cell. */
  readonly readCell: (cell: XmlElement) => CellPiece[]
  /** Is told text that a document holds and does not show. */
  readonly onHidden: (pieces: readonly CellPiece[]) => void
}

/** Levels of wrapping around rows and cells: content controls, accepted changes. */
const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

interface OpenCell {
  readonly start: number
  end: number
  readonly pieces: CellPiece[]
}

/** Reads a `w:tbl`: merged cells across and down, columns left free before a row. */
export function readTableModel({ table, readCell, onHidden }: TableInput): TableModel {
  /** Columns in which a merged cell above goes on. */
  const merged = new Set<number>()
  const found: { readonly cells: OpenCell[] }[] = []
  for (const row of listThrough(table, 'w:tr')) {
    const properties = findChild(row, 'w:trPr')
    if (findChild(properties, 'w:del')) continue
    const cells = readCells({ row, merged, readCell, onHidden })
    if (readSwitch(properties, 'w:hidden')) cells.forEach(({ pieces }) => onHidden(pieces))
    else found.push({ cells })
  }
  const at = numberBoundaries(
    listChildren(findChild(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w'] ?? 0),
    ),
    found.flatMap(({ cells }) => cells),
  )
  return {
    rows: found.map(({ cells }): TableRow => ({
      line: 0,
      before: at(cells[0]?.start ?? 0),
      cells: cells.map(({ start, end, pieces }) => ({
        across: Math.max(at(end) - at(start), 1),
        down: 1,
        pieces,
      })),
    })),
  }
}

function readCells({
  row,
  merged,
  readCell,
  onHidden,
}: Omit<TableInput, 'table'> & {
  readonly row: XmlElement
  readonly merged: Set<number>
}): OpenCell[] {
  const cells: OpenCell[] = []
  let column = Number(readValue(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0)
  let mergesAcross = false
  for (const cell of listThrough(row, 'w:tc')) {
    const properties = findChild(cell, 'w:tcPr')
    if (findChild(properties, 'w:cellDel')) continue
    const start = column
    column += Math.max(Number(readValue(properties, 'w:gridSpan') ?? 1), 1)
    const pieces = readCell(cell)
    const across = readMerge(properties, 'w:hMerge')
    const last = cells.at(-1)
    if (across === 'continue' && mergesAcross && last) {
      last.end = column
      onHidden(pieces)
      continue
    }
    mergesAcross = across === 'restart'
    const down = readMerge(properties, 'w:vMerge')
    const covered = down === 'continue' && merged.has(start)
    if (down === null) merged.delete(start)
    else merged.add(start)
    if (covered) onHidden(pieces)
    cells.push({ start, end: column, pieces: covered ? [] : pieces })
  }
  return cells
}

function readMerge(
  properties: XmlElement | undefined,
  name: string,
): 'restart' | 'continue' | null {
  const merge = findChild(properties, name)
  if (!merge) return null
  return merge.attributes['val'] === 'restart' ? 'restart' : 'continue'
}

/** Elements of a name below a table or row, through all that may wrap them. */
function listThrough(parent: XmlElement, name: string): XmlElement[] {
  return listChildren(parent).flatMap(child => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? listThrough(child, name) : []
  })
}

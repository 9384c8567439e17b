import type { Diagnostic } from '@/document/document'

/** What is said of a cell: `left` for one that came to nothing, `read` for one read in its own way. */
export interface CellNote {
  readonly kind: 'left' | 'read'
  readonly text: string
}

/** A cell whose menu is asked for, and where in the window. */
export interface AskedCell {
  readonly mark: { readonly row: number; readonly cell: number }
  readonly at: { readonly x: number; readonly y: number }
}

/** The word for each kind of finding at a cell. */
const words: Readonly<Record<string, string>> = {
  'unplaced-cell': '没有归位',
  'extra-cell': '没有归位',
  'bad-number': '没有读成数',
  'bad-rate': '没有读成百分数',
  'bad-code': '没有读成编码',
  'damaged-text': '印坏的字',
}
/** What a person did stands beside the cell itself. */
const byPerson = new Set(['corrected-table', 'correction-not-applied'])

/** The notes at the cells of a table, by "row cell"; what was left out before how another was read. */
export function listCellNotes(
  diagnostics: readonly Diagnostic[],
  table: string | undefined,
): ReadonlyMap<string, CellNote> {
  const notes = new Map<string, CellNote>()
  for (const { table: of, row, cell, message, code, level } of diagnostics) {
    if (of !== table || row === undefined || cell === undefined || byPerson.has(code)) continue
    const kind = level === 'note' && code !== 'extra-cell' ? 'read' : 'left'
    const key = `${row} ${cell}`
    if (notes.get(key)?.kind === 'left') continue
    const word = words[code] ?? (kind === 'read' ? '读法' : '存疑')
    notes.set(key, { kind, text: `${word}：${message}` })
  }
  return notes
}

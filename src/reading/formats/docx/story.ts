import { isBlank } from '@/reading/text/characters'
import type { CellPiece } from '../grids/tableModel'
import { Fields } from './fields'
import type { Numbering } from './numbering'
import { type ParagraphText, readParagraphText } from './paragraphText'
import type { Styles } from './styles'
import { readTableModel } from './tableRows'
import { findChild, listChildren, type XmlElement } from './xml'

/** Tells what was found and not read: a code, what it is, and the line it stands on. */
export type OnUnread = (finding: {
  readonly kind: 'hidden' | 'picture' | 'object'
  readonly text: string
  readonly line: number
}) => void

interface StoryInput {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Foot- and endnotes by "w:footnote 3". */
  readonly notes: ReadonlyMap<string, XmlElement>
  readonly onUnread: OnUnread
}

/** Blocks that are read as what they hold. */
const removed = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:tcPr', 'w:sectPr'])

/** Reads the blocks of one text, a body, a header or a note, in order: fields may span several. */
export class Story {
  private readonly fields = new Fields()
  /** Text of a paragraph whose end is deleted: it goes on in the next. */
  private carried = ''

  constructor(private readonly input: StoryInput) {}

  /** Reads a paragraph, a table or what wraps them into lines and tables. */
  readBlock(block: XmlElement): CellPiece[] {
    if (block.name === 'w:p') return this.readParagraph(block)
    if (block.name === 'w:tbl')
      return [
        {
          table: readTableModel({
            table: block,
            readCell: cell => this.readBlocks(cell),
            onHidden: pieces => {
              for (const piece of pieces)
                if ('text' in piece && !isBlank(piece.text))
                  this.input.onUnread({ kind: 'hidden', text: piece.text, line: 0 })
            },
          }),
        },
      ]
    if (removed.has(block.name)) return []
    if (block.name === 'mc:AlternateContent') return this.readAlternative(block)
    return this.readBlocks(block)
  }

  private readBlocks(parent: XmlElement): CellPiece[] {
    return listChildren(parent).flatMap(child => this.readBlock(child))
  }

  private readAlternative(block: XmlElement): CellPiece[] {
    for (const choice of listChildren(block)) {
      const pieces = this.readBlocks(choice)
      if (pieces.length > 0) return pieces
    }
    return []
  }

  private readParagraph(paragraph: XmlElement): CellPiece[] {
    const { styles, numbering } = this.input
    const found = readParagraphText({ paragraph, fields: this.fields, styles })
    const properties = findChild(paragraph, 'w:pPr')
    const mark = findChild(properties, 'w:rPr')
    const boxes = found.boxes.flatMap(box => this.readBlocks(box))
    if (findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom')) {
      this.carried += found.text
      return boxes
    }
    const text = numbering.nextLabel(properties) + this.carried + found.text
    this.carried = ''
    return [...splitLines(text, this.listUnread(found)), ...boxes, ...this.readNotes(found)]
  }

  private listUnread({ hidden, pictures, objects }: ParagraphText) {
    const { onUnread } = this.input
    if (isBlank(hidden) && pictures + objects === 0) return undefined
    return (line: number) => {
      if (!isBlank(hidden)) onUnread({ kind: 'hidden', text: hidden.trim(), line })
      for (let count = 0; count < pictures; count++) onUnread({ kind: 'picture', text: '', line })
      for (let count = 0; count < objects; count++) onUnread({ kind: 'object', text: '', line })
    }
  }

  private readNotes({ notes }: ParagraphText): CellPiece[] {
    return notes.flatMap(name => {
      const note = this.input.notes.get(name)
      return note ? this.readBlocks(note) : []
    })
  }
}

/** Lines of a paragraph, cut at its breaks; one piece even where nothing is printed. */
function splitLines(text: string, onPlaced?: (line: number) => void): CellPiece[] {
  const lines = text
    .split('\n')
    .map(line => line.replace(/\t+/g, ' ').trim())
    .filter(line => line !== '')
  if (lines.length === 0) return onPlaced ? [{ text: '', line: 0, onPlaced }] : []
  return lines.map((line, index) => ({
    text: line,
    line: 0,
    ...(index === 0 && onPlaced && { onPlaced }),
  }))
}

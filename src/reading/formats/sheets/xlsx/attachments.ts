import { ReadingError } from '@/reading/formats/decode'
import type { XmlHandlers } from '@/reading/formats/sheets/xml'
import { type Attachment, writeAddress } from '../workbook'

/** Parts that belong to a sheet, by the last word of their kind. */
interface AttachmentsInput {
  readonly parts: readonly { readonly type: string; readonly target: string }[]
  readonly read: (path: string, handlers: XmlHandlers) => Promise<void>
}

/**
 * Lists what lies on a sheet beside its cells, with the cell that it begins at. A part that is
 * damaged is one of them: the cells can be read without it.
 */
export async function readAttachments({ parts, read }: AttachmentsInput): Promise<Attachment[]> {
  const found: Attachment[] = []
  const collectors = new Map([
    ['drawing', collectDrawing],
    ['comments', collectComments],
  ])
  for (const { type, target } of parts) {
    const collect = collectors.get(type)
    if (!collect) continue
    try {
      await read(target, collect(found))
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error
      found.push({ kind: 'damaged', text: '', address: target })
    }
  }
  return found
}

const anchors = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'])

/** Shapes with words, pictures and charts of a drawing; shapes without words say nothing. */
function collectDrawing(found: Attachment[]): XmlHandlers {
  let [column, row, text, reading] = [0, 0, '', '']
  let kind: Attachment['kind'] = 'text'
  let isFrom = false
  return {
    open: name => {
      if (anchors.has(name)) [column, row, text, kind] = [0, 0, '', 'text']
      else if (name === 'from') isFrom = true
      else if (name === 'pic') kind = 'picture'
      else if (name === 'graphicFrame') kind = 'chart'
      reading = name
    },
    text: words => {
      if (isFrom && reading === 'col') column = Number(words)
      else if (isFrom && reading === 'row') row = Number(words)
      else if (reading === 't') text += words
    },
    close: name => {
      if (name === 'from') isFrom = false
      else if (name === 'p' && text !== '') text += ' '
      else if (anchors.has(name) && (kind !== 'text' || text.trim() !== ''))
        found.push({ kind, text: text.trim(), address: writeAddress(row, column) })
      reading = ''
    },
  }
}

function collectComments(found: Attachment[]): XmlHandlers {
  let [address, text, isText] = ['', '', false]
  return {
    open: (name, { ref = '' }) => {
      if (name === 'comment') [address, text] = [ref, '']
      isText = name === 't'
    },
    text: words => {
      if (isText) text += words
    },
    close: name => {
      if (name === 'comment') found.push({ kind: 'comment', text: text.trim(), address })
      isText = false
    },
  }
}

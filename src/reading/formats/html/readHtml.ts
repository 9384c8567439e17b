import type { LinePlace } from '@/document/document'
import { assembleBlocks, type Block } from '../blocks'
import { decodeText, reportDamage } from '../decode'
import { BlockWriter, CountingWriter } from '../grids/blockWriter'
import { writePieces } from '../grids/layOutTable'
import type { FormatReader, RawDocument, RawReading } from '../raw'
import { findDeclaredEncoding } from './encoding'
import { parsePieces } from './pieces'
import { parsePage, parsePiece } from './tree'

/** Reads a page as its readers see it; throws ReadingError. */
export const readHtml: FormatReader = (bytes, { decodeUtf8 }): RawReading => {
  const { text, encoding, damaged } = decodeText(bytes, decodeUtf8, findDeclaredEncoding(bytes))
  return {
    raw: readHtmlPage(text, encoding),
    diagnostics: damaged ? reportDamage(text) : [],
  }
}

/**
 * Reads the text of a page. Lines are those of the file; where several stand on one, the n-th that
 * the page shows.
 */
export function readHtmlPage(text: string, encoding: string): RawDocument {
  const pieces = parsePieces(takeTable => parsePage(text, takeTable))
  let writer = new BlockWriter()
  writePieces(pieces, writer)
  if (!writer.inOrder) {
    writer = new CountingWriter()
    writePieces(pieces, writer)
  }
  const { blocks, printedLines, pageMarks, inOrder, stored } = writer
  const isCounted = !inOrder || writer instanceof CountingWriter
  const lines = isCounted ? printedLines : text.split('\n').length
  return {
    encoding,
    lines,
    pageMarks,
    printedLines,
    ...assembleBlocks(blocks),
    ...(stored.size > 0 && {
      places: Array.from({ length: lines }, (_, index) =>
        findPlace(index + 1, stored.get(index + 1)),
      ),
    }),
  }
}

function findPlace(line: number, stored: readonly (string | null)[] | undefined): LinePlace {
  return stored ? { line, stored } : { line }
}

/** Lines and rows of a piece of HTML that stands in another text, from `line` on. */
export function readHtmlPiece(html: string, line: number): Block[] {
  const writer = new BlockWriter()
  const pieces = parsePieces(takeTable => parsePiece(html, takeTable), line)
  writePieces(pieces, writer)
  return writer.blocks
}

import type { Diagnostic, LinePlace, SourceFile } from '@/document/document'
import type { RawLine, RawTable } from './formats/raw'
import type { FileReading } from './readRaw'

/** What was read of several files of one document, as one reading with all its files. */
export interface JoinedReading extends FileReading {
  readonly files: readonly SourceFile[]
}

/**
 * Joins what was read of the files of one document: lines are counted on over all files, and each
 * knows its file.
 */
export function joinReadings(
  readings: readonly [FileReading, FileReading, ...FileReading[]],
): JoinedReading {
  let offset = 0
  const shifted = readings.map((reading, file) => {
    const moved = shiftReading(reading, offset)
    const places = listPlaces(reading, file)
    offset += places.length
    return { ...moved, places }
  })
  const [first] = readings
  const sum = (count: (reading: FileReading) => number) =>
    readings.reduce((total, reading) => total + count(reading), 0)
  return {
    source: first.source,
    files: readings.map(({ source }) => source),
    diagnostics: shifted.flatMap(({ diagnostics }) => diagnostics),
    raw: {
      encoding: first.raw.encoding,
      lines: offset,
      pageMarks: sum(({ raw }) => raw.pageMarks),
      printedLines: sum(({ raw }) => raw.printedLines),
      prose: shifted.flatMap(({ prose }) => prose),
      tables: shifted.flatMap(({ tables }) => tables),
      places: shifted.flatMap(({ places }) => places),
    },
  }
}

/** Places of all lines of a file, those of a text its lines. */
function listPlaces({ raw }: FileReading, file: number): LinePlace[] {
  const own = raw.places ?? Array.from({ length: raw.lines }, (_, index) => ({ line: index + 1 }))
  return own.map(place => ({ file, ...place }))
}

function shiftReading({ raw, diagnostics }: FileReading, offset: number) {
  const shift = <Line extends { readonly line: number }>(line: Line): Line => ({
    ...line,
    line: line.line + offset,
  })
  const shiftTable = (table: RawTable, index: number): RawTable => ({
    captions: table.captions.map(shift<RawLine>),
    rows: table.rows.map(row => shift(row)),
    notes: table.notes.map(shift<RawLine>),
    // No table goes on from one file into the next.
    continuesPrevious: table.continuesPrevious && index > 0,
  })
  return {
    prose: raw.prose.map(shift<RawLine>),
    tables: raw.tables.map(shiftTable),
    diagnostics: diagnostics.map(diagnostic => ({
      ...shift<Diagnostic>(diagnostic),
      message: shiftLineNames(diagnostic.message, offset),
    })),
  }
}

const lineNames = /(?<=原文第 )\d+(?:[、–]\d+)*(?= 行)/g

/** The lines that a message names, counted over all files. */
function shiftLineNames(message: string, offset: number): string {
  return message.replace(lineNames, lines =>
    lines.replace(/\d+/g, line => String(Number(line) + offset)),
  )
}

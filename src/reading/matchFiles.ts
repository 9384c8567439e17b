import { readKind as readTableKind } from './tables/title'
import { listHolders } from './formats/captions'
import type { RawLine } from './formats/raw'
import type { FileReading } from './readRaw'
import { readFirstLines } from './prose/readProse'
import { readYear } from './text/dates'
import type { FileShare } from './results'
import { stripSpace } from './text/characters'
import { bareName, shortenName } from './text/unitNames'

/** What tells whether files are of one document; null where a file does not say. */
interface FileFacts {
  readonly unit: string | null
  readonly year: number | null
  /** All its prose without white space where no line names the unit alone: it may stand there. */
  readonly prose: string
}

/** Prose of fewer sentences is what a file of tables has around them. */
const fewSentences = 8
/** A file of prose may have a table or two of its own, of vehicles or of persons. */
const fewTables = 2
/** A cover, the table of contents behind it, and what tells where they end. */
const mostCoverLines = 400
const sentence = /[。；]/

/** What a file holds of a document: its tables, its prose, or both. */
export function readShare({ raw }: FileReading): FileShare {
  const known = raw.tables.filter(({ captions }) =>
    captions.some(({ text }) => readTableKind(text) !== 'unknown'),
  ).length
  const tables = Math.max(known, raw.tables.filter(({ rows }) => rows.length > 0).length - known)
  if (tables > 0 && hasFewSentences(raw.prose)) return 'tables'
  return known === 0 && tables <= fewTables ? 'prose' : 'whole'
}

/** Reads of which unit and year a file is. */
function readFacts({ raw, source }: FileReading): FileFacts {
  const cover = readFirstLines(raw.prose.slice(0, mostCoverLines))
  const unit = cover.unit?.name ?? listHolders(raw.tables)[0]?.name ?? null
  const captions = raw.tables.flatMap(table => table.captions.map(({ text }) => text))
  return {
    unit,
    year:
      cover.year ??
      [...captions, ...raw.prose.slice(0, fewSentences).map(({ text }) => text), source.file]
        .map(text => readYear(stripSpace(text)))
        .find(year => year !== null) ??
      null,
    prose: unit === null ? raw.prose.map(({ text }) => stripSpace(text)).join('') : '',
  }
}

function hasFewSentences(prose: readonly RawLine[]): boolean {
  let count = 0
  for (const { text } of prose) if (sentence.test(text) && ++count >= fewSentences) return false
  return true
}

/** A file that may be one of several of a document. */
export interface SharedFile {
  readonly reading: FileReading
  readonly share: FileShare
}

/**
 * The files that belong together: to each file of prose all files of tables of its unit and year;
 * the only ones also where one names no unit. Indexes into `files`, prose first.
 */
export function groupFiles(files: readonly SharedFile[]): number[][] {
  const listShare = (share: FileShare) =>
    files.flatMap((file, index) => (file.share === share ? [index] : []))
  const [proses, tables] = [listShare('prose'), listShare('tables')]
  if (proses.length === 0 || tables.length === 0) return []
  const facts = files.map(({ reading }) => readFacts(reading))
  const taken = new Set<number>()
  return proses.flatMap(prose => {
    const matching = tables.filter(
      index =>
        !taken.has(index) &&
        isCompatible(facts[prose]!, facts[index]!) &&
        (namesSameUnit(facts[prose]!, facts[index]!) ||
          (proses.length === 1 && tables.length === 1)),
    )
    for (const index of matching) taken.add(index)
    return matching.length > 0 ? [[prose, ...matching]] : []
  })
}

/** Whether two files say nothing that keeps them from being of one document. */
function isCompatible(a: FileFacts, b: FileFacts): boolean {
  const sameYear = a.year === null || b.year === null || a.year === b.year
  return sameYear && (a.unit === null || b.unit === null || isSameUnit(a.unit, b.unit))
}

/** Whether two files name the same unit, or the prose of one names that of the other. */
function namesSameUnit(prose: FileFacts, tables: FileFacts): boolean {
  if (tables.unit === null) return false
  if (prose.unit === null) return prose.prose.includes(bareName(tables.unit))
  return isSameUnit(prose.unit, tables.unit)
}

function isSameUnit(a: string, b: string): boolean {
  return shortenName(a) === shortenName(b)
}

import { ReadingError } from '../decode'
import { type Headers, readHeaders, readParameter } from './headers'
import { decodeBase64, decodeQuotedPrintable } from './transferEncodings'

/** A file inside a web archive. */
export interface ArchivePart {
  /** Its MIME type in small letters: text/html. */
  readonly type: string
  /** The encoding of its text as its header says; null where it says none. */
  readonly charset: string | null
  /** Where the file stood: an address or a path. */
  readonly location: string
  /** Its id without the angle brackets around it. */
  readonly id: string
  /** Decodes its bytes; throws ReadingError where they are damaged. */
  readonly decode: () => Uint8Array
}

/** The files of a web archive in printed order. */
export interface WebArchive {
  readonly parts: readonly ArchivePart[]
  /** Id of the part to begin with; null where none is named. */
  readonly start: string | null
}

/** Archives hold parts of parts no deeper. */
const mostDepth = 8
/** A page of more pictures and scripts than this is none. */
const mostParts = 20_000

const damaged =
  '这份网页存档（.mht）不完整或已损坏，读不了：请重新下载，或者用浏览器打开原网页，另存为 .html 再打开'

/** Lists the files of a web archive, none decoded yet; throws ReadingError for a damaged one. */
export function listParts(bytes: Uint8Array): WebArchive {
  const { headers, bodyStart } = readHeaders(bytes, skipBlank(bytes))
  const start = readParameter(headers.get('content-type'), 'start')
  const parts: ArchivePart[] = []
  collect({ bytes: bytes.subarray(bodyStart), headers, depth: 0 }, parts)
  return { parts, start: start === null ? null : stripBrackets(start) }
}

interface Entity {
  readonly bytes: Uint8Array
  readonly headers: Headers
  readonly depth: number
}

function collect({ bytes, headers, depth }: Entity, parts: ArchivePart[]): void {
  const contentType = headers.get('content-type')
  const type = /^\s*([^;\s]+)/.exec(contentType ?? 'text/plain')?.[1]?.toLowerCase() ?? ''
  if (!type.startsWith('multipart/')) {
    if (parts.length >= mostParts) throw new ReadingError(damaged)
    parts.push(describePart(bytes, headers, type))
    return
  }
  const boundary = readParameter(contentType, 'boundary')
  if (boundary === null || depth >= mostDepth) throw new ReadingError(damaged)
  for (const part of splitAt(bytes, boundary)) {
    const inner = readHeaders(part, 0)
    collect(
      { bytes: part.subarray(inner.bodyStart), headers: inner.headers, depth: depth + 1 },
      parts,
    )
  }
}

function describePart(bytes: Uint8Array, headers: Headers, type: string): ArchivePart {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? ''
  return {
    type,
    charset: readParameter(headers.get('content-type'), 'charset'),
    location: headers.get('content-location')?.replace(/\s/g, '') ?? '',
    id: stripBrackets(headers.get('content-id') ?? ''),
    decode: () => {
      if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes)
      if (encoding !== 'base64') return bytes
      const decoded = decodeBase64(bytes)
      if (!decoded) throw new ReadingError(damaged)
      return decoded
    },
  }
}

const [lineFeed, carriageReturn, hyphen] = [10, 13, 45]

/** The parts between lines that mark them; throws ReadingError where the last mark is missing. */
function splitAt(bytes: Uint8Array, boundary: string): Uint8Array[] {
  const mark = new TextEncoder().encode(`--${boundary}`)
  const parts: Uint8Array[] = []
  let partStart = -1
  for (let line = 0; line < bytes.length;) {
    if (startsWith(bytes, line, mark)) {
      if (partStart >= 0) parts.push(bytes.subarray(partStart, trimLineEnd(bytes, line)))
      const after = line + mark.length
      if (bytes[after] === hyphen && bytes[after + 1] === hyphen) return parts
      partStart = findNextLine(bytes, line)
    }
    line = findNextLine(bytes, line)
  }
  throw new ReadingError(damaged)
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  if (bytes[at] !== hyphen) return false
  return wanted.every((byte, index) => bytes[at + index] === byte)
}

function findNextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(lineFeed, at)
  return end < 0 ? bytes.length : end + 1
}

/** The line end before a mark belongs to it. */
function trimLineEnd(bytes: Uint8Array, end: number): number {
  const feed = bytes[end - 1] === lineFeed ? end - 1 : end
  return feed < end && bytes[feed - 1] === carriageReturn ? feed - 1 : feed
}

/** Where the headers begin: behind a mark of UTF-8 and blank lines. */
function skipBlank(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef ? 3 : 0
  while (at < bytes.length && bytes[at]! <= 32) at++
  return at
}

function stripBrackets(id: string): string {
  return id.trim().replace(/^<|>$/g, '')
}

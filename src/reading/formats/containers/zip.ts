/** What the directory of a zip archive says of one entry. */
export interface ZipEntry {
  readonly name: string
  /** Bytes after unpacking, as declared. */
  readonly size: number
  readonly encrypted: boolean
}

const endSignature = 0x06054b50
const endLength = 22
const longestComment = 0xffff
const entrySignature = 0x02014b50
const entryLength = 46
const encryptedFlag = 1
const utf8Flag = 0x800
/** More entries than any document has; the rest is not listed. */
const mostEntries = 65_535

/**
 * Lists the entries of a zip archive without unpacking anything; `null` where its directory is not
 * whole.
 */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const entries: ZipEntry[] = []
  let offset = view.getUint32(end + 16, true)
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  for (let index = 0; index < count; index++) {
    if (offset + entryLength > bytes.length) return null
    if (view.getUint32(offset, true) !== entrySignature) return null
    const flags = view.getUint16(offset + 8, true)
    const nameLength = view.getUint16(offset + 28, true)
    const name = bytes.subarray(offset + entryLength, offset + entryLength + nameLength)
    entries.push({
      name: decodeName(name, (flags & utf8Flag) !== 0),
      size: view.getUint32(offset + 24, true),
      encrypted: (flags & encryptedFlag) !== 0,
    })
    offset +=
      entryLength +
      nameLength +
      view.getUint16(offset + 30, true) +
      view.getUint16(offset + 32, true)
  }
  return entries
}

/** The end record stands last, before a comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let offset = view.byteLength - endLength; offset >= first; offset--)
    if (view.getUint32(offset, true) === endSignature) return offset
  return -1
}

/** Chinese Windows writes names in GB18030 and does not say so. */
function decodeName(name: Uint8Array, utf8: boolean): string {
  if (utf8) return new TextDecoder('utf-8').decode(name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return new TextDecoder('gb18030').decode(name)
  }
}

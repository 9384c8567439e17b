/** A compound file's header, as [MS-CFB] lays it out. */
const headerLength = 512
const sectorShiftAt = 30
const firstDirectoryAt = 48
const tableSectorsAt = 76
const tableSectorsInHeader = 109
const [smallestShift, largestShift] = [7, 12]
const directoryEntryLength = 128
const nameLengthAt = 64
/** A chain longer than this is broken or runs in a circle. */
const longestChain = 4096
const lastSector = 0xfffffffa

/**
 * Lists the names of the streams and storages of an OLE2 compound file ("Workbook",
 * "WordDocument"); empty where its directory is broken.
 */
export function listOleNames(bytes: Uint8Array): readonly string[] {
  if (bytes.length < headerLength) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(sectorShiftAt, true)
  if (shift < smallestShift || shift > largestShift) return []
  const size = 2 ** shift
  const names: string[] = []
  let sector = view.getUint32(firstDirectoryAt, true)
  for (let step = 0; step < longestChain && sector < lastSector; step++) {
    const start = (sector + 1) * size
    if (start + size > bytes.length) break
    for (let at = start; at < start + size; at += directoryEntryLength)
      names.push(...readName(bytes, view, at))
    sector = nextSector(view, sector, size)
  }
  return names
}

function readName(bytes: Uint8Array, view: DataView, at: number): string[] {
  const length = view.getUint16(at + nameLengthAt, true)
  // The length counts the two bytes that end the name.
  if (length < 4 || length > nameLengthAt) return []
  return [new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))]
}

/** The sector that follows, by the file's table of sectors. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4
  const index = Math.floor(sector / perSector)
  if (index >= tableSectorsInHeader) return lastSector
  const tableSector = view.getUint32(tableSectorsAt + index * 4, true)
  const at = (tableSector + 1) * size + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : lastSector
}

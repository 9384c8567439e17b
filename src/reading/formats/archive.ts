import JSZip from 'jszip'
import { listZipEntries } from './containers/zip'
import { ReadingError } from './decode'

/** A part that grows beyond this is no published document; the largest seen have a tenth of it. */
const largestPart = 96_000_000
/** Text in XML shrinks to a tenth; only a file made to burst shrinks this much. */
const mostGrowth = 120
/** Below this size any growth is harmless. */
const harmlessSize = 16_000_000
/** The same for all parts together. */
const harmlessTotal = 48_000_000

/** A zip file whose parts are unpacked piece by piece, and never whole in memory. */
export interface Archive {
  readonly names: readonly string[]
  /** Hands on the bytes of a part; false where there is no such part. */
  readonly read: (name: string, onBytes: (bytes: Uint8Array) => void) => Promise<boolean>
}

interface ArchiveInput {
  readonly bytes: Uint8Array
  /** As messages call the file: Word 文件. */
  readonly kind: string
  readonly signal?: AbortSignal | undefined
}

/** The stream that jszip documents and its types lack. */
interface StreamedPart {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>
}

/** Opens a zip file; throws ReadingError for one that is damaged or locked. */
export async function openArchive({ bytes, kind, signal }: ArchiveInput): Promise<Archive> {
  const zip = await loadZip(bytes, kind)
  const limit = Math.min(largestPart, Math.max(harmlessSize, bytes.length * mostGrowth))
  const total = Math.max(harmlessTotal, bytes.length * mostGrowth)
  let unpacked = 0
  const count = (size: number) => {
    unpacked += size
    if (unpacked > total) throw describeBurst(kind, total)
  }
  const sizes = new Map((listZipEntries(bytes) ?? []).map(({ name, size }) => [name, size]))
  return {
    names: Object.keys(zip.files),
    read: async (name, onBytes) => {
      const part = zip.file(name) as (JSZip.JSZipObject & StreamedPart) | null
      if (!part) return false
      if ((sizes.get(name) ?? 0) > limit) throw describeBurst(kind, limit)
      await stream(part, { onBytes, count, limit, kind, signal })
      return true
    },
  }
}

async function loadZip(bytes: Uint8Array, kind: string): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes)
  } catch (error) {
    throw new ReadingError(
      /encrypted/i.test(String(error))
        ? `这个${kind}设了密码，读不了：请用原来的程序打开，去掉密码，另存后再打开`
        : `这个${kind}不完整或已损坏，读不了：请重新下载，或用原来的程序打开后另存`,
    )
  }
}

interface StreamInput {
  readonly onBytes: (bytes: Uint8Array) => void
  /** Counts what is unpacked of all parts; throws ReadingError where it is too much. */
  readonly count: (size: number) => void
  readonly limit: number
  readonly kind: string
  readonly signal: AbortSignal | undefined
}

function stream(
  part: JSZip.JSZipObject & StreamedPart,
  { onBytes, count, limit, kind, signal }: StreamInput,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let size = 0
    let ended = false
    const bytes = part.internalStream('uint8array')
    const fail = (reason: unknown) => {
      ended = true
      bytes.pause()
      reject(reason as Error)
    }
    bytes.on('data', chunk => {
      if (ended) return
      size += chunk.length
      try {
        signal?.throwIfAborted()
        if (size > limit) throw describeBurst(kind, limit)
        count(chunk.length)
        onBytes(chunk)
      } catch (error) {
        fail(error)
      }
    })
    bytes.on('error', () => {
      fail(new ReadingError(`这个${kind}不完整或已损坏（${part.name}），读不了：请重新下载`))
    })
    bytes.on('end', () => {
      if (!ended) resolve()
    })
    bytes.resume()
  })
}

function describeBurst(kind: string, limit: number): ReadingError {
  return new ReadingError(
    `这个${kind}解压后超过 ${Math.round(limit / 1_000_000)} MB，不像公开文件，没有打开`,
  )
}

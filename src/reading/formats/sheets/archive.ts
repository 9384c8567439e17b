import JSZip from 'jszip'
import { ReadingError } from '@/reading/formats/decode'

/** All parts together; a workbook of a million cells comes to a quarter of it. */
const mostExpandedBytes = 200_000_000
const mostParts = 20_000
/** Compressed with a password, which the archive's library does not know. */
const refused = '压缩包打不开：文件不完整，或者加了密码。请重新下载，或用原来的软件打开后另存'

/** JSZip knows how long a part says that it is, and tells nobody. */
interface SizedPart {
  readonly _data?: { readonly uncompressedSize?: number }
}

/** The parts of a zipped document, expanded one by one and never beyond what the archive says. */
export class Archive {
  private constructor(private readonly zip: JSZip) {}

  /** Opens an archive; throws ReadingError where it is broken or would expand beyond measure. */
  static async open(bytes: Uint8Array): Promise<Archive> {
    let zip: JSZip
    try {
      zip = await JSZip.loadAsync(bytes, { createFolders: false })
    } catch {
      throw new ReadingError(refused)
    }
    const parts = Object.values(zip.files)
    if (parts.length > mostParts) throw new ReadingError('压缩包里的文件多得不像一份公开文件')
    const expanded = parts.reduce((sum, part) => sum + readSize(part), 0)
    if (!(expanded <= mostExpandedBytes))
      throw new ReadingError('压缩包解开后超过 200 MB，不像一份公开文件，没有打开')
    return new Archive(zip)
  }

  /** Names of all parts. */
  get names(): string[] {
    return Object.keys(this.zip.files)
  }

  has(name: string): boolean {
    return this.zip.files[name] !== undefined
  }

  /** Hands a part's bytes on in pieces; throws ReadingError where it is missing or damaged. */
  async read(name: string, take: (piece: Uint8Array) => void): Promise<void> {
    const part = this.zip.files[name]
    if (!part) throw new ReadingError(`压缩包里缺少“${name}”，文件不完整，请重新下载`)
    const declared = readSize(part)
    let taken = 0
    await new Promise<void>((resolve, reject) => {
      const stream = (
        part as unknown as {
          internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>
        }
      ).internalStream('uint8array')
      const stop = (reason: unknown) => {
        stream.pause()
        reject(
          reason instanceof ReadingError
            ? reason
            : new ReadingError(`压缩包里的“${name}”已损坏，请重新下载`),
        )
      }
      stream
        .on('data', piece => {
          taken += piece.length
          try {
            if (taken > declared) throw new Error('longer than declared')
            take(piece)
          } catch (error) {
            stop(error)
          }
        })
        .on('error', stop)
        .on('end', () => resolve())
        .resume()
    })
  }
}

function readSize(part: JSZip.JSZipObject): number {
  return (part as SizedPart)._data?.uncompressedSize ?? 0
}

import { ReadingError } from '@/reading/formats/decode'
import type { InputFile, LoadedBytes } from '@/reading/readFiles'
import { digestOf } from '@/reading/digest'

/** Larger files are no budgets, and would fill the memory of a browser. */
const largestMegabytes = 64

/** A file of this machine, as reading takes it. */
export function inputOf(file: File): InputFile {
  return { file: file.name, load: () => loadFile(file) }
}

async function loadFile(file: File): Promise<LoadedBytes> {
  if (file.size > largestMegabytes * 1024 * 1024)
    throw new ReadingError(`文件超过 ${largestMegabytes} MB，不像是一份预算`)
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new ReadingError('文件无法读取：它可能已被移动，或者没有读取权限，也可能是文件夹')
  }
  return { bytes, sha256: await digestOf(bytes) }
}

import { isUtf8, transcode } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BudgetDocument } from '@/document/document'
import { readDocument, ReadingError } from '@/reading'

/**
 * What became of one file: its document, or a Chinese sentence that says which file and line, and
 * why.
 */
export type Loaded = { readonly document: BudgetDocument } | { readonly failure: string }

/** Reads a published document from disk. */
export function loadDocument(path: string): Loaded {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return { failure: `${path}：打不开（${describeSystemError(error)}）` }
  }
  try {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return {
      document: readDocument({ bytes, file: path.replace(/^.*[\\/]/, ''), sha256, decodeUtf8 }),
    }
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    return { failure: `${path}${error.line === null ? '' : `:${error.line}`}：${error.message}` }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取权限',
  EISDIR: '这是文件夹',
  EPERM: '没有权限',
  ENOSPC: '磁盘已满',
}

/** A system error in words. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code || String(error))
}

/**
 * Decodes UTF-8 as a strict TextDecoder does, `null` where the bytes are none; Chinese text in a
 * tenth of the time that Node's own takes.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return transcode(marked ? bytes.subarray(3) : bytes, 'utf8', 'utf16le').toString('utf16le')
}

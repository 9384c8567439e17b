import type { BudgetDocument } from '@/document/document'
import { digestOf } from '@/reading/digest'
import { ReadingError } from '@/reading/formats/decode'
import { type FilesContext, type InputFile, readFiles as readAll } from '@/reading/readFiles'
import type { FileResult } from '@/reading/results'

/** A published file: a `File` of a page, or its name and its bytes. */
export type PublishedFile =
  File | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** How to read: stop it, hear how far it is, and take all files for one document. */
export type ReadOptions = Pick<FilesContext, 'signal' | 'onProgress' | 'join'>

/**
 * Reads one published file of any format that holds one document; throws ReadingError, a Chinese
 * sentence, where it cannot be read or holds several.
 */
export async function readDocument(
  file: PublishedFile,
  options: Omit<ReadOptions, 'join'> = {},
): Promise<BudgetDocument> {
  const [result] = await readFiles([file], options)
  if (result?.outcome !== 'read') throw explain(result)
  if (result.others)
    throw new ReadingError(
      `“${file.name}”里有 ${result.others.length + 1} 份预算，一次只能给出一份：请用 readFiles 读`,
    )
  return result.document
}

/**
 * Reads published files in their order: for each its documents, the file it was joined to, or why
 * it was refused. Prose and tables of one document that stand in two files are joined.
 */
export async function readFiles(
  files: readonly PublishedFile[],
  options: ReadOptions = {},
): Promise<FileResult[]> {
  return await readAll(files.map(toInput), options)
}

function toInput(file: PublishedFile): InputFile {
  return {
    file: file.name,
    async load() {
      // A file of a newer browser has `bytes` too, as a method.
      const isBlob = 'arrayBuffer' in file
      const bytes = isBlob ? new Uint8Array(await file.arrayBuffer()) : file.bytes
      return { bytes, sha256: await digestOf(bytes) }
    },
  }
}

function explain(result: Exclude<FileResult, { outcome: 'read' }> | undefined): ReadingError {
  const problem = result?.outcome === 'refused' ? result.problems[0] : undefined
  if (!problem) return new ReadingError('没有可读的文件')
  const inside = problem.line === undefined && problem.where !== '整个文件'
  return new ReadingError(
    `${inside ? `${problem.where}：` : ''}${problem.reason.replace(/。$/, '')}`,
    problem.line ?? null,
  )
}

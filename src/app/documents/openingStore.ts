import type { FileResult, FilesProgress } from '@/reading/results'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useDocuments } from './documentsStore'
import { type OpenedFile, takeResult } from './openedFile'

/** The file that is read, among how many. */
export interface OpeningProgress extends FilesProgress {
  readonly count: number
}

/** More than these are not read again with each file that is opened. */
const mostHalves = 4

const isSameFile = (a: File, b: File) =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified

/** Whether a file was read by itself, and had only the prose or only the tables of a document. */
const isHalf = (result: FileResult | undefined) =>
  result !== undefined && 'share' in result && result.share !== 'whole'

/**
 * Opening files from this machine. They are read whole and found valid before anything of them is
 * shown.
 */
export const useOpening = defineStore('opening', () => {
  const reading = shallowRef<OpeningProgress | null>(null)
  const results = shallowRef<readonly OpenedFile[]>([])
  let controller: AbortController | null = null
  /** Files that had only prose or only tables: what is opened next may be the rest. */
  let halves: readonly File[] = []
  let last: Promise<unknown> = Promise.resolve()

  /** Opens files together, after those that are being opened; gives what became of each. */
  function open(files: readonly File[]): Promise<readonly OpenedFile[]> {
    const opened = last.then(() => read(files))
    last = opened.catch(() => undefined)
    return opened
  }

  async function read(files: readonly File[]): Promise<readonly OpenedFile[]> {
    if (files.length === 0) return []
    const documents = useDocuments()
    const count = files.length
    controller = new AbortController()
    reading.value = { index: 0, file: files[0]?.name ?? '', progress: null, count }
    try {
      const { readApart } = await import('./reading/readApart')
      const earlier = halves.filter(half => !files.some(file => isSameFile(file, half)))
      const all = [...files, ...earlier]
      const read = await readApart(all, {
        signal: controller.signal,
        onProgress: progress => {
          reading.value = { ...progress, index: Math.min(progress.index, count - 1), count }
        },
      })
      halves = all.filter((_, index) => isHalf(read[index])).slice(0, mostHalves)
      results.value = read
        // Of the earlier files only those matter that have found their other half.
        .filter((result, index) => index < count || !isHalf(result))
        .map(result => takeResult({ result, catalogue: documents.catalogue, add: documents.add }))
    } catch (error) {
      const reason = controller.signal.aborted
        ? '已停止，没有打开。'
        : `读这份文件时程序出了错（${error instanceof Error ? error.message : String(error)}），没有打开。请把文件发给维护的人。`
      results.value = files.map(({ name }) => ({
        file: name,
        outcome: 'refused',
        problems: [{ where: '整个文件', reason }],
      }))
    } finally {
      reading.value = null
      controller = null
    }
    return results.value
  }

  return {
    reading,
    results,
    open,
    /** Stops what is being read; nothing of it is opened. */
    cancel: () => controller?.abort(),
    dismiss: () => {
      results.value = []
    },
  }
})

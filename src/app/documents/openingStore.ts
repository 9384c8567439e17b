import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { OpenedFile } from './openedFile'
import type { OpeningProgress } from './openingProgress'

/**
 * Opening files from this machine. They are read whole and found valid before anything of them is
 * shown.
 */
export const useOpening = defineStore('opening', () => {
  const reading = shallowRef<OpeningProgress | null>(null)
  const results = shallowRef<readonly OpenedFile[]>([])
  let controller: AbortController | null = null
  /** Files that wait for their other half: until it comes, or others take their place. */
  let halves: readonly File[] = []
  let last: Promise<unknown> = Promise.resolve()

  /** Opens files together, after those that are being opened; gives what became of each. */
  function open(files: readonly File[]): Promise<readonly OpenedFile[]> {
    const opened = last.then(() => read(files))
    last = opened.catch(() => undefined)
    return opened
  }

  async function read(files: readonly File[]): Promise<readonly OpenedFile[]> {
    const [first] = files
    if (!first) return []
    const { signal } = (controller = new AbortController())
    reading.value = { index: 0, file: first.name, progress: null, count: files.length }
    try {
      const { openFiles } = await import('./openFiles')
      const onProgress = (progress: OpeningProgress) => {
        reading.value = progress
      }
      const found = await openFiles(files, { signal, onProgress, halves })
      halves = found.halves
      results.value = found.opened
    } catch (error) {
      const reason = signal.aborted
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
    /** Stops what is being read; nothing of it is opened. What is read whole is added all the same. */
    cancel: () => controller?.abort(),
    dismiss: () => {
      results.value = []
    },
  }
})

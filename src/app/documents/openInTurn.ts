// @bundle later
import type { OpenedFile } from './openedFile'
import type { OpeningProgress } from './openingProgress'
import { useOpening } from './openingStore'

/** Files that wait for their other half: until it comes, or others take their place. */
let halves: readonly File[] = []
let last: Promise<unknown> = Promise.resolve()

/**
 * Opens files together, after those that are being opened; gives what became of each. They are read
 * whole and found valid before anything of them is shown.
 */
export function openInTurn(files: readonly File[]): Promise<readonly OpenedFile[]> {
  const opened = last.then(() => read(files))
  last = opened.catch(() => undefined)
  return opened
}

async function read(files: readonly File[]): Promise<readonly OpenedFile[]> {
  const [first] = files
  if (!first) return []
  const opening = useOpening()
  const { signal } = (opening.controller = new AbortController())
  opening.reading = { index: 0, file: first.name, progress: null, count: files.length }
  try {
    const { openFiles } = await import('./openFiles')
    const onProgress = (progress: OpeningProgress) => {
      opening.reading = progress
    }
    const found = await openFiles(files, { signal, onProgress, halves })
    halves = found.halves
    opening.results = found.opened
  } catch (error) {
    const reason = signal.aborted
      ? '已停止，没有打开。'
      : `读这份文件时程序出了错（${error instanceof Error ? error.message : String(error)}），没有打开。请把文件发给维护的人。`
    opening.results = files.map(({ name }) => ({
      file: name,
      outcome: 'refused',
      problems: [{ where: '整个文件', reason }],
    }))
  } finally {
    opening.reading = null
    opening.controller = null
  }
  return opening.results
}

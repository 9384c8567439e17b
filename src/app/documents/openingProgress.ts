import type { FilesProgress } from '@/reading/results'

/** The file that is read, among how many. */
export interface OpeningProgress extends FilesProgress {
  readonly count: number
  /** Whether all is read and is added now: it cannot be stopped any more. */
  readonly isAdding?: true
}

/** How far opening is: " 2/3，第 5/20 页"; empty where nothing is known yet. */
export function describeProgress({ index, count, progress }: OpeningProgress): string {
  const files = count > 1 ? ` ${index + 1}/${count}` : ''
  if (!progress) return files
  const { done, total, unit } = progress
  return `${files}${files ? '，' : ' '}第 ${done}/${total} ${unit}`
}

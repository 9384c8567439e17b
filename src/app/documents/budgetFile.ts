import type { FileResult } from '@/reading/results'

export type { FileProblem } from '@/reading/results'

/** Larger files are no budgets, and would fill the memory of a browser. */
const largestMegabytes = 64

/** Reads a file from this machine as a budget. Never throws. */
export async function readBudgetFile(file: File): Promise<FileResult> {
  const refuse = (reason: string): FileResult => ({
    outcome: 'refused',
    file: file.name,
    problems: [{ where: '整个文件', reason }],
  })
  if (file.size > largestMegabytes * 1024 * 1024)
    return refuse(`文件超过 ${largestMegabytes} MB，不像是一份预算。`)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { readFile } = await import('@/reading/readFiles')
    return await readFile({ bytes, file: file.name, sha256: await hash(bytes) })
  } catch {
    return refuse('文件无法读取。它可能已被移动，或者没有读取权限。')
  }
}

/** The digest of the file; browsers compute one only for pages that came over a safe connection. */
async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

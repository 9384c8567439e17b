import type { BudgetDocument } from '@/document/document'
import {
  describeInputFormats,
  findInputFormat,
  type PublishedFormat,
} from '@/reading/formats/inputFormats'

/** Why a file was not opened: where in it, and what is wrong there. */
export interface FileProblem {
  readonly where: string
  readonly reason: string
}
type FileResult =
  { readonly document: BudgetDocument } | { readonly problems: readonly FileProblem[] }

const largest = 64 * 1024 * 1024

/**
 * Reads a file from this machine as a budget: budget JSON is validated, a published document is
 * read. Never throws.
 */
export async function readBudgetFile(file: File): Promise<FileResult> {
  if (file.size === 0) return problem('整个文件', '文件是空的。')
  if (file.size > largest) return problem('整个文件', '文件超过 64 MB，不像是一份预算。')
  try {
    const format = findInputFormat(file.name)
    if (format === null) return problem('文件名', `能打开的是${describeInputFormats()}。`)
    return await (format === 'json' ? readJson(file) : readPublished(file, format))
  } catch {
    return problem('整个文件', '文件无法读取。它可能已被移动，或者没有读取权限。')
  }
}

async function readJson(file: File): Promise<FileResult> {
  const text = await file.text()
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return problem(placeOf(error, text), '这里不是有效的 JSON，文件可能不完整，或者不是预算数据。')
  }
  return validate(data)
}

async function readPublished(file: File, format: PublishedFormat): Promise<FileResult> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [{ readFile }, { ReadingError }] = await Promise.all([
    import('@/reading/readFiles'),
    import('@/reading/formats/decode'),
  ])
  try {
    return await validate(
      await readFile({ bytes, file: file.name, format, sha256: await hash(bytes) }),
    )
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    return problem(error.line === null ? '整个文件' : `第 ${error.line} 行`, `${error.message}。`)
  }
}

async function validate(data: unknown): Promise<FileResult> {
  const { validateBudget } = await import('@/document/validate')
  return validateBudget(data)
}

/** The digest of the file; browsers compute one only for pages that came over a safe connection. */
async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function problem(where: string, reason: string): { problems: readonly FileProblem[] } {
  return { problems: [{ where, reason }] }
}

/** Line and column of a JSON error, where the browser's message has a position. */
function placeOf(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1]
  if (position === undefined) return '整个文件'
  const before = text.slice(0, Number(position)).split('\n')
  return `第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 个字符`
}

import type { FileProblem, FileResult } from './opening'

const largest = 64 * 1024 * 1024

/** Reads a file from this machine as a budget: budget JSON is validated, a published document is read. Never throws. */
export async function readBudgetFile(file: File): Promise<FileResult> {
  if (file.size === 0) return problem('整个文件', '文件是空的。')
  if (file.size > largest) return problem('整个文件', '文件超过 64 MB，不像是一份预算。')
  try {
    return await (/\.json$/i.test(file.name) ? readJson(file) : readPublished(file))
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
  const { validateBudget } = await import('@/budget/validate')
  const result = validateBudget(data)
  return 'document' in result ? result : { problems: result.problems }
}

async function readPublished(file: File): Promise<FileResult> {
  if (!/\.(?:md|markdown|txt|text)$/i.test(file.name)) {
    return problem('文件名', '能打开的是预算 JSON（.json），以及文本形式的公开文件（.md、.txt）。')
  }
  return problem('整个文件', '这里还不能直接读公开文件，请先用命令 npm run read 转成 JSON。')
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

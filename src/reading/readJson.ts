import type { BudgetDocument } from '@/document/document'
import { validateBudget } from '@/document/validate'
import { decode } from './formats/decode'
import type { ReaderContext } from './formats/raw'
import type { FileProblem } from './results'

/** Reads budget JSON, with or without a mark of its encoding, and validates it whole. */
export function readJson(
  bytes: Uint8Array,
  { decodeUtf8 }: Pick<ReaderContext, 'decodeUtf8'>,
): { readonly document: BudgetDocument } | { readonly problems: readonly FileProblem[] } {
  const { text } = decode(bytes, decodeUtf8)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    const reason = '不是有效的 JSON：文件可能不完整，或者不是预算数据。'
    return { problems: [{ where: describeJsonPlace(error, text), reason }] }
  }
  return validateBudget(data)
}

/** Line and column of a JSON error, where the engine's message has a position. */
function describeJsonPlace(error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1]
  if (position === undefined) return '整个文件'
  const before = text.slice(0, Number(position)).split('\n')
  return `第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 个字符`
}

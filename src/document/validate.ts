import { safeParse } from 'valibot'
import type { BudgetDocument } from './document'
import type { ValidationProblem } from './problem'
import { findBrokenReferences } from './references'
import { budgetSchema } from './schema'

/**
 * Validates a document from outside whole: its shape, its amounts, and that all that points within
 * it points at something.
 */
export function validateBudget(
  data: unknown,
): { readonly document: BudgetDocument } | { readonly problems: readonly ValidationProblem[] } {
  const stranger = findStranger(data)
  if (stranger) return { problems: [stranger] }
  const parsed = safeParse(budgetSchema, data)
  if (!parsed.success)
    return {
      problems: parsed.issues.map(issue => ({
        where: pathOf(issue.path ?? []),
        reason: sentence(issue),
      })),
    }
  const document: BudgetDocument = parsed.output
  const problems = findBrokenReferences(document)
  return problems.length > 0 ? { problems } : { document }
}

/**
 * What is no budget at all, or one of another version, is said in one sentence and not in a
 * hundred.
 */
function findStranger(data: unknown): ValidationProblem | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('version' in data)) {
    return { where: '整个文件', reason: '这不是一份预算数据：里面没有 version 这一项。' }
  }
  if (data.version === 1) return null
  return {
    where: 'version',
    reason: `只认识第 1 版的预算数据，这里是 ${JSON.stringify(data.version)}。`,
  }
}

function pathOf(path: readonly { readonly key?: unknown }[]): string {
  const text = path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return text || '整个文件'
}

interface Issue {
  readonly kind: string
  readonly type: string
  readonly message: string
  readonly received: string
  readonly expected: string | null
}

function sentence({ type, message, received, expected }: Issue): string {
  if (type === 'strict_object' && expected === 'never') return '不认识的内容。'
  if (received === 'undefined') return '缺少这一项。'
  return `${message}，实为 ${received.length > 40 ? `${received.slice(0, 40)}…` : received}。`
}

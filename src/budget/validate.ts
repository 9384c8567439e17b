import { safeParse } from 'valibot'
import type { BudgetDocument } from './document'
import { findBrokenReferences } from './references'
import { budgetSchema } from './schema'

/** A fault in a document from outside: where, as a path in the file, and what is wrong, as a Chinese sentence. */
export interface ValidationProblem { readonly where: string, readonly reason: string }

/** Validates a document from outside whole: its shape, its amounts, and that all that points within it points at something. */
export function validateBudget(data: unknown): { readonly document: BudgetDocument } | { readonly problems: readonly ValidationProblem[] } {
  const version = versionOf(data)
  if (version !== null && version !== 1) return { problems: [{ where: 'version', reason: `这是第 ${String(version)} 版的预算数据，这里只认识第 1 版。` }] }
  const parsed = safeParse(budgetSchema, data)
  if (!parsed.success) return { problems: parsed.issues.map(issue => ({ where: pathOf(issue.path ?? []), reason: sentence(issue) })) }
  const document: BudgetDocument = parsed.output
  const problems = findBrokenReferences(document)
  return problems.length > 0 ? { problems } : { document }
}

function versionOf(data: unknown): string | number | null {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : null
  return typeof version === 'number' || typeof version === 'string' ? version : null
}

function pathOf(path: readonly { readonly key?: unknown }[]): string {
  const text = path.map(({ key }) => typeof key === 'number' ? `[${key}]` : `.${String(key)}`).join('').replace(/^\./, '')
  return text || '整个文件'
}

interface Issue { readonly kind: string, readonly type: string, readonly message: string, readonly received: string, readonly expected: string | null }

function sentence({ type, message, received, expected }: Issue): string {
  if (type === 'strict_object' && expected === 'Object') return `这不是一份预算：应为对象，实为 ${received}。`
  if (type === 'strict_object' && expected === 'never') return '不认识的内容。'
  if (received === 'undefined') return '缺少这一项。'
  return `${message}，实为 ${received.length > 40 ? `${received.slice(0, 40)}…` : received}。`
}

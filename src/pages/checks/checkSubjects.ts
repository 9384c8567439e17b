import type { BudgetDocument } from '@/document/document'

export interface NamedSubject {
  readonly code: string
  readonly name: string
}

/**
 * Functional and economic subjects that the tables print, by code, each by the first name it is
 * printed with.
 */
export function checkSubjects({ meanings }: BudgetDocument): NamedSubject[] {
  const names = new Map<string, string>()
  for (const { sides } of meanings) {
    for (const { kind, rows } of sides) {
      if (kind !== 'functional' && kind !== 'economic') continue
      for (const { code, name } of rows)
        if (code !== null && /^\d{3,7}$/.test(code) && !names.has(code)) names.set(code, name)
    }
  }
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

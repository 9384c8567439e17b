import type { BudgetDocument } from '@/document/document'

/** Of the notes of reading that say what a user has put right. */
export const correctionCode = 'corrected-by-user'

/** What the user has put right of a document: 单位, 年度, 文种, and how many places of tables. */
export function listCorrections({
  diagnostics,
  corrections = [],
}: BudgetDocument): readonly string[] {
  const identity = diagnostics.flatMap(({ code, message }) =>
    code === correctionCode ? (message.split('由打开的人更正')[0] ?? []) : [],
  )
  return corrections.length > 0 ? [...identity, `原表 ${corrections.length} 处`] : identity
}

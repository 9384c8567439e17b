import { findClassCode } from '@/document/functionalClasses'
import { listSeenCodes } from '@/document/subjectNames'
import { plainSubjectName } from '@/reading/prose/subjects/subjectNames'
import type { DraftRow, TableContext } from './draft'

/**
 * Gives functional subjects of a table without codes the code that their name and what they stand
 * under have in the classification, as inferred; none where two codes fit, or where two rows would
 * have one. Says how many.
 */
export function inferCodes({ report, kind }: TableContext, rows: readonly DraftRow[]): void {
  if (kind.endsWith('evenueExpenditure') || rows.some(({ code }) => code !== null)) return
  const found = new Map<string, DraftRow[]>()
  for (const row of rows) {
    if (row.role !== 'line') continue
    const code = findCode(row, rows)
    if (code === null) continue
    row.inferredCode = code
    found.set(code, [...(found.get(code) ?? []), row])
  }
  for (const alike of found.values())
    if (alike.length > 1) for (const row of alike) delete row.inferredCode
  const inferred = rows.filter(({ inferredCode }) => inferredCode !== undefined)
  const [first] = inferred
  if (!first) return
  // Classes are known by their names alone.
  if (inferred.every(({ inferredCode }) => inferredCode?.length === 3)) {
    for (const row of inferred) delete row.inferredCode
    return
  }
  const lines = rows.filter(({ role }) => role === 'line').length
  report({
    level: 'note',
    code: 'codes-inferred',
    line: first.line,
    message: `原文第 ${first.line} 行起的表没有科目编码，${lines} 行里有 ${inferred.length} 行的编码按名称和上下级推断，没有印出；名称不止一个编码的不推断。`,
  })
}

/** A class by its name, section and item by the row above; others have no code for certain. */
function findCode({ name, parent }: DraftRow, rows: readonly DraftRow[]): string | null {
  if (parent === null) return findClassCode(name)
  const above = rows[parent]?.inferredCode
  if (above === undefined) return null
  const codes = listCodes(name).filter(
    code => code.startsWith(above) && code.length === above.length + 2,
  )
  const [code, ...others] = codes
  return code === undefined || others.length > 0 ? null : code
}

/** Codes of the name as printed, and as it is written with or without 支出. */
function listCodes(name: string): readonly string[] {
  const plain = plainSubjectName(name)
  return [...new Set([name, plain, `${plain}支出`].flatMap(own => listSeenCodes(own)))]
}

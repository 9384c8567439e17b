import type { Statement } from '@/document/prose'
import type { CheckResult } from '@/budget/checks/model/types'

/** Tells of a statement by its id. */
export type Statements = ReadonlyMap<string, Statement>

/** Whether every sentence of a relation names its figure right before it; what tables print is certain. */
export function isReadWithCertainty({ left, right }: CheckResult, statements: Statements): boolean {
  return [...left.terms, ...right.terms].every(({ statement, text }) => {
    const said = statement === null ? null : statements.get(statement)
    return said === null || (said !== undefined && isNamedRightBefore(said, text))
  })
}

function isNamedRightBefore({ amount, ...said }: Statement, figure: string | null): boolean {
  if (figure === null) return false
  if (amount !== figure.replaceAll(',', '')) return true
  const text = pack(said.text)
  const label = pack(said.label)
  const from = text.indexOf(label)
  const at = text.indexOf(amount, from + label.length)
  if (from < 0 || at < 0) return false
  const between = text.slice(from + label.length, at)
  return !/[\d。；]/.test(between) && !/上年|去年|上一年/.test(text.slice(0, at))
}

const pack = (words: string) => words.replaceAll(/[\s,]/g, '')

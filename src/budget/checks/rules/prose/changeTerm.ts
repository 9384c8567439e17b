import type { Statement } from '@/document/prose'
import { statementTerm } from '../../terms'
import type { Term } from '../../types'

/**
 * The stated difference from last year: negative for a decrease, nothing for 持平; `null` where no
 * amount is stated.
 */
export function changeTerm(statement: Statement, decimals = 0): Term | null {
  const { change, label } = statement
  if (!change || change.amount === null) return null
  return statementTerm(statement, {
    amount: change.amount,
    label: `${label}比上年${change.direction === 'decrease' ? '减少' : '增加'}`,
    decimals,
    sign: change.direction === 'decrease' ? -1 : 1,
    line: change.line,
  })
}

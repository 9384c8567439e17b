// @bundle later
import { classPrefix } from '@/budget/comparison/figureNames'

interface Shown {
  /** Name of the page. */
  readonly page: string
  readonly subject: string | null
  readonly at: string | null
}

/**
 * The measure that a page looks at, as the comparison keys it: the functional subject, the economic
 * one, the kind of 三公 or the change; `null` for the document as a whole.
 */
export function focusOf({ page, subject, at }: Shown): string | null {
  if (page === 'structure' || page === 'split')
    return subject !== null && /^\d+$/.test(subject) ? `f:${subject}` : null
  if (at === null) return null
  if (page === 'economic') return /^\d+$/.test(at) ? `e:${at}` : null
  if (page === 'three-public') return at
  if (page !== 'changes') return null
  return at.startsWith(classPrefix) ? `f:${at.slice(classPrefix.length)}` : at
}

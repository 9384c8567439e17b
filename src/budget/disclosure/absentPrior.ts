import type { BudgetDocument } from '@/document/document'
import { disclosureOf } from './disclosureOf'

/** Words for a figure of last year that is not there: in a sentence, and in a narrow cell. */
interface AbsentPrior {
  readonly text: string
  readonly short: string
}

/** Why figures have none of last year beside them; never 未公开 where the file speaks of last year. */
export function sayAbsentPrior(document: BudgetDocument): AbsentPrior {
  const { state } = disclosureOf(document, 'changes')
  if (state === 'notDisclosed') return { text: '上年数未公开', short: '上年未公开' }
  if (state === 'together') return { text: '上年数没有分单位', short: '上年未分单位' }
  return { text: '没有读到上年数', short: '上年未读到' }
}

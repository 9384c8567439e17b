import type { Setting } from '@/budget/sideBySide/types'
import type { CompareValues } from './compareQuery'

/** A question that readers come with, and what of the page answers it. */
export interface Question {
  readonly label: string
  readonly values: Partial<CompareValues>
  /** Key of the row that it is about. */
  readonly at: string | null
  /** Column that the rows are sorted by, as the address has it. */
  readonly sorted?: string
}

const travel: Question = {
  label: '谁的人均差旅费最高',
  values: { group: 'economic', form: 'head', trend: 'all' },
  at: 'e:30211',
}
const reception: Question = {
  label: '谁的人均公务接待费最高',
  values: { group: 'threePublic', form: 'head', trend: 'all' },
  at: 'reception',
}
const total: Question = {
  label: '谁的支出最多',
  values: { group: 'overall', form: 'amount', trend: 'all' },
  at: null,
}
const furthest: Question = {
  label: '哪些科目相差最多',
  values: { group: 'functional', form: 'amount', trend: 'all' },
  at: null,
  sorted: 'gap',
}
const change = (label: string, values: Partial<CompareValues>): Question => ({
  label,
  values: { form: 'amount', trend: 'all', ...values },
  at: null,
})

/** The questions of each setting. */
export const questions: Readonly<Record<Setting, readonly Question[]>> = {
  units: [total, travel, reception, furthest],
  mixed: [total, travel, reception, furthest],
  years: [
    change('哪些功能科目连年增加', { group: 'functional', trend: 'rising' }),
    change('哪些经济科目连年增加', { group: 'economic', trend: 'rising' }),
    { ...travel, label: '哪年的人均差旅费最高' },
    { ...reception, label: '哪年的人均公务接待费最高' },
  ],
  execution: [
    change('预算多少、决算多少', { group: 'overall' }),
    { ...furthest, label: '哪些科目差得最多' },
    change('三公经费预算与决算', { group: 'threePublic' }),
  ],
}

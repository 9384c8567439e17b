// @bundle subjects
import { type Measure, measureNames } from '@/document/measures'
import { type Subject, wholeExpenditure } from './tree'

const levels = { total: '', class: '占本类', section: '占本款', item: '占本项' } as const

/**
 * What shares at a level are of, the level's own and the whole's: "占本类" and "占全部",
 * "占一般公共预算支出", "占项目支出".
 */
export function shareNames({
  subject,
  root,
  measure,
}: {
  readonly subject: Subject
  readonly root: Pick<Subject, 'name'>
  readonly measure: Measure
}): { readonly own: string; readonly whole: string } {
  const whole = `占${wholeName(root, measure)}`
  return { own: levels[subject.level] || whole, whole }
}

/**
 * What all subjects are parts of, in the words of a column: 全部 only where it is all expenditure.
 */
export function wholeName({ name }: Pick<Subject, 'name'>, measure: Measure): string {
  const isAll = name === wholeExpenditure
  if (measure !== 'total') return `${isAll ? '' : `${name}的`}${measureNames[measure]}`
  return isAll ? '全部' : name
}

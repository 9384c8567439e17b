import type { Project } from '../../project'
import type { Context } from '../context'
import { moneyTerm } from '../terms'
import type { Term } from '../types'

/** The term of a project's total in 项目支出表. */
export function projectTerm({ document, printed }: Context, { name, place, total }: Project): Term {
  const unit = printed.get(place.table)?.unit ?? document.amountUnit
  return moneyTerm({ label: `项目支出表 ${name} 合计`, amount: total, unit, place })
}

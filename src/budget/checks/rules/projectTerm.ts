import type { Project } from '@/document/project'
import type { Context } from '../context'
import { moneyTerm } from '../terms'
import type { Term } from '../types'
import { nameTable } from '../words'

/** The term of a project's total in 项目支出表. */
export function projectTerm({ document, printed }: Context, { name, place, total }: Project): Term {
  const table = printed.get(place.table)
  const unit = table?.unit ?? document.amountUnit
  return moneyTerm({
    label: `${table ? nameTable(table) : '项目支出表'} ${name} 合计`,
    amount: total,
    unit,
    place,
  })
}

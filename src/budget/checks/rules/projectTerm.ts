import type { Project } from '../../project'
import type { Context } from '../context'
import { figure } from '../terms'
import type { Term } from '../types'

/** The term of a project's total in 项目支出表. */
export function projectTerm({ document, printed }: Context, { name, place, total }: Project): Term {
  const unit = printed.get(place.table)?.unit ?? document.amountUnit
  return { label: `项目支出表 ${name} 合计`, sign: 1, ...figure(total, unit), line: place.line, place, statement: null, code: null }
}

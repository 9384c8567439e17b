import { isAmount } from '@/reading/text/amounts'
import { isMoneyLike } from '@/reading/text/cells'
import { isBlank, stripSpace } from '@/reading/text/characters'
import type { TableContext } from './draft'

const notePattern = /^(?:注|附注|说明|备注)[:：\d]/
const formPattern =
  /^(?:(?:填报?|填表|制表|审核|复核|编制|经办|单位|部门)?(?:负责)?人|制表|审核|复核|(?:填表|填报|制表|编制|打印|报送)?日期|联系电话)[（(]?(?:签[字章名])?[）)]?[:：]/

/**
 * Whether a row of a grid is no data: a note printed among the rows, or who filled the form in.
 * Reports it.
 */
export function takeNote(context: TableContext, row: number): boolean {
  const { line, cells } = context.table.rows[row]!
  const begin = cells.findIndex(cell => !isBlank(cell))
  const first = stripSpace(cells[begin] ?? '')
  const isForm = formPattern.test(first)
  // A telephone number or a date beside a name is no money.
  const isFigure = isForm ? isMoneyLike : isAmount
  const hasAmountBehind = () => cells.slice(begin + 1).some(cell => isFigure(stripSpace(cell)))
  if (!(isForm || notePattern.test(first)) || hasAmountBehind()) return false
  context.report({
    level: 'note',
    code: 'note-row',
    line,
    row,
    message: `原文第 ${line} 行“${first.length > 30 ? `${first.slice(0, 30)}……` : first}”是表里的${isForm ? '填表信息' : '注'}，不是数据。`,
  })
  context.coverage.markRowRead(row)
  return true
}

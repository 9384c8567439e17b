const rise = /增加|增长|上升|提高|增多|上涨|上调|新增|扩大|追加/
const fall = /减少|下降|降低|压减|压缩|核减|缩减|减小|下调|调减|取消/
/** What moves with the money itself; 退休人员 or last year's money may move against it. */
const moved =
  /(?:支出|经费|预算|拨款|收入|投入|资金|费用|人员|人数|编制|业务量?|工作量|任务|项目|活动|规模|标准|基数|工资|采购|安排)(?:有所|相应|的|数量?|均|也|较上年|比上年|总体)*$/
const otherSide =
  /退休|离休|离职|调出|调离|上年|去年|以前年度|结转|结余|一次性|节约|自有资金|非税|欠/

/**
 * Whether a reason tells but of the opposite of a change: 支出减少 beside a rise. Words that may
 * speak of another year or of people who leave contradict nothing.
 */
export function contradicts(reason: string, direction: 'increase' | 'decrease'): boolean {
  const [own, opposite] = direction === 'increase' ? [rise, fall] : [fall, rise]
  if (own.test(reason) || otherSide.test(reason)) return false
  const found = opposite.exec(reason)
  return found !== null && (found.index === 0 || moved.test(reason.slice(0, found.index)))
}

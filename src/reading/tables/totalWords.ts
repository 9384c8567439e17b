const plainTotal = /^(?:收入|支出)?(?:合计|总计|共计)$/
const totalEnd = /(?:总计|合计|共计|小计|总额)[:：]?(?:[（(](?:千元|万元|元|亿元)[）)])?$/

/** Whether the words of a cell, without spaces, are those of a total and nothing else. */
export function isPlainTotal(words: string): boolean {
  return plainTotal.test(words)
}

/** Whether a name calls itself a total or subtotal, of whatever it is: 一般公共预算支出合计. */
export function endsAsTotal(name: string): boolean {
  return totalEnd.test(name)
}

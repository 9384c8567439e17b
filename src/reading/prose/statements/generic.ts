const generic =
  /^(?:(?:年初|全年|总)?(?:预算|支出)?(?:预算数?|安排|金额|资金|总额|合计|共计|数|经费|安排数|支出预算数|预算资金|财政拨款|年初预算数?)?|支出预算安排)$/
const standing = /^(?:支出|支出预算|合计|总计)$/

/**
 * Whether words name nothing of their own ("预算数", "金额"), so that the item or section says what
 * they count.
 */
export function isGeneric(label: string): boolean {
  return label.length < 10 && generic.test(label) && !standing.test(label)
}

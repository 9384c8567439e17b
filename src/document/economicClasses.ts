/** Classes of expenditure by economic classification (财政部《支出经济分类科目》), 2007–2024. */
const classNames: ReadonlySet<string> = new Set([
  '工资福利支出',
  '商品和服务支出',
  '对个人和家庭的补助',
  '对个人和家庭补助',
  '债务利息及费用支出',
  '债务利息支出',
  '资本性支出',
  '资本性支出（基本建设）',
  '其他资本性支出',
  '对企业补助',
  '对企业补助（基本建设）',
  '对社会保障基金补助',
  '其他支出',
])

/** Whether a name is that of an economic class, as printed without spaces. */
export function isEconomicClass(name: string): boolean {
  return classNames.has(name.replaceAll('(', '（').replaceAll(')', '）'))
}

import type { Column, PrintedTable, Row, TableKind } from '@/document/document'

const kindNames: Readonly<Partial<Record<TableKind, string>>> = {
  revenueExpenditure: '收支总表',
  revenue: '收入总表',
  expenditure: '支出总表',
  fiscalRevenueExpenditure: '财政拨款收支总表',
  fiscalExpenditure: '财政拨款支出表',
  fiscalBasicExpenditure: '财政拨款基本支出表',
  generalPublicExpenditure: '一般公共预算支出表',
  generalPublicBasicExpenditure: '一般公共预算基本支出表',
  threePublic: '“三公”经费表',
  governmentFund: '政府性基金预算支出表',
  stateCapital: '国有资本经营预算支出表',
  projectExpenditure: '项目支出表',
  operatingFunds: '机关运行经费表',
  procurement: '政府采购表',
}

const keyWords: Readonly<Record<string, string>> = {
  total: '合计',
  currentYear: '当年',
  carryOver: '上年结转',
  carryForward: '结转下年',
  basic: '基本支出',
  project: '项目支出',
  personnel: '人员经费',
  operating: '公用经费',
  reserve: '预留机动经费',
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营',
  fiscal: '财政拨款',
  fiscalAccount: '财政专户',
  unitFunds: '单位资金',
  threePublic: '“三公”经费',
  overseas: '因公出国（境）费',
  reception: '公务接待费',
  vehicles: '公务用车购置及运行费',
  'vehicles.purchase': '公务用车购置费',
  'vehicles.operation': '公务用车运行费',
  operatingFunds: '机关运行经费',
  operations: '事业收入',
  otherRevenue: '其他收入',
  businessRevenue: '经营收入',
  superiorGrant: '上级补助收入',
  affiliatePayment: '附属单位上缴收入',
  meetings: '会议费',
  training: '培训费',
}

const numerals = '零一二三四五六七八九'

/** "表三", or "项目三绩效表" for a sheet; where no number is printed, the table's usual name. */
export function abbreviateTable({ kind, number, title, id }: PrintedTable): string {
  if (kind === 'performanceSheet')
    return number === null ? title || id : `项目${writeNumeral(number)}绩效表`
  return number === null ? (kindNames[kind] ?? (title || id)) : `表${writeNumeral(number)}`
}

/** "208 社会保障和就业支出"; a row without code or name is called by what it is. */
export function nameRow({ code, name }: Row): string {
  return code === null ? name || '合计' : `${code} ${name}`
}

const columnNames = new Map<string, string | null>()

/** "合计", "上年结转·一般公共预算"; unknown columns by their header words. */
export function nameColumn(key: string, column?: Column): string {
  let name = columnNames.get(key)
  if (name === undefined) columnNames.set(key, (name = joinWords(key)))
  return name ?? column?.label.replaceAll(' / ', '·') ?? key
}

/** Words of the longest known beginning of a key, and of the rest. */
function joinWords(key: string): string | null {
  if (keyWords[key] !== undefined) return keyWords[key]
  for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
    const rest = keyWords[key.slice(0, dot)] === undefined ? null : joinWords(key.slice(dot + 1))
    if (rest !== null) return `${keyWords[key.slice(0, dot)]}·${rest}`
  }
  return null
}

function writeNumeral(value: number): string {
  if (value < 10) return numerals.charAt(value)
  if (value >= 100) return String(value)
  const tens = value >= 20 ? numerals.charAt((value - (value % 10)) / 10) : ''
  return `${tens}十${value % 10 === 0 ? '' : numerals.charAt(value % 10)}`
}

import type { Column, PrintedTable, Row } from '@/document/document'
import { tableKindNames } from '@/document/tableKindNames'
import { threePublicNames } from '@/document/threePublicKinds'
import { writeNumeral } from '@/text/numerals'

const keyLabels: Readonly<Record<string, string>> = {
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
  ...threePublicNames,
  operatingFunds: '机关运行经费',
  operations: '事业收入',
  otherRevenue: '其他收入',
  businessRevenue: '经营收入',
  superiorGrant: '上级补助收入',
  affiliatePayment: '附属单位上缴收入',
  meetings: '会议费',
  training: '培训费',
}

const projectNumber = /项目(?:[一二三四五六七八九十]+|\d+)[)）]?$/

/** Whether the number of a sheet is that of its project (项目三), and not of its table (公开10表). */
export function numbersProject({ kind, number, title }: PrintedTable): boolean {
  return kind === 'performanceSheet' && number !== null && projectNumber.test(title.trim())
}

/** "表三", or "项目三绩效表" for a sheet; where no number is printed, the table's usual name. */
export function abbreviateTable(table: PrintedTable): string {
  const { kind, number, part, title, id } = table
  if (kind === 'performanceSheet' && number === null) return title || id
  if (number !== null && numbersProject(table)) return `项目${writeNumeral(number)}绩效表`
  if (number !== null && part !== undefined) return `表${number}-${part}`
  if (number !== null) return `表${writeNumeral(number)}`
  return kind === 'unknown' ? title || id : tableKindNames[kind]
}

/** "208 社会保障和就业支出"; a row without code or name is called by what it is. */
export function nameRow({ code, name }: Row): string {
  return code === null ? name || '合计' : `${code} ${name}`
}

const columnNames = new Map<string, string | null>()

/** "合计", "上年结转·一般公共预算"; unknown columns by their header words. */
export function nameColumn(key: string, column?: Column): string {
  let name = columnNames.get(key)
  if (name === undefined) columnNames.set(key, (name = joinLabels(key)))
  return name ?? column?.label.replaceAll(' / ', '·') ?? key
}

/** Words of the longest known beginning of a key, and of the rest. */
function joinLabels(key: string): string | null {
  if (keyLabels[key] !== undefined) return keyLabels[key]
  for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
    const rest = keyLabels[key.slice(0, dot)] === undefined ? null : joinLabels(key.slice(dot + 1))
    if (rest !== null) return `${keyLabels[key.slice(0, dot)]}·${rest}`
  }
  return null
}

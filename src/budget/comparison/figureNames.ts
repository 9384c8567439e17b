import { findClassCode } from '@/document/functionalClasses'
import { subjectPrefix } from './subjectFigures'
import { threePublicNames } from '@/document/threePublicKinds'

/** Names of what can change besides classes, in the order of a report. */
export const figureNames = {
  total: '收支总计',
  totalExpenditure: '支出总计',
  totalRevenue: '收入总计',
  fiscal: '财政拨款收支',
  fiscalExpenditure: '财政拨款支出',
  fiscalRevenue: '财政拨款收入',
  generalPublic: '一般公共预算支出',
  basic: '基本支出',
  personnel: '人员经费',
  operating: '公用经费',
  project: '项目支出',
  governmentFund: '政府性基金预算支出',
  stateCapital: '国有资本经营预算支出',
  ...threePublicNames,
  operatingFunds: '机关运行经费',
  meetings: '会议费',
  training: '培训费',
  reserve: '单位预留机动经费',
  otherFunds: '其他资金',
} as const

/** What the keys of functional classes begin with: "class:208". */
export const classPrefix = 'class:'

/**
 * Key of a functional class: by code where one is known, because names differ from year to year.
 */
export function classKey(code: string | null, name: string): string {
  return `${classPrefix}${code ?? findClassCode(name) ?? name}`
}

const order = Object.keys(figureNames)
/** Classes stand after the wholes, and sections and items after them. */
const rankOfClasses = order.indexOf('generalPublic') + 0.5
const rankOfSubjects = order.indexOf('generalPublic') + 0.75

/** The name of a figure by its key; `undefined` for classes and what has none. */
export function nameFigure(key: string): string | undefined {
  return isNamed(key) ? figureNames[key] : undefined
}

/** Place of a figure in a report: wholes, classes, parts, then what has no name. */
export function rankInReport(key: string): number {
  if (key.startsWith(classPrefix)) return rankOfClasses
  if (key.startsWith(subjectPrefix)) return rankOfSubjects
  return isNamed(key) ? order.indexOf(key) : order.length
}

function isNamed(key: string): key is keyof typeof figureNames {
  return key in figureNames
}

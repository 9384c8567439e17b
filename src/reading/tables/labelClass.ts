import { isEconomicClass } from '@/document/economicClasses'
import { findClassCode } from '@/document/functionalClasses'
import type { Row, SideKind, TableKind } from '@/document/document'
import { remember } from '@/reading/text/remember'
import type { HeaderColumn, LabelColumn, SideColumns } from './draft'

/**
 * What the code or name in a label column is of; `subject` where the words do not say which
 * classification.
 */
export type LabelClass =
  'functional' | 'economic' | 'governmentEconomic' | 'subject' | 'unit' | 'project' | 'other'

/**
 * Where codes of several kinds stand beside each other, rows go by the first of these that there
 * is.
 */
const classOrder: readonly LabelClass[] = [
  'functional',
  'subject',
  'economic',
  'governmentEconomic',
  'unit',
  'project',
  'other',
]
/** 项目名称, 专项资金名称, 单位（专项）名称, 单位（专项名称）; 专项名称 alone stands beside what is bought too. */
const projectNamePattern =
  /项目名称|专项(?:资金|经费|[）)])名称|[（(]专项名称[）)]|^[一二三]级项目$/
const codeLevels = new Set(['类', '款', '项'])

/** What a label column is of, by its header words. */
export function readLabelClass({ path }: HeaderColumn): LabelClass {
  return classifyHeader(path.join(' '))
}

const classifyHeader = remember((text): LabelClass => {
  const leaf = text.slice(text.lastIndexOf(' ') + 1)
  if (projectNamePattern.test(leaf) || /项目(?:代码|编码|编号)$/.test(leaf)) return 'project'
  if (/经济/.test(text)) return /政府/.test(text) ? 'governmentEconomic' : 'economic'
  if (/功能/.test(text)) return 'functional'
  if (/科目/.test(text) || codeLevels.has(leaf)) return 'subject'
  return /单位|部门/.test(text) ? 'unit' : 'other'
})

/**
 * Tells the columns that rows are named by from those of other codes and names beside them, which
 * are kept as words.
 */
export function assignLabelRoles(
  side: SideColumns,
  header: readonly HeaderColumn[],
  prefersEconomic: boolean,
): SideColumns {
  const classOf = ({ index }: LabelColumn) => readLabelClass(header[index]!)
  const codes = side.labels.filter(({ role }) => role === 'code')
  const names = side.labels.filter(({ role }) => role === 'name')
  const isProject = names.some(({ label }) => projectNamePattern.test(label))
  if (!isProject && codes.length < 2 && names.length < 2) return side
  const classes = new Set((codes.length > 0 ? codes : bothEconomic(names, classOf)).map(classOf))
  const primary =
    prefersEconomic && classes.has('economic')
      ? 'economic'
      : classOrder.find(candidate => classes.has(candidate))
  const last = names.findLast(({ label }) => projectNamePattern.test(label))?.index ?? 0
  const named = isProject
    ? names.filter(
        label =>
          classOf(label) === 'project' ||
          (classOf(label) === 'other' && (label.index < last || label.label === '')),
      )
    : pickSubjectNames(names, codes, primary, classOf)
  if (!isProject && classes.size < 2 && named.length === names.length) return side
  const demote = (label: LabelColumn): LabelColumn => {
    if (
      label.role === 'code'
        ? classOf(label) === primary && !(isProject && primary === 'project')
        : named.includes(label) || label.role !== 'name'
    )
      return label
    return {
      ...label,
      role: /单位|部门/.test(label.label) || classOf(label) === 'unit' ? 'holder' : 'remark',
    }
  }
  return { ...side, labels: side.labels.map(demote) }
}

/**
 * Names of both economic classifications beside each other, with their codes before the words: a
 * row goes by that of departments.
 */
function bothEconomic(
  names: readonly LabelColumn[],
  classOf: (label: LabelColumn) => LabelClass,
): readonly LabelColumn[] {
  const found = new Set(names.map(classOf))
  return found.has('economic') && found.has('governmentEconomic')
    ? names.filter(name => classOf(name) === 'economic')
    : []
}

/**
 * The names of the subjects that the codes are of, where units or other subjects are named beside
 * them.
 */
function pickSubjectNames(
  names: readonly LabelColumn[],
  codes: readonly LabelColumn[],
  primary: LabelClass | undefined,
  classOf: (label: LabelColumn) => LabelClass,
): readonly LabelColumn[] {
  if (primary === undefined || names.length < 2) return names
  const own = names.filter(label => classOf(label) === primary)
  if (own.length > 0) return own
  const last = Math.max(
    ...codes.filter(label => classOf(label) === primary).map(({ index }) => index),
  )
  const next = names.find(({ index }) => index > last)
  return next ? [next] : names
}

/** No economic code begins with 2. */
const functionalCode = /^2\d{2}(?:\d{2}){0,2}$/
const usagePattern = /^(?:基本支出|项目支出|人员经费|公用经费)$/
const kindOfTable: Partial<Record<TableKind, SideKind>> = {
  threePublic: 'threePublic',
  projectExpenditure: 'project',
  procurement: 'procurement',
  generalPublicBasicExpenditure: 'economic',
  fiscalBasicExpenditure: 'economic',
  operatingFunds: 'economic',
}

/** What the rows of a side are, by its header words, its codes and the names of its rows. */
export function readSideKind(
  table: TableKind,
  side: SideColumns,
  header: readonly HeaderColumn[],
  rows: readonly Row[],
): SideKind {
  const naming = side.labels.filter(({ role }) => role === 'code' || role === 'name')
  const paths = naming.map(({ index }) => header[index]?.path ?? [])
  const head = paths.map(path => path.join(' ')).join(' ')
  const codeOf = naming.find(({ role }) => role === 'code')
  const own = kindOfTable[table]
  if (
    own === 'threePublic' ||
    own === 'procurement' ||
    (own === 'project' && !listsSubjects(paths, rows))
  )
    return own
  const lines = rows.filter(row => row.role === 'line')
  const coded = lines.filter(row => row.code !== null)
  // 收入总计 closes money, whatever stands above it.
  const isOfMoney = rows.some(({ role, name }) => role !== 'line' && /^(?:本年)?收入/.test(name))
  if (/经济/.test(head)) return 'economic'
  // 项目（按功能分类） may stand over both sides.
  if (
    table.endsWith('evenueExpenditure') &&
    isOfMoney &&
    coded.length === 0 &&
    paths.every(([first = '']) => /收入/.test(first) && !/支出/.test(first))
  )
    return 'revenue'
  if (/功能/.test(head)) return coded.length === 0 && listsUses(lines) ? 'use' : 'functional'
  if (
    coded.length > 0 &&
    (codeOf ? readLabelClass(header[codeOf.index]!) === 'unit' : /部门|单位/.test(head))
  )
    return 'unit'
  if (own && own !== 'project' && coded.length > 0)
    return coded.every(({ code }) => functionalCode.test(code!)) ? 'functional' : own
  const isOfSubjects = naming.some(({ index }) => readLabelClass(header[index]!) === 'subject')
  if (coded.length > 0)
    return readKindOfCodes(
      coded.map(row => row.code!),
      isOfSubjects,
    )
  const isOfUnits =
    naming.length > 0 && naming.every(({ label }) => /^(?:预算)?(?:单位|部门)名称$/.test(label))
  if (table === 'revenue' && isOfUnits) return 'unit'
  if (/收入|来源/.test(head) && !/支出/.test(head)) return 'revenue'
  const saysSpending = /支出/.test(head) && rows.some(({ name }) => /支出/.test(name))
  if (table.endsWith('evenueExpenditure') && isOfMoney && !saysSpending) return 'revenue'
  const names = lines.map(row => row.name)
  const first = isOfSubjects ? names.find(name => name !== '') : undefined
  // Subjects by name alone, with classes above their sections and items.
  if (first !== undefined && findClassCode(first) !== null) return 'functional'
  if (first !== undefined && isEconomicClass(first)) return 'economic'
  if (names.some(name => usagePattern.test(name))) return 'use'
  if (
    names.filter(name => findClassCode(name) !== null).length * 2 >=
    Math.max(1, names.length - 2)
  )
    return 'functional'
  if (/支出/.test(head)) return names.length > 0 ? 'other' : 'use'
  return table === 'revenue' || table.endsWith('evenueExpenditure') ? 'revenue' : 'use'
}

/** Whether rows are what money is for, and none a class: the word over their column was lost, and the one beside it stands for both. */
const listsUses = (lines: readonly Row[]) =>
  lines.some(({ name }) => usagePattern.test(name)) &&
  lines.every(({ name }) => findClassCode(name) === null)

/**
 * Project expenditure may be listed by subject instead of by project. The word 项目 over the columns
 * of a subject's code and name is what any table has.
 */
function listsSubjects(paths: readonly (readonly string[])[], rows: readonly Row[]): boolean {
  const lines = rows.filter(({ role }) => role === 'line')
  const words = paths.flatMap(path =>
    path.filter((word, depth) => word !== '项目' || depth > 0 || path.length === 1),
  )
  return (
    words.some(word => /经济|功能|科目/.test(word)) &&
    !words.some(word => /项目/.test(word)) &&
    lines.filter(({ code }) => code !== null).length * 2 > lines.length &&
    !nameCodesTwice(lines)
  )
}

/** Whether a code has rows of several names: those are projects of the subject. */
function nameCodesTwice(rows: readonly Row[]): boolean {
  const names = new Map<string, string>()
  return rows.some(({ code, name }) => {
    if (code === null) return false
    const known = names.get(code)
    if (known === undefined) names.set(code, name)
    return known !== undefined && known !== name
  })
}

/**
 * Functional classes begin with 2, economic ones with 3 (部门) or 5 (政府), and those of revenue
 * (收入分类科目) with 10 or 11.
 */
function readKindOfCodes(codes: readonly string[], isOfSubjects: boolean): SideKind {
  if (isOfSubjects && codes.every(code => /^1[01]\d/.test(code))) return 'revenue'
  if (codes.every(code => code.startsWith('2'))) return 'functional'
  return codes.every(code => /^[35]/.test(code)) ? 'economic' : 'unit'
}

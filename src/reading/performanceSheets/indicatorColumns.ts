import { readBareLabel, readLabelKind, removeGaps } from './labels'

/**
 * `project`, `goal` and `amount` head the columns of a list that prints the sheets of many projects
 * below each other.
 */
export type ColumnRole =
  | 'project'
  | 'goal'
  | 'amount'
  | 'dimension'
  | 'category'
  | 'name'
  | 'operator'
  | 'target'
  | 'unit'
  | 'weight'
  | 'note'
export interface IndicatorColumn {
  readonly cell: number
  readonly role: ColumnRole
  readonly label: string
}

const roleOfLabel = new Map<string, Exclude<ColumnRole, 'note'>>(
  Object.entries({
    一级指标: 'dimension',
    一级绩效指标: 'dimension',
    二级指标: 'category',
    二级绩效指标: 'category',
    三级指标: 'name',
    三级绩效指标: 'name',
    指标名称: 'name',
    绩效指标名称: 'name',
    具体指标: 'name',
    指标性质: 'operator',
    指标方向: 'operator',
    指标符号: 'operator',
    计算符号: 'operator',
    运算符号: 'operator',
    关系符号: 'operator',
    比较符号: 'operator',
    符号: 'operator',
    绩效标准: 'target',
    预计当年实现: 'target',
    预计当年实现值: 'target',
    当年预计实现: 'target',
    预期值: 'target',
    计划值: 'target',
    值: 'target',
    数值: 'target',
    预期指标: 'target',
    目标: 'target',
    计量单位: 'unit',
    度量单位: 'unit',
    指标单位: 'unit',
    单位: 'unit',
    指标值单位: 'unit',
  } as const),
)

/**
 * What an indicator column holds, by its header word; `null` for a word that is not one of an
 * indicator table.
 */
export function readColumnRole(text: string): Exclude<ColumnRole, 'note'> | null {
  if (text.length > 40) return null
  const word = readBareLabel(text)
  // 绩效指标性质, 绩效度量单位: 绩效 adds nothing; 绩效目标 is the goal of a project and no target.
  const role = roleOfLabel.get(word) ?? roleOfLabel.get(word.replace(/^绩效(?!目标$)/, ''))
  if (role) return role
  if (/历史|上年|上一年|前年|往年|完成值|实际/.test(word)) return null
  if (word.endsWith('指标值') || word.endsWith('目标值')) return 'target'
  return word.endsWith('权重') || word.endsWith('分值') || word.startsWith('分值') ? 'weight' : null
}

/** Ahead of the indicators 单位 is whose project it is, and 目标 what the project aims at. */
function readListedRole(text: string, seen: ReadonlySet<ColumnRole>): ColumnRole | null {
  const role = readColumnRole(text)
  if (role !== 'unit' && role !== 'target') return role
  if (seen.has('dimension') || seen.has('category') || seen.has('name')) return role
  const word = readBareLabel(text)
  if (word === '单位') return seen.has('target') ? role : null
  return word === '目标' && seen.has('project') ? 'goal' : role
}

/** What a column of a list of projects holds; `inList` where one of projects stands before it. */
function readListRole(text: string, inList: boolean): 'project' | 'goal' | 'amount' | null {
  const kind = readLabelKind(text)
  if (kind === 'goal') return 'goal'
  const word = readBareLabel(text)
  if (kind === 'total' || kind === 'funds' || /^预算(?:数|金额)$/.test(word)) return 'amount'
  if (inList && /^(?:金额)?(?:合计|总计)$|^金额$/.test(word)) return 'amount'
  return kind === 'name' || namesProject(text) ? 'project' : null
}

const projectWord = /(?:项目|专项(?:资金|经费)?)(?:[）)]|[（(]单位[）)])?名称$/
/** The name of the unit, and that of the projects in brackets behind it: 单位名称（项目名称）. */
const projectBehind = /[（(](?:项目|专项(?:资金|经费)?)名称[）)]$/

/**
 * Whether a header word heads names of projects: 项目名称, 单位（专项）名称, 单位名称（项目名称）, 专项资金名称.
 */
export function namesProject(text: string): boolean {
  if (text.length > 40 || (!text.includes('名称') && !/名\s+称/.test(text))) return false
  const word = removeGaps(text)
  return (
    readBareLabel(text).endsWith('项目名称') || projectWord.test(word) || projectBehind.test(word)
  )
}

/** 绩效目标 behind the names of indicators is what they aim at, where no other column says that. */
function takeGoalsForTargets(columns: IndicatorColumn[], seen: Set<ColumnRole>): void {
  const name = columns.findIndex(({ role }) => role === 'name')
  const goal = columns.findIndex(({ role }, index) => role === 'goal' && index > name)
  const column = columns[goal]
  if (name < 0 || !column) return
  columns[goal] = { ...column, role: 'target' }
  seen.add('target')
}

/** 绩效指标 without levels beside it names the indicators: 项目名称 | 绩效目标 | 绩效指标 | 指标值. */
function takeSoleIndicators(columns: IndicatorColumn[], seen: Set<ColumnRole>): void {
  if (seen.has('dimension') || seen.has('category') || seen.has('name')) return
  const index = columns.findIndex(
    ({ role, label }) => role === 'note' && /^(?:年度)?(?:绩效)?指标(?:内容)?$/.test(label),
  )
  const column = columns[index]
  if (!column) return
  columns[index] = { ...column, role: 'name' }
  seen.add('name')
}

/**
 * The columns of an indicator table's header row in printed order; `null` where the row is no such
 * header.
 */
export function readIndicatorHeader(cells: readonly string[]): IndicatorColumn[] | null {
  const columns: IndicatorColumn[] = []
  const seen = new Set<ColumnRole>()
  for (let cell = 0; cell < cells.length; cell++) {
    const text = cells[cell]
    if (!text) continue
    const role = readListedRole(text, seen) ?? readListRole(text, seen.has('project'))
    if (role === null) {
      if (text.length > 40) return null
      columns.push({ cell, role: 'note', label: removeGaps(text) })
    } else {
      columns.push({ cell, role: seen.has(role) ? 'note' : role, label: removeGaps(text) })
      seen.add(role)
    }
  }
  if (!seen.has('target')) takeGoalsForTargets(columns, seen)
  else takeSoleIndicators(columns, seen)
  const levels =
    Number(seen.has('dimension')) + Number(seen.has('category')) + Number(seen.has('name'))
  if (levels === 0 || levels + Number(seen.has('target')) + Number(seen.has('weight')) < 2)
    return null
  return settleRoles(columns, seen)
}

/**
 * 绩效指标 beside 一级指标 is the merged label of the whole block; where no column is named
 * 三级指标 it is the name's column, and 指标类型 stands for 一级指标 in the same way.
 */
function settleRoles(
  columns: readonly IndicatorColumn[],
  seen: ReadonlySet<ColumnRole>,
): IndicatorColumn[] {
  const kept: IndicatorColumn[] = []
  for (const column of columns) {
    if (column.role !== 'note') kept.push(column)
    else if (/^(?:年度)?(?:绩效)?指标(?:体系)?$/.test(column.label)) {
      if (!seen.has('name') && kept.length > 0) kept.push({ ...column, role: 'name' })
    } else if (/^(?:三级|绩效)?指标内容$/.test(column.label) && !seen.has('name'))
      kept.push({ ...column, role: 'name' })
    else
      kept.push(
        /^指标类[型别]$/.test(column.label) && !seen.has('dimension')
          ? { ...column, role: 'dimension' }
          : column,
      )
  }
  return kept
}

/** Columns of earlier years beside the target. */
const earlierYear = /^(?:前年|上年|去年|前两年|往年|历史)/

function buildNote(cell: number, text: string): IndicatorColumn {
  return { cell, role: 'note', label: removeGaps(text) }
}

/**
 * The columns after a second header row that divides one of them (指标值 → 符号, 值, 单位); `null`
 * where the row is none.
 */
export function mergeSecondHeader(
  columns: readonly IndicatorColumn[],
  cells: readonly string[],
): IndicatorColumn[] | null {
  const merged = new Map(columns.map(column => [column.cell, column]))
  let found = false
  for (let cell = 0; cell < cells.length; cell++) {
    const text = cells[cell]
    if (!text) continue
    const role = readColumnRole(text)
    if (role === null && earlierYear.test(text)) {
      if (merged.get(cell)?.role === 'target') merged.set(cell, buildNote(cell, text))
      else if (!merged.has(cell)) merged.set(cell, buildNote(cell, text))
      else return null
      continue
    }
    if (role === null || role === 'dimension') return null
    const above = merged.get(cell)
    if (above && above.role !== 'target' && above.role !== role) return null
    merged.set(cell, { cell, role, label: removeGaps(text) })
    found = true
  }
  return found ? [...merged.values()].sort((a, b) => a.cell - b.cell) : null
}

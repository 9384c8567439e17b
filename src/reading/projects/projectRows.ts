import type { Amount, Diagnostic, Row, Side, TableMeaning } from '@/document/document'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import { isNamedAsUnit } from '@/reading/tables/unitRows'

/**
 * A row of 项目支出表 with its labels by meaning; totals and other rows may be among them. Amounts
 * by column key.
 */
export interface ProjectRow {
  readonly table: string
  readonly row: number
  readonly line: number
  readonly programme: string | null
  readonly project: string | null
  readonly unitName: string | null
  /** Code and words of the subjects beside the project, where a table has any. */
  readonly subject?: string
  /** Whether a column beside it prints its goal. */
  readonly hasGoal?: boolean
  readonly amounts: Readonly<Record<string, Amount>>
  readonly cells: Readonly<Record<string, number>>
}

const programmePattern = /一级项目/
const projectPattern = /二级项目|项目名称|专项(?:资金|经费|[）)])名称|[（(]专项名称[）)]/
const subjectPattern = /科目|功能分类|经济分类/
const holderPattern = /单位|部门/

/** Lists the rows of 项目支出表 with their labels by meaning. */
export function listProjectRows(meaning: TableMeaning): ProjectRow[] {
  if (meaning.kind !== 'projectExpenditure') return []
  return meaning.sides
    .filter(({ kind }) => kind === 'project')
    .flatMap(side => listSideRows(meaning, side))
}

function listSideRows({ table, unit }: TableMeaning, side: Side): ProjectRow[] {
  const headed = side.rows.some(
    ({ labels }) => labels && findLabel(labels, projectPattern) !== null,
  )
  const coded = side.rows.some(({ code }) => code !== null)
  const columns = Object.fromEntries(side.columns.map(({ key, cell }) => [key, cell]))
  return side.rows.flatMap((row, index) => {
    // Units and subjects stand above their projects without the code that these have, or with one that
    // these lack.
    const next = side.rows[index + 1]
    const isAbove =
      next?.parent === index &&
      (isHead(row, coded) || (next.code === null && isSubject(side, index, unit)))
    if (row.role !== 'line' || isAbove) return []
    const labels = row.labels ?? { 项目名称: row.name }
    return [
      {
        table,
        unit,
        row: row.row,
        line: row.line,
        programme:
          findLabel(labels, programmePattern) ??
          readProgramme(row, side) ??
          (isReleased(index, side) ? '' : null),
        project: findLabel(labels, projectPattern) ?? (headed ? null : row.name || null),
        unitName: readHolder(row, side, labels),
        subject: readSubject(row, side),
        hasGoal: findLabel(labels, /绩效目标/) !== null,
        amounts: row.amounts,
        cells: row.cells ?? columns,
      },
    ]
  })
}

/** Whether a row with projects below it is one of a subject, a unit or a programme, and no project. */
function isHead(row: Row, coded: boolean): boolean {
  return (coded && row.code === null) || isNamedAsUnit(row.name)
}

/** Whether the rows below one with a code make it: of 其中 alone it is the project, and they are parts. */
function isSubject({ rows, columns }: Side, index: number, unit: AmountUnit): boolean {
  const { code, amounts } = rows[index]!
  if (code === null) return false
  const below: Row[] = []
  for (let next = index + 1; (rows[next]?.parent ?? -1) >= index; next++)
    if (rows[next]!.parent === index) below.push(rows[next]!)
  const read = (amount: Amount | undefined) =>
    amount != null && isFen(amount, unit) ? toFen(amount, unit) : 0
  return columns.every(
    ({ key }) =>
      read(amounts[key]) === below.reduce((sum, { amounts }) => sum + read(amounts[key]), 0),
  )
}

/** Whether a row names a unit in a column of units: 敬老院 below 一级项目 is a project. */
function isUnit({ name, labels }: Row): boolean {
  return (
    isNamedAsUnit(name) &&
    Object.entries(labels ?? {}).some(
      ([header, text]) => text === name && holderPattern.test(header),
    )
  )
}

/**
 * Whether a project does not stand below the programme before it, which has its parts already:
 * what it is a part of was not printed.
 */
function isReleased(index: number, { rows }: Side): boolean {
  const holdsProgramme = ({ labels = {} }: Row) =>
    findLabel(labels, programmePattern) !== null && findLabel(labels, projectPattern) === null
  const above = (row: Row | undefined) => (row?.parent == null ? undefined : rows[row.parent])
  const before = rows[index - 1]
  let programme = above(before)
  while (programme && !holdsProgramme(programme)) programme = above(programme)
  if (!programme) return false
  let own = above(rows[index])
  while (own && own !== programme) own = above(own)
  return own === undefined
}

/** The programme that a project stands below, where that is no unit; `null` for none. */
function readProgramme({ parent }: Row, { rows }: Side): string | null {
  const above = parent === null ? undefined : rows[parent]
  return above && isNamedAsUnit(above.name) && !isUnit(above) ? above.name : null
}

/** The unit that a project is of: in a column of its own, else the row that it stands below. */
function readHolder(
  { name, parent }: Row,
  { rows }: Side,
  labels: NonNullable<Row['labels']>,
): string | null {
  let above = parent === null ? undefined : rows[parent]
  while (above && !isUnit(above) && above.parent !== null) above = rows[above.parent]
  const others = Object.fromEntries(
    Object.entries(labels).filter(([header, text]) => text !== name && !/[代编]码/.test(header)),
  )
  return findLabel(others, holderPattern) ?? (above && isUnit(above) ? above.name : null)
}

function readSubject({ code, parent, labels }: Row, { rows }: Side): string {
  const above = parent === null ? undefined : rows[parent]
  const own = Object.entries(labels ?? {}).flatMap(([header, text]) =>
    subjectPattern.test(header) ? [text] : [],
  )
  return [code ?? above?.code ?? '', ...own].join(' ').trim()
}

/** What the first label whose words fit says. */
function findLabel(labels: NonNullable<Row['labels']>, pattern: RegExp): string | null {
  for (const label in labels) if (pattern.test(label)) return labels[label] ?? null
  return null
}

/**
 * Names projects whose money stands in several rows by subject: the same programme, name and unit,
 * and another subject in each.
 */
export function reportSplitProjects(rows: readonly ProjectRow[]): Diagnostic[] {
  const groups = new Map<string, ProjectRow[]>()
  let programme = ''
  for (const row of rows) {
    if (row.programme) programme = row.programme
    if (!row.project || !row.subject) continue
    const key = [row.table, programme, row.project, row.unitName ?? ''].join('\n')
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const found: Diagnostic[] = []
  for (const [first, ...others] of groups.values()) {
    if (
      !first ||
      others.length === 0 ||
      new Set([first, ...others].map(({ subject }) => subject)).size <= others.length
    )
      continue
    const lines = [first, ...others].map(({ line }) => line).join('、')
    found.push({
      level: 'note',
      code: 'split-project',
      table: first.table,
      row: first.row,
      line: first.line,
      message: `原文第 ${lines} 行是同一个项目“${first.project}”按科目分印的各行，逐行列出，金额没有合并。`,
    })
  }
  return found
}

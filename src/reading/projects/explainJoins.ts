import type { Diagnostic } from '@/document/document'
import type { ProjectSheetJoin } from '@/document/project'
import type { Pair, ProjectEntry, SheetEntry } from './entries'

/** By what two were brought together, and among how many. */
export type Basis =
  | { readonly kind: 'amount' | 'rounded'; readonly projects: number; readonly sheets: number }
  | { readonly kind: 'name' }

/** Names that share less than this have nothing to do with each other, in thousandths. */
const leastLikeness = 150
/**
 * What must be lost where two pairs exchange partners for the choice to be clear, in thousandths.
 */
const clearMargin = 200

/** How sure a pair is and why, in a Chinese sentence. */
export function buildJoin(pair: Pair, basis: Basis): ProjectSheetJoin {
  const { project, sheet, likeness } = pair
  const amountsEqual =
    project.fen !== null && (project.fen === sheet.fen || basis.kind === 'rounded')
  return {
    table: sheet.sheet.table,
    ...(sheet.sheet.part ? { part: sheet.sheet.part } : {}),
    confidence: rateConfidence(pair, basis),
    likeness: likeness / 1000,
    amountsEqual,
    reason: `${describeAmounts(pair, basis)}，${describeNames(pair)}${describeFunding(pair)}`,
  }
}

function rateConfidence(
  { project, sheet, likeness, margin }: Pair,
  basis: Basis,
): ProjectSheetJoin['confidence'] {
  const named = project.name === sheet.name
  if (basis.kind === 'name') {
    const contradict = project.fen !== null && sheet.fen !== null && project.fen !== sheet.fen
    return named && !contradict ? 'likely' : 'weak'
  }
  const alone = basis.projects === 1 && basis.sheets === 1
  if (named && (alone || margin >= clearMargin))
    return basis.kind === 'amount' ? 'certain' : 'likely'
  if (alone) return likeness >= leastLikeness ? 'likely' : 'weak'
  return margin >= clearMargin ? 'likely' : 'weak'
}

function describeAmounts({ project, sheet, margin }: Pair, basis: Basis): string {
  const amount = `${project.project.total ?? '（空）'} ${project.unit}`
  const printed = `${sheet.sheet.funds.total?.amount ?? '（空）'} ${sheet.unit}`
  if (basis.kind === 'name')
    return project.fen === sheet.fen && project.fen !== null
      ? `金额同为 ${amount}`
      : `金额不相等（项目支出表 ${amount}，绩效目标表 ${printed}），仅凭名称`
  const equal =
    basis.kind === 'rounded'
      ? `金额 ${amount} 与 ${printed} 四舍五入后相等`
      : `金额相等（${amount}）`
  if (basis.projects === 1 && basis.sheets === 1) return `${equal}，且各只有一个`
  return `${equal}，这个金额有 ${basis.projects} 个项目、${basis.sheets} 张绩效目标表，${margin >= clearMargin ? '整体看这样搭配明显更合' : '名称和资金都不足以分清，按最相近和印刷顺序搭配'}`
}

function describeNames({ project, sheet, likeness }: Pair): string {
  if (project.name === sheet.name) return '名称相同'
  const hundredths = Math.round(likeness / 10)
  return likeness >= 1000
    ? '名称除年份等字样外相同'
    : `名称相似度 ${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

function describeFunding({ project, sheet }: Pair): string {
  if (!sheet.hint || project.fundingSide === null) return ''
  const money = project.fundingSide === 'currentYear' ? '当年资金' : '上年结转资金'
  return sheet.hint.side === project.fundingSide
    ? `；绩效目标表写有“${sheet.hint.text}”，与该项目的${money}相符`
    : `；但绩效目标表写有“${sheet.hint.text}”，与该项目的${money}不符`
}

export interface Join extends Pair {
  readonly join: ProjectSheetJoin
}

/** Names joins that are only weak, and those whose amounts contradict each other. */
export function reportWeakJoins(joins: readonly Join[]): Diagnostic[] {
  return joins
    .filter(({ join }) => join.confidence === 'weak')
    .map(({ project, sheet, join }) => ({
      level: join.amountsEqual ? 'note' : 'warning',
      code: join.amountsEqual ? 'weak-join' : 'join-by-name',
      line: sheet.sheet.line,
      table: sheet.sheet.table,
      message: `原文第 ${sheet.sheet.line} 行起的绩效目标表“${sheet.sheet.name}”与原文第 ${project.project.place.line} 行的项目“${project.project.name}”的对应没有把握：${join.reason}。`,
    }))
}

/**
 * Names projects without a sheet and sheets without a project; once for all where a document has
 * none of the other.
 */
export function reportUnjoined(
  projects: readonly ProjectEntry[],
  sheets: readonly SheetEntry[],
  printsGoals: boolean,
): Diagnostic[] {
  const [project] = projects
  const [sheet] = sheets
  if (project && !sheet)
    return [
      {
        level: 'note',
        code: 'no-sheets',
        ...locateProject(project),
        message: printsGoals
          ? `${projects.length} 个项目没有单独的绩效目标表：绩效目标印在项目支出表的一栏里，按原样保留。`
          : `${projects.length} 个项目都没有绩效目标表：文件里没有这种表。`,
      },
    ]
  if (sheet && !project)
    return [
      {
        level: 'note',
        code: 'no-projects',
        line: sheet.sheet.line,
        table: sheet.sheet.table,
        message: `文件里没有项目支出表，项目取自 ${sheets.length} 张绩效目标表。`,
      },
    ]
  return [
    ...projects
      .filter(entry => !entry.joined)
      .map((entry): Diagnostic => ({
        level: 'warning',
        code: 'project-without-sheet',
        ...locateProject(entry),
        row: entry.project.place.row,
        message: `原文第 ${entry.project.place.line} 行的项目“${entry.project.name}”没有对应的绩效目标表。`,
      })),
    ...sheets
      .filter(({ joined }) => !joined)
      .map((entry): Diagnostic => ({
        level: 'warning',
        code: 'sheet-without-project',
        line: entry.sheet.line,
        table: entry.sheet.table,
        message: `原文第 ${entry.sheet.line} 行起的绩效目标表“${entry.sheet.name}”没有对应的项目。`,
      })),
  ]
}

function locateProject({ project }: ProjectEntry): { line: number; table: string } {
  return { line: project.place.line, table: project.place.table }
}

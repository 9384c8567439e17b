import type { Diagnostic } from '@/document/document'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import type { DocumentKind } from '@/document/documentKind'
import {
  type ListedProject,
  moneyOfSheet,
  type PerformanceSheet,
  type Project,
  type ProjectNarrative,
} from '@/document/project'
import { NameComparer } from './names'
import { ProjectIds } from './readProjects'

export interface KnownProjectsInput {
  /** The rows of 项目支出表, joined to their sheets. */
  readonly listed: readonly ListedProject[]
  readonly performanceSheets: readonly PerformanceSheet[]
  readonly narratives: readonly ProjectNarrative[]
  readonly unitOf: (table: string) => AmountUnit
  readonly kind: DocumentKind
}
export interface KnownProjects {
  readonly projects: readonly Project[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * All projects of a document, each once: the rows of 项目支出表; without that table those of the
 * sheets; and those that only the text describes. Narratives join the project that they name.
 */
export function listKnownProjects(input: KnownProjectsInput): KnownProjects {
  const identities = new ProjectIds()
  const projects: Project[] =
    input.listed.length > 0
      ? [...input.listed]
      : input.performanceSheets.flatMap(
          sheet => readSheetProject(sheet, input.kind, identities) ?? [],
        )
  const diagnostics: Diagnostic[] = []
  const names = new NameComparer([])
  for (const narrative of input.narratives) {
    const index = findNamed(projects, narrative, names, input)
    const found = projects[index]
    if (!found) {
      projects.push(readNarrativeProject(narrative, identities))
      continue
    }
    diagnostics.push(...compareAmounts(found, narrative, input))
    projects[index] = { ...found, narrative }
  }
  return { projects, diagnostics }
}

/**
 * A project that only its sheet prints, a final account's by what was spent; `null` for one of
 * 部门整体支出, or without a name.
 */
function readSheetProject(
  sheet: PerformanceSheet,
  kind: DocumentKind,
  identities: ProjectIds,
): Project | null {
  const { name, table, part, funds, line } = sheet
  if (name === '' || sheet.ofUnit) return null
  const money = moneyOfSheet(sheet, kind)
  const total = money?.amount ?? null
  const isSpent = money !== null && money === funds.spent
  return {
    id: identities.identify('', name, total, {}),
    programme: '',
    name,
    unitName: null,
    place: money?.place ?? { table, row: 0, line, cell: 0 },
    total,
    funding: {},
    sheet: {
      table,
      ...(part === undefined ? {} : { part }),
      confidence: 'certain',
      likeness: 1,
      amountsEqual: total !== null,
      reason: `文件里没有项目支出表，项目和${isSpent ? '全年执行数' : '金额'}取自这张绩效目标表`,
    },
    source: 'sheet',
  }
}

function readNarrativeProject(narrative: ProjectNarrative, identities: ProjectIds): Project {
  const { name, amount } = narrative
  const total = amount?.amount ?? null
  return {
    id: identities.identify('', name, total, {}),
    programme: '',
    name,
    unitName: null,
    place: null,
    total,
    ...(amount ? { unit: amount.unit } : {}),
    funding: {},
    sheet: null,
    source: 'narrative',
    narrative,
  }
}

/** Shorter names may be part of another project's. */
const shortestContained = 5

/** The project that a narrative names, -1 for none; of several the one of its amount. */
function findNamed(
  projects: readonly Project[],
  narrative: ProjectNarrative,
  names: NameComparer,
  input: KnownProjectsInput,
): number {
  const open = projects.flatMap((project, index) => (project.narrative ? [] : [{ project, index }]))
  const same = open.filter(({ project }) => names.likeness(project.name, narrative.name) === 1000)
  const fen = narrativeFen(narrative)
  const isEqual = ({ project }: { readonly project: Project }) =>
    fen !== null && printedFens(project, input).includes(fen)
  const alike = open.filter(
    entry => isEqual(entry) && isContained(entry.project.name, narrative.name),
  )
  const built =
    same.length > 0
      ? []
      : open.filter(({ project }) => isSameBuilding(project.name, narrative.name))
  return (
    (
      same.find(isEqual) ??
      same[0] ??
      (alike.length === 1 ? alike[0] : undefined) ??
      (built.length === 1 ? built[0] : undefined)
    )?.index ?? -1
  )
}

const work = /改?扩建|[新改]建|改造/g

/** Whether names differ only in how what is built is put (新建某中心, 某中心新建工程), not in the work. */
function isSameBuilding(a: string, b: string): boolean {
  const [one, other] = [a, b].map(name => name.replace(work, '').replace(/建设|工程|项目/g, ''))
  if (one !== other || (one?.length ?? 0) <= shortestContained) return false
  const [done, told] = [a, b].map(name => (name.match(work) ?? []).join())
  return done === told || done === '' || told === ''
}

function isContained(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= shortestContained && long.includes(short)
}

function compareAmounts(
  project: Project,
  narrative: ProjectNarrative,
  input: KnownProjectsInput,
): Diagnostic[] {
  const [stated, printed] = [narrativeFen(narrative), printedFens(project, input)]
  if (stated === null || printed.length === 0 || printed.includes(stated) || !narrative.amount)
    return []
  const { amount, unit, line } = narrative.amount
  return [
    {
      level: 'warning',
      code: 'narrative-amount',
      line,
      message: `原文第 ${line} 行写项目“${narrative.name}”的预算为 ${amount} ${unit}，与表里印的 ${project.total} ${unitOfProject(project, input.unitOf)} 不同，金额按表列出。`,
    },
  ]
}

const unitOfProject = ({ unit, place }: Project, unitOf: KnownProjectsInput['unitOf']) =>
  unit ?? unitOf(place?.table ?? '')

/** The amount of a project; beside what was spent its budget, which the text may speak of too. */
function printedFens(
  project: Project,
  { unitOf, performanceSheets }: KnownProjectsInput,
): readonly number[] {
  const { total, source, sheet: join } = project
  const sheet =
    source === 'sheet'
      ? performanceSheets.find(({ table, part }) => table === join?.table && part === join.part)
      : undefined
  return [total, sheet?.funds.total?.amount ?? null].flatMap(
    amount => asFen(amount, unitOfProject(project, unitOf)) ?? [],
  )
}

const narrativeFen = ({ amount }: ProjectNarrative) =>
  amount ? asFen(amount.amount, amount.unit) : null

const asFen = (amount: string | null, unit: AmountUnit) =>
  amount !== null && isFen(amount, unit) ? toFen(amount, unit) : null

import { plainTitle } from '@/text/title'
import type { CheckCounts } from '@/budget/checks'
import { checksFinding } from '@/budget/checks/finding'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankMoves, setApart } from '@/budget/comparison/rankComparisons'
import { changesFinding } from '@/budget/comparison/finding'
import { printedPlace } from '@/budget/figures/citeAmounts'
import { citeDocument, citeTables, nameEdition, nameLines } from '@/text/citations'
import type { BudgetDocument, Place } from '@/document/document'
import { economicTable } from '@/budget/economic/economicTable'
import { economicFinding } from '@/budget/economic/finding'
import { disclosureOf } from '@/budget/disclosure/disclosureOf'
import type { SubjectKey } from '@/budget/disclosure/subjects'
import { beforeUse, kindWords } from '@/text/kindWords'
import { type DisplayUnit, formatCount, spaceText } from '@/text/format'
import { buildHeadline } from '@/budget/comparison/headline'
import {
  listFinding,
  projectFinding,
  type ProjectEntry,
  type ProjectList,
  sheetName,
} from '@/budget/projects'
import { executionFinding } from '@/budget/execution/finding'
import { listExecutions } from '@/budget/execution/listExecutions'
import { kindOf } from '@/document/documentKind'
import { splitTable } from '@/budget/splits/splitTable'
import { splitFinding } from '@/budget/splits/finding'
import { summarise } from '@/budget/tree/summary'
import { threePublicFinding } from '@/budget/threePublic/finding'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { subjectTree } from '@/budget/tree/tree'
import { structureFinding } from '@/budget/tree/finding'
import { baseOf, moneyFlow, nameFlow } from '@/budget/tree/flow'
import { drawnFlow } from '@/budget/tree/drawnFlow'
import { goalNotes, notesOn, notesUnder, buildFlowTitle, firstFinding } from './slideText'
import { type Slide, type SlideKind, slideNames } from './types'

export interface SlidesInput {
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
  /** Last year's own document of the unit, where it is there. */
  readonly earlier: BudgetDocument | null
  readonly projects: ProjectList
  readonly major: readonly ProjectEntry[]
  /** How the relations come out; `null` until they have been tested. */
  readonly checks: CheckCounts | null
}

/** The slides of one kind, or the sentence that says why there are none. */
type SlideMaker = (input: SlidesInput) => readonly Slide[] | string

function buildSlide(
  kind: Exclude<SlideKind, 'project'>,
  parts: Pick<Slide, 'title' | 'notes' | 'citation'> & Partial<Pick<Slide, 'name'>>,
): readonly Slide[] {
  return [{ id: kind, kind, name: slideNames[kind], ...parts }]
}
/** Tables by name, as many as a foot has room for. */
const cite = (document: BudgetDocument, places: readonly (Place | null | undefined)[]) => {
  const names = citeTables(
    document,
    places.flatMap(place => place ?? []),
  )
  return names.length > 2
    ? spaceText(`${names.slice(0, 2).join('、')}等${formatCount(names.length)}张表`)
    : names.join('、')
}
/** Why there is no slide of a subject. */
function whyAbsent(document: BudgetDocument, subject: SubjectKey): string {
  const { sentence, name } = disclosureOf(document, subject)
  return `${sentence || `没有读到能画出${name}的数`}。`
}
const placeOfTable = (id: string): Place => ({ table: id, row: 0, line: 0, cell: 0 })

/** How each kind is made of a document. */
export const slideMakers: Readonly<Record<SlideKind, SlideMaker>> = {
  title: ({ document }) =>
    buildSlide('title', {
      title: plainTitle(document.unit.name),
      citation: citeDocument(document),
      notes: notesUnder(document, /职[能责]/),
    }),
  headline: ({ document, unit }) => {
    const summary = summarise(document)
    return buildSlide('headline', {
      title: firstFinding(buildHeadline({ document, unit, summary }), '；，'),
      citation: cite(document, [
        summary.total?.place,
        summary.basic?.place,
        summary.threePublic?.place,
      ]),
      notes: notesOn(document, ({ topic }) => topic.key === 'totalExpenditure'),
    })
  },
  flow: ({ document, unit }) => {
    const flow = moneyFlow(document)
    if (!flow) return whyAbsent(document, 'structure')
    return buildSlide('flow', {
      name: nameFlow(drawnFlow(document) ?? flow),
      title: buildFlowTitle(flow, {
        unit,
        year: document.year,
        before: kindWords(document).before,
      }),
      citation: cite(document, [baseOf(document)?.classes[0]?.place ?? baseOf(document)?.place]),
      notes: notesOn(
        document,
        ({ topic }) => topic.key === 'totalRevenue' || topic.about === 'revenue',
      ),
    })
  },
  structure: ({ document, unit }) => {
    const tree = subjectTree(document)
    if (!tree || tree.root.children.length === 0) return whyAbsent(document, 'structure')
    return buildSlide('structure', {
      title: firstFinding(
        structureFinding({
          subject: tree.root,
          measure: 'total',
          unit,
          year: document.year,
          kind: document.kind,
        }),
      ),
      citation: cite(document, [placeOfTable(tree.table.table)]),
      notes: notesOn(document, ({ topic }) => topic.kind === 'subject'),
    })
  },
  split: ({ document, unit }) => {
    const table = splitTable(document, 'class')
    const whole = table?.whole.cells
    if (!whole || (whole.basic.fen === null && whole.project.fen === null))
      return whyAbsent(document, 'split')
    return buildSlide('split', {
      title: firstFinding(
        splitFinding({ table, unit, year: document.year, before: kindWords(document).before }),
      ),
      citation: cite(document, [placeOfTable(table.table), whole.basic.place, whole.project.place]),
      notes: notesOn(
        document,
        ({ topic }) =>
          topic.kind === 'measure' && (topic.key === 'basic' || topic.key === 'project'),
      ),
    })
  },
  economic: ({ document, unit }) => {
    const table = economicTable(document)
    if (!table || !table.whole.total?.fen) return whyAbsent(document, 'economic')
    return buildSlide('economic', {
      title: firstFinding(
        economicFinding({
          table,
          measure: 'total',
          focus: null,
          unit,
          before: beforeUse(document),
        }),
      ),
      citation: cite(document, [placeOfTable(table.table)]),
      notes: notesOn(
        document,
        ({ topic }) =>
          topic.kind === 'measure' && (topic.key === 'personnel' || topic.key === 'operating'),
      ),
    })
  },
  'three-public': ({ document, unit, earlier }) => {
    const report = threePublicReport(document, earlier)
    if (!report.kinds.some(({ current }) => current)) return whyAbsent(document, 'threePublic')
    return buildSlide('three-public', {
      title: firstFinding(threePublicFinding(report, unit)),
      citation:
        cite(
          document,
          report.kinds.map(({ current }) => current && printedPlace(current.provenance)),
        ) || '正文',
      notes: notesOn(document, ({ topic }) => topic.kind === 'threePublic'),
    })
  },
  execution: ({ document, unit }) => {
    if (kindOf(document) !== 'finalAccount') return []
    const executions = listExecutions(document)
    if (executions.length === 0)
      return `没有读到决算数和预算数放在一起的表或句子，不能算完成了多少。`
    return buildSlide('execution', {
      title: firstFinding(executionFinding(executions, unit)),
      citation:
        cite(
          document,
          executions.flatMap(({ budget, spent }) =>
            [budget, spent].map(({ provenance }) => printedPlace(provenance)),
          ),
        ) || '正文',
      notes: notesOn(
        document,
        ({ budget, topic }) => Boolean(budget) && topic.kind !== 'threePublic',
      ),
    })
  },
  changes: ({ document, unit, earlier }) => {
    const { told: ranked } = rankMoves(compareBudget(document, earlier), 'amount')
    if (ranked.length === 0) return whyAbsent(document, 'changes')
    const lines = [...new Set(ranked.flatMap(({ statement }) => statement?.line ?? []))].sort(
      (first, second) => first - second,
    )
    return buildSlide('changes', {
      title: firstFinding(
        changesFinding({ ranked, apart: setApart(ranked).apart, year: document.year, unit }),
      ),
      citation: lines.length > 0 ? nameLines(lines.slice(0, 4), document.source) : '各表的上年数',
      notes: notesOn(document, ({ change, reason }) => Boolean(change || reason)),
    })
  },
  projects: ({ document, unit, projects }) => {
    if (!projects.entries.some(({ project, fen }) => project && fen !== null && fen > 0))
      return whyAbsent(document, 'projects')
    return buildSlide('projects', {
      title: firstFinding(listFinding(projects, unit, 'project')),
      citation: cite(document, [projects.totalPlace ?? projects.entries[0]?.cell]),
      notes: notesOn(
        document,
        ({ topic }) =>
          topic.kind === 'projectCount' || (topic.kind === 'measure' && topic.key === 'project'),
      ),
    })
  },
  project: ({ document, unit, major }) => {
    if (major.length === 0) return whyAbsent(document, 'projects')
    return major.map((entry): Slide => ({
      id: `p-${entry.id}`,
      kind: 'project',
      name: entry.name,
      project: entry,
      title: firstFinding(projectFinding(entry, unit)),
      citation: entry.sheet
        ? spaceText(`绩效目标表（${sheetName(entry.sheet.sheet)}）`)
        : entry.cell
          ? cite(document, [entry.cell])
          : spaceText(`项目经费情况说明（${nameLines(entry.place.line, document.source)}）`),
      notes: entry.sheet ? goalNotes(entry.sheet.sheet) : [],
    }))
  },
  checks: ({ document, checks }) =>
    buildSlide('checks', {
      title: checks ? firstFinding(checksFinding(checks)) : plainTitle('各数之间的勾稽关系'),
      citation: spaceText(`全部 ${document.tables.length} 张表和正文`),
      notes: [],
    }),
  closing: ({ document }) =>
    buildSlide('closing', {
      title: plainTitle(spaceText(`以上是${nameEdition(document)}`)),
      citation: citeDocument(document),
      notes: notesUnder(document, /联系|咨询|监督/),
    }),
}

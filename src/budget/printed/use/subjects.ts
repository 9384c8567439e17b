import { printedPlace } from '@/budget/figures/citeAmounts'
import { type EconomicSubject, economicTable } from '@/budget/economic/economicTable'
import { listProjects } from '@/budget/projects/projectList'
import { splitTable } from '@/budget/splits/splitTable'
import { subjectPlaces } from '@/budget/tree/subjectPlaces'
import { subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { measureNames, measures, type Measure } from '@/document/measures'

/** A view that shows a printed figure, what it shows it as, and how the view is opened at it. */
export interface PrintedUse {
  readonly view:
    | 'overview'
    | 'structure'
    | 'split'
    | 'economic'
    | 'three-public'
    | 'projects'
    | 'project'
    | 'indicators'
    | 'changes'
    | 'revenue'
  /** "208 社会保障和就业支出", "公务接待费 当年预算". */
  readonly label: string
  readonly open: {
    readonly subject?: string
    readonly measure?: Measure
    readonly level?: 'class' | 'section' | 'item'
    readonly at?: string
    readonly project?: string
  }
}

/** Says that a figure printed at a place is shown by a view; without a cell, all of its row is. */
export type AddUse = (
  place:
    | { readonly table: string; readonly row: number; readonly cell: number | null }
    | null
    | undefined,
  use: PrintedUse,
) => void

/**
 * Figures of functional subjects: in the structure, and where basic stands against project
 * expenditure.
 */
export function addSubjects(document: BudgetDocument, add: AddUse): void {
  const tree = subjectTree(document)
  for (const subject of tree ? [tree.root, ...tree.subjects.values()] : []) {
    for (const measure of measures)
      for (const place of subjectPlaces(subject, measure))
        add(place, {
          view: 'structure',
          label: named(subject, measureNames[measure]),
          open: {
            ...(subject.key !== '' && { subject: subject.key }),
            ...(measure !== 'total' && { measure }),
          },
        })
  }
  for (const level of ['item', 'section', 'class'] as const) {
    const table = splitTable(document, level)
    for (const row of table ? [table.whole, ...table.rows] : []) {
      for (const measure of measures)
        add(row.cells[measure].place, {
          view: 'split',
          label: named(row, measureNames[measure]),
          open: level === 'item' ? {} : { level },
        })
    }
  }
}

/** Figures of economic classes and sections. */
export function addEconomic(document: BudgetDocument, add: AddUse): void {
  const table = economicTable(document)
  if (!table) return
  const addSubject = (subject: EconomicSubject) => {
    for (const measure of ['total', 'personnel', 'operating'] as const) {
      add(subject.figures[measure]?.place, {
        view: 'economic',
        label: named(subject, measure === 'total' ? '基本支出' : measureNames[measure]),
        open: { subject: subject.code ?? subject.name, ...(measure !== 'total' && { measure }) },
      })
    }
    subject.children.forEach(addSubject)
  }
  table.classes.forEach(addSubject)
  for (const measure of ['total', 'personnel', 'operating'] as const) {
    add(printedPlace(table.whole[measure]?.provenance ?? null) ?? undefined, {
      view: 'economic',
      label: measure === 'total' ? '基本支出' : measureNames[measure],
      open: measure === 'total' ? {} : { measure },
    })
  }
}

const named = (
  { code, name }: { readonly code: string | null; readonly name: string },
  measure: string,
) => [code, name, measure].filter(Boolean).join(' ')

/** Rows of 项目支出表, and sheets with their indicators. */
export function addProjects(document: BudgetDocument, add: AddUse): void {
  const list = listProjects(document)
  for (const { id, name, project, cell, sheet } of list.entries) {
    const open = { project: id }
    if (project && cell) add({ ...cell, cell: null }, { view: 'project', label: name, open })
    if (!sheet) continue
    const { table, funds, goalLine } = sheet.sheet
    for (const figure of [funds.total, funds.fiscal, funds.other])
      if (figure)
        add({ ...figure.place, cell: null }, { view: 'project', label: `${name} 的资金`, open })
    const goal =
      document.tables
        .find(found => found.id === table)
        ?.rows.findIndex(({ line }) => line === goalLine) ?? -1
    if (goal >= 0)
      add({ table, row: goal, cell: null }, { view: 'project', label: `${name} 的年度目标`, open })
    for (const { indicator } of sheet.rows) {
      const row = { table, row: indicator.row, cell: null }
      add(row, { view: 'project', label: `${name} 的指标“${indicator.name}”`, open })
      add(row, { view: 'indicators', label: `${name} 的全部指标`, open })
    }
  }
  for (const { name, place } of list.groups)
    add(place && { ...place, cell: null }, {
      view: 'projects',
      label: `一级项目 ${name}`,
      open: {},
    })
  add(list.totalPlace, { view: 'projects', label: '项目支出合计', open: {} })
}

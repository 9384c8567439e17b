import type { BudgetDocument, Place } from '@/document/document'
import { findSides, findTotal, type FoundSide } from '@/document/lookup'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import { kindOf } from '@/document/documentKind'
import {
  isListed,
  moneyOfSheet,
  type PerformanceSheet,
  type Project,
  type SheetFigure,
} from '@/document/project'
import { mapInSteps, runSteps } from '@/document/steps'
import { projectPlace } from '@/text/provenance'
import { addUp } from '@/budget/tree/tree'
import { summarise } from '@/budget/tree/summary'
import { fundingOf } from './funding'
import { groupProjects } from './filter'
import { markNamesakes } from './namesakes'
import { sheetFacts } from './sheetFacts'
import { sheetKey } from './sheetKey'
import type { ProjectEntry, ProjectList, SheetFacts } from './types'

/**
 * All projects of a document with their sheets, grouped by programme; what has no counterpart is
 * listed as such.
 */
export function listProjects(document: BudgetDocument): ProjectList {
  return runSteps(stepProjects(document))
}

/** As `listProjects`, in steps that are each short. */
export function* stepProjects(document: BudgetDocument): Generator<void, ProjectList> {
  const sides = findSides(document, ['projectExpenditure'], ['project'])
  const read = reader(document, sides)
  const joined = new Set(document.projects.flatMap(({ sheet }) => (sheet ? [sheetKey(sheet)] : [])))
  const alone = document.sheets.filter(sheet => !joined.has(sheetKey(sheet)))
  const entries = markNamesakes([
    ...(yield* mapInSteps(document.projects, read.project)),
    ...(yield* mapInSteps(alone, read.sheetAlone)),
  ])
  const projects = entries.filter(({ project }) => project !== null)
  const total = findTotal(sides, 'total')
  const isUnlisted = projects.length > 0 && !document.projects.some(isListed)
  const sum = addUp(projects.map(({ fen }) => fen))
  const spent = total ?? (isUnlisted ? summarise(document).project : null)
  return {
    total: total?.fen ?? null,
    totalPlace: total?.place ?? null,
    whole: spent?.fen ?? sum,
    wholePlace: spent?.place ?? null,
    isUnlisted,
    sum,
    entries,
    groups: groupProjects(projects, sides),
    withoutSheet: projects.filter(({ sheet }) => sheet === null),
    withoutProject: entries.filter(({ project }) => project === null),
  }
}

function reader(document: BudgetDocument, sides: readonly FoundSide[]) {
  const tables = new Map(document.tables.map(table => [table.id, table]))
  const sheets = new Map(document.sheets.map(sheet => [sheetKey(sheet), sheet]))
  const units = new Map(document.meanings.map(({ table, unit }) => [table, unit]))
  const columns = new Map(sides.map(({ meaning, side }) => [meaning.table, side.columns]))
  const unitOf = (table: string): AmountUnit =>
    units.get(table) ?? tables.get(table)?.unit ?? document.amountUnit

  const bad = new Set(
    document.diagnostics.flatMap(({ code, table, row, cell }) =>
      code === 'bad-number' ? [`${table} ${row} ${cell}`] : [],
    ),
  )
  const unreadAt = ({ table, row, cell }: Place): string | null =>
    bad.has(`${table} ${row} ${cell}`)
      ? tables.get(table)?.rows[row]?.cells[cell]?.trim() || null
      : null
  const factsOf = (sheet: PerformanceSheet, amount: number | null): SheetFacts =>
    sheetFacts({
      sheet,
      table: tables.get(sheet.table),
      unit: unitOf(sheet.table),
      amount: amount ?? readFen(sheet.funds.total, unitOf(sheet.table)),
    })
  return {
    project(project: Project): ProjectEntry {
      const { id, name, programme, total, place: cell } = project
      const unit = project.unit ?? unitOf(cell?.table ?? '')
      const fen = total !== null && isFen(total, unit) ? toFen(total, unit) : null
      const sheet = project.sheet && sheets.get(sheetKey(project.sheet))
      return {
        id,
        name,
        programme,
        project,
        fen,
        unread: fen === null && cell ? unreadAt(cell) : null,
        place: projectPlace(project),
        cell,
        sharesName: false,
        // Targets of a sheet are set against its budget, which need not be what was spent.
        sheet: sheet ? factsOf(sheet, project.source === 'sheet' ? null : fen) : null,
        funding: fundingOf(project, { unit, columns: columns.get(cell?.table ?? '') ?? [] }),
      }
    },
    sheetAlone(sheet: PerformanceSheet): ProjectEntry {
      const money = moneyOfSheet(sheet, kindOf(document))
      const fen = readFen(money, unitOf(sheet.table))
      const place = money?.place ?? {
        table: sheet.table,
        row: 0,
        line: sheet.line,
        cell: 0,
      }
      return {
        id: `sheet-${sheetKey(sheet)}`,
        name: sheet.name,
        programme: null,
        project: null,
        fen,
        unread: null,
        place,
        cell: place,
        sharesName: false,
        sheet: factsOf(sheet, null),
        funding: [],
      }
    },
  }
}

function readFen(figure: SheetFigure | null, unit: AmountUnit): number | null {
  return figure?.amount != null && isFen(figure.amount, unit) ? toFen(figure.amount, unit) : null
}

import { addUp, type Subject, subjectTables, subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument, TableKind } from '@/document/document'
import { type Figure, figureOf, findSides } from '@/document/lookup'
import { type AmountUnit, type Fen, toFen } from '@/document/money'
import type { Project } from '@/document/project'

/** A functional subject without parts that has project expenditure, as printed. */
export interface Item {
  readonly subject: Subject
  readonly target: Figure
}

/** Items of one table with the sum of their project expenditure, in 分. */
export interface ItemTable {
  readonly kind: TableKind
  readonly items: readonly Item[]
  readonly sum: Fen
}

/**
 * Every table that prints project expenditure by subject, 支出总表 first because it counts all
 * funds.
 */
export function itemTables(document: BudgetDocument): readonly ItemTable[] {
  const kinds: readonly TableKind[] = [
    'expenditure',
    ...subjectTables.filter(kind => kind !== 'expenditure'),
  ]
  return kinds.flatMap(kind => {
    const tree = subjectTree(document, [kind])
    if (!tree?.measures.includes('project')) return []
    const items = [...tree.subjects.values()].flatMap(itemOf)
    return items.length === 0
      ? []
      : [{ kind, items, sum: addUp(items.map(({ target }) => target.fen)) ?? 0 }]
  })
}

function itemOf(subject: Subject): Item[] {
  const {
    amounts: { project: fen },
    places: { project: place },
    children,
  } = subject
  return children.length === 0 && fen !== null && fen !== 0 && place
    ? [{ subject, target: { fen, place } }]
    : []
}

const fundTables: Readonly<Record<string, TableKind>> = {
  generalPublic: 'generalPublicExpenditure',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}

/**
 * What the tables leave room for in an item, in 分: of a fund, of this year's and of carried-over
 * money; without a key, no bound is printed.
 */
export type Room = ReadonlyMap<string, Fen>

/**
 * The bounds that the tables of each fund and 收支总表 set for an item. Each holds wherever the
 * project truly belongs.
 */
export function roomOf(document: BudgetDocument, { subject, target }: Item): Room {
  const room = new Map<string, Fen>()
  for (const [fund, kind] of Object.entries(fundTables)) {
    const fen = fundRoom(document, kind, subject)
    if (fen !== null) room.set(fund, fen)
  }
  const top = classOf(subject)
  for (const year of ['currentYear', 'carryOver']) {
    for (const found of findSides(document, ['revenueExpenditure'], ['functional'])) {
      const row = found.side.rows.find(
        ({ role, code, name }) =>
          role === 'line' && (code === null ? name === top.name : code === top.code),
      )
      const figure = figureOf(found, row, year)
      const total = figureOf(found, row, 'total')
      if (figure && total?.fen === top.amounts.total)
        room.set(year, Math.min(figure.fen, target.fen))
    }
  }
  return room
}

/** Whether a project's funding fits into an item. */
export function hasRoom(room: Room | undefined, project: Project, unit: AmountUnit): boolean {
  return [...(room ?? [])].every(([key, most]) => fundingOf(project, key, unit) <= most)
}

function fundRoom(document: BudgetDocument, kind: TableKind, subject: Subject): Fen | null {
  const meaning = document.meanings.find(candidate => candidate.kind === kind)
  if (!meaning) return null
  if (meaning.empty) return 0
  const tree = subjectTree(document, [kind])
  if (!tree?.measures.includes('project') || tree.root.amounts.project === null) return null
  return subject.code === null ? null : (tree.subjects.get(subject.code)?.amounts.project ?? 0)
}

/**
 * What a project gets from a fund or a year: keys are "currentYear.generalPublic",
 * "carryOver.generalPublic", "generalPublic" …
 */
function fundingOf({ funding }: Project, key: string, unit: AmountUnit): Fen {
  return Object.entries(funding).reduce(
    (sum, [path, amount]) =>
      amount !== null && path.split('.').includes(key) ? sum + toFen(amount, unit) : sum,
    0,
  )
}

function classOf(subject: Subject): Subject {
  return subject.parent && subject.parent.level !== 'total' ? classOf(subject.parent) : subject
}

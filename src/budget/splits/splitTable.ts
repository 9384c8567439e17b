import { toTenths } from '@/text/format'
import { type Measure, measureNames, measureOfColumn, measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import { findOtherUses } from '@/budget/tree/otherUses'
import {
  addUp,
  type Subject,
  subjectTables,
  type SubjectTree,
  subjectTree,
} from '@/budget/tree/tree'
import type { SplitCell, SplitLevel, SplitRow, SplitTable } from './types'
import type { BudgetDocument, Row } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'

/**
 * Basic against project expenditure for every subject at a level, in 分 and tenths of a percent;
 * `null` without a functional table.
 */
export function splitTable(document: BudgetDocument, level: SplitLevel): SplitTable | null {
  const tree = subjectTree(document)
  if (!tree) return null
  const read = (subject: Subject) => splitRow({ document, tree, subject })
  const whole = read(tree.root)
  const rows = subjectsAt(tree.root, level).map(read)
  const sum = (measure: Measure) => addUp(rows.map(({ cells }) => cells[measure].fen))
  return {
    level,
    table: tree.table.table,
    whole,
    rows,
    differences: record(measure => minus(whole.cells[measure].fen, sum(measure))),
    disclosed: measures.filter(measure => rows.some(({ cells }) => cells[measure].fen !== null)),
  }
}

/**
 * A subject without parts stands for itself below its own level, so that the rows make up the
 * whole.
 */
function subjectsAt(subject: Subject, level: SplitLevel): readonly Subject[] {
  return subject.children.flatMap(child =>
    child.level === level || child.children.length === 0 ? [child] : subjectsAt(child, level),
  )
}

interface RowInput {
  readonly document: BudgetDocument
  readonly tree: SubjectTree
  readonly subject: Subject
}

function splitRow({ document, tree, subject }: RowInput): SplitRow {
  const { key, code, name, level } = subject
  const found = record(measure => readCell({ document, tree, subject }, measure))
  const whole = (measure: Measure): Fen | null => {
    if (measure === 'total') return tree.root.amounts.total
    return measure === 'basic' || measure === 'project' ? found.total.fen : found.basic.fen
  }
  const share = (measure: Measure) => {
    const [part, all] = [found[measure].fen, whole(measure)]
    return part === null || all === null ? null : toTenths(part, all)
  }
  const rest = minus(found.total.fen, addUp([found.basic.fen, found.project.fen]))
  const otherUses =
    found.total.fen === null || rest === null
      ? null
      : findOtherUses(document, {
          total: found.total.fen,
          rest,
          rowOf: side => rowOf(side, subject),
        })
  return {
    key,
    code,
    name,
    level,
    otherUses,
    cells: record(measure => ({ ...found[measure], share: share(measure) })),
  }
}

function readCell(
  { document, tree, subject }: RowInput,
  measure: Measure,
): Omit<SplitCell, 'share'> {
  const own = subject.amounts[measure]
  if (own !== null) return filled(own, subject.places[measure] ?? null)
  if (tree.measures.includes(measure)) return { state: 'blank', fen: null, place: null }
  const other = findElsewhere({ document, subject, measure })
  if (other === null || other === 'blank')
    return { state: other ?? 'notDisclosed', fen: null, place: null }
  return filled(other.fen, other.place)
}

const filled = (fen: Fen, place: SplitCell['place']) => ({
  state: fen === 0 ? ('zero' as const) : ('amount' as const),
  fen,
  place,
})
const minus = (a: Fen | null, b: Fen | null) => (a === null || b === null ? null : a - b)
const record = <T>(of: (measure: Measure) => T) =>
  Object.fromEntries(measures.map(measure => [measure, of(measure)])) as Record<Measure, T>

interface Wanted {
  readonly document: BudgetDocument
  readonly subject: Subject
  readonly measure: Measure
}

/**
 * A figure of a subject from another table whose total for it is the same; `blank` where only empty
 * cells are found, else `null`.
 */
export function findElsewhere({ document, subject, measure }: Wanted): Figure | 'blank' | null {
  let blank = false
  for (const found of findSides(document, subjectTables, ['functional', 'use'])) {
    const row = rowOf(found, subject)
    if (!row || !isSameMoney(found, row, subject)) continue
    const column = found.side.columns.find(({ key }) => measureOfColumn(key) === measure)
    const figure = column ? figureOf(found, row, column.key) : namedUse(found, subject, measure)
    if (figure) return figure
    if (column) blank = true
  }
  return blank ? 'blank' : null
}

/** The row of a subject in another table. */
export function rowOf({ side }: FoundSide, subject: Subject): Row | null {
  if (subject.level === 'total') return totalRow(side)
  if (side.kind !== 'functional') return null
  return (
    side.rows.find(
      ({ role, code, name }) =>
        role === 'line' &&
        (code === null
          ? subject.level === 'class' && bare(name) === bare(subject.name)
          : code === subject.code),
    ) ?? null
  )
}

/**
 * Another table may count other money (all funds, or only fiscal): its parts hold here only where
 * its total is ours.
 */
function isSameMoney(found: FoundSide, row: Row, { amounts }: Subject): boolean {
  const total = figureOf(found, row, 'total')
  return total !== null && total.fen === amounts.total
}

/** Tables that print 基本支出 and 项目支出 as rows say it only of the whole. */
function namedUse(found: FoundSide, subject: Subject, measure: Measure): Figure | null {
  if (subject.level !== 'total' || found.side.kind !== 'use') return null
  return figureOf(
    found,
    found.side.rows.find(({ name }) => name === measureNames[measure]),
    'total',
  )
}

const bare = (name: string) => name.replace(/\s|支出$/g, '')

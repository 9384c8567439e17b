import { type Measure, measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import type { BudgetDocument } from '@/document/document'
import { summarise } from '@/budget/tree/summary'
import { addUp, type Subject, subjectTree, wholeExpenditure } from '@/budget/tree/tree'
import { findWholeUses } from '@/budget/tree/uses'
import { buildRow, byMeasure, readRow, tracedCell } from './splitRow'
import type { SplitLevel, SplitRow, SplitTable } from './types'

/**
 * Basic against project expenditure for every subject at a level, in 分 and tenths of a percent;
 * `null` without a functional table.
 */
export function splitTable(document: BudgetDocument, level: SplitLevel): SplitTable | null {
  const tree = subjectTree(document)
  if (!tree) return null
  const read = (subject: Subject, whole: Fen | null) => readRow({ document, tree, subject, whole })
  const root = read(tree.root, tree.root.amounts.total)
  const whole = isSplit(root) ? root : (readAllExpenditure(document) ?? root)
  const rows = subjectsAt(tree.root, level).map(subject => read(subject, whole.cells.total.fen))
  const sum = (measure: Measure) => addUp(rows.map(({ cells }) => cells[measure].fen))
  return {
    level,
    table: tree.table.table,
    whole,
    rows,
    differences: byMeasure(measure => {
      const [printed, added] = [whole.cells[measure].fen, sum(measure)]
      return printed === null || added === null ? null : printed - added
    }),
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

/**
 * The whole where the subjects cover less and their table does not split it; `null` where nothing
 * splits all expenditure.
 */
function readAllExpenditure(document: BudgetDocument): SplitRow | null {
  const { total, otherUses } = summarise(document)
  if (!total) return null
  const uses = findWholeUses({ document, total: total.fen })
  const row = buildRow({
    subject: { key: '', code: null, name: wholeExpenditure, level: 'total' },
    found: byMeasure(measure => tracedCell(measure === 'total' ? total : uses[measure])),
    whole: total.fen,
    otherUses,
  })
  return isSplit(row) ? row : null
}

const isSplit = ({ cells: { basic, project } }: SplitRow) =>
  basic.fen !== null || project.fen !== null

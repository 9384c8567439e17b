import type { BudgetDocument } from '@/document/document'
import { toTenths } from '@/text/format'
import { type Measure, measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import { findOtherUses } from '@/budget/tree/otherUses'
import { addUp, type Subject, type SubjectTree, subjectTree } from '@/budget/tree/tree'
import { findElsewhere, rowOf } from './findElsewhere'
import type { SplitCell, SplitLevel, SplitRow, SplitTable } from './types'

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
const minus = (one: Fen | null, other: Fen | null) =>
  one === null || other === null ? null : one - other
const record = <T>(of: (measure: Measure) => T) =>
  Object.fromEntries(measures.map(measure => [measure, of(measure)])) as Record<Measure, T>

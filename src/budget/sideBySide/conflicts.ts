import { findClassCode } from '@/document/functionalClasses'
import { classPrefix } from '@/budget/comparison/figureNames'
import { printedPriors } from '@/budget/comparison/printedPriors'
import { scopeOf } from '@/budget/comparison/scopes'
import { traceBudget } from '@/budget/execution/execution'
import { proseRounding, type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { readThreePublicTable } from '@/budget/threePublic/readTable'
import { subjectTables } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { Fen } from '@/document/money'
import { figureOf, findSides } from '@/document/lookup'
import { haveOtherRoles } from '@/document/unitRole'
import { isSameUnit } from './entries'
import { measureDocument } from './measureDocument'
import type { MeasureGroup } from './types'

/** A figure that one document prints and another says otherwise of. */
export interface Conflict {
  /** Key, name and group of the measure. */
  readonly key: string
  readonly name: string
  readonly group: MeasureGroup
  /** What the later document says of the other: its budget, or last year's figure. */
  readonly of: 'budget' | 'prior'
  /** As its own document has it. */
  readonly own: ConflictSide
  /** As the other document prints it. */
  readonly told: ConflictSide
  /** In 分: told less own. */
  readonly difference: Fen
}
export interface ConflictSide {
  readonly document: BudgetDocument
  readonly amount: TracedAmount
}

/**
 * Finds where a final account's 预算数 is not that of the budget of the same unit and year, and where
 * last year's figures are not those of last year's own document. What is of another scope is not
 * held against each other, and half of 0.01 万元 is rounding.
 */
export function findConflicts(documents: readonly BudgetDocument[]): readonly Conflict[] {
  return documents.flatMap(later =>
    documents
      .filter(own => own !== later && isSameUnit(own, later) && !haveOtherRoles(own, later))
      .flatMap(own => {
        if (own.year === later.year && kindOf(own) === 'budget' && kindOf(later) === 'finalAccount')
          return contradict({ own, later, of: 'budget', told: toldBudgets(later) })
        if (own.year === later.year - 1 && kindOf(own) === kindOf(later))
          return contradict({ own, later, of: 'prior', told: toldPriors(later) })
        return []
      }),
  )
}

interface Pair {
  readonly own: BudgetDocument
  readonly later: BudgetDocument
  readonly of: Conflict['of']
  readonly told: ReadonlyMap<string, TracedAmount>
}

function contradict({ own, later, of, told }: Pair): readonly Conflict[] {
  const { measures } = measureDocument(own)
  return [...told].flatMap(([key, amount]) => {
    const measured = measures.get(key)
    if (measured?.figure.kind !== 'money') return []
    const { fen, provenance, derived } = measured.figure
    const ownAmount: TracedAmount = { fen, provenance, derived }
    const isOfKinds = measured.group === 'threePublic'
    // Parts of the money may differ in each row: only one scope is held against itself.
    if (!isOfKinds && scopeOf(own, ownAmount) !== scopeOf(later, amount)) return []
    const difference = amount.fen - fen
    return Math.abs(difference) <= proseRounding
      ? []
      : [
          {
            key,
            name: measured.name,
            group: measured.group,
            of,
            own: { document: own, amount: ownAmount },
            told: { document: later, amount },
            difference,
          },
        ]
  })
}

/** An adjusted budget is another one than the budget that was published. */
const adjusted = /调整|全年预算/

/** Whether the notes below a table say that its 预算数 is an adjusted one, as those of 三公 usually do. */
const tellsAdjusted = ({ tables }: BudgetDocument, id: string) =>
  tables.some(table => table.id === id && table.notes.some(({ text }) => adjusted.test(text)))

/** What a final account says was budgeted at first, by the key of the measure. */
function toldBudgets(document: BudgetDocument): ReadonlyMap<string, TracedAmount> {
  const found = new Map<string, TracedAmount>()
  const add = (key: string, amount: TracedAmount | null) => {
    if (!amount || found.has(key)) return
    const { provenance } = amount
    const isOfTable = provenance !== null && 'table' in provenance
    if (!isOfTable || !tellsAdjusted(document, provenance.table)) found.set(key, amount)
  }
  for (const { meaning, side } of findSides(document, subjectTables, ['functional']))
    for (const row of side.rows) {
      const budgeted = figureOf({ meaning, side }, row, 'budgeted.total')
      const code = row.code ?? findClassCode(row.name)
      if (budgeted && (code !== null || row.role === 'total'))
        add(`f:${row.role === 'total' ? '' : code}`, tracePrinted(budgeted))
    }
  for (const statement of document.statements) {
    const { topic, text } = statement
    if (topic.code !== undefined && !adjusted.test(text))
      add(`f:${topic.code}`, traceBudget(statement))
  }
  for (const [key, { budgeted }] of readThreePublicTable(document)) add(key, budgeted)
  return found
}

/** What tables print as last year's figures, where they are of this document's own basis. */
const toldPriors = (document: BudgetDocument): ReadonlyMap<string, TracedAmount> =>
  new Map(
    [...printedPriors(document)].flatMap(([key, { amount, barrier }]) =>
      barrier
        ? []
        : [[key.startsWith(classPrefix) ? `f:${key.slice(classPrefix.length)}` : key, amount]],
    ),
  )

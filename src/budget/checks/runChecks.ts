import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'
import { type Rule, stepContext } from './facts/context'
import { evaluate } from './evaluate'
import { balance, columnSums, hierarchy } from './rules/columnSums'
import { codeNames, codesOnce } from './rules/form/codes'
import { unformed } from './rules/form/columns'
import { rowsOnce, soleBlanks } from './rules/form/rows'
import { tableUnits } from './rules/form/units'
import { bodyNames } from './rules/form/bodyNames'
import { formWords } from './rules/form/formWords'
import { classNames, roleWords } from './rules/form/ownWords'
import { punctuation } from './rules/form/punctuation'
import { reasonEnds } from './rules/form/reasonEnds'
import { comparedYears, knownDates, titleYears } from './rules/form/years'
import { absencesStated, statedOfBlank, statedOfEmpty } from './rules/prose/absences'
import { listedTables, requiredTables, untitled } from './rules/form/tables'
import { carryOver, scopes, chosenProjects } from './rules/scopes'
import { budgets } from './rules/budgets'
import { differences, rowSums } from './rules/rowSums'
import { rates } from './rules/rates'
import { earmarked } from './rules/earmarked'
import { empties } from './rules/empties'
import { operatingFunds, statedOperatingParts } from './rules/operatingFunds'
import { threePublic } from './rules/threePublic'
import { changes, increases, printedPriors } from './rules/prose/changes'
import { completions } from './rules/prose/completions'
import { budgetDifferences, comparisons } from './rules/prose/execution'
import { statedCodes, statedTwice } from './rules/prose/statedTwice'
import { shares, shareSums } from './rules/prose/shares'
import { changeSums } from './rules/prose/changeSums'
import { projectCount, staff } from './rules/prose/counts'
import { staffParts } from './rules/prose/staffParts'
import { statedSums } from './rules/prose/statedSums'
import { betweenTables, statedAmounts } from './rules/sameFigure'
import { sheets, weights } from './rules/performanceSheets'
import { isBlank } from './model/terms'
import { type CheckResult, type Family, type Outcome, outcomes, type Relation } from './model/types'
import { plainText } from '@/text/segments'
import { MisreadColumns } from './model/misreadColumns'
import { foldWrongUnits } from './model/wrongUnits'
import { hasFigures } from './model/view'
import { Held } from './proof/held'
import { stepProof } from './proof/stepProof'
import type { Weighing } from './proof/weighing'
import { asUnproven } from './proof/sayDoubt'
import { foldCauses } from './foldCauses'
import { CheckCounter } from './summary'
import type { CountedChecks } from './handOver'

/** Every kind of relation, in the order of the families. */
const rules: readonly Rule[] = [
  rowSums,
  differences,
  rates,
  columnSums,
  balance,
  hierarchy,
  betweenTables,
  scopes,
  budgets,
  chosenProjects,
  earmarked,
  threePublic,
  operatingFunds,
  carryOver,
  sheets,
  empties,
  statedAmounts,
  statedOperatingParts,
  statedSums,
  shares,
  shareSums,
  comparedYears,
  classNames,
  statedOfEmpty,
  statedOfBlank,
  absencesStated,
  changes,
  increases,
  printedPriors,
  completions,
  budgetDifferences,
  comparisons,
  statedTwice,
  statedCodes,
  changeSums,
  staff,
  staffParts,
  projectCount,
  weights,
  requiredTables,
  listedTables,
  untitled,
  unformed,
  codeNames,
  codesOnce,
  rowsOnce,
  soleBlanks,
  tableUnits,
  titleYears,
  knownDates,
  formWords,
  bodyNames,
  roleWords,
  punctuation,
  reasonEnds,
]

/** Relations that are tested in less than a millisecond. */
const relationsOfStep = 50

/**
 * Tests every relation that a document's structure yields; what fails comes first. Linear in the
 * document.
 */
export function runChecks(document: BudgetDocument): CheckResult[] {
  return runSteps(stepChecks(document))
}

/** As `runChecks`, in steps that are each short, so that a page can answer in between. */
export function* stepChecks(document: BudgetDocument): Generator<void, CheckResult[]> {
  return yield* gatherChecks(document, () => true)
}

/** The results that are wanted, in the order of their outcomes. */
function* gatherChecks(
  document: BudgetDocument,
  wants: (result: CheckResult) => boolean,
): Generator<void, CheckResult[]> {
  const byOutcome: Record<Outcome, CheckResult[]> = {
    fails: [],
    unproven: [],
    holdsWithinRounding: [],
    holds: [],
    untestable: [],
  }
  yield* testRelations(document, result => {
    if (wants(result)) byOutcome[result.outcome].push(result)
  })
  return outcomes.flatMap(outcome => byOutcome[outcome])
}

/**
 * As `stepChecks`, with their counts; `all`: whether those that hold are kept too, which are most and
 * take many times the memory of the document.
 */
export function* stepCounted(
  document: BudgetDocument,
  all: boolean,
): Generator<void, CountedChecks> {
  const counter = new CheckCounter()
  const results = yield* gatherChecks(document, result => {
    counter.add(result)
    return all || result.outcome !== 'holds'
  })
  return { results, counts: counter.counts() }
}

/** How many relations come out how, as of `stepChecks`; those that hold are not kept in memory. */
export function* stepOutcomes(
  document: BudgetDocument,
): Generator<void, Readonly<Record<Outcome, number>>> {
  const counts = { fails: 0, unproven: 0, holdsWithinRounding: 0, holds: 0, untestable: 0 }
  yield* testRelations(document, ({ outcome }) => counts[outcome]++)
  return counts
}

/** Hands each result on as it comes; those that fail last, as one may account for others. */
function* testRelations(
  document: BudgetDocument,
  take: (result: CheckResult) => void,
): Generator<void, void> {
  const context = yield* stepContext(document)
  const sections = new Map(context.document.statements.map(({ id, section }) => [id, section]))
  const sectionOf = (statement: string) => sections.get(statement) ?? ''
  const held = new Held(sectionOf)
  const failing: CheckResult[] = []
  const misread = new MisreadColumns()
  const blanks = new Map<string, Blank>()
  let tested = 0
  for (const { family, generate } of rules) {
    yield
    for (const relation of generate(context)) {
      if (!relation || ++tested % relationsOfStep === 0) yield
      if (!relation) continue
      if (relation.untestable === undefined && isBlank(relation.left) && isBlank(relation.right))
        countBlank(blanks, relation, family)
      else {
        const result = evaluate(relation, family)
        if (result.outcome === 'fails') failing.push(result)
        else {
          if (result.outcome !== 'untestable') {
            misread.addHeld(result)
            held.add(result)
          }
          take(result)
        }
      }
    }
  }
  const ofUnits = foldWrongUnits(failing)
  const ofColumns = misread.fold(ofUnits.fails)
  yield* judgeFailing(ofColumns.fails, { context, held, sectionOf }, take)
  for (const result of [...ofUnits.untestable, ...ofColumns.untestable]) take(result)
  // A table without any figure has been named as empty.
  for (const { id } of context.tables.filter(table => !hasFigures(table))) blanks.delete(id)
  for (const [table, { first, family, count }] of blanks) {
    const text = typeof first.title === 'string' ? first.title : plainText(first.title)
    const title = `${text}${count > 1 ? ` 等 ${count} 项` : ''}`
    take({
      ...evaluate(
        { ...first, id: `blank:${table}`, title, untestable: '两边都是空白，没有数可比。' },
        family,
      ),
      stands: count,
    })
  }
}

/** Hands on those that have earned to be called wrong, and the others as unproven; of one cause, one. */
function* judgeFailing(
  failing: readonly CheckResult[],
  weighing: Weighing,
  take: (result: CheckResult) => void,
): Generator<void, void> {
  if (failing.length === 0) return
  const doubtOf = yield* stepProof(failing, weighing)
  const judged: CheckResult[] = []
  for (const [index, result] of failing.entries()) {
    if (index % relationsOfStep === 0) yield
    const doubt = doubtOf(result)
    judged.push(doubt ? asUnproven(result, doubt) : result)
  }
  for (const result of yield* foldCauses(judged, weighing.held)) take(result)
}

interface Blank {
  readonly first: Relation
  readonly family: Family
  count: number
}

/** Relations without a figure on either side are named once for each table, not each by itself. */
function countBlank(blanks: Map<string, Blank>, relation: Relation, family: Family): void {
  const table = relation.left[0]?.place?.table ?? relation.right[0]?.place?.table ?? ''
  const known = blanks.get(table)
  if (known) known.count++
  else blanks.set(table, { first: relation, family, count: 1 })
}

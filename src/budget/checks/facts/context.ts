import type { BudgetDocument, PrintedTable, TableKind } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { Statement } from '@/document/prose'
import { countDecimals, findDecimal, isMoneyUnit } from '@/text/decimals'
import { lineOfQuote, wrappedParagraphs } from '@/text/proseLines'
import type { Family, Relation, Term } from '@/budget/checks/model/types'
import { TermCache } from '@/budget/checks/model/termCache'
import { hasFigures, type TableView, viewTable } from '@/budget/checks/model/view'
import { isBlank, sum } from '@/budget/checks/model/terms'
import { listCarried } from './carried'
import { readNames } from './names'
import { isOfOneClass, isOfChosenProjects } from './partOfKind'
import { readScopes } from './scopes'
import { addStatements } from './statements'
import { addTables } from './tables'
import type { AddFact, Fact, Facts } from './types'

/** A document with its figures indexed, once for all rules. */
export interface Context {
  readonly document: BudgetDocument
  readonly tables: readonly TableView[]
  /**
   * The first table of each kind that has figures: tables are only compared with the first of
   * another kind.
   */
  readonly firsts: ReadonlyMap<TableKind, TableView>
  /**
   * Kinds with several tables, as where units follow one another: sentences may belong to any of
   * them.
   */
  readonly repeated: ReadonlySet<TableKind>
  /** Tables of some projects, which the unit chose (重点项目支出表). */
  readonly chosenProjects: ReadonlySet<string>
  readonly printed: ReadonlyMap<string, PrintedTable>
  /**
   * The finest decimals of its sentences: "345" and "5.4" are written for 345.00 and 5.40 where
   * others have two.
   */
  readonly statedDecimals: number
  readonly facts: Facts
}

/** Indexes a document for the rules, in steps that are each short. */
export function* stepContext(read: BudgetDocument): Generator<void, Context> {
  const document = { ...read, statements: yield* atTheirLines(read) }
  const printed = new Map(document.tables.map(table => [table.id, table]))
  const tables: TableView[] = []
  const terms = new TermCache(document.meanings.length)
  for (const meaning of document.meanings) {
    tables.push(viewTable(meaning, printed.get(meaning.table), terms))
    yield
  }
  const firsts = new Map<TableKind, TableView>()
  const repeated = new Set<TableKind>()
  const chosenProjects = new Set(
    tables.filter(table => isOfChosenProjects(table, document.unit.name)).map(({ id }) => id),
  )
  const isWhole = (table: TableView) =>
    hasFigures(table) && !isOfOneClass(table) && !chosenProjects.has(table.id)
  for (const table of tables.filter(isWhole)) {
    if (firsts.has(table.kind)) repeated.add(table.kind)
    else firsts.set(table.kind, table)
  }
  const statedDecimals = document.statements.reduce(
    (most, { amount, change, unit }) =>
      isMoneyUnit(unit)
        ? Math.max(most, countDecimals(amount ?? ''), countDecimals(change?.amount ?? ''))
        : most,
    0,
  )
  return {
    document,
    tables,
    firsts,
    repeated,
    chosenProjects,
    printed,
    statedDecimals,
    facts: yield* buildFacts({ document, firsts }),
  }
}

/**
 * Statements with the line on which their amount itself stands, where their words begin on one
 * before.
 */
function* atTheirLines({
  parts,
  statements,
}: BudgetDocument): Generator<void, readonly Statement[]> {
  const wrapped = wrappedParagraphs(parts)
  if (wrapped.size === 0) return statements
  const placed: Statement[] = []
  for (const statement of statements) {
    if (placed.length % statementsOfStep === 0) yield
    const { line, text, amount } = statement
    const position =
      amount !== null && wrapped.has(line) ? findDecimal(text, amount)?.[0] : undefined
    placed.push(
      position === undefined
        ? statement
        : { ...statement, line: lineOfQuote(wrapped, { line, text, at: position }) },
    )
  }
  return placed
}

/** Statements that are looked at in less than a millisecond. */
const statementsOfStep = 100

/**
 * A kind of relation: what family it is shown in, and how a document's structure yields its
 * relations.
 */
export interface Rule {
  readonly family: Family
  /** `null` where a while has passed without a relation, so that a page can answer. */
  generate(context: Context): Iterable<Relation | null>
}

export type { Fact, Facts } from './types'

/**
 * Names every figure of a document that can be named, by whose money, of what and in which measure.
 */
function* buildFacts({
  document,
  firsts,
}: {
  document: BudgetDocument
  firsts: ReadonlyMap<TableKind, TableView>
}): Generator<void, Facts> {
  const isFinal = kindOf(document) === 'finalAccount'
  const scopes = readScopes(firsts, isFinal)
  yield
  const names = yield* readNames(firsts)
  const byKey = new Map<string, Fact[]>()
  const add: AddFact = (scope, subject, measure, terms, source) => {
    const key = `${scopes.resolve(scope, subject)}|${subject}|${measure}`
    const known = byKey.get(key)
    if (known) known.push({ key, terms, source })
    else byKey.set(key, [{ key, terms, source }])
  }
  // Revenue and expenditure of one table may be the same figure: that they are equal is a relation
  // of that table.
  addTables({
    firsts,
    scopes,
    year: document.year,
    isFinal,
    add: (scope, subject, measure, terms, source) => {
      const known = byKey.get(`${scopes.resolve(scope, subject)}|${subject}|${measure}`)
      if (!known?.some(fact => fact.source === source)) add(scope, subject, measure, terms, source)
    },
  })
  yield
  const find = (scope: string, subject: string, measure: string) =>
    byKey
      .get(`${scopes.resolve(scope, subject)}|${subject}|${measure}`)
      ?.find(({ terms }) => !isBlank(terms)) ?? null
  addStatements({
    statements: document.statements,
    names,
    scopes,
    isFinal,
    prints: (scope, subject, measure) => find(scope, subject, measure) !== null,
    add,
  })
  const classes = groupClasses(byKey)
  const classesOf = (scope: string, source?: string) => {
    const tables = classes.get(scope)
    return source === undefined ? tables?.values().next().value : tables?.get(source)
  }
  return { byKey, scopes, names, carried: listCarried(firsts), classesOf, find }
}

/** The functional classes with money that tables print, by scope and table. */
function groupClasses(
  byKey: ReadonlyMap<string, readonly Fact[]>,
): ReadonlyMap<string, ReadonlyMap<string, Term[]>> {
  const scopes = new Map<string, Map<string, Term[]>>()
  for (const [key, facts] of byKey) {
    const [, scope] = /^(.*)\|2\d\d\|total$/.exec(key) ?? []
    if (scope === undefined) continue
    const tables = scopes.get(scope) ?? new Map<string, Term[]>()
    scopes.set(scope, tables)
    for (const { source, terms } of facts)
      if (terms[0]?.place && sum(terms))
        tables.set(source, [...(tables.get(source) ?? []), ...terms])
  }
  return scopes
}

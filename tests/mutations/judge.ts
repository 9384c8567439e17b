import { runChecks, withWitnesses } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'

/** What a document says in its tables and projects, without places. */
export function listMeaning(document: BudgetDocument): string {
  const meanings = document.meanings.map(({ kind, unit, empty, sides }) => ({
    kind,
    // A unit without amounts says nothing.
    unit: empty === null ? unit : null,
    empty: empty !== null,
    // Columns of a table without amounts say nothing, nor do rows.
    sides: (empty === null ? sides : []).map(side => ({
      kind: side.kind,
      // Columns may stand in any order, too.
      keys: side.columns.map(({ key, parent }) => [nameKey(key), parent && nameKey(parent)]).sort(),
      // Rows of one parent may stand in any order.
      rows: side.rows
        .filter(({ amounts }) => Object.values(amounts).some(amount => amount !== null))
        .map(({ role, parent, code, name, amounts }) =>
          JSON.stringify({
            role,
            parent: parent === null ? null : side.rows[parent]!.name,
            code,
            name,
            amounts: Object.entries(amounts)
              .map(([key, amount]) => [nameKey(key), amount])
              .sort(),
          }),
        )
        .sort(),
    })),
  }))
  const projects = document.projects
    .map(({ name, total, funding }) => JSON.stringify({ name, total, funding }))
    .sort()
  return JSON.stringify({ meanings, projects })
}

/** The whole of 三公 is called 合计 or by its name. */
const nameKey = (key: string) => key.replace(/threePublic$/, 'total')

/** What a user is told of a document: findings of the reading and outcomes of the relations. */
export interface Told {
  readonly diagnostics: ReadonlyMap<string, number>
  /** Relations whose sides differ, be it proven or not: both are told at their place. */
  readonly differing: ReadonlySet<string>
  readonly untestable: number
}

export function listTold(document: BudgetDocument): Told {
  const diagnostics = new Map<string, number>()
  for (const { code } of document.diagnostics)
    diagnostics.set(code, (diagnostics.get(code) ?? 0) + 1)
  const results = runChecks(document).flatMap(withWitnesses)
  return {
    diagnostics,
    differing: new Set(
      results
        .filter(({ outcome }) => outcome === 'fails' || outcome === 'unproven')
        .map(({ id }) => id),
    ),
    untestable: results.filter(({ outcome }) => outcome === 'untestable').length,
  }
}

/** Whether a user is told anything of the second document that is not said of the first. */
export function tellsMore(first: Told, second: Told): boolean {
  for (const [code, count] of second.diagnostics)
    if (count > (first.diagnostics.get(code) ?? 0)) return true
  for (const id of second.differing) if (!first.differing.has(id)) return true
  return second.untestable > first.untestable
}

/** Decimals of the tables that became no amount and are not reported, by line. */
export function listLostDecimals({
  tables,
  meanings,
  sheets,
  diagnostics,
}: BudgetDocument): string[] {
  const reported = new Set(diagnostics.map(({ table, line, cell }) => `${table} ${line} ${cell}`))
  const sheetTables = new Set(sheets.map(({ table }) => table))
  const read = new Map<string, Set<number>>()
  for (const { table, sides } of meanings)
    for (const { columns, rows } of sides)
      for (const { line, cells, amounts } of rows) {
        const key = `${table} ${line}`
        const places = read.get(key) ?? new Set()
        for (const { key, cell } of columns)
          if (amounts[key] !== undefined && amounts[key] !== null) places.add(cells?.[key] ?? cell)
        read.set(key, places)
      }
  return tables
    .filter(({ id }) => !sheetTables.has(id))
    .flatMap(({ id, rows, headerRows }) =>
      rows
        .slice(headerRows)
        .flatMap(({ line, cells }) =>
          cells.flatMap((cell, index) =>
            /^-?\d[\d,]*\.\d+$/.test(cell.trim()) &&
            !read.get(`${id} ${line}`)?.has(index) &&
            !reported.has(`${id} ${line} ${index}`)
              ? [`${id} ${line} ${index} ${cell}`]
              : [],
          ),
        ),
    )
}

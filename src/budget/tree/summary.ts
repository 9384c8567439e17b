// @bundle parts
import { findClassCode } from '@/document/functionalClasses'
import { kindOf } from '@/document/documentKind'
import type { Staff } from '@/document/prose'
import { findOtherUses, type OtherUses } from './otherUses'
import { findWholeUses } from './uses'
import { isListed } from '@/document/project'
import { formatCount } from '@/text/format'
import { projectPlace, type Provenance } from '@/text/provenance'
import { type Figure, figureOf, findSides, findTotal } from '@/document/lookup'
import type { BudgetDocument, Place, TableKind } from '@/document/document'
import type { Fen } from '@/document/money'

/** A functional class with its amount this year. */
export interface ClassFigure {
  readonly code: string | null
  readonly name: string
  readonly figure: Figure
}

/** What a leader asks first. `null` where the document does not say it. */
export interface Summary {
  readonly total: Figure | null
  readonly currentYear: Figure | null
  readonly carryOver: Figure | null
  readonly basic: Figure | null
  readonly personnel: Figure | null
  readonly operating: Figure | null
  readonly project: Figure | null
  /** What basic and project expenditure leave of the total, by the name it is printed under. */
  readonly otherUses: OtherUses | null
  readonly threePublic: Figure | null
  /** Number of 二级项目, or what part three says it is. */
  readonly projects: number | null
  readonly staff: Staff | null
  /** Functional classes that have money, largest first. */
  readonly classes: readonly ClassFigure[]
}

/** Tables that print the total of expenditure, the widest first. */
export const tablesOfTotal: readonly TableKind[] = [
  'expenditure',
  'revenueExpenditure',
  'generalPublicExpenditure',
  'fiscalExpenditure',
]

const known = new WeakMap<BudgetDocument, Summary>()

/**
 * Chooses the headline figures of a document by what they mean, whatever its tables are called and
 * in whatever unit; once for each, as every view asks.
 */
export function summarise(document: BudgetDocument): Summary {
  const summary = known.get(document) ?? chooseFigures(document)
  known.set(document, summary)
  return summary
}

function chooseFigures(document: BudgetDocument): Summary {
  const spending = findSides(document, tablesOfTotal, ['functional', 'use'])
  const byYear = [
    ...findSides(document, ['revenueExpenditure'], ['functional', 'use', 'revenue']),
    ...findSides(
      document,
      ['revenue', 'fiscalRevenueExpenditure'],
      ['unit', 'revenue', 'functional'],
    ),
  ]
  const total = findSpent(document) ?? findTotal(spending, 'total')
  const uses = findWholeUses({ document, total: total?.fen ?? null, part: true })
  const { basic, project } = uses
  return {
    total,
    currentYear: findTotal(byYear, 'currentYear'),
    carryOver: findTotal(byYear, 'carryOver'),
    ...uses,
    otherUses:
      total &&
      basic &&
      project &&
      findOtherUses(document, { total: total.fen, rest: total.fen - basic.fen - project.fen }),
    threePublic: findTotal(
      findSides(document, ['threePublic'], ['threePublic', 'other', 'use', 'economic']),
      'threePublic',
      'total',
    ),
    projects: document.projects.length > 0 ? document.projects.length : null,
    staff: document.staff,
    classes: findClasses(document),
  }
}

/**
 * How many projects there are: "13 个", or "写到 1 个" where sheets and text name some and no table
 * lists all; `null` without one.
 */
export function sayProjectCount({ projects }: BudgetDocument): string | null {
  if (projects.length === 0) return null
  return `${projects.some(isListed) ? '' : '写到 '}${formatCount(projects.length)} 个`
}

/**
 * Where the number of projects comes from: the rows that print one. A sentence counts those that
 * have targets, which need not be all.
 */
export function projectCountProvenance({ projects }: BudgetDocument): Provenance {
  const listed = projects.every(isListed)
  return { count: projects.map(projectPlace), of: listed ? '二级项目' : '项目' }
}

/**
 * All that a final account says was spent: its 支出决算表, else 本年支出合计 of 收支总表, whose 总计
 * counts what was left at the end of the year too.
 */
function findSpent(document: BudgetDocument): Figure | null {
  if (kindOf(document) !== 'finalAccount') return null
  const own = findTotal(findSides(document, ['expenditure'], ['functional', 'use']), 'total')
  if (own) return own
  for (const found of findSides(document, ['revenueExpenditure'], ['functional', 'use'])) {
    const row = found.side.rows.find(({ role, name }) => role === 'subtotal' && /支出/.test(name))
    const figure = figureOf(found, row, 'total')
    if (figure) return figure
  }
  return null
}

function findClasses(document: BudgetDocument): ClassFigure[] {
  for (const found of findSides(document, tablesOfTotal, ['functional'])) {
    const classes = found.side.rows
      .filter(
        row =>
          row.role === 'line' &&
          row.parent === null &&
          (row.code === null || row.code.length === 3),
      )
      .flatMap(row => {
        const figure = figureOf(found, row, 'total')
        return figure && figure.fen !== 0
          ? [{ code: row.code ?? findClassCode(row.name), name: row.name, figure }]
          : []
      })
    if (classes.length > 0) return classes.sort((a, b) => b.figure.fen - a.figure.fen)
  }
  return []
}

/** A class by the name people say: "社会保障和就业". */
export function shortClassName(name: string): string {
  return name.length > 4 ? name.replace(/支出$/, '') : name
}

/** Which part of all expenditure a table covers, and what it leaves out. */
export interface Coverage {
  /** What the table's total is a total of: "一般公共预算支出". */
  readonly name: string
  readonly missing: { readonly name: string; readonly fen: Fen }
  /** Where all expenditure is printed. */
  readonly whole: Place
}

const names: Readonly<Partial<Record<TableKind, string>>> = {
  generalPublicExpenditure: '一般公共预算支出',
  fiscalExpenditure: '财政拨款支出',
  fiscalRevenueExpenditure: '财政拨款支出',
}

/** Totals added up from rounded rows are this much off and still the same. */
const rounding: Fen = 50_000

/**
 * What a table of expenditure with this total covers, where that is less than all expenditure; else
 * `null`.
 */
export function coverageOf(
  document: BudgetDocument,
  kind: TableKind,
  covered: Fen | null,
): Coverage | null {
  const whole = summarise(document).total
  if (!whole || covered === null || whole.fen - covered <= rounding) return null
  const fen = whole.fen - covered
  return {
    name: names[kind] ?? '表内支出',
    missing: { name: sourceOf(document, fen) ?? '其余资金', fen },
    whole: whole.place,
  }
}

/**
 * The source of revenue that is as much as what is left out; `null` where none is, or several are.
 */
function sourceOf(document: BudgetDocument, fen: Fen): string | null {
  for (const found of findSides(document, ['revenueExpenditure', 'revenue'], ['revenue'])) {
    const alike = found.side.rows.filter(
      row =>
        row.role === 'line' && row.parent === null && figureOf(found, row, 'total')?.fen === fen,
    )
    if (alike.length === 1 && alike[0]) return alike[0].name
  }
  return null
}

import type { TableCorrection } from './corrections'
import type { DocumentKind } from './documentKind'
import type { AmountUnit } from './money'
import type { UnitRole } from './unitRole'
import type { Amount, LinePlace, SourceFile } from './place'
import type { Project, PerformanceSheet } from './project'
import type { GlossaryTerm, Part, Procurement, Staff, Statement } from './prose'

export type { TableCorrection } from './corrections'
export type { DocumentKind } from './documentKind'
export type { Amount, LinePlace, Place, SourceFile } from './place'

/**
 * A published budget as plain data: the tables as printed, what they mean, the prose, and what was
 * not understood.
 */
export interface BudgetDocument {
  readonly $schema: string
  readonly version: 1
  /** `<unit code>-<year>`; without a printed code, a name made of the source file's name. */
  readonly id: string
  readonly title: string
  readonly year: number
  /** Left out for a budget. */
  readonly kind?: DocumentKind
  readonly unit: Party
  /** Whose money it covers, where that is printed: the department's, or the unit's alone. */
  readonly role?: UnitRole
  readonly department: Party | null
  /** Units whose rows stand beside each other in tables; left out where no table tells several apart. */
  readonly units?: readonly Party[]
  readonly published: { readonly date: string; readonly line: number } | null
  readonly source: DocumentSource
  /** The unit most tables are printed in. Each table and statement still says its own. */
  readonly amountUnit: AmountUnit
  readonly tables: readonly PrintedTable[]
  readonly meanings: readonly TableMeaning[]
  readonly projects: readonly Project[]
  readonly sheets: readonly PerformanceSheet[]
  readonly parts: readonly Part[]
  readonly staff: Staff | null
  readonly statements: readonly Statement[]
  readonly procurement: Procurement | null
  readonly glossary: readonly GlossaryTerm[]
  readonly diagnostics: readonly Diagnostic[]
  readonly account: Account
  /** How a person reads what was read wrongly; left out where nobody has corrected anything. */
  readonly corrections?: readonly TableCorrection[]
}

/** The file that was read; the first of them, for a document that was published as several. */
export interface DocumentSource extends Omit<SourceFile, 'format'> {
  /** Left out for text. */
  readonly format?: string
  /** All files, for a document that was published as several. */
  readonly files?: readonly SourceFile[]
  /** Of line n at n − 1, for files that have pages or sheets, and for several files. */
  readonly places?: readonly LinePlace[]
}

/** A unit or department; the code is text, `null` where none is printed. */
export interface Party {
  readonly name: string
  readonly code: string | null
  readonly line: number
}

export const tableKinds = [
  'revenueExpenditure',
  'revenue',
  'expenditure',
  'fiscalRevenueExpenditure',
  'fiscalExpenditure',
  'fiscalBasicExpenditure',
  'generalPublicExpenditure',
  'generalPublicBasicExpenditure',
  'threePublic',
  'governmentFund',
  'stateCapital',
  'projectExpenditure',
  'performanceSheet',
  'operatingFunds',
  'procurement',
  'purchasedServices',
  'fiscalAccount',
  'unknown',
] as const
export type TableKind = (typeof tableKinds)[number]

/** A table as printed: every cell with its inner spaces, blanks as empty text. */
export interface PrintedTable {
  /** `t1`, `t2` … in printed order. */
  readonly id: string
  readonly kind: TableKind
  /** The number printed in the title (三、 → 3, 公开05表 → 5, 项目三 → 3); `null` where none is. */
  readonly number: number | null
  /** Of a number in two steps the second (表3-2 → 2); left out for others. */
  readonly part?: number
  readonly title: string
  /** Line of the title, or of the first row where there is none. */
  readonly line: number
  readonly unit: AmountUnit | null
  /** How many of `rows` are header rows. */
  readonly headerRows: number
  readonly captions: readonly PrintedLine[]
  readonly rows: readonly PrintedRow[]
  readonly notes: readonly PrintedLine[]
}
export interface PrintedLine {
  readonly line: number
  readonly text: string
}
export interface PrintedRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * What a table says. Sheets and the rows of 项目支出表 have a meaning of their own besides
 * (`sheets`, `projects`).
 */
export interface TableMeaning {
  readonly table: string
  readonly kind: TableKind
  readonly unit: AmountUnit
  /** Published without data: a fact; the sentence is the document's own where it has one. */
  readonly empty: { readonly sentence: string | null; readonly line: number } | null
  /** One, or two or three where tables stand side by side in one grid. */
  readonly sides: readonly Side[]
}

export const sideKinds = [
  'revenue',
  'functional',
  'economic',
  'use',
  'unit',
  'threePublic',
  'project',
  'procurement',
  'other',
] as const
/**
 * What the rows of a side are: sources of revenue, functional or economic subjects, basic/project
 * (`use`), units …
 */
export type SideKind = (typeof sideKinds)[number]
export interface Side {
  readonly kind: SideKind
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/**
 * A column of amounts. Its key is a path of `MeasureKey`s ("total", "basic",
 * "carryOver.generalPublic", "vehicles.operation").
 */
export interface Column {
  readonly key: string
  /** Header words from the outermost to the innermost, without spaces inside words. */
  readonly label: string
  /** Key of the column that this one is a part of, `null` for none. */
  readonly parent: string | null
  /** Index of the printed cell that holds the amounts (after alignment), from 0. */
  readonly cell: number
}

export interface Row {
  /** Index into `PrintedTable.rows`. */
  readonly row: number
  readonly line: number
  /** `total` 合计/总计 of the side; `subtotal` 本年收入合计, 小计; `line` everything else. */
  readonly role: 'total' | 'subtotal' | 'line'
  /** Index into `Side.rows` of the row that this one is a part of, `null` at the top. */
  readonly parent: number | null
  /** Subject or unit code without spaces ("2080109"), `null` where none is printed. */
  readonly code: string | null
  /**
   * Of a subject without a printed code: the only code that its name and the rows above it have in the
   * classification.
   */
  readonly inferredCode?: string
  /** Without ordinals and inner spaces: "社会保障和就业支出". */
  readonly name: string
  /** Index into `BudgetDocument.units` of the unit that it is of; left out for rows of the whole. */
  readonly unit?: number
  /**
   * Words of the row's label cells by header words, where it has more than code and name (类型,
   * 一级项目, 项目单位 …).
   */
  readonly labels?: Readonly<Record<string, string>>
  readonly amounts: Readonly<Record<string, Amount>>
  /**
   * Printed cells of the amounts, by column key, where this row stands otherwise than its columns.
   */
  readonly cells?: Readonly<Record<string, number>>
}

/** Something that was not understood (`warning`) or was understood in an unusual way (`note`). */
export interface Diagnostic {
  readonly level: 'warning' | 'note'
  /** A stable word for the kind of finding: "unplaced-cell", "realigned", "bad-number" … */
  readonly code: string
  /** A Chinese sentence: what, where, and what was done with it. */
  readonly message: string
  /** 0 for what is of the whole file or of pages, which the message names. */
  readonly line: number
  readonly table?: string
  readonly row?: number
  readonly cell?: number
}

/** How much of what is printed has become meaning; printed = placed + named, always. */
export interface Account {
  readonly tables: readonly {
    readonly table: string
    readonly rows: number
    readonly printed: number
    readonly placed: number
    readonly named: number
  }[]
  readonly prose: { readonly printed: number; readonly placed: number; readonly named: number }
  /**
   * Lines with anything on them: printed = rows + captions + prose + pageMarks; notes under tables
   * count as captions.
   */
  readonly lines: {
    readonly printed: number
    readonly rows: number
    readonly captions: number
    readonly prose: number
    readonly pageMarks: number
  }
}

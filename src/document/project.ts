import type { DocumentKind } from './documentKind'
import type { AmountUnit } from './money'
import type { NarrativeKind } from './narrativeKinds'
import type { Amount, Place } from './place'

/**
 * A 二级项目 of 项目支出表 with the 一级项目 it stands under, or a project that only a sheet or the
 * text describes. Amounts are in the unit of its table, or in `unit`.
 */
export interface Project {
  /** Stays the same when the document is read again: made of programme, name and amount. */
  readonly id: string
  readonly programme: string
  readonly name: string
  readonly unitName: string | null
  /** `null` where no table prints it: its `narrative` says where it stands. */
  readonly place: Place | null
  readonly total: Amount
  /** Unit of `total`, where no table prints it. */
  readonly unit?: AmountUnit
  /**
   * Non-blank amounts by funding: "currentYear.generalPublic", "carryOver.generalPublic",
   * "unitFunds" …
   */
  readonly funding: Readonly<Record<string, Amount>>
  readonly sheet: ProjectSheetJoin | null
  /** What it is known from, where that is no row of 项目支出表. */
  readonly source?: 'sheet' | 'narrative'
  /** What the text says of it. */
  readonly narrative?: ProjectNarrative
}

/** A project that a row of 项目支出表 prints. */
export interface ListedProject extends Project {
  readonly place: Place
}
/** Whether a row of 项目支出表 prints the project. */
export function isListed(project: Project): project is ListedProject {
  return project.place !== null && project.source === undefined
}

/** A 项目经费情况说明: what the text says of a project under the headings of such a narrative. */
export interface ProjectNarrative {
  /** As its heading says, without 项目经费情况说明; a name from its first sentence has a note. */
  readonly name: string
  /** Line of the heading. */
  readonly line: number
  /** The money of the year; `null` where it prints none, or only parts of it. */
  readonly amount: NarrativeAmount | null
  /** 实施周期 as far as it is printed: "2025", "2025-01" or "2025-01-01". */
  readonly start?: string
  readonly end?: string
  readonly fields: readonly NarrativeField[]
}
export interface NarrativeAmount {
  readonly amount: string
  readonly unit: AmountUnit
  readonly line: number
  /** The sentence that says it. */
  readonly text: string
}
/** The text under one heading of a narrative. */
export interface NarrativeField {
  /**
   * 项目概述, 立项依据, 实施主体, 实施方案, 实施周期, 年度预算安排, 绩效目标; `execution` what was
   * spent; `other` a heading of another kind.
   */
  readonly kind: NarrativeKind
  /** The heading as printed, without its ordinal. */
  readonly label: string
  readonly text: string
  /** Lines of heading and text. */
  readonly lines: readonly number[]
}

/** How a project was joined to its performance sheet, and how sure that is. */
export interface ProjectSheetJoin {
  /** `PerformanceSheet.table`. */
  readonly table: string
  /** `PerformanceSheet.part`. */
  readonly part?: number
  /**
   * `certain`: name and amount equal; `likely`: amount equal and unique, or names alike; `weak`:
   * one of several that fit.
   */
  readonly confidence: 'certain' | 'likely' | 'weak'
  /** Likeness of the two names, 0 to 1. */
  readonly likeness: number
  readonly amountsEqual: boolean
  /** A Chinese sentence: why these two. */
  readonly reason: string
}

/** A 项目支出绩效目标表. Amounts are in `unit` of its printed table. */
export interface PerformanceSheet {
  /** `PrintedTable.id`. */
  readonly table: string
  /** Where one grid prints several sheets: 2 for the second, 3 for the third … */
  readonly part?: number
  readonly number: number | null
  readonly name: string
  /** It is of 部门整体支出 and of no project. */
  readonly ofUnit?: true
  /** 一级项目 / 二级项目 as printed. */
  readonly level: string | null
  readonly department: { readonly name: string; readonly code: string | null } | null
  readonly funds: SheetFunds
  /** Goal of the year; the only goal, where the form asks for one. */
  readonly goal: readonly string[]
  readonly goalLine: number | null
  /** Goal of the whole project (项目总目标), where the form asks for it besides. */
  readonly overallGoal?: { readonly text: readonly string[]; readonly line: number }
  /** 计划开始日期 and 计划完成日期, as far as they are printed: "2023-01-01". */
  readonly start?: string
  readonly end?: string
  readonly indicators: readonly Indicator[]
  /** 年度主要任务 of a sheet of 部门整体支出, with their money. */
  readonly tasks?: readonly SheetTask[]
  /** Labels with values that have no slot above (实施单位, 起止时间 …), as printed. */
  readonly fields?: readonly SheetField[]
  readonly line: number
}
/** Money of a sheet: of the year, and of the whole project where the form asks for it. */
export interface SheetFunds {
  readonly total: SheetFigure | null
  readonly fiscal: SheetFigure | null
  readonly other: SheetFigure | null
  /** Further parts of `total` by label: 上年结转, 单位资金 …. */
  readonly further?: readonly (SheetFigure & { readonly label: string })[]
  /** 项目资金总额 beside 年度资金申请总额. */
  readonly wholeProject?: SheetFigure
  /** 年初预算数 beside 全年预算数, which is `total`, and 全年执行数. */
  readonly initial?: SheetFigure
  readonly spent?: SheetFigure
}
/**
 * The money that a sheet's project stands for: what was spent, in a final account that prints it;
 * else the budget of the year.
 */
export function moneyOfSheet(
  { funds: { total, spent } }: PerformanceSheet,
  kind: DocumentKind,
): SheetFigure | null {
  return kind === 'finalAccount' && spent?.amount != null ? spent : total
}
export interface SheetTask {
  readonly name: string
  readonly text: string
  readonly total: SheetFigure | null
  readonly fiscal: SheetFigure | null
  readonly other: SheetFigure | null
  readonly line: number
}
export interface SheetField {
  readonly label: string
  readonly text: string
  readonly place: Place
}
export interface SheetFigure {
  readonly amount: Amount
  readonly place: Place
}

export interface Indicator {
  readonly row: number
  readonly line: number
  /** 一级、二级、三级指标, carried down where merged cells are blank. */
  readonly dimension: string
  readonly category: string
  readonly name: string
  readonly target: Target
  /** Decimal text, `null` where it is not printed. */
  readonly weight: string | null
  /** Cells of further columns (备注, 评分标准 …) by header word, as printed. */
  readonly notes?: Readonly<Record<string, string>>
  /**
   * Printed cells, by field. A target printed over several cells (≥, 95, %) has its operator and
   * unit here too.
   */
  readonly cells: Readonly<{
    name: number
    target?: number
    weight?: number
    operator?: number
    unit?: number
  }>
}

/** A target as printed and, where it has a known form, as meaning. */
export interface Target {
  readonly raw: string
  readonly kind:
    'atLeast' | 'atMost' | 'moreThan' | 'lessThan' | 'equal' | 'between' | 'qualitative'
  /** Decimal text; the lower end for `between`. */
  readonly value?: string
  readonly upper?: string
  readonly unit?: string
  /** `true` where no operator is printed ("352"). */
  readonly bare?: boolean
}

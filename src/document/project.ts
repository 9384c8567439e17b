import type { Amount, Place } from './place'

/** A 二级项目 of 项目支出表 with the 一级项目 it stands under. Amounts are in the table's unit. */
export interface Project {
  /** Stays the same when the document is read again: made of programme, name and amount. */
  readonly id: string
  readonly programme: string
  readonly name: string
  readonly unitName: string | null
  readonly place: Place
  readonly total: Amount
  /**
   * Non-blank amounts by funding: "currentYear.generalPublic", "carryOver.generalPublic",
   * "unitFunds" …
   */
  readonly funding: Readonly<Record<string, Amount>>
  readonly sheet: ProjectSheetJoin | null
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
  /** 一级项目 / 二级项目 as printed. */
  readonly level: string | null
  readonly department: { readonly name: string; readonly code: string | null } | null
  readonly funds: {
    readonly total: SheetFigure | null
    readonly fiscal: SheetFigure | null
    readonly other: SheetFigure | null
  }
  readonly goal: readonly string[]
  readonly goalLine: number | null
  readonly indicators: readonly Indicator[]
  /** Labels with values that have no slot above (实施单位, 起止时间 …), as printed. */
  readonly fields?: readonly SheetField[]
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

import type { Place } from '@/document/document'
import type { AmountUnit, Fen } from '@/document/money'
import type { Quoted } from '@/text/provenance'
import type { Indicator, PerformanceSheet, Project } from '@/document/project'
import type { TargetFacts } from './targets'

/** Money of a project from one source. */
export interface Funding {
  /** Key of its column: "carryOver.generalPublic". */
  readonly key: string
  readonly period: 'currentYear' | 'carryOver' | null
  /** "一般公共预算". */
  readonly name: string
  readonly fen: Fen
}

/**
 * A project with its sheet; a project without a sheet, or a sheet without a project, is one too,
 * and says so.
 */
export interface ProjectEntry {
  /**
   * `Project.id`, or `sheet-<table>` for a sheet without a project: the same whenever the document
   * is read.
   */
  readonly id: string
  /** As 项目支出表 prints it; else as the sheet does. */
  readonly name: string
  readonly programme: string | null
  readonly project: Project | null
  readonly sheet: SheetFacts | null
  readonly fen: Fen | null
  /** What is printed for its amount and is none; `null` where nothing is, or an amount. */
  readonly unread: string | null
  /** Where its amount is printed: a cell, or words of the text. */
  readonly place: Place | Quoted
  /** That, where it is a cell of a table. */
  readonly cell: Place | null
  readonly funding: readonly Funding[]
  /**
   * Whether other entries bear the same name or their sheets do: shown side by side, never merged.
   */
  readonly sharesName: boolean
}

/** A 一级项目 with its projects, largest first. */
export interface ProgrammeGroup {
  readonly key: string
  readonly name: string
  /** As printed; `null` where it is not. */
  readonly fen: Fen | null
  readonly place: Place | null
  /** What the projects add up to; `null` where none has an amount. */
  readonly sum: Fen | null
  readonly entries: readonly ProjectEntry[]
}

/** All projects of a document. */
export interface ProjectList {
  /** 合计 of 项目支出表 as printed; `null` where it is not. */
  readonly total: Fen | null
  readonly totalPlace: Place | null
  /** What shares are of: that total, else the unit's project expenditure, else the sum. */
  readonly whole: Fen | null
  readonly wholePlace: Place | null
  /** The text or the sheets name the projects: there is no 项目支出表. */
  readonly isUnlisted: boolean
  /** What the projects add up to; `null` where none has an amount. */
  readonly sum: Fen | null
  /** Projects in the order printed, and after them sheets without a project. */
  readonly entries: readonly ProjectEntry[]
  readonly groups: readonly ProgrammeGroup[]
  readonly withoutSheet: readonly ProjectEntry[]
  readonly withoutProject: readonly ProjectEntry[]
}

/** A performance sheet as meaning: rows in the order printed, and the same rows as a tree. */
export interface SheetFacts {
  /** "t13", or "t13.2" for the second sheet of one grid. */
  readonly key: string
  readonly sheet: PerformanceSheet
  readonly unit: AmountUnit
  readonly rows: readonly IndicatorFacts[]
  readonly dimensions: readonly DimensionFacts[]
  readonly weights: WeightFacts
  readonly counts: IndicatorCounts
  readonly money: MoneyFacts
}

export interface IndicatorFacts {
  /** "t13:18": sheet and printed row. */
  readonly key: string
  readonly indicator: Indicator
  readonly target: TargetFacts
  readonly weight: Points | null
  /** `bad`: printed, but no number. */
  readonly weightState: 'printed' | 'missing' | 'bad'
  /** What is printed as weight, '' for nothing. */
  readonly weightText: string
}

export interface DimensionFacts {
  readonly key: string
  readonly name: string
  /** Sum of the weights that are printed. */
  readonly weight: Points
  readonly categories: readonly CategoryFacts[]
}
export interface CategoryFacts {
  readonly key: string
  readonly name: string
  readonly weight: Points
  readonly rows: readonly IndicatorFacts[]
}

/**
 * `quantified` + `qualitative` + `unclear` = `all`; unclear are those of no known form, or blank.
 */
export interface IndicatorCounts {
  readonly all: number
  readonly quantified: number
  readonly qualitative: number
  readonly unclear: number
}

/** A weight as an integer number of ten-thousandths of a point. */
export type Points = number

/** The weights of a sheet together. */
export interface WeightFacts {
  /** `none`: the sheet prints no weights at all. */
  readonly state: 'complete' | 'incomplete' | 'none'
  readonly sum: Points
  /** Rows without a weight that is a number. */
  readonly missing: readonly IndicatorFacts[]
  /** The points of 100 that the indicators leave to 预算执行; `null` where unknown. */
  readonly rest: Points | null
  /** Where the sheet prints those points; `null` where it does not. */
  readonly restPlace: Place | null
}

/**
 * How an amount that a target names stands to the project's: `whole` is all of it, `part` adds up
 * to it with others, `ceiling` and `floor` only bound it, `figure` is another amount, `price` is
 * that of one piece, month or person.
 */
export type MoneyRelation = 'whole' | 'part' | 'ceiling' | 'floor' | 'figure' | 'price'
export interface MoneyTarget {
  readonly key: string
  readonly raw: string
  readonly fen: Fen
  readonly relation: MoneyRelation
}

export interface MoneyFacts {
  /** In the order printed. */
  readonly targets: readonly MoneyTarget[]
  /** What they are set against. */
  readonly amount: Fen | null
}

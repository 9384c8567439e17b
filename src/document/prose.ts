import type { AmountUnit } from './money'
import type { Amount } from './place'

/**
 * 第一部分 … 第四部分, or the chapters of a document that has no parts; ids `p1`, `p2` …. So that
 * no line is lost, the cover (`cover`, again `cover-2` …) and the table of contents (`toc`) are
 * parts too, with one paragraph per line.
 */
export interface Part {
  readonly id: string
  readonly title: string
  readonly line: number
  readonly sections: readonly Section[]
}

/**
 * A heading with its paragraphs; `level` 1 for 一、, 2 for （一）, 0 for text before the first
 * heading of a part.
 */
export interface Section {
  readonly id: string
  readonly level: number
  readonly title: string
  readonly line: number
  readonly paragraphs: readonly Paragraph[]
}
/**
 * Printed lines joined to one paragraph; `lines` are all the lines it was made of, `starts` where
 * in the text each begins, if they are several.
 */
export interface Paragraph {
  readonly text: string
  readonly lines: readonly number[]
  readonly starts?: readonly number[]
}

/** Head counts: total = active + retired where all are printed. */
export interface Staff {
  readonly total: number | null
  readonly active: number | null
  readonly retired: number | null
  /** Posts allowed (编制), where printed. */
  readonly posts?: number
  readonly line: number
  readonly sentence: string
}

/** A sentence of part three that can be computed with. */
export interface Statement {
  readonly id: string
  /** `Section.id`. */
  readonly section: string
  /** Line of the words it was taken from, and those words as printed (joined). */
  readonly line: number
  readonly text: string
  readonly topic: StatementTopic
  /** The words it speaks of: "社会保障和就业支出". */
  readonly label: string
  readonly amount: Amount
  readonly unit: AmountUnit | CountUnit
  /** Id of the statement that this is a part of ("其中：…"). */
  readonly partOf?: string
  readonly share?: { readonly percent: string; readonly of: string }
  readonly change?: StatedChange
  /** Of a final account: what was budgeted, where `amount` is what was spent (支出决算). */
  readonly budget?: { readonly amount: Amount; readonly text: string; readonly line: number }
  /** Percent of the budget that was spent, as printed: "完成年初预算的97.33%". */
  readonly completion?: string
  /** By how much it differs from the budget, as the words say. */
  readonly budgetDifference?: StatedDifference
  /** What the words say of the amount against the budget: 大于, 小于, 等于 or 持平. */
  readonly comparison?: 'above' | 'below' | 'equal'
  /**
   * `general`: the words explain several figures that moved by different amounts at once;
   * `restated`: they but say again that the figure rose or fell; `other`: that another subject did.
   */
  readonly reason?: {
    readonly text: string
    readonly line: number
    readonly scope?: 'own' | 'general' | 'restated' | 'other'
  }
}
/** Counts: "辆", "平方米", "套", "个", "人", "家" … as printed. */
export type CountUnit = string

/**
 * What a statement is about. `subject`: a functional class/section/item by name (code added where a
 * table has it); `economic`: an economic class/section by name; `measure`: total revenue, basic,
 * project …; `threePublic`: a kind of it; `operatingFunds` 机关运行经费; `procurement` 政府采购;
 * `purchasedServices` 政府购买服务; `asset`; `projectCount`; `other`: kept, not understood further.
 */
export interface StatementTopic {
  readonly kind:
    | 'subject'
    | 'economic'
    | 'measure'
    | 'threePublic'
    | 'operatingFunds'
    | 'procurement'
    | 'purchasedServices'
    | 'asset'
    | 'projectCount'
    | 'other'
  /**
   * What exactly, where known: a column's key ("basic", "personnel", "carryOver.generalPublic",
   * "vehicles.operation" …) or "totalRevenue", "totalExpenditure", "fiscalRevenue",
   * "fiscalExpenditure", "threePublic", "vehicles.count", "reception.guests", "procurement.goods",
   * "procurement.sme", "projectCount", "projectAmount", "purchase.vehicles" …. Parts (`partOf`) may
   * repeat a key.
   */
  readonly key: string | null
  readonly code?: string
  /** Which table the section explains: a `TableKind`. */
  readonly about?: string
}

/** "比年初预算减少 0.19 万元，下降 3.22%", "决算数较预算数减少 0.50 万元". */
export interface StatedDifference {
  readonly direction: 'increase' | 'decrease' | 'same'
  /** Positive decimal text in the statement's unit; `null` where only a percentage is printed. */
  readonly amount: Amount
  /** Percent of the budget. */
  readonly percent: string | null
  readonly line: number
  readonly text: string
}

/** "比上年减少 97685.35 万元，降幅 91.7%". */
export interface StatedChange {
  readonly direction: 'increase' | 'decrease' | 'same'
  /**
   * Positive decimal text in the statement's unit, `null` where only a percentage, or only last
   * year's figure, is printed; "0" for the same.
   */
  readonly amount: Amount
  readonly percent: string | null
  readonly line: number
  readonly text: string
  /**
   * Last year's figure computed from amount and difference; `null` where it cannot be. Always
   * derived, never printed.
   */
  readonly prior: Amount
  /** What is compared with, as printed: "上年", "2023年预算数". */
  readonly against?: string
  /**
   * Id of the statement whose amount `prior` was computed from, where that is another one than its
   * own.
   */
  readonly basis?: string
  /** Last year's figure where the words print it: "2025年预算执行数为 100 万元", "（上年 50 万元）". */
  readonly printedPrior?: PrintedPrior
}

/** Last year's figure as printed; `basis` is what it is, `statement` the one that holds it. */
export interface PrintedPrior {
  readonly amount: Amount
  readonly basis: 'executed' | 'budget' | 'unstated'
  readonly text: string
  readonly line: number
  readonly statement: string
}

/** 政府采购: total and its kinds. */
export interface Procurement {
  readonly total: Amount
  readonly goods: Amount
  readonly works: Amount
  readonly services: Amount
  readonly unit: AmountUnit
  readonly line: number
}

export interface GlossaryTerm {
  readonly term: string
  /** Subject code where given: "2080109". */
  readonly code: string | null
  readonly definition: string
  readonly line: number
}

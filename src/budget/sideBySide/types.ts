import type { DisclosureState } from '@/budget/disclosure/disclosureOf'
import type { BudgetDocument } from '@/document/document'
import type { Fen } from '@/document/money'
import type { Provenance } from '@/text/provenance'

/** What measures are grouped by, in the order of the page. */
export const measureGroups = [
  'overall',
  'functional',
  'economic',
  'threePublic',
  'projects',
  'staff',
] as const
export type MeasureGroup = (typeof measureGroups)[number]

export const measureGroupNames: Readonly<Record<MeasureGroup, string>> = {
  overall: '总额与结构',
  functional: '功能科目',
  economic: '经济分类',
  threePublic: '三公经费',
  projects: '项目',
  staff: '人员与车辆',
}

/** Why a figure is not there; `notListed`: the table of all such subjects does not list it. */
export type FigureAbsence = Exclude<DisclosureState, 'present'> | 'notListed'

export interface AbsentFigure {
  readonly kind: 'absent'
  readonly state: FigureAbsence
  /** The state in a few words. */
  readonly text: string
}
/** Money in 分. */
export interface MoneyFigure {
  readonly kind: 'money'
  readonly fen: Fen
  readonly provenance: Provenance | null
  /** Computed rather than read. */
  readonly derived: boolean
}
/** A number of people, vehicles or projects. */
export interface CountFigure {
  readonly kind: 'count'
  readonly count: number
  readonly provenance: Provenance | null
}
/** What a document says of a measure. */
export type DocumentFigure = MoneyFigure | CountFigure | AbsentFigure

/** A measure as one document has it. */
export interface Measured {
  /** "total", "f:20805", "e:30211", "threePublic", "reception", "p:<name>", "staff.active" … */
  readonly key: string
  readonly group: MeasureGroup
  readonly code: string | null
  readonly name: string
  /** 0 for a whole or a class, deeper for its parts. */
  readonly level: number
  readonly figure: DocumentFigure
  /** Key of the measure that shares are taken of; `null` for none. */
  readonly whole: string | null
}

/** All that one document says, by key, and what is said of measures that it does not have. */
export interface MeasuredDocument {
  readonly document: BudgetDocument
  readonly measures: ReadonlyMap<string, Measured>
  readonly absent: (group: MeasureGroup, key: string) => AbsentFigure
}

/** Why an entry's figures of a group are not of the same kind as the base's, in words. */
export interface EntryMark {
  readonly kind: 'role' | 'kind' | 'coverage' | 'year'
  readonly text: string
  /** All groups where left out. */
  readonly groups?: readonly MeasureGroup[]
  /** No difference is formed across it. */
  readonly refuses: boolean
}

/** A document among those that are compared. */
export interface ComparedEntry {
  readonly document: BudgetDocument
  /** What tells it from the others: its year, its unit, its kind, or several of these. */
  readonly label: string
  readonly marks: readonly EntryMark[]
}

/** A measure of all documents, one figure for each in their order. */
export interface ComparedRow extends Omit<Measured, 'figure'> {
  readonly figures: readonly DocumentFigure[]
  /** That its names differ from document to document; `null` where they do not. */
  readonly note: string | null
}

/**
 * What is compared: years of one unit, units of one year, one year's budget and final account, or
 * anything else.
 */
export type Setting = 'years' | 'units' | 'execution' | 'mixed'

/** Documents side by side. */
export interface SideBySide {
  readonly setting: Setting
  readonly entries: readonly ComparedEntry[]
  readonly rows: readonly ComparedRow[]
  /** Index of the entry that differences and indices are taken from. */
  readonly base: number
}

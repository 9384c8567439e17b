import type { DocumentKind } from '@/document/documentKind'
import type { UnitRole } from '@/document/unitRole'

/** Key of a total of functional subjects that stands for a total of all expenditure. */
export const standingTotal = 'total.functional'

/** What sums of a library are grouped by, in the order of the page. */
export const sumGroups = ['functional', 'uses', 'economic', 'threePublic', 'staff'] as const
export type SumGroup = (typeof sumGroups)[number]

export const sumGroupNames: Readonly<Record<SumGroup, string>> = {
  functional: '功能科目',
  uses: '用途',
  economic: '经济分类',
  threePublic: '三公经费',
  staff: '人员',
}

/** What a library knows of a document before its figures. */
export interface LibraryHead {
  /** Digest of the edition. */
  readonly edition: string
  /** What the document is called where it was read. */
  readonly document: string
  readonly unit: string
  readonly unitCode: string | null
  /** As printed; `null` where none is. */
  readonly department: string | null
  /** The region that the unit's name begins with; `null` where it names none. */
  readonly region: string | null
  readonly role: UnitRole | null
  readonly year: number
  readonly kind: DocumentKind
  /** Relations that do not hold; `null` where nobody has tested them. */
  readonly failing: number | null
  /** Relations that are not proven, as well; left out by files of earlier versions. */
  readonly unproven?: number | null
}

/**
 * One figure of a document that counts in sums: 分, or people. Keys are "total", "basic", "f:208",
 * "e:30211", "reception", "staff.active" ….
 */
export interface CountedValue {
  readonly key: string
  readonly name: string
  readonly value: number
}

export interface LibraryDocument extends LibraryHead {
  readonly figures: readonly CountedValue[]
}

/**
 * Whether the money of a document counts: `inDepartment`, the document of its department has it
 * already; `otherEdition`, another edition of the same document counts.
 */
export type Counting = 'counted' | 'inDepartment' | 'otherEdition'

/** A document as a library lists it. */
export interface LibraryEntry extends LibraryHead {
  /** Key of the department that it stands under. */
  readonly group: string
  /** All its expenditure in 分; `null` where it was not read. */
  readonly total: number | null
  readonly counting: Counting
}

/** What figures of one key add up to, and in how many documents. */
export interface SumRow extends CountedValue {
  readonly documents: number
}

/** A department, or a unit that names none, with what its documents add up to. */
export interface DepartmentRow {
  readonly key: string
  readonly name: string
  readonly region: string | null
  /** In 分; `null` where no document has a total. */
  readonly total: number | null
  /** Its functional classes by code with their money in 分, the largest first; not all of them. */
  readonly classes: readonly (readonly [code: string, value: number])[]
  /** All its documents, and those of them that count. */
  readonly documents: number
  readonly counted: number
}

/** How much of a library its sums cover: numbers of documents. */
export interface LibraryCoverage {
  readonly documents: number
  readonly counted: number
  readonly inDepartment: number
  readonly otherEdition: number
  /** Of those that count, how many have a total. */
  readonly totals: number
}

/** The documents of one year and kind, all or those of a region. */
export interface Holding {
  readonly coverage: LibraryCoverage
  readonly sums: readonly SumRow[]
  /** The largest first. */
  readonly departments: readonly DepartmentRow[]
  /** Those that are left out here. */
  readonly furtherDepartments: { readonly count: number; readonly total: number }
  /** The largest first. */
  readonly entries: readonly LibraryEntry[]
  readonly furtherEntries: number
}

/** A region with its documents. */
export interface RegionRow {
  readonly region: string | null
  readonly documents: number
  readonly counted: number
  /** In 分; `null` where no document has a total. */
  readonly total: number | null
  /** Its functional classes, as those of a department. */
  readonly classes: DepartmentRow['classes']
}

/** One year and kind: what is never added to another. */
export interface LibraryScope {
  readonly year: number
  readonly kind: DocumentKind
  readonly documents: number
  readonly regions: readonly RegionRow[]
}

/** A document of a department with its own figures. */
export interface DetailedEntry extends LibraryEntry {
  readonly figures: readonly CountedValue[]
}

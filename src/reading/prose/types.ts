import type { Diagnostic } from '@/document/document'
import type { GlossaryTerm, Part, Procurement, Staff, Statement } from '@/document/prose'
import type { RawLine } from '@/reading/raw'
import type { CodeFinder } from '@/reading/subjectCodes'
import type { Cover } from './cover/readCover'

/**
 * The text of a document outside its tables; `notes` stand below tables and are read for head
 * counts only.
 */
export interface ProseInput {
  readonly prose: readonly RawLine[]
  readonly notes?: readonly RawLine[]
  /** The year to take where the cover prints none. */
  readonly year?: number
  /** The codes that the tables have for subjects. */
  readonly codeOf?: CodeFinder
}

/** What the text says; every line of `prose` is in `parts` or named in `diagnostics`. */
export interface ProseReading {
  readonly cover: Cover
  readonly parts: readonly Part[]
  readonly staff: Staff | null
  readonly statements: readonly Statement[]
  readonly procurement: Procurement | null
  readonly glossary: readonly GlossaryTerm[]
  readonly diagnostics: readonly Diagnostic[]
  /** Lines of `prose`, and how many of them stand in `parts`. */
  readonly printed: number
  readonly placed: number
}

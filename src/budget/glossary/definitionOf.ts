import type { BudgetDocument } from '@/document/document'
import type { GlossaryTerm } from '@/document/prose'

/** What a definition is asked for by: a subject, or a word of the field. */
export interface Defined {
  readonly code?: string | null
  readonly name: string
}

/**
 * The document's own definition of a subject or word, by its code or else by its name; `null` where
 * it gives none.
 */
export function definitionOf(
  { glossary }: Pick<BudgetDocument, 'glossary'>,
  { code = null, name }: Defined,
): GlossaryTerm | null {
  return (
    glossary.find(term => term.code !== null && term.code === code) ??
    glossary.find(({ code: own, term }) => own === null && sameTerm(term, name)) ??
    null
  )
}

/**
 * Whether two words name the same thing: "“三公” 经费" and "三公经费", "机关运行费" and
 * "机关运行经费".
 */
export function sameTerm(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

/** A name without blanks, quotation marks and brackets, which are printed one way or another. */
export const plainName = (name: string): string => name.replace(/[\s“”‘’"'（）()]/g, '')

const bare = (name: string) => plainName(name).replace(/(?:支出|经费|费用|费)$/, '')

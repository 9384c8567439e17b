import { haveOtherRoles, type UnitRole } from '@/document/unitRole'
import { type DocumentKind, documentKinds } from '@/document/documentKind'

/**
 * A document that can be shown: what index.html lists (see `.config/budgets-plugin.ts`), and what
 * was opened from this machine.
 */
export interface CatalogueEntry {
  /** Its name among all that are here; that of the document, with the edition where it is taken. */
  readonly id: string
  /** Short digest that names this very edition in addresses. */
  readonly edition: string
  /** Digest of all that it says. */
  readonly content: string
  readonly title: string
  readonly unit: string
  readonly unitCode: string | null
  readonly department: string | null
  readonly departmentCode: string | null
  /** Left out where it is not printed, and by earlier versions. */
  readonly role?: UnitRole
  readonly year: number
  readonly kind: DocumentKind
  /** ISO date of publication. */
  readonly published: string | null
  /** Name of the file that was read, of the first of several. */
  readonly sourceFile: string
  /** Address relative to index.html; `null` for a document opened from this machine. */
  readonly file: string | null
  readonly default: boolean
  /** The user's own name for a document of this browser. */
  readonly ownName?: string
}

/** The document that is asked for; what is null may be any. */
export interface DocumentChoice {
  readonly unit: string | null
  readonly year: number | null
  readonly documentKind: DocumentKind | null
  readonly edition: string | null
}
export const anyDocument: DocumentChoice = {
  unit: null,
  year: null,
  documentKind: null,
  edition: null,
}

/** Reads the catalogue that the build wrote into the page; empty where there is none. */
export function readCatalogue(page: Document): readonly CatalogueEntry[] {
  const text = page.getElementById('catalogue')?.textContent
  return text ? (JSON.parse(text) as CatalogueEntry[]) : []
}

/** How a unit is named in an address: by its code where it has one. */
export function unitKey(entry: Pick<CatalogueEntry, 'unit' | 'unitCode'>): string {
  return entry.unitCode ?? entry.unit
}

/** The choice of this very entry. */
export function choiceOf(entry: CatalogueEntry): DocumentChoice {
  const { year, kind: documentKind, edition } = entry
  return { unit: unitKey(entry), year, documentKind, edition }
}

/** The entry that is shown when nothing is asked for. */
export function defaultEntry(catalogue: readonly CatalogueEntry[]): CatalogueEntry | null {
  return catalogue.find(entry => entry.default) ?? catalogue[0] ?? null
}

/**
 * The entry of a choice; without a unit the default's, without a year the default or the newest,
 * without a kind a budget before others, without an edition the first.
 */
export function findEntry(
  catalogue: readonly CatalogueEntry[],
  { unit, year, documentKind, edition }: DocumentChoice,
): CatalogueEntry | null {
  const preferred = defaultEntry(catalogue)
  if (!preferred) return null
  const key = unit ?? unitKey(preferred)
  const found = catalogue.filter(
    entry =>
      unitKey(entry) === key &&
      (year === null || entry.year === year) &&
      (documentKind === null || entry.kind === documentKind) &&
      (edition === null || entry.edition === edition),
  )
  if (year === null && found.includes(preferred)) return preferred
  return found.toSorted(compareEntries)[0] ?? null
}

const kindRank = ({ kind }: CatalogueEntry) => documentKinds.indexOf(kind)

function compareEntries(a: CatalogueEntry, b: CatalogueEntry): number {
  return b.year - a.year || kindRank(a) - kindRank(b)
}

/** Whether two are of one unit and kind, and cover its money alike. */
function isOfSame(one: CatalogueEntry, other: CatalogueEntry): boolean {
  return unitKey(one) === unitKey(other) && one.kind === other.kind && !haveOtherRoles(one, other)
}

/** The entries of the same unit and kind, one a year: of an entry's own year that very one. */
export function listYears(
  catalogue: readonly CatalogueEntry[],
  entry: CatalogueEntry | null,
): readonly CatalogueEntry[] {
  if (!entry) return []
  const years = new Map<number, CatalogueEntry>([[entry.year, entry]])
  for (const other of catalogue)
    if (isOfSame(other, entry) && !years.has(other.year)) years.set(other.year, other)
  return [...years.values()]
}

/** The other entries of the same unit, year and kind. */
export function listEditions(
  catalogue: readonly CatalogueEntry[],
  entry: CatalogueEntry,
): readonly CatalogueEntry[] {
  return catalogue.filter(
    other => other.id !== entry.id && other.year === entry.year && isOfSame(other, entry),
  )
}

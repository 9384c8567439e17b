/**
 * A budget that can be shown: what index.html lists (see `.config/budgets-plugin.ts`), and what was
 * opened from this machine.
 */
export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly unitCode: string | null
  readonly department: string | null
  readonly departmentCode: string | null
  readonly year: number
  /** ISO date of publication. */
  readonly published: string | null
  /** Address relative to index.html; `null` for a document opened from this machine. */
  readonly file: string | null
  readonly default: boolean
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

/** The entry that is shown when nothing is asked for. */
export function defaultEntry(catalogue: readonly CatalogueEntry[]): CatalogueEntry | null {
  return catalogue.find(entry => entry.default) ?? catalogue[0] ?? null
}

/**
 * The entry of a unit and year; without a unit the default's, without a year the newest (of the
 * default unit: the default's).
 */
export function findEntry(
  catalogue: readonly CatalogueEntry[],
  unit: string | null,
  year: number | null,
): CatalogueEntry | null {
  const preferred = defaultEntry(catalogue)
  if (!preferred) return null
  const key = unit ?? unitKey(preferred)
  const ofUnit = catalogue.filter(entry => unitKey(entry) === key)
  if (year !== null) return ofUnit.find(entry => entry.year === year) ?? null
  return ofUnit.find(entry => entry === preferred) ?? newest(ofUnit)
}

function newest(entries: readonly CatalogueEntry[]): CatalogueEntry | null {
  return entries.reduce<CatalogueEntry | null>(
    (best, entry) => (!best || entry.year > best.year ? entry : best),
    null,
  )
}

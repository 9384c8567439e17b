import type { CatalogueEntry } from '@/app/documents/catalogue'
import { haveOtherRoles } from '@/document/unitRole'

/** Whether two are of one unit: by code where both print one, else by name. */
const isOfUnit = (one: CatalogueEntry, other: CatalogueEntry) =>
  one.unitCode !== null && other.unitCode !== null
    ? one.unitCode === other.unitCode
    : one.unit === other.unit

/**
 * The entries of a unit, one of a kind and year: the shown one, and before others those that cover the
 * unit's money alike. What covers it otherwise breaks a line, and is said.
 */
export function listUnitYears(
  catalogue: readonly CatalogueEntry[],
  entry: CatalogueEntry,
): readonly CatalogueEntry[] {
  const found = new Map<string, CatalogueEntry>([[slotOf(entry), entry]])
  const others = catalogue.filter(other => isOfUnit(other, entry))
  for (const isAlike of [true, false])
    for (const other of others)
      if (haveOtherRoles(other, entry) !== isAlike && !found.has(slotOf(other)))
        found.set(slotOf(other), other)
  return [...found.values()]
}

const slotOf = ({ kind, year }: CatalogueEntry) => `${kind} ${year}`

// @bundle parts
import type { CatalogueEntry } from '@/app/documents/catalogue'

type Named = Pick<CatalogueEntry, 'unit' | 'unitCode'>

/** Whether two entries are of one unit: by code where both print one, else by name. */
export const isOfUnit = (one: Named, other: Named): boolean =>
  one.unitCode !== null && other.unitCode !== null
    ? one.unitCode === other.unitCode
    : one.unit === other.unit

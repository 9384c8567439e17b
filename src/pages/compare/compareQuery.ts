import { headCounts, type HeadCount, valueForms } from '@/budget/sideBySide/derived'
import { type PictureKind, pictureKinds } from './pictures/pictureNames'
import { type MeasureGroup, measureGroups } from '@/budget/sideBySide/types'

/** Which rows are shown by how they move over the years. */
export const trendFilters = ['all', 'rising', 'falling'] as const

const declared = {
  form: valueForms,
  trend: trendFilters,
} as const
type Declared = { readonly [Name in keyof typeof declared]: (typeof declared)[Name][number] }

/** What the page shows, as the address says; what is `null` the page chooses. */
export interface CompareValues extends Declared {
  /** Without one, that of the row which is looked at. */
  readonly group: MeasureGroup | null
  readonly heads: HeadCount | null
  /** Without one, what suits the documents best. */
  readonly picture: PictureKind | null
  /** An item of the basket, as the address writes it. */
  readonly base: string | null
}

type Query = Readonly<Record<string, unknown>>
const textOf = (query: Query, name: string) => {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Reads what an address asks of the page; of what it does not know, `unknown` has the words. */
export function readCompareQuery(query: Query): {
  readonly values: CompareValues
  readonly unknown: readonly string[]
} {
  const unknown: string[] = []
  const read = <Value extends string>(name: string, known: readonly Value[]): Value | null => {
    const text = textOf(query, name)
    const value = known.find(candidate => candidate === text) ?? null
    if (text !== null && value === null) unknown.push(`${name}=${text}`)
    return value
  }
  return {
    values: {
      group: read('group', measureGroups),
      form: read('form', declared.form) ?? 'amount',
      trend: read('trend', declared.trend) ?? 'all',
      heads: read('heads', headCounts),
      picture: read('picture', pictureKinds),
      base: textOf(query, 'base'),
    },
    unknown,
  }
}

/** Writes changes into a query; defaults are left out. */
export function writeCompareQuery(
  query: Query,
  changes: Partial<CompareValues>,
): Readonly<Record<string, string>> {
  const defaults: Query = { form: 'amount', trend: 'all' }
  const kept = Object.entries({ ...query, ...changes }).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1] !== '' && defaults[entry[0]] !== entry[1],
  )
  return Object.fromEntries(kept)
}

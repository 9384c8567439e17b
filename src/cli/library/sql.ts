import type { DuckDBConnection } from '@duckdb/node-api'
import type { DocumentKind } from '@/document/documentKind'

/** One year and kind of a library, and into how many files its departments are divided. */
export interface Scope {
  readonly year: number
  readonly kind: DocumentKind
  readonly buckets: number
}
export type Region = string | null
export type Row = Readonly<Record<string, unknown>>
export type Ask = (sql: string) => Promise<readonly Row[]>
/** Writes a file of the shelf. */
export type Put = (name: string, text: string) => void

/** A text as SQL says it. */
export const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
/** The rows of a year and kind. */
export const at = ({ year, kind }: Pick<Scope, 'year' | 'kind'>) =>
  `year = ${year} AND kind = ${quote(kind)}`
/** The rows of a region, or of none. */
export const inRegion = (region: Region) =>
  region === null ? 'region IS NULL' : `region = ${quote(region)}`

/**
 * Figures stand by region, so that those of one are found without reading all. Regions with the same
 * number only stand beside each other, and a document keeps its number.
 */
export const placeOf = (region: string) => `(hash(coalesce(${region}, '')) % 1000000007)::INTEGER`

/** Documents as the files list them, and their order. */
export const entryColumns = `edition, document, unit, unit_code AS "unitCode", department, region, role, year,
  kind, failing, unproven, grp AS "group", total, counting`
export const largestFirst = 'total DESC NULLS LAST, edition'

/** Asks for rows whose integers are numbers; throws where one is larger than numbers are exact. */
export const askOf =
  (connection: DuckDBConnection): Ask =>
  async sql =>
    (await connection.runAndReadAll(sql))
      .getRowObjectsJS()
      .map(row =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
      )

function plain(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  if (!Number.isSafeInteger(Number(value))) throw new RangeError('合计超过了能精确表示的数')
  return Number(value)
}

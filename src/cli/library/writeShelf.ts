import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import {
  hashText,
  pairsOf,
  shardNames,
  type ShelfIndex,
  shelfVersion,
  type WordFile,
} from '@/budget/library/shards'
import { mostClasses } from '@/budget/library/buildHolding'
import type {
  DepartmentRow,
  Holding,
  LibraryCoverage,
  LibraryEntry,
  RegionRow,
  SumRow,
} from '@/budget/library/types'
import type { DocumentKind } from '@/document/documentKind'
import { writeWhole } from '../writeJson'

interface Scope {
  readonly year: number
  readonly kind: DocumentKind
  readonly buckets: number
}
type Region = string | null
type Row = Readonly<Record<string, unknown>>

/** Of all regions only the largest are listed; of one region nearly all. */
const most = { departments: 240, entries: 200, inRegion: 5000 } as const
/** Files of departments that are written from one answer, so that memory holds few. */
const bucketsAtOnce = 64
/** A file of words for so many files of departments. */
const bucketsForWords = 16

/**
 * Writes what `takeIntoTables` touched as files of prepared sums; gives how many were written and
 * their bytes.
 */
export async function writeShelf(
  connection: DuckDBConnection,
  { folder, isUpdate }: { readonly folder: string; readonly isUpdate: boolean },
): Promise<{ files: number; bytes: number }> {
  const written = { files: 0, bytes: 0 }
  const put = (name: string, text: string) => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, text)
    written.files += 1
    written.bytes += Buffer.byteLength(text)
  }
  const ask = async (sql: string) => plainRows(await connection.runAndReadAll(sql))
  const scopes = (await ask(
    'SELECT year, kind, buckets FROM scopes SEMI JOIN touched_groups USING (year, kind)',
  )) as unknown as Scope[]
  for (const scope of scopes) {
    const regions = await ask(`SELECT DISTINCT region FROM touched_regions WHERE ${at(scope)}`)
    for (const { region } of regions as unknown as { region: Region }[])
      put(shardNames.region(scope, region), JSON.stringify(await holdRegion(ask, scope, region)))
    put(shardNames.all(scope), JSON.stringify(await holdAll(ask, scope)))
    await writeDepartments({ ask, scope, put })
    await writeWords({ ask, scope, put, folder: isUpdate ? folder : null })
  }
  put(shardNames.index, JSON.stringify(await describeShelf(ask)))
  return written
}

type Ask = (sql: string) => Promise<readonly Row[]>
type Put = (name: string, text: string) => void

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
const at = ({ year, kind }: Pick<Scope, 'year' | 'kind'>) =>
  `year = ${year} AND kind = ${quote(kind)}`
const inRegion = (region: Region) =>
  region === null ? 'region IS NULL' : `region = ${quote(region)}`

/** Rows whose integers are numbers; throws where one is larger than numbers are exact. */
function plainRows(reader: Awaited<ReturnType<DuckDBConnection['runAndReadAll']>>): readonly Row[] {
  const plain = (value: unknown) => {
    if (typeof value !== 'bigint') return value
    if (!Number.isSafeInteger(Number(value))) throw new RangeError('合计超过了能精确表示的数')
    return Number(value)
  }
  return reader
    .getRowObjectsJS()
    .map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])))
}

const entryColumns = `edition, document, unit, unit_code AS "unitCode", department, region, role, year,
  kind, failing, grp AS "group", total, counting`
const largestFirst = 'total DESC NULLS LAST, edition'

async function coverageOf(ask: Ask, where: string): Promise<LibraryCoverage> {
  const count = (which: string) => `count(*) FILTER (counting = '${which}')`
  const [coverage] = await ask(`SELECT count(*) AS documents, ${count('counted')} AS counted,
    ${count('inDepartment')} AS "inDepartment", ${count('otherEdition')} AS "otherEdition",
    count(total) FILTER (counting = 'counted') AS totals FROM documents WHERE ${where}`)
  return coverage as unknown as LibraryCoverage
}

const readDepartments = (rows: readonly Row[]): readonly DepartmentRow[] =>
  rows.map(
    ({ classes, ...row }) =>
      ({ ...row, classes: JSON.parse(String(classes)) as unknown }) as unknown as DepartmentRow,
  )

interface HoldRequest {
  readonly where: string
  readonly departments: string
  readonly sums: readonly SumRow[]
  readonly mostDepartments: number
  readonly mostEntries: number
}

/** Reads a holding; `departments` selects them, in whatever order. */
async function hold(ask: Ask, request: HoldRequest): Promise<Holding> {
  const { where, departments, sums, mostDepartments, mostEntries } = request
  const coverage = await coverageOf(ask, where)
  const listed = await ask(`SELECT grp AS key, name, region, total, documents, counted, classes
    FROM (${departments}) ORDER BY coalesce(total, -1) DESC, grp LIMIT ${mostDepartments}`)
  const [left] =
    await ask(`SELECT count(*) AS count, coalesce(sum(total), 0)::BIGINT AS total FROM (
    SELECT total FROM (${departments}) ORDER BY coalesce(total, -1) DESC, grp
    OFFSET ${mostDepartments})`)
  const entries = await ask(`SELECT ${entryColumns} FROM documents WHERE ${where}
    ORDER BY ${largestFirst} LIMIT ${mostEntries}`)
  return {
    coverage,
    sums,
    departments: readDepartments(listed),
    furtherDepartments: left as unknown as Holding['furtherDepartments'],
    entries: entries as unknown as readonly LibraryEntry[],
    furtherEntries: coverage.documents - entries.length,
  }
}

async function holdRegion(ask: Ask, scope: Scope, region: Region): Promise<Holding> {
  const where = `${at(scope)} AND ${inRegion(region)}`
  const sums = await ask(`SELECT key, name, value, documents FROM sums WHERE ${where} ORDER BY key`)
  return hold(ask, {
    where,
    departments: `SELECT * FROM departments WHERE ${where}`,
    sums: sums as unknown as readonly SumRow[],
    mostDepartments: most.inRegion,
    mostEntries: most.inRegion,
  })
}

async function holdAll(ask: Ask, scope: Scope): Promise<Holding> {
  const sums = await ask(`SELECT key, coalesce(min(nullif(name, '')), '') AS name,
    sum(value)::BIGINT AS value, sum(documents)::INTEGER AS documents
    FROM sums WHERE ${at(scope)} GROUP BY key ORDER BY key`)
  return hold(ask, {
    where: at(scope),
    departments: `SELECT * FROM departments WHERE ${at(scope)}`,
    sums: sums as unknown as readonly SumRow[],
    mostDepartments: most.departments,
    mostEntries: most.entries,
  })
}

interface ScopeRequest {
  readonly ask: Ask
  readonly scope: Scope
  readonly put: Put
}

/** Writes the files of departments that are touched, some at a time. */
async function writeDepartments({ ask, scope, put }: ScopeRequest): Promise<void> {
  const bucketOf = `(hash % ${scope.buckets})::INTEGER`
  const touched = await ask(
    `SELECT DISTINCT ${bucketOf} AS bucket FROM touched WHERE ${at(scope)} ORDER BY bucket`,
  )
  for (let first = 0; first < touched.length; first += bucketsAtOnce) {
    const buckets = touched.slice(first, first + bucketsAtOnce).map(({ bucket }) => Number(bucket))
    const rows = await ask(`WITH chosen AS (
        SELECT *, ${bucketOf} AS bucket FROM documents
        WHERE ${at(scope)} AND ${bucketOf} IN (${buckets.join(', ')})),
      packed AS (
        SELECT edition, to_json(list(json_array(key, figures.name, value) ORDER BY key))::VARCHAR AS packed
        FROM figures SEMI JOIN chosen USING (edition) GROUP BY edition)
      SELECT bucket, ${entryColumns}, coalesce(packed, '[]') AS packed
      FROM chosen LEFT JOIN packed USING (edition) ORDER BY bucket, ${largestFirst}`)
    for (const bucket of buckets)
      put(
        shardNames.departments(scope, bucket),
        packBucket(rows.filter(row => row['bucket'] === bucket)),
      )
  }
}

/** A file of departments; figures are JSON already. */
function packBucket(rows: readonly Row[]): string {
  const groups = new Map<string, string[]>()
  for (const { bucket: _, packed, ...entry } of rows) {
    const group = String(entry['group'])
    const text = `${JSON.stringify(entry).slice(0, -1)},"figures":${String(packed)}}`
    groups.set(group, [...(groups.get(group) ?? []), text])
  }
  return `{${[...groups].map(([group, entries]) => `${JSON.stringify(group)}:[${entries.join(',')}]`).join(',\n')}}`
}

export const wordFilesOf = ({ buckets }: Pick<Scope, 'buckets'>) =>
  Math.max(1, Math.ceil(buckets / bucketsForWords))

/**
 * Adds the touched regions to the files of the words in the names of their documents; without a
 * folder there is none yet. What is gone stays in them, as whoever searches looks at the names.
 */
async function writeWords({
  ask,
  scope,
  put,
  folder,
}: ScopeRequest & { readonly folder: string | null }): Promise<void> {
  const count = wordFilesOf(scope)
  const rows =
    await ask(`SELECT DISTINCT region, concat_ws(chr(10), unit, unit_code, department, region)
    AS words FROM touched WHERE ${at(scope)}`)
  const found = new Map<number, Map<string, Set<string>>>()
  for (const { region, words } of rows)
    for (const pair of pairsOf(String(words))) {
      const file = hashText(pair) % count
      const pairs = found.get(file) ?? new Map<string, Set<string>>()
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(String(region ?? '')))
      found.set(file, pairs)
    }
  for (let file = 0; file < count; file++) {
    const name = shardNames.words(scope, file)
    const path = folder === null ? null : join(folder, name)
    // Nothing new for this file: what it says stays.
    if (path !== null && !found.has(file) && existsSync(path)) continue
    const before = path === null ? null : readWords(path)
    const words = before ?? { regions: [], pairs: {} }
    const isNew = addWords(words, found.get(file) ?? new Map())
    if (isNew || before === null) put(name, JSON.stringify(words))
  }
}

type GrowingWords = { regions: string[]; pairs: Record<string, number[]> } & WordFile

const readWords = (path: string) =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as GrowingWords) : null

/** Adds regions to pairs of letters; says whether anything was new. */
function addWords(
  { regions, pairs }: GrowingWords,
  added: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const places = new Map(regions.map((region, index) => [region, index]))
  let isNew = false
  for (const [pair, own] of added)
    for (const region of own) {
      const place = places.get(region) ?? regions.push(region) - 1
      places.set(region, place)
      const list = (pairs[pair] ??= [])
      if (list.includes(place)) continue
      list.push(place)
      isNew = true
    }
  return isNew
}

/** The index: every year and kind with its regions, the newest first. */
async function describeShelf(ask: Ask): Promise<ShelfIndex> {
  const regions = await ask(`SELECT year, kind, region, count(*) AS documents,
      count(*) FILTER (counting = 'counted') AS counted,
      (sum(total) FILTER (counting = 'counted'))::BIGINT AS total
    FROM documents GROUP BY year, kind, region ORDER BY coalesce(region, '')`)
  const classes = await listClasses(ask)
  const scopes = (await ask('SELECT year, kind, buckets FROM scopes')) as unknown as Scope[]
  return {
    version: shelfVersion,
    scopes: scopes
      .map(scope => {
        const own = regions.filter(({ year, kind }) => year === scope.year && kind === scope.kind)
        return {
          ...scope,
          documents: own.reduce((sum, { documents }) => sum + Number(documents), 0),
          wordFiles: wordFilesOf(scope),
          regions: own.map(({ region, documents, counted, total }) => ({
            region,
            documents,
            counted,
            total,
            classes: classes.get(regionKey(scope, region)) ?? [],
          })) as unknown as readonly RegionRow[],
        }
      })
      .sort((one, other) => other.year - one.year || other.documents - one.documents),
  }
}

const regionKey = ({ year, kind }: Pick<Scope, 'year' | 'kind'>, region: unknown) =>
  JSON.stringify([year, kind, region])

/** The largest functional classes of each region. */
async function listClasses(ask: Ask): Promise<ReadonlyMap<string, DepartmentRow['classes']>> {
  const rows = await ask(`SELECT year, kind, region, to_json(list(json_array(key[3:], value)
      ORDER BY value DESC, key)[1:${mostClasses}])::VARCHAR AS classes
    FROM sums WHERE key SIMILAR TO 'f:[0-9]{3}' AND value > 0 GROUP BY year, kind, region`)
  return new Map(
    (rows as unknown as (Scope & { region: Region; classes: string })[]).map(
      ({ region, classes, ...scope }) => [
        regionKey(scope, region),
        JSON.parse(classes) as DepartmentRow['classes'],
      ],
    ),
  )
}

import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { shardNames, type ShelfIndex } from '@/budget/library/shards'
import type {
  DepartmentRow,
  Holding,
  LibraryCoverage,
  LibraryEntry,
  SumRow,
} from '@/budget/library/types'
import { writeWhole } from '../writeJson'
import { describeShelf } from './describeShelf'
import {
  type Ask,
  askOf,
  at,
  entryColumns,
  inRegion,
  largestFirst,
  type Region,
  type Row,
  type Scope,
} from './sql'
import { writeDepartments } from './writeDepartments'
import { writeWords } from './writeWords'

/** Of all regions only the largest are listed; of one region nearly all. */
const most = { departments: 240, entries: 200, inRegion: 5000 } as const

interface ShelfRequest {
  readonly folder: string
  /** The index of the files that are there; `null` where all are written. */
  readonly before: ShelfIndex | null
}

/**
 * Writes what `takeIntoTables` touched as files of prepared sums; gives how many were written and
 * their bytes.
 */
export async function writeShelf(
  connection: DuckDBConnection,
  { folder, before }: ShelfRequest,
): Promise<{ files: number; bytes: number }> {
  const written = { files: 0, bytes: 0 }
  const put = (name: string, text: string) => {
    writeWhole(join(folder, name), text)
    written.files += 1
    written.bytes += Buffer.byteLength(text)
  }
  const ask = askOf(connection)
  const filled = before === null ? null : folder
  const scopes = (await ask(
    'SELECT year, kind, buckets FROM scopes SEMI JOIN touched_groups USING (year, kind)',
  )) as unknown as Scope[]
  for (const scope of scopes) {
    const regions = await ask(`SELECT DISTINCT region FROM touched_regions WHERE ${at(scope)}`)
    for (const { region } of regions as unknown as { region: Region }[])
      put(shardNames.region(scope, region), JSON.stringify(await holdRegion(ask, scope, region)))
    put(shardNames.all(scope), JSON.stringify(await holdAll(ask, scope)))
    await writeDepartments({ ask, scope, put, folder: filled })
    await writeWords({ ask, scope, put, folder: filled })
  }
  put(shardNames.index, JSON.stringify(await describeShelf(ask, { scopes, before })))
  return written
}

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
  const [all] = await ask(
    `SELECT count(*) AS count, coalesce(sum(total), 0)::BIGINT AS total FROM (${departments})`,
  )
  const entries = await ask(`SELECT ${entryColumns} FROM documents WHERE ${where}
    ORDER BY ${largestFirst} LIMIT ${mostEntries}`)
  return {
    coverage,
    sums,
    departments: readDepartments(listed),
    furtherDepartments: {
      count: Number(all?.['count']) - listed.length,
      total: Number(all?.['total']) - listed.reduce((sum, row) => sum + Number(row['total']), 0),
    },
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

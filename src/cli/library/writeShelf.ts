import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { shardNames, type ShelfIndex } from '@/budget/library/shards'
import type { RegionRow } from '@/budget/library/types'
import { writeWhole } from '../writeJson'
import { describeShelf, type WrittenScope } from './describeShelf'
import { type Ask, askOf, type Region, type Scope } from './sql'
import { packAll, packRegion } from './packHolding'
import { writeCompared } from './writeCompared'
import { writeDepartments } from './writeDepartments'
import { writeWords } from './writeWords'

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
  const drop = (name: string) => rmSync(join(folder, name), { recursive: true, force: true })
  const described: WrittenScope[] = []
  for (const { scope, touched, groups } of await listTouched(ask)) {
    const regions: RegionRow[] = []
    for (const region of touched) {
      const { row, text } = await packRegion(ask, scope, region)
      regions.push(row)
      const name = shardNames.region(scope, region)
      if (row.documents > 0) put(name, text)
      else drop(name)
    }
    described.push({ scope, regions })
    const isThere = before?.scopes.some(
      ({ year, kind }) => year === scope.year && kind === scope.kind,
    )
    const filled = isThere ? folder : null
    const all = await packAll(ask, scope)
    if (all.documents > 0) {
      put(shardNames.all(scope), all.text)
      await writeDepartments({ ask, scope, groups, put, folder: filled })
      await writeWords({ ask, scope, put, folder: filled })
    } else drop(shardNames.folder(scope))
  }
  const index = describeShelf(described, before)
  await writeCompared({ ask, put, drop, index })
  put(shardNames.index, JSON.stringify(index))
  return written
}

interface Touched {
  readonly scope: Scope
  readonly touched: readonly Region[]
  readonly groups: readonly string[]
}

/** The years and kinds that are touched, with their touched regions and departments. */
async function listTouched(ask: Ask): Promise<readonly Touched[]> {
  const rows = await ask(`SELECT year, kind, buckets, to_json(regions)::VARCHAR AS regions,
      to_json(groups)::VARCHAR AS groups
    FROM scopes JOIN (SELECT year, kind, list(grp) AS groups FROM touched_groups GROUP BY ALL)
      USING (year, kind)
    JOIN (SELECT year, kind, list(region) AS regions FROM touched_regions GROUP BY ALL)
      USING (year, kind)`)
  return rows.map(({ regions, groups, ...scope }) => ({
    scope: scope as unknown as Scope,
    touched: JSON.parse(String(regions)) as Region[],
    groups: JSON.parse(String(groups)) as string[],
  }))
}

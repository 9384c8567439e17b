import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostClasses } from '@/budget/library/buildHolding'
import { shardNames, type ShelfIndex, shelfVersion } from '@/budget/library/shards'
import type { DepartmentRow, RegionRow } from '@/budget/library/types'
import type { Ask, Region, Row, Scope } from './sql'
import { wordFilesOf } from './writeWords'

/** The index of a folder; `null` where there is none, or one of another version. */
export function readIndex(folder: string): ShelfIndex | null {
  try {
    const index = JSON.parse(readFileSync(join(folder, shardNames.index), 'utf8')) as ShelfIndex
    return index.version === shelfVersion ? index : null
  } catch {
    return null
  }
}

type IndexedScope = ShelfIndex['scopes'][number]

interface IndexRequest {
  /** The years and kinds that are touched. */
  readonly scopes: readonly Scope[]
  /** The index so far; `null` where there is none. */
  readonly before: ShelfIndex | null
}

/**
 * The index: every year and kind with its regions, the newest first. Regions that are not touched
 * stay as the index so far has them.
 */
export async function describeShelf(
  ask: Ask,
  { scopes, before }: IndexRequest,
): Promise<ShelfIndex> {
  const found = await listRegions(ask)
  const others = (before?.scopes ?? []).filter(one => !scopes.some(scope => isSame(scope, one)))
  const touched = scopes.map(scope =>
    describeScope(scope, {
      before: before?.scopes.find(one => isSame(scope, one))?.regions ?? [],
      found: found.filter(row => isSame(scope, row as unknown as Scope)),
    }),
  )
  return {
    version: shelfVersion,
    scopes: [...others, ...touched].sort(
      (one, other) => other.year - one.year || other.documents - one.documents,
    ),
  }
}

type ScopeName = Pick<Scope, 'year' | 'kind'>
const isSame = (one: ScopeName, other: ScopeName) =>
  one.year === other.year && one.kind === other.kind

interface ScopeRegions {
  readonly before: readonly RegionRow[]
  /** What is said of the touched regions now; one without documents is gone. */
  readonly found: readonly Row[]
}

function describeScope(scope: Scope, { before, found }: ScopeRegions): IndexedScope {
  const regions = new Map(before.map(row => [row.region, row]))
  for (const { region, documents, counted, total, classes } of found)
    if (documents === 0) regions.delete(region as Region)
    else
      regions.set(
        region as Region,
        {
          region,
          documents,
          counted,
          total,
          classes: JSON.parse(String(classes)) as DepartmentRow['classes'],
        } as RegionRow,
      )
  const rows = [...regions.values()].sort((one, other) =>
    (one.region ?? '') < (other.region ?? '') ? -1 : 1,
  )
  return {
    ...scope,
    documents: rows.reduce((sum, { documents }) => sum + documents, 0),
    wordFiles: wordFilesOf(scope),
    regions: rows,
  }
}

/** The touched regions with their documents, money and largest functional classes. */
const listRegions = (ask: Ask) =>
  ask(`WITH own AS (
      SELECT t.year, t.kind, t.region, count(d.edition) AS documents,
        count(d.edition) FILTER (counting = 'counted') AS counted,
        (sum(d.total) FILTER (counting = 'counted'))::BIGINT AS total
      FROM touched_regions t LEFT JOIN documents d ON d.year = t.year AND d.kind = t.kind
        AND d.region IS NOT DISTINCT FROM t.region
      GROUP BY ALL),
    classes AS (
      SELECT year, kind, region, to_json(list(json_array(key[3:], value)
        ORDER BY value DESC, key)[1:${mostClasses}])::VARCHAR AS classes
      FROM sums WHERE key LIKE 'f:___' AND value > 0
        AND (year, kind, coalesce(region, '')) IN
          (SELECT (year, kind, coalesce(region, '')) FROM touched_regions)
      GROUP BY ALL)
    SELECT own.*, coalesce(classes, '[]') AS classes FROM own LEFT JOIN classes
      ON own.year = classes.year AND own.kind = classes.kind
      AND own.region IS NOT DISTINCT FROM classes.region`)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shardNames, type ShelfIndex, shelfVersion } from '@/budget/library/shards'
import type { RegionRow } from '@/budget/library/types'
import type { Scope } from './sql'
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
type ScopeName = Pick<Scope, 'year' | 'kind'>
const isSame = (one: ScopeName, other: ScopeName) =>
  one.year === other.year && one.kind === other.kind

/** A year and kind that is touched, with what is said of its touched regions now. */
export interface WrittenScope {
  readonly scope: Scope
  readonly regions: readonly RegionRow[]
}

/**
 * The index: every year and kind with its regions, the newest first. Regions that are not touched
 * stay as the index so far has them; regions, years and kinds without documents are gone.
 */
export function describeShelf(
  written: readonly WrittenScope[],
  before: ShelfIndex | null,
): ShelfIndex {
  const others = (before?.scopes ?? []).filter(
    one => !written.some(({ scope }) => isSame(scope, one)),
  )
  const touched = written
    .map(({ scope, regions }) =>
      describeScope(scope, [
        ...(before?.scopes.find(one => isSame(scope, one))?.regions ?? []),
        ...regions,
      ]),
    )
    .filter(({ documents }) => documents > 0)
  return {
    version: shelfVersion,
    scopes: [...others, ...touched].sort(
      (one, other) => other.year - one.year || other.documents - one.documents,
    ),
  }
}

/** Of two rows of a region the later one stands. */
function describeScope(scope: Scope, rows: readonly RegionRow[]): IndexedScope {
  const regions = [...new Map(rows.map(row => [row.region, row])).values()]
    .filter(({ documents }) => documents > 0)
    .sort((one, other) => ((one.region ?? '') < (other.region ?? '') ? -1 : 1))
  return {
    ...scope,
    documents: regions.reduce((sum, { documents }) => sum + documents, 0),
    wordFiles: wordFilesOf(scope),
    regions,
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shardNames } from '@/budget/library/shards'
import {
  type Ask,
  at,
  entryColumns,
  largestFirst,
  placeOf,
  type Put,
  type Row,
  type Scope,
} from './sql'

/** Files of departments that are written from one answer, so that memory holds few. */
const bucketsAtOnce = 64

interface DepartmentsRequest {
  readonly ask: Ask
  readonly scope: Scope
  readonly put: Put
  /** Where files of departments are already; `null` where there are none yet. */
  readonly folder: string | null
}
/** The documents of departments as JSON, by the key of the department. */
type PackedGroups = Map<string, string>

/**
 * Writes the files of the departments that are touched, some at a time. What a file says of other
 * departments stays.
 */
export async function writeDepartments(request: DepartmentsRequest): Promise<void> {
  const { ask, scope, put } = request
  const rows = await ask(`SELECT DISTINCT (hash % ${scope.buckets})::INTEGER AS bucket, grp
    FROM touched_groups WHERE ${at(scope)} ORDER BY bucket`)
  const touched = new Map<number, string[]>()
  for (const { bucket, grp } of rows)
    touched.set(Number(bucket), [...(touched.get(Number(bucket)) ?? []), String(grp)])
  const buckets = [...touched.keys()]
  for (let first = 0; first < buckets.length; first += bucketsAtOnce) {
    const own = buckets.slice(first, first + bucketsAtOnce)
    const kept = own.map(bucket => readOthers(request, bucket, touched.get(bucket) ?? []))
    const packed = await packDepartments(request, own, { all: kept.includes(null) })
    own.forEach((bucket, index) => {
      const groups = new Map([...(kept[index] ?? []), ...(packed.get(bucket) ?? [])])
      const texts = [...groups].map(([group, entries]) => `${JSON.stringify(group)}:${entries}`)
      put(shardNames.departments(scope, bucket), `{${texts.join(',\n')}}`)
    })
  }
}

/** What the file that is there says of departments that are not touched; `null` without a file. */
function readOthers(
  { folder, scope }: DepartmentsRequest,
  bucket: number,
  touched: readonly string[],
): PackedGroups | null {
  const path = folder === null ? null : join(folder, shardNames.departments(scope, bucket))
  if (path === null || !existsSync(path)) return null
  const groups = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>
  return new Map(
    Object.entries(groups)
      .filter(([group]) => !touched.includes(group))
      .map(([group, entries]) => [group, JSON.stringify(entries)]),
  )
}

/** Asks for the departments of some files that are touched, or for all of these files. */
async function packDepartments(
  { ask, scope }: DepartmentsRequest,
  buckets: readonly number[],
  { all }: { readonly all: boolean },
): Promise<ReadonlyMap<number, PackedGroups>> {
  const rows = await ask(`WITH chosen AS (
      SELECT *, (hash % ${scope.buckets})::INTEGER AS bucket, ${placeOf('region')} AS place
      FROM documents WHERE ${at(scope)} AND bucket IN (${buckets.join(', ')})
        AND (${all} OR grp IN (SELECT grp FROM touched_groups WHERE ${at(scope)}))),
    packed AS (
      SELECT edition, to_json(list(json_array(key, figures.name, value) ORDER BY key))::VARCHAR AS packed
      FROM figures SEMI JOIN chosen USING (year, kind, place, edition) GROUP BY edition)
    SELECT bucket, ${entryColumns}, coalesce(packed, '[]') AS packed
    FROM chosen LEFT JOIN packed USING (edition) ORDER BY bucket, ${largestFirst}`)
  const packed = new Map<number, Map<string, string[]>>()
  for (const { bucket, ...row } of rows) {
    const groups = packed.get(Number(bucket)) ?? new Map<string, string[]>()
    packed.set(Number(bucket), groups)
    const group = String(row['group'])
    groups.set(group, [...(groups.get(group) ?? []), packEntry(row)])
  }
  return new Map(
    [...packed].map(([bucket, groups]) => [
      bucket,
      new Map([...groups].map(([group, entries]) => [group, `[${entries.join(',')}]`])),
    ]),
  )
}

/** A document as JSON; its figures are JSON already. */
const packEntry = ({ packed, ...entry }: Row) =>
  `${JSON.stringify(entry).slice(0, -1)},"figures":${String(packed)}}`

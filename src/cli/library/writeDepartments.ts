import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashText, shardNames } from '@/budget/library/shards'
import {
  type Ask,
  at,
  entryColumns,
  largestFirst,
  quote,
  type Put,
  type Row,
  type Scope,
} from './sql'

/** Files of departments that are written from one answer, so that memory holds few. */
const bucketsAtOnce = 64

interface DepartmentsRequest {
  readonly ask: Ask
  readonly scope: Scope
  /** The departments that are touched. */
  readonly groups: readonly string[]
  readonly put: Put
  /** Where files of departments are already; `null` where there are none yet. */
  readonly folder: string | null
}
/** The documents of departments as JSON, by the key of the department. */
type PackedGroups = Map<string, string>

/**
 * Writes the files of the departments that are touched, some at a time, and at first all of them, as
 * whoever asks for a department does not know whether it is there. What a file says of other
 * departments stays.
 */
export async function writeDepartments(request: DepartmentsRequest): Promise<void> {
  const { scope, groups, put, folder } = request
  const touched = new Map<number, string[]>()
  if (folder === null)
    for (let bucket = 0; bucket < scope.buckets; bucket += 1) touched.set(bucket, [])
  for (const group of groups) {
    const bucket = hashText(group) % scope.buckets
    touched.set(bucket, [...(touched.get(bucket) ?? []), group])
  }
  const buckets = [...touched.keys()]
  for (let first = 0; first < buckets.length; first += bucketsAtOnce) {
    const own = buckets.slice(first, first + bucketsAtOnce)
    const kept = own.map(bucket => readOthers(request, bucket, touched.get(bucket) ?? []))
    // Of a file that is not there all departments are written.
    const only = kept.includes(null) ? null : own.flatMap(bucket => touched.get(bucket) ?? [])
    const packed = await packDepartments(request, own, only)
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
  // A department stands in a line of its own, and is not taken apart.
  const groups = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => readLine(path, line))
  return new Map(groups.filter(([group]) => !touched.includes(group)))
}

/** The department of a line, none where it has none; throws where it cannot be told, so that none is lost. */
function readLine(
  path: string,
  line: string,
): readonly (readonly [group: string, entries: string])[] {
  if (/^(?:\{\})?$/.test(line)) return []
  // Names may have any letter but a line feed, also others that end a line.
  const [, group, entries] = /^\{?("(?:[^"\\]|\\.)*"):(.+)[,}]$/s.exec(line) ?? []
  if (group === undefined || entries === undefined)
    throw new Error(`${path} 里有读不懂的行：删掉 ${shardNames.index}，再做一次，全部重写`)
  return [[JSON.parse(group) as string, entries]]
}

/** Asks for the departments of some files that are touched, or for all of these files. */
async function packDepartments(
  { ask, scope }: DepartmentsRequest,
  buckets: readonly number[],
  only: readonly string[] | null,
): Promise<ReadonlyMap<number, PackedGroups>> {
  const rows =
    await ask(`SELECT (hash % ${scope.buckets})::INTEGER AS bucket, place, ${entryColumns}
    FROM documents WHERE ${at(scope)} AND bucket IN (${buckets.join(', ')})
      ${only ? `AND grp IN (${only.map(quote).join(', ')})` : ''}
    ORDER BY bucket, ${largestFirst}`)
  const figures = await packFigures(ask, scope, rows as unknown as readonly Placed[])
  const packed = new Map<number, Map<string, string[]>>()
  for (const { bucket, place: _, ...row } of rows) {
    const groups = packed.get(Number(bucket)) ?? new Map<string, string[]>()
    packed.set(Number(bucket), groups)
    const group = String(row['group'])
    groups.set(group, [
      ...(groups.get(group) ?? []),
      packEntry(row, figures.get(String(row['edition'])) ?? '[]'),
    ])
  }
  return new Map(
    [...packed].map(([bucket, groups]) => [
      bucket,
      new Map([...groups].map(([group, entries]) => [group, `[${entries.join(',')}]`])),
    ]),
  )
}

interface Placed {
  readonly edition: string
  readonly place: number
}

/** The figures of documents as JSON, by edition; named one by one, so that few are found without reading all. */
async function packFigures(
  ask: Ask,
  scope: Scope,
  documents: readonly Placed[],
): Promise<ReadonlyMap<string, string>> {
  if (documents.length === 0) return new Map()
  const list = (texts: readonly string[]) => [...new Set(texts)].map(quote).join(', ')
  const rows = await ask(`SELECT edition,
      to_json(list(json_array(key, name, value) ORDER BY key))::VARCHAR AS packed
    FROM figures WHERE ${at(scope)} AND place IN (${[...new Set(documents.map(({ place }) => place))].join(', ')})
      AND edition IN (${list(documents.map(({ edition }) => edition))}) GROUP BY edition`)
  return new Map(rows.map(({ edition, packed }) => [String(edition), String(packed)]))
}

/** A document as JSON; its figures are JSON already. */
const packEntry = (entry: Row, figures: string) =>
  `${JSON.stringify(entry).slice(0, -1)},"figures":${figures}}`

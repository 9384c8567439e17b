import { mostClasses } from '@/budget/library/buildHolding'
import type { RegionRow } from '@/budget/library/types'
import { type Ask, at, entryColumns, inRegion, largestFirst, type Region, type Scope } from './sql'

/** Of all regions only the largest are listed; of one region nearly all. */
const most = { departments: 240, entries: 200, inRegion: 5000 } as const

/** A `Holding` as JSON, and the line of the index that says what is in it. */
interface Packed extends Pick<RegionRow, 'documents' | 'counted' | 'total' | 'classes'> {
  readonly text: string
}

/** Packs what is said of a region. */
export async function packRegion(
  ask: Ask,
  scope: Scope,
  region: Region,
): Promise<{ readonly row: RegionRow; readonly text: string }> {
  const where = `${at(scope)} AND ${inRegion(region)}`
  const { text, ...row } = await pack(ask, {
    where,
    sums: `SELECT key, name, value, documents FROM sums WHERE ${where}`,
    departments: most.inRegion,
    entries: most.inRegion,
  })
  return { row: { region, ...row }, text }
}

/** Packs what is said of all regions. */
export const packAll = (ask: Ask, scope: Scope): Promise<Packed> =>
  pack(ask, {
    where: at(scope),
    sums: `SELECT key, coalesce(min(nullif(name, '')), '') AS name, sum(value)::BIGINT AS value,
      sum(documents)::INTEGER AS documents FROM sums WHERE ${at(scope)} GROUP BY key`,
    departments: most.departments,
    entries: most.entries,
  })

interface PackRequest {
  readonly where: string
  /** Selects the sums, in whatever order. */
  readonly sums: string
  /** How many departments and documents are listed. */
  readonly departments: number
  readonly entries: number
}

/** The engine writes the JSON: to take thousands of values from it takes longer than to find them. */
async function pack(ask: Ask, request: PackRequest): Promise<Packed> {
  const { where, sums, departments, entries } = request
  const count = (which: string) => `count(*) FILTER (counting = '${which}')`
  const [row] = await ask(`WITH summed AS MATERIALIZED (${sums}),
      covered AS (SELECT count(*) AS documents, ${count('counted')} AS counted,
        ${count('inDepartment')} AS "inDepartment", ${count('otherEdition')} AS "otherEdition",
        count(total) FILTER (counting = 'counted') AS totals, coalesce(max(abs(total)), 0) AS largest
        FROM documents WHERE ${where}),
      grouped AS (SELECT count(*) AS count, coalesce(sum(total), 0)::BIGINT AS total,
        coalesce(max(abs(total)), 0) AS largest FROM departments WHERE ${where}),
      listed AS (SELECT coalesce(to_json(list(d ORDER BY coalesce(total, -1) DESC, key)), '[]') AS text,
        count(*) AS count, coalesce(sum(total), 0)::BIGINT AS total
        FROM (SELECT grp AS key, name, region, total, documents, counted, classes::JSON AS classes
          FROM departments WHERE ${where} ORDER BY coalesce(total, -1) DESC, grp LIMIT ${departments}) d),
      entered AS (SELECT coalesce(to_json(list(e ORDER BY ${largestFirst})), '[]') AS text, count(*) AS count
        FROM (SELECT ${entryColumns} FROM documents WHERE ${where}
          ORDER BY ${largestFirst} LIMIT ${entries}) e),
      added AS (SELECT coalesce(to_json(list(s ORDER BY key)), '[]') AS text,
        coalesce(max(abs(value)), 0) AS largest, max(value) FILTER (key = 'total') AS total,
        coalesce(to_json(list(json_array(key[3:], value) ORDER BY value DESC, key)
          FILTER (key LIKE 'f:___' AND value > 0)[1:${mostClasses}]), '[]') AS classes FROM summed s)
    SELECT c.documents, c.counted, added.total, added.classes::VARCHAR AS classes,
      greatest(c.largest, grouped.largest, abs(grouped.total), added.largest) AS largest,
      concat('{"coverage":', to_json({'documents': c.documents, 'counted': c.counted,
          'inDepartment': c."inDepartment", 'otherEdition': c."otherEdition", 'totals': c.totals}),
        ',"sums":', added.text, ',"departments":', listed.text,
        ',"furtherDepartments":', to_json({'count': grouped.count - listed.count,
          'total': grouped.total - listed.total}),
        ',"entries":', entered.text, ',"furtherEntries":', c.documents - entered.count, '}') AS text
    FROM covered c, grouped, listed, entered, added`)
  return {
    documents: Number(row?.['documents']),
    counted: Number(row?.['counted']),
    total: (row?.['total'] ?? null) as number | null,
    classes: JSON.parse(String(row?.['classes'])) as RegionRow['classes'],
    text: String(row?.['text']),
  }
}

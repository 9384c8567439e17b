import { mostRanked } from '@/budget/library/compared'
import { shardNames, type ShelfIndex } from '@/budget/library/shards'
import { type Ask, at, inRegion, type Put, type Region, type Scope } from './sql'

interface ComparedRequest {
  readonly ask: Ask
  readonly put: Put
  readonly drop: (name: string) => void
  /** What there is now. */
  readonly index: ShelfIndex
}

/** Writes what is compared in touched regions, and in all regions of their years and kinds. */
export async function writeCompared({ ask, put, drop, index }: ComparedRequest): Promise<void> {
  const rows = await ask(`SELECT year, kind, to_json(list(region))::VARCHAR AS regions
    FROM touched_compared GROUP BY ALL`)
  for (const { regions, ...name } of rows) {
    const { year, kind } = name as unknown as Scope
    const scope = index.scopes.find(one => one.year === year && one.kind === kind)
    if (!scope) continue
    for (const region of JSON.parse(String(regions)) as Region[]) {
      const file = shardNames.compared(scope, region)
      if (scope.regions.some(one => one.region === region))
        put(file, await pack(ask, `${at(scope)} AND ${inRegion(region)}`, bestOfRegion))
      else drop(file)
    }
    put(shardNames.compared(scope), await pack(ask, at(scope), bestOfAll))
  }
}

/** What is kept of one region is its list. */
const bestOfRegion = (where: string) => `best AS (SELECT * FROM ranks WHERE ${where})`
/** What is less than the first of as many regions as a list has rows stands in no list of all regions. */
const bestOfAll = (where: string) => `
    counts AS (
      SELECT key, heads_key, sum(ranked)::INTEGER AS counted,
        coalesce(max(each, ${mostRanked})[${mostRanked}], 0) AS least
      FROM ranks WHERE ${where} AND rank = 1 GROUP BY ALL),
    best AS (
      SELECT ranks.* REPLACE (counted AS ranked)
      FROM ranks JOIN counts USING (key, heads_key) WHERE ${where} AND each >= least
      QUALIFY row_number() OVER (PARTITION BY key, heads_key ORDER BY each DESC, edition) <= ${mostRanked})`

/** `Compared` as JSON. */
async function pack(ask: Ask, where: string, bestOf: (where: string) => string): Promise<string> {
  const [row] = await ask(`WITH ${bestOf(where)},
    ranking AS (
      SELECT key, heads_key AS heads, any_value(ranked) AS ranked,
        list({'edition': edition, 'document': document, 'unit': unit, 'group': grp, 'value': value,
          'heads': heads, 'each': each} ORDER BY each DESC, edition) AS rows
      FROM best GROUP BY key, heads_key),
    added AS (
      SELECT oyear, okind, key, coalesce(min(nullif(name, '')), '') AS name, sum(before)::BIGINT AS before,
        sum(after)::BIGINT AS after, sum(documents)::INTEGER AS documents
      FROM steps WHERE ${where} GROUP BY ALL),
    stepped AS (
      SELECT oyear AS year, okind AS kind, max(greatest(abs(before), abs(after))) AS largest,
        list({'key': key, 'name': name, 'before': before, 'after': after, 'documents': documents}
          ORDER BY key) AS rows
      FROM added GROUP BY ALL)
    SELECT (SELECT coalesce(max(largest), 0) FROM stepped) AS largest,
      concat('{"ranks":', (SELECT coalesce(to_json(list(r ORDER BY key, heads)), '[]') FROM ranking r),
        ',"steps":', (SELECT coalesce(to_json(list({'year': year, 'kind': kind, 'rows': rows}
          ORDER BY year DESC, kind)), '[]') FROM stepped), '}') AS text`)
  return String(row?.['text'])
}

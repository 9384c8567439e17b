import type { DuckDBConnection } from '@duckdb/node-api'
import { headKeys, mostRanked, rankedKeys } from '@/budget/library/compared'
import { askOf, quote } from './sql'

/** What is compared, kept by region. */
export const comparedSchema = `
  CREATE TABLE ranks (year INTEGER, kind VARCHAR, region VARCHAR, key VARCHAR,
    heads_key VARCHAR, edition VARCHAR, document VARCHAR, unit VARCHAR, grp VARCHAR, value BIGINT,
    heads BIGINT, each BIGINT, ranked INTEGER, rank INTEGER);
  CREATE TABLE steps (year INTEGER, kind VARCHAR, oyear INTEGER, okind VARCHAR,
    region VARCHAR, key VARCHAR, name VARCHAR, before BIGINT, after BIGINT, documents INTEGER);
`

const list = (texts: readonly string[]) => texts.map(quote).join(', ')
const isOf = (one: string, other: string) =>
  `${one}.year = ${other}.year AND ${one}.kind = ${other}.kind AND ${one}.region IS NOT DISTINCT FROM ${other}.region`

/** The most for each head in the touched regions. */
const rankTouched = `
  DELETE FROM ranks USING touched_regions t WHERE ${isOf('ranks', 't')};
  INSERT INTO ranks
    WITH own AS (
      SELECT f.key, f.value, d.* FROM figures f JOIN (
        SELECT d.year, d.kind, d.region, d.edition, d.document, d.unit, d.grp, d.place
        FROM documents d JOIN touched_regions t ON ${isOf('d', 't')} WHERE d.counting = 'counted') d
        USING (year, kind, place, edition)
      WHERE f.key IN (${list([...rankedKeys, ...headKeys])}) AND f.value > 0)
    SELECT v.year, v.kind, v.region, v.key, h.key AS heads_key, v.edition, v.document, v.unit, v.grp,
      v.value, h.value AS heads, ((2 * v.value::HUGEINT + h.value) // (2 * h.value))::BIGINT AS each,
      (count(*) OVER (PARTITION BY v.year, v.kind, v.region, v.key, h.key))::INTEGER AS ranked,
      (row_number() OVER (PARTITION BY v.year, v.kind, v.region, v.key, h.key
        ORDER BY each DESC, v.edition))::INTEGER AS rank
    FROM own v JOIN own h USING (edition)
    WHERE v.key IN (${list(rankedKeys)}) AND h.key IN (${list(headKeys)})
    QUALIFY rank <= ${mostRanked};
`

/** Which years and kinds of touched regions are compared with which others that are there. */
const askSteps = `
  CREATE OR REPLACE TEMP TABLE asked_steps AS
    SELECT DISTINCT a.* FROM (
      SELECT year, kind, year - 1 AS oyear, kind AS okind, region FROM touched_regions
      UNION ALL SELECT year + 1, kind, year, kind, region FROM touched_regions
      UNION ALL SELECT year, 'finalAccount', year, 'budget', region FROM touched_regions
        WHERE kind IN ('budget', 'finalAccount')) a
    SEMI JOIN scopes USING (year, kind)
    SEMI JOIN scopes o ON a.oyear = o.year AND a.okind = o.kind;
`

/** What units print both in a touched region and in what is compared with it. */
const stepTouched = `
  CREATE OR REPLACE TEMP TABLE touched_steps AS
    SELECT DISTINCT s.year, s.kind, s.region FROM steps s JOIN asked_steps a
      ON ${isOf('s', 'a')} AND s.oyear = a.oyear AND s.okind = a.okind;
  DELETE FROM steps USING asked_steps a
    WHERE ${isOf('steps', 'a')} AND steps.oyear = a.oyear AND steps.okind = a.okind;
  CREATE OR REPLACE TEMP TABLE matched AS
    WITH named AS (
      SELECT year, kind, region, edition, role, split_part(identity, chr(31), 4) AS unit, place
      FROM documents WHERE counting = 'counted')
    SELECT s.year, s.kind, s.oyear, s.okind, s.region, a.place, a.edition, b.place AS oplace,
      b.edition AS oedition
    FROM asked_steps s
      JOIN named a ON a.year = s.year AND a.kind = s.kind AND a.region IS NOT DISTINCT FROM s.region
      JOIN named b ON b.year = s.oyear AND b.kind = s.okind AND b.region IS NOT DISTINCT FROM s.region
        AND b.unit = a.unit AND coalesce(b.role, '') = coalesce(a.role, '');
  CREATE OR REPLACE TEMP TABLE earlier AS
    SELECT m.year, m.kind, m.oyear, m.okind, m.region, m.place, m.edition, f.key, f.value
    FROM matched m JOIN figures f ON f.year = m.oyear AND f.kind = m.okind AND f.place = m.oplace
      AND f.edition = m.oedition;
  INSERT INTO steps
    SELECT m.year, m.kind, m.oyear, m.okind, m.region, a.key, coalesce(min(nullif(a.name, '')), ''),
      sum(m.value)::BIGINT, sum(a.value)::BIGINT, count(*)::INTEGER
    FROM earlier m JOIN figures a ON a.year = m.year AND a.kind = m.kind AND a.place = m.place
      AND a.edition = m.edition AND a.key = m.key
    GROUP BY ALL;
  CREATE OR REPLACE TEMP TABLE touched_compared AS
    SELECT year, kind, region FROM touched_regions UNION SELECT year, kind, region FROM touched_steps
    UNION SELECT s.year, s.kind, s.region FROM steps s JOIN asked_steps a
      ON ${isOf('s', 'a')} AND s.oyear = a.oyear AND s.okind = a.okind;
`

/** Nothing is compared: only what ranks changed. */
const noSteps = `
  CREATE OR REPLACE TEMP TABLE touched_compared AS SELECT year, kind, region FROM touched_regions;
`

/** Compares touched regions; `touched_compared` names what changed. */
export async function compareTouched(connection: DuckDBConnection): Promise<void> {
  await connection.run(rankTouched + askSteps)
  const [asked] = await askOf(connection)('SELECT count(*) AS steps FROM asked_steps')
  await connection.run(asked?.['steps'] === 0 ? noSteps : stepTouched)
}

import type { DuckDBConnection } from '@duckdb/node-api'
import { factColumns } from '@/budget/facts/fact'
import { hashPeriod } from '@/budget/library/shards'
import { mostClasses } from '@/budget/library/buildHolding'
import { comparedSchema, compareTouched } from './compareTables'
import { readerOf } from './readerOf'
import { askOf, placeOf, quote } from './sql'

/** So many documents stand in one file of departments, more or less. */
const documentsInFile = 32

const fullName = (name: string) =>
  `CASE WHEN region IS NULL OR starts_with(${name}, region) THEN ${name} ELSE region || ${name} END`
const hashOf = (text: string) =>
  `list_sum(list_transform(range(1, length(${text}) + 1),
     i -> unicode(${text}[i]) * (i % ${hashPeriod} + 1)))::BIGINT`

/** What sums are kept between two builds. */
const schema = `
  CREATE TABLE documents (edition VARCHAR, document VARCHAR, unit VARCHAR,
    unit_code VARCHAR, department VARCHAR, region VARCHAR, role VARCHAR, year INTEGER, kind VARCHAR,
    failing INTEGER, total BIGINT, figures INTEGER, grp VARCHAR, name VARCHAR, identity VARCHAR,
    hash BIGINT, counting VARCHAR, unproven INTEGER, place INTEGER);
  CREATE TABLE figures (edition VARCHAR, year INTEGER, kind VARCHAR,
    place INTEGER, key VARCHAR, name VARCHAR, value BIGINT);
  CREATE TABLE sums (year INTEGER, kind VARCHAR, region VARCHAR, key VARCHAR,
    name VARCHAR, value BIGINT, documents INTEGER);
  CREATE TABLE departments (year INTEGER, kind VARCHAR, grp VARCHAR, name VARCHAR,
    region VARCHAR, total BIGINT, documents INTEGER, counted INTEGER, classes VARCHAR);
  CREATE TABLE scopes (year INTEGER, kind VARCHAR, buckets INTEGER);
  ${comparedSchema}
`

/** What of the facts is new: one row a document, one row a figure that counts. */
const takeFacts = (paths: readonly string[]) => `
  CREATE OR REPLACE TEMP VIEW facts AS ${
    paths.length > 0
      ? paths.map(path => `SELECT * FROM ${readerOf(path)}`).join(' UNION ALL BY NAME ')
      : `SELECT ${factColumns.map(({ name }) => `NULL::VARCHAR AS ${name}`).join(', ')} WHERE false`
  };
  CREATE OR REPLACE TEMP TABLE taken AS
    SELECT edition, key,
      min(CASE WHEN (starts_with(key, 'f:') OR starts_with(key, 'e:')) AND code IS NOT NULL AND code <> key[3:]
        THEN NULL ELSE nullif(name, '') END) AS name,
      sum(value)::BIGINT AS value
    FROM (SELECT edition, unnest(string_split(counts, ' ')) AS key, code, name,
            coalesce(amount_fen::BIGINT, count::BIGINT) AS value
          FROM facts WHERE nullif(counts, '') IS NOT NULL)
    GROUP BY edition, key;
  CREATE OR REPLACE TEMP TABLE fresh AS
    WITH heads AS (
      SELECT edition, any_value(document) AS document, any_value(unit) AS unit,
        any_value(nullif(unit_code, '')) AS unit_code,
        any_value(nullif(department, '')) AS department,
        any_value(nullif(region, '')) AS region, any_value(nullif(role, '')) AS role,
        any_value(year::INTEGER) AS year, any_value(kind) AS kind,
        max(count::INTEGER) FILTER (measure = 'checks.failing') AS failing,
        max(count::INTEGER) FILTER (measure = 'checks.unproven') AS unproven
      FROM facts GROUP BY edition),
    totals AS (
      SELECT edition, count(*)::INTEGER AS figures, max(value) FILTER (key = 'total') AS total
      FROM taken GROUP BY edition),
    named AS (
      SELECT heads.*, total, coalesce(figures, 0) AS figures,
        CASE WHEN role = 'department' THEN unit ELSE coalesce(department, unit) END AS name
      FROM heads LEFT JOIN totals USING (edition)),
    grouped AS (
      SELECT *, ${fullName('name')} AS grp,
        concat_ws(chr(31), year, kind, coalesce(role, ''), ${fullName('unit')}) AS identity
      FROM named)
    SELECT *, ${hashOf('grp')} AS hash, ${placeOf('region')} AS place FROM grouped;
`

/**
 * Puts what is new beside what was there; an edition that was there already is put anew, and those
 * that are `gone` are not there any more.
 */
const joinFresh = (gone: readonly string[]) => `
  CREATE OR REPLACE TEMP TABLE before AS
    SELECT edition, year, kind, grp, hash, identity, region, place FROM documents
    WHERE edition IN (SELECT edition FROM fresh ${gone.map(one => `UNION ALL SELECT ${quote(one)}`).join(' ')});
  DELETE FROM figures USING before b WHERE figures.year = b.year AND figures.kind = b.kind
    AND figures.place = b.place AND figures.edition = b.edition;
  DELETE FROM documents WHERE edition IN (SELECT edition FROM before);
  INSERT INTO documents SELECT edition, document, unit, unit_code, department, region, role, year,
    kind, failing, total, figures, grp, name, identity, hash, 'counted', unproven, place FROM fresh;
  INSERT INTO figures SELECT edition, year, kind, place, key,
      coalesce(taken.name, ''), value
    FROM taken JOIN fresh USING (edition) ORDER BY year, kind, place, hash, edition, key;
  INSERT INTO scopes SELECT year, kind,
      greatest(1, pow(2, ceil(log2(count(*) / ${documentsInFile}.0))))::INTEGER
    FROM documents WHERE (year, kind) IN (SELECT (year, kind) FROM fresh ANTI JOIN scopes USING (year, kind))
    GROUP BY year, kind;
`

/**
 * What the new documents touch: their departments and regions, and those of their other editions;
 * all that is there where no files were written of it.
 */
const findTouched = (all: boolean) => `
  CREATE OR REPLACE TEMP TABLE touched_groups AS
    SELECT DISTINCT year, kind, grp, hash FROM documents
    WHERE ${all} OR identity IN (SELECT identity FROM fresh UNION ALL SELECT identity FROM before)
    UNION SELECT year, kind, grp, hash FROM before;
  CREATE OR REPLACE TEMP TABLE touched AS
    SELECT DISTINCT year, kind, region, identity
    FROM documents SEMI JOIN touched_groups USING (year, kind, grp);
  CREATE OR REPLACE TEMP TABLE touched_regions AS
    SELECT year, kind, region FROM touched UNION SELECT year, kind, region FROM before;
`

const decideCounting = `
  UPDATE documents SET counting = decided.counting FROM (
    WITH ranked AS (
      SELECT edition, grp, year, kind, role,
        row_number() OVER (PARTITION BY identity ORDER BY figures DESC, edition) = 1 AS best
      FROM documents WHERE identity IN (SELECT identity FROM touched)),
    covered AS (
      SELECT edition, year, kind, grp, best, role,
        bool_or(best AND role IS NOT DISTINCT FROM 'department')
          OVER (PARTITION BY year, kind, grp) AS covered
      FROM ranked)
    SELECT edition, CASE WHEN NOT best THEN 'otherEdition'
      WHEN covered AND role IS DISTINCT FROM 'department' THEN 'inDepartment'
      ELSE 'counted' END AS counting
    FROM covered SEMI JOIN touched_groups USING (year, kind, grp)) decided
  WHERE documents.edition = decided.edition AND documents.counting <> decided.counting;
`

const addUp = `
  DELETE FROM sums USING touched_regions t WHERE sums.year = t.year AND sums.kind = t.kind
    AND sums.region IS NOT DISTINCT FROM t.region;
  INSERT INTO sums
    SELECT d.year, d.kind, d.region, key, coalesce(min(nullif(f.name, '')), ''),
      sum(value)::BIGINT, count(*)::INTEGER
    FROM figures f JOIN (
      SELECT documents.* FROM documents JOIN touched_regions t ON documents.year = t.year
        AND documents.kind = t.kind AND documents.region IS NOT DISTINCT FROM t.region
      WHERE counting = 'counted') d USING (year, kind, place, edition)
    GROUP BY d.year, d.kind, d.region, key;
  DELETE FROM departments USING touched_groups t WHERE departments.year = t.year
    AND departments.kind = t.kind AND departments.grp = t.grp;
  INSERT INTO departments
    WITH heads AS (
      SELECT year, kind, grp,
        first(name ORDER BY role IS NOT DISTINCT FROM 'department' DESC, total DESC NULLS LAST, edition) AS name,
        first(region ORDER BY role IS NOT DISTINCT FROM 'department' DESC, total DESC NULLS LAST, edition) AS region,
        (sum(total) FILTER (counting = 'counted'))::BIGINT AS total,
        count(*)::INTEGER AS documents,
        (count(*) FILTER (counting = 'counted'))::INTEGER AS counted
      FROM documents SEMI JOIN touched_groups USING (year, kind, grp)
      GROUP BY year, kind, grp),
    classes AS (
      SELECT d.year, d.kind, d.grp, key[3:] AS code, sum(value)::BIGINT AS value
      FROM figures f JOIN (
        SELECT * FROM documents SEMI JOIN touched_groups USING (year, kind, grp)
        WHERE counting = 'counted') d USING (year, kind, place, edition)
      WHERE key LIKE 'f:___'
      GROUP BY d.year, d.kind, d.grp, key),
    listed AS (
      SELECT year, kind, grp,
        to_json(list(json_array(code, value) ORDER BY value DESC, code)[1:${mostClasses}])::VARCHAR AS classes
      FROM classes WHERE value > 0 GROUP BY year, kind, grp)
    SELECT year, kind, grp, name, region, total, documents, counted, coalesce(classes, '[]')
    FROM heads LEFT JOIN listed USING (year, kind, grp);
`

interface TakeRequest {
  /** Files of facts. */
  readonly paths: readonly string[]
  /** Editions that are taken out. */
  readonly gone: readonly string[]
  /** Whether no files were written yet of what is there. */
  readonly all: boolean
}

/**
 * Takes facts into the prepared tables of a library: which documents count, sums by region, and departments.
 * `touched`, `touched_groups` and `touched_regions` name what changed, or with `all` whatever there is.
 * Gives the editions to be taken out that are not there. Nothing is kept before `keepTables`.
 */
export async function takeIntoTables(
  connection: DuckDBConnection,
  { paths, gone, all }: TakeRequest,
): Promise<{ readonly missing: readonly string[] }> {
  await connection.run(takeFacts(paths))
  await connection.run('BEGIN')
  const known = await askOf(connection)(`SELECT edition FROM documents
    WHERE edition IN (${['', ...gone].map(quote).join(', ')})`)
  const there = new Set(known.map(({ edition }) => edition))
  for (const step of [joinFresh(gone), findTouched(all), decideCounting, addUp])
    await connection.run(step)
  await compareTouched(connection)
  return { missing: gone.filter(edition => !there.has(edition)) }
}

/** Keeps what was taken, once the files say it: a build that stops before can be run again. */
export async function keepTables(connection: DuckDBConnection): Promise<void> {
  await connection.run('COMMIT')
}

/**
 * Makes the tables that are not there, and says whether they hold documents: a first build that
 * stopped left none. Throws where an earlier version made them otherwise.
 */
export async function prepareTables(connection: DuckDBConnection): Promise<boolean> {
  const find = async (column: string) => {
    try {
      const found = await connection.runAndReadAll(`SELECT ${column} FROM documents LIMIT 1`)
      return found.currentRowCount
    } catch {
      return null
    }
  }
  const held = await find('place')
  if (held !== null) return held > 0
  if ((await find('edition')) !== null)
    throw new Error('中间结果的库是较早版本写的：删掉它，用全部事实表再做一次')
  await connection.run(schema)
  return false
}

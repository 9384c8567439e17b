import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFacts } from '@/budget/facts/listFacts'
import { factColumns } from '@/budget/facts/fact'
import { addUpFigures } from '@/budget/library/addUp'
import { buildCompared } from '@/budget/library/buildCompared'
import type { Compared } from '@/budget/library/compared'
import { buildHolding, listScopes } from '@/budget/library/buildHolding'
import { stepLibraryDocument } from '@/budget/library/describeDocument'
import { listEntries } from '@/budget/library/listEntries'
import {
  type DepartmentFile,
  hashText,
  shardNames,
  type ShelfIndex,
  unpackEntries,
} from '@/budget/library/shards'
import type { Holding, LibraryDocument, SumRow } from '@/budget/library/types'
import { identifyEdition } from '@/document/edition'
import { runSteps } from '@/document/steps'
import { buildFlatCsv } from '@/exporting/flatTable'
import { changchun2024 } from '../fixtures/changchun'
import { invented } from '../fixtures/documents'
import { makeProvince, makeYears, writeFacts } from '../fixtures/province'
import { makeFile, makeFolder, run } from './run'

const read = <T>(folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
/** Names of what has no code are the page's own. */
const coded = (sums: readonly SumRow[]) =>
  sums.map(row => (row.key.includes(':') ? row : { ...row, name: '' }))
const sorted = (holding: Holding) => ({ ...holding, sums: coded(holding.sums) })

function expectSame(folder: string, documents: readonly LibraryDocument[]): void {
  const entries = listEntries(documents)
  const index = read<ShelfIndex>(folder, shardNames.index)
  expect(index.scopes.map(({ buckets: _, wordFiles: _files, ...scope }) => scope)).toEqual(
    listScopes(entries),
  )
  for (const scope of index.scopes) {
    const own = entries.filter(({ year, kind }) => year === scope.year && kind === scope.kind)
    const whole = buildHolding(own)
    const all = read<Holding>(folder, shardNames.all(scope))
    expect(coded(all.sums)).toEqual(coded(whole.sums))
    expect(all.coverage).toEqual(whole.coverage)
    expectCompared(read(folder, shardNames.compared(scope)), buildCompared(entries, scope))
    for (const { region } of scope.regions)
      expectCompared(
        read(folder, shardNames.compared(scope, region)),
        buildCompared(
          entries.filter(entry => entry.region === region),
          scope,
        ),
      )
    expect(all.departments).toEqual(whole.departments.slice(0, all.departments.length))
    expect(all.departments.length + all.furtherDepartments.count).toBe(whole.departments.length)
    for (const { region } of scope.regions)
      expect(sorted(read<Holding>(folder, shardNames.region(scope, region)))).toEqual(
        sorted(buildHolding(own.filter(entry => entry.region === region))),
      )
    for (const group of new Set(own.map(entry => entry.group))) {
      const file = read<DepartmentFile>(
        folder,
        shardNames.departments(scope, hashText(group) % scope.buckets),
      )
      const members = own.filter(entry => entry.group === group)
      const unpacked = unpackEntries(file, group)
      expect(unpacked.map(({ edition, counting }) => [edition, counting])).toEqual(
        members.map(({ edition, counting }) => [edition, counting]),
      )
      expect(addUpFigures(unpacked).map(({ value }) => value)).toEqual(
        addUpFigures(members).map(({ value }) => value),
      )
    }
  }
}

/** Order and the page's own names apart. */
function expectCompared(one: Compared, other: Compared): void {
  const ranksOf = ({ ranks }: Compared) =>
    ranks.toSorted((a, b) => (a.key + a.heads < b.key + b.heads ? -1 : 1))
  expect(ranksOf(one)).toEqual(ranksOf(other))
  const stepsOf = ({ steps }: Compared) =>
    steps
      .toSorted((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1))
      .map(step => ({ ...step, rows: step.rows.map(({ name: _, ...row }) => row) }))
  expect(stepsOf(one)).toEqual(stepsOf(other))
}

const province = [...makeProvince({ documents: 400, seed: 5 })]
const years = makeYears({ documents: 120, seed: 6 })

test('files of a generated province say what the page adds up by itself, to the 分', () => {
  const folder = makeFolder()
  const facts = join(folder, 'facts.csv')
  writeFacts(facts, province)
  const { status, stderr } = run('aggregate', facts, '--out', join(folder, 'sums'))
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(new Set(listEntries(province).map(({ counting }) => counting)).size).toBe(3)
  expectSame(join(folder, 'sums'), province)
})

test('facts of read documents add up to what the page counts of them', () => {
  const documents = [changchun2024, ...Object.values(invented)].map(make => make())
  const csv = buildFlatCsv({
    columns: factColumns,
    rows: documents.flatMap(document => listFacts(document, { fails: 2, unproven: 1 })),
  })
  const folder = makeFolder()
  const out = join(folder, 'sums')
  expect(run('aggregate', makeFile('facts.csv', csv), '--out', out).status).toBe(0)
  expectSame(
    out,
    documents.map(document => {
      const { edition } = identifyEdition(document)
      const checked = { failing: 2, unproven: 1 }
      return runSteps(stepLibraryDocument(document, { edition, id: document.id, checked }))
    }),
  )
})

test('one more document changes only the files it touches, and they are as if all were made anew', () => {
  const folder = makeFolder()
  const [out, state] = [join(folder, 'sums'), join(folder, 'state.duckdb')]
  const at = province.findIndex(({ role }) => role === 'department')
  const added = province[at]!
  const [before, after] = [join(folder, 'before.csv'), join(folder, 'after.csv')]
  writeFacts(before, province.toSpliced(at, 1))
  writeFacts(after, [added])
  expect(run('aggregate', before, '--out', out, '--state', state).status).toBe(0)
  const timesOf = () =>
    new Map(
      readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.json'))
        .map(name => [name, statSync(join(out, name)).mtimeMs]),
    )
  const earlier = timesOf()
  const { status, stdout } = run('aggregate', after, '--out', out, '--state', state)
  expect(status).toBe(0)
  expect(stdout).toContain('更新')
  const changed = [...timesOf()].filter(([name, time]) => earlier.get(name) !== time)
  expect(changed.length).toBeLessThan(earlier.size / 3)
  expectSame(out, province)
  // The same again changes nothing that is said.
  expect(run('aggregate', after, '--out', out, '--state', state).status).toBe(0)
  expectSame(out, province)
  // A folder that has no files yet gets all, whatever is new.
  const moved = join(folder, 'moved')
  expect(run('aggregate', after, '--out', moved, '--state', state).status).toBe(0)
  expectSame(moved, province)
})

test('documents that are replaced or taken out leave the sums that a build without them has', () => {
  const folder = makeFolder()
  const [out, state] = [join(folder, 'sums'), join(folder, 'state.duckdb')]
  const aggregate = (...given: string[]) => {
    const { status, stderr } = run('aggregate', ...given, '--out', out, '--state', state)
    expect([stderr, status]).toEqual(['', 0])
  }
  const facts = join(folder, 'facts.csv')
  const alone = { ...province[0]!, region: '云省独县', unit: '云省独县水务局', edition: 'ab01' }
  const later = { ...alone, year: 2031, edition: 'ab02' }
  const made = [...province, ...years, alone, later]
  writeFacts(facts, made)
  aggregate(facts)
  expectSame(out, made)

  const at = province.findIndex(({ role }) => role === 'department')
  const replaced = {
    ...province[at]!,
    figures: province[at]!.figures.slice(3).map(one => ({ ...one, value: one.value + 1 })),
  }
  const earlier = years.find(({ year, kind }) => year === 2022 && kind === 'budget')!
  const moved = {
    ...earlier,
    figures: earlier.figures.slice(2).map(one => ({ ...one, value: one.value + 7 })),
  }
  writeFacts(facts, [replaced, moved])
  aggregate(facts)
  const now = made.map(
    one => [replaced, moved].find(({ edition }) => edition === one.edition) ?? one,
  )
  expectSame(out, now)

  const [best] = listEntries(province).filter(({ edition }) =>
    province.some(other => other.edition === `e${edition}`),
  )
  const spent = years.find(({ kind }) => kind === 'finalAccount')!
  const gone = [replaced, alone, later, best!, spent].map(({ edition }) => edition)
  aggregate('--remove', makeFile('gone.txt', `${gone.join('\n')}\n`))
  const left = now.filter(({ edition }) => !gone.includes(edition))
  expectSame(out, left)
  expect(existsSync(join(out, shardNames.region(alone, alone.region)))).toBe(false)
  expect(existsSync(join(out, shardNames.folder(later)))).toBe(false)
  // What went into the log only is there for the next build.
  aggregate(facts)
  expectSame(out, [...left, replaced])
})

test('names editions that are to be taken out and are not there, and counts the others', () => {
  const folder = makeFolder()
  const given = ['--out', join(folder, 'sums'), '--state', join(folder, 'state.duckdb')]
  const facts = join(folder, 'facts.csv')
  writeFacts(facts, province.slice(0, 2))
  expect(run('aggregate', facts, ...given).status).toBe(0)
  const [{ edition }] = province as [LibraryDocument]
  const gone = makeFile('gone.txt', `${edition}\n${edition}\nnone\n`)
  const { status, stdout, stderr } = run('aggregate', '--remove', gone, ...given)
  expect(stderr).toBe(`${gone}：库里没有版本 none，没有去掉\n`)
  expect(stdout).toContain('去掉 1 个版本')
  expect(status).toBe(0)
})

test('says where to write when it is not told, and why a table is none', () => {
  expect(run('aggregate', 'x.csv').stderr).toContain('--out')
  const { status, stderr } = run(
    'aggregate',
    makeFile('x.csv', 'a,b\n1,2\n'),
    '--out',
    makeFolder(),
  )
  expect(status).toBe(1)
  expect(stderr).toContain('没有写成')
})

const server = '/usr/sbin/clickhouse-server'
test.skipIf(!existsSync(server))('ClickHouse gives the same sums of the same facts', async () => {
  const folder = makeFolder()
  const csv = join(folder, 'facts.csv')
  writeFacts(csv, province)
  mkdirSync(join(folder, 'data'))
  const port = 18_000 + (process.pid % 2000)
  const config = makeFile(
    'config.xml',
    `<yandex><http_port>${port}</http_port><listen_host>127.0.0.1</listen_host>
<path>${folder}/data/</path><tmp_path>${folder}/data/tmp/</tmp_path><mark_cache_size>5368709</mark_cache_size>
<logger><level>none</level><console>0</console></logger>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<profiles><default/></profiles><quotas><default/></quotas></yandex>`,
  )
  const child = spawn(server, ['--config-file', config], { stdio: 'ignore' })
  try {
    const ask = async (body: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body })
      const text = await answer.text()
      if (!answer.ok) throw new Error(text)
      return text
    }
    await expect.poll(() => ask('SELECT 1').catch(() => ''), { timeout: 20_000 }).toBe('1\n')
    await ask(`CREATE TABLE facts (edition String, document String, unit String, unit_code String,
      department String, region String, role String, year Int64, kind String, code String, name String,
      measure String, amount_fen Int64, count Int64, counts String) ENGINE = Memory`)
    await ask(`INSERT INTO facts FORMAT CSVWithNames\n${readFileSync(csv, 'utf8')}`)
    const rows = await ask(`SELECT key, sum(amount_fen + count) AS value FROM (
      SELECT arrayJoin(splitByChar(' ', counts)) AS key, amount_fen, count FROM facts WHERE counts != '')
      GROUP BY key ORDER BY key FORMAT TSV`)
    const sums = addUpFigures(province).map(({ key, value }) => `${key}\t${value}`)
    expect(rows.trim().split('\n').sort()).toEqual(sums.sort())
  } finally {
    child.kill()
  }
})

import { createServer } from 'node:http'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { factColumns } from '@/budget/facts/fact'
import { listFacts } from '@/budget/facts/listFacts'
import { changchun2024 } from '../fixtures/changchun'
import { makeFile, makeFolder, run, runAside } from './run'

const facts = listFacts(changchun2024(), { fails: 4, unproven: 0 })

test('a CSV file holds every fact of the shipped budgets, codes and money exact', () => {
  const out = join(makeFolder(), 'facts.csv')
  const { status, stdout } = run('facts', '--out', out)
  expect(stdout).toContain(`1 份文件，${facts.length} 行`)
  expect(status).toBe(0)
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(out, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(row => [row['code'], row['amount_fen'], row['printed']])).toEqual(
    facts.map(({ code, amount_fen, printed }) => [code ?? '', String(amount_fen ?? ''), printed]),
  )
})

test('Parquet is read by another library: text codes, whole 分, blanks as null', async () => {
  const folder = makeFolder()
  const out = join(folder, 'facts.parquet')
  expect(run('facts', 'data/budgets', '--out', out).status).toBe(0)
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(out) })
  expect(rows).toEqual(
    facts.map(fact =>
      Object.fromEntries(
        factColumns.map(({ name, type }) => {
          const value = fact[name]
          return [name, type === 'integer' && value !== null ? BigInt(value) : value]
        }),
      ),
    ),
  )
  expect(readdirSync(folder)).toEqual(['facts.parquet'])
})

test('a folder becomes a data package whose file has the columns it describes', () => {
  const out = join(makeFolder(), 'package')
  expect(run('facts', '--out', out).status).toBe(0)
  const described = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[]
  }
  const { path, schema } = described.resources[0]!
  const [head] = readFileSync(join(out, path), 'utf8').split('\r\n')
  expect(head!.split(',')).toEqual(schema.fields.map(({ name }) => name))
})

test('one document given twice counts once, and is named', () => {
  const copy = makeFile('copy.json', readFileSync('data/budgets/310001-2024.json'))
  const out = join(makeFolder(), 'facts.csv')
  const { stdout, stderr } = run('facts', 'data/budgets', copy, '--out', out)
  expect(stdout).toContain('1 份文件')
  expect(stderr).toContain('copy.json')
  expect(stderr).toContain('只算一次')
})

test('a file that cannot be read is named; the others are written', () => {
  const out = join(makeFolder(), 'facts.csv')
  const { status, stdout, stderr } = run(
    'facts',
    makeFile('a.txt', ''),
    'data/budgets',
    '--out',
    out,
  )
  expect(status).toBe(1)
  expect(stderr).toContain('文件是空的')
  expect(stdout).toContain('1 份文件')
})

test('says where to write to when it is not told, and leaves nothing half written', () => {
  const { status, stderr } = run('facts')
  expect(status).toBe(2)
  expect(stderr).toContain('--out facts.csv')
  const blocked = join(makeFile('file', 'x'), 'facts.csv')
  expect(run('facts', '--out', blocked).status).toBe(1)
  expect(existsSync(blocked)).toBe(false)
})

test('sends to a server by HTTP what it has not, and says what the server refuses', async () => {
  const asked: string[] = []
  let refuses = false
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      asked.push(body)
      response.statusCode = refuses ? 500 : 200
      response.end(refuses ? 'Code: 60. Table is missing' : '')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const to = `http://127.0.0.1:${port}`
  expect((await runAside('facts', '--to', to)).stdout).toContain(`新写入 1 份 ${facts.length} 行`)
  expect(asked[0]).toMatch(/^CREATE TABLE IF NOT EXISTS facts .*amount_fen Nullable\(Int64\)/)
  expect(asked[1]).toMatch(/^ALTER TABLE facts .*ADD COLUMN IF NOT EXISTS counts Nullable/)
  expect(asked[3]).toMatch(/^INSERT INTO facts FORMAT CSV\n310001-2024,.*,961941[0-9]{4},\\N,/)
  refuses = true
  const { status, stderr } = await runAside('facts', '--to', to)
  expect(status).toBe(1)
  expect(stderr).toContain('Table is missing')
  server.close()
})

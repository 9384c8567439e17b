import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { BudgetDocument } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { factColumns, type Fact } from '@/budget/facts/fact'
import { listFacts } from '@/budget/facts/listFacts'
import { countOutcomes } from './countOutcomes'
import { buildFlatCsv, describePackage } from '@/exporting/flatTable'
import { sendFacts } from './clickHouse'
import { allowClosedPipe, describeSystemError, loadDocuments, parseArguments } from './input'
import { writeParquet } from './parquet'
import { writeWhole } from './writeJson'

allowClosedPipe()
const shipped = 'data/budgets'
const { files, options } = parseArguments({
  name: 'facts',
  usage: '[file|folder…] --out facts.csv|facts.parquet|文件夹',
  summary: `把每个数写成一行的事实表；不给文件的，用 ${shipped} 里的`,
  options: [
    ['--out <path>', '写到哪里：.csv、.parquet，或者一个文件夹（Tabular Data Package）', ''],
    ['--to <url>', '写进 ClickHouse：http://localhost:8123', ''],
  ],
  fallback: [shipped],
})
const [out, to] = [String(options['out']), String(options['to'])]
if (out === '' && to === '') {
  console.error('没有说写到哪里：加 --out facts.csv 或 --to http://localhost:8123')
  process.exit(2)
}

const descriptor = describePackage({
  name: 'budget-facts',
  title: '预算公开事实表',
  path: 'facts.csv',
  columns: factColumns,
})

/** Editions by digest, so that no document is counted twice. */
const seen = new Map<string, string>()
let [rows, documents] = [0, 0]
const paths = files.flatMap(listFiles)
try {
  if (out !== '') await writeOut()
  if (to !== '') {
    const sent = await sendFacts(to, eachDocument())
    console.log(`${to}：新写入 ${sent.documents} 份 ${sent.rows} 行，已有 ${sent.known} 份`)
  }
} catch (error) {
  fail(`${to !== '' && out === '' ? to : out}：没有写成（${describeSystemError(error)}）`)
}

async function writeOut(): Promise<void> {
  const isFolder = !['.csv', '.parquet'].includes(extname(out))
  const csv = isFolder ? join(out, 'facts.csv') : out
  const aside = `${csv}.${process.pid}.part`
  mkdirSync(dirname(csv), { recursive: true })
  try {
    const forPeople = extname(csv) === '.csv'
    await writeCsv(aside, forPeople)
    if (forPeople) renameSync(aside, csv)
    else await writeParquet({ csv: aside, parquet: out })
  } finally {
    rmSync(aside, { force: true })
  }
  if (isFolder)
    writeWhole(join(out, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`)
  console.log(`${out}：${documents} 份文件，${rows} 行`)
}

/** Writes the facts of one document after the other, so that memory holds only one. */
async function writeCsv(path: string, guarded: boolean): Promise<void> {
  const file = openSync(path, 'w')
  try {
    writeSync(file, buildFlatCsv<Fact>({ columns: factColumns, rows: [] }))
    for await (const document of eachDocument()) {
      const facts = listFacts(document, countOutcomes(document))
      writeSync(file, buildFlatCsv({ columns: factColumns, rows: facts, guarded, header: false }))
      rows += facts.length
      documents += 1
    }
  } finally {
    closeSync(file)
  }
}

/** Reads budgets one by one and published files together, as some are parts of one document. */
async function* eachDocument(): AsyncGenerator<BudgetDocument> {
  seen.clear()
  const budgets = paths.filter(path => path.endsWith('.json'))
  const published = paths.filter(path => !path.endsWith('.json'))
  for (const batch of [...budgets.map(path => [path]), ...(published.length ? [published] : [])])
    for (const loaded of await loadDocuments(batch)) {
      if ('failure' in loaded) fail(loaded.failure)
      else if ('document' in loaded && isNew(loaded)) yield loaded.document
    }
}

function isNew({ path, document }: { path: string; document: BudgetDocument }): boolean {
  const { edition } = identifyEdition(document)
  const earlier = seen.get(edition)
  if (earlier !== undefined) console.error(`${path}：与 ${earlier} 是同一份，只算一次`)
  seen.set(edition, earlier ?? path)
  return earlier === undefined
}

/** The files of a folder and of those in it; a file is itself. */
function listFiles(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap(entry =>
        entry.isDirectory() ? listFiles(join(path, entry.name)) : join(path, entry.name),
      )
  } catch {
    return [path]
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

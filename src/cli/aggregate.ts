import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shardNames } from '@/budget/library/shards'
import { takeIntoTables } from './library/tables'
import { writeShelf } from './library/writeShelf'
import { describeSystemError, parseArguments } from './input'

const { files, options } = parseArguments({
  name: 'aggregate',
  usage: '<facts.parquet|facts.csv|文件夹…> --out dist/sums --state sums.duckdb',
  summary: '把事实表相加成“全部单位”用的静态文件；已有的库只更新新文件触及的部分',
  options: [
    ['--out <folder>', '写到哪个文件夹，网页用 #/all?shelf=文件夹 打开', ''],
    ['--state <file>', '两次之间存中间结果的 DuckDB 文件；没有的，每次全部重做', ''],
    ['--memory <size>', 'DuckDB 最多用多少内存', '1GB'],
  ],
})
const [out, state, memory] = ['out', 'state', 'memory'].map(name => String(options[name]))
if (!out) {
  console.error('没有说写到哪里：加 --out dist/sums')
  process.exit(2)
}

try {
  await aggregate()
} catch (error) {
  console.error(`${out}：没有写成（${describeSystemError(error)}）`)
  process.exitCode = 1
}

async function aggregate(): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const start = performance.now()
  // A folder without an index has not the files of what the state holds already.
  const isUpdate =
    state !== '' && existsSync(state ?? '') && existsSync(join(out ?? '', shardNames.index))
  if (state) mkdirSync(dirname(state), { recursive: true })
  const instance = await DuckDBInstance.create(state || ':memory:', {
    memory_limit: memory ?? '',
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  try {
    await takeIntoTables(connection, { paths: files.flatMap(listFacts), all: !isUpdate })
    const { files: count, bytes } = await writeShelf(connection, {
      folder: out ?? '',
      isUpdate,
    })
    const seconds = ((performance.now() - start) / 1000).toFixed(2)
    console.log(
      `${out}：${isUpdate ? '更新' : '写了'} ${count} 个文件，${(bytes / 1e6).toFixed(2)} MB，${seconds} 秒`,
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The files of facts in a folder; a file is itself. */
function listFacts(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter(name => /\.(parquet|csv)$/.test(name))
      .map(name => join(path, name))
  } catch {
    return [path]
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aggregateFacts } from './library/aggregateFacts'
import { describeSystemError, parseArguments } from './input'

const { files, options } = parseArguments({
  name: 'aggregate',
  usage: '<facts.parquet|facts.csv|文件夹…> --out dist/sums --state sums.duckdb',
  summary: '把事实表相加成“全部单位”用的静态文件；已有的库只更新新文件触及的部分',
  options: [
    ['--out <folder>', '写到哪个文件夹，网页用 #/all?shelf=文件夹 打开', ''],
    ['--state <file>', '两次之间存中间结果的 DuckDB 文件；没有的，每次全部重做', ''],
    ['--remove <file>', '一行一个版本（事实表的 edition），从已有的库里去掉', ''],
    ['--memory <size>', 'DuckDB 最多用多少内存', '1GB'],
  ],
  withoutFiles: ['remove'],
})
const [out = '', state = '', memory = '', remove = ''] = ['out', 'state', 'memory', 'remove'].map(
  name => String(options[name]),
)
if (!out) {
  console.error('没有说写到哪里：加 --out dist/sums')
  process.exit(2)
}

if (remove && !(state && existsSync(state))) {
  console.error('没有说从哪个库里去掉：加 --state sums.duckdb，写上次用的那个文件')
  process.exit(2)
}

try {
  await aggregate()
} catch (error) {
  console.error(`${out}：没有写成（${describeSystemError(error)}）`)
  process.exitCode = 1
}

async function aggregate(): Promise<void> {
  const start = performance.now()
  const paths = files.flatMap(listFacts)
  const named = remove ? readFileSync(remove, 'utf8').split(/\s+/).filter(Boolean) : []
  const gone = [...new Set(named)]
  const done = await aggregateFacts({ paths, gone, out, state, memory })
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  for (const edition of done.missing) console.error(`${remove}：库里没有版本 ${edition}，没有去掉`)
  const removed = remove ? `去掉 ${gone.length - done.missing.length} 个版本，` : ''
  console.log(
    `${out}：${removed}${done.isUpdate ? '更新' : '写了'} ${done.files} 个文件，${(done.bytes / 1e6).toFixed(2)} MB，${seconds} 秒`,
  )
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

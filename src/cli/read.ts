import { join } from 'node:path'
import { formatJson } from './format'
import { describeSystemError, loadDocument } from './load'
import { parseArguments } from './arguments'
import { formatReport } from './report'
import { writeWhole } from './write'

const { files, options } = parseArguments({
  name: 'read',
  usage: '<file…>',
  summary: '读预算公开文件，写出 <单位代码>-<年度>.json',
  options: [
    ['--out <folder>', '写到哪个文件夹', 'data/budgets'],
    ['--report', '打印读出的情况：逐表格数与诊断', false],
  ],
})

const written = new Map<string, string>()
for (const file of files) {
  const loaded = loadDocument(file)
  if ('failure' in loaded) {
    fail(loaded.failure)
    continue
  }
  const { document } = loaded
  const target = join(String(options['out']), `${document.id}.json`)
  const earlier = written.get(target)
  if (earlier !== undefined) {
    fail(`${file}：与 ${earlier} 同为 ${document.id}，没有覆盖`)
    continue
  }
  try {
    writeWhole(target, formatJson(document))
  } catch (error) {
    fail(`${target}：写不进去（${describeSystemError(error)}）`)
    continue
  }
  written.set(target, file)
  console.log(`${file} → ${target}`)
  if (options['report']) console.log(`\n${formatReport(document)}\n`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

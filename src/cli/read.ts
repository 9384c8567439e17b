import { join } from 'node:path'
import { existsSync, readFileSync } from 'node:fs'
import type { BudgetDocument } from '@/document/document'
import { identifyEdition } from '@/document/edition'
import { allowClosedPipe, describeSystemError, loadDocuments, parseArguments } from './input'
import { formatReport } from './report'
import { writeJson } from './writeJson'

allowClosedPipe()
const { files, options } = parseArguments({
  name: 'read',
  usage: '<file…>',
  summary: '读预算公开文件，写出 <单位代码>-<年度>.json；正文和表格分成两个文件的，一起给出',
  options: [
    ['--out <folder>', '写到哪个文件夹', 'data/budgets'],
    ['--report', '打印读出的情况：逐表格数与诊断', false],
    ['--join', '所有文件是同一份公开文件的各部分', false],
  ],
})

/** What was written by this command, by its path: from which file, and which edition. */
const written = new Map<string, { readonly file: string; readonly edition: string }>()
for (const loaded of await loadDocuments(files, { join: options['join'] === true })) {
  if ('failure' in loaded) fail(loaded.failure)
  else if ('joinedTo' in loaded) console.log(`${loaded.path} → 与 ${loaded.joinedTo} 合成一份`)
  else write(loaded.path, loaded.document)
}

function write(path: string, document: BudgetDocument): void {
  const { edition } = identifyEdition(document)
  const usual = join(String(options['out']), `${document.id}.json`)
  const taken = written.get(usual)?.edition ?? readEdition(usual)
  const isOther = taken !== null && taken !== edition
  const target = isOther ? usual.replace(/\.json$/, `~${edition}.json`) : usual
  const earlier = written.get(target)
  if (earlier) return fail(`${path}：与 ${earlier.file} 是同一份，没有再写`)
  try {
    writeJson(target, document)
  } catch (error) {
    return fail(`${target}：写不进去（${describeSystemError(error)}）`)
  }
  written.set(target, { file: path, edition })
  console.log(`${path} → ${target}`)
  if (isOther)
    console.error(`${usual} 是另一份（单位和年度相同，文件不同），没有覆盖，这一份另存为上面的名称`)
  if (options['report']) console.log(`\n${formatReport(document)}\n`)
}

/** The edition of the document in a file, `null` where there is none. */
function readEdition(path: string): string | null {
  if (!existsSync(path)) return null
  try {
    return identifyEdition(JSON.parse(readFileSync(path, 'utf8')) as BudgetDocument).edition
  } catch {
    return null
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

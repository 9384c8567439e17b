import { join, dirname } from 'node:path'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { BudgetDocument, Diagnostic } from '@/document/document'
import { allowClosedPipe, describeSystemError, loadDocument, parseArguments } from './input'

allowClosedPipe()
const { files, options } = parseArguments({
  name: 'read',
  usage: '<file…>',
  summary: '读预算公开文件，写出 <单位代码>-<年度>.json',
  options: [
    ['--out <folder>', '写到哪个文件夹', 'data/budgets'],
    ['--report', '打印读出的情况：逐表格数与诊断', false],
  ],
})

/** A diff shows lines up to this width beside each other. */
const widest = 160

const written = new Map<string, string>()
for (const file of files) {
  const loaded = await loadDocument(file)
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

/** Says what was read: per table its rows and cells, then the diagnostics with their lines. */
function formatReport(document: BudgetDocument): string {
  const { account, tables, diagnostics } = document
  const lines = [
    `${document.unit.name}${document.unit.code ? `（${document.unit.code}）` : ''}，${document.year} 年，金额单位 ${document.amountUnit}`,
    `部门 ${document.department ? `${document.department.name}${document.department.code ? `（${document.department.code}）` : ''}` : '未写明'}，公开日期 ${document.published?.date ?? '未写明'}`,
    '',
    '表\t行号\t行数\t印出格数\t已采用\t已说明\t名称',
  ]
  account.tables.forEach((counts, index) => {
    const table = tables[index]
    if (table)
      lines.push(
        [
          table.id,
          table.line,
          counts.rows,
          counts.printed,
          counts.placed,
          counts.named,
          `${table.title || '（无标题）'}${isEmpty(document, table.id) ? '（空表）' : ''}`,
        ].join('\t'),
      )
  })
  const cells = sumUp(account.tables)
  lines.push(
    [
      '合计',
      '',
      cells.rows,
      cells.printed,
      cells.placed,
      cells.named,
      `${share(cells.placed + cells.named, cells.printed)} 有着落`,
    ].join('\t'),
  )
  lines.push(
    '',
    `正文 ${account.prose.printed} 行：已采用 ${account.prose.placed}，已说明 ${account.prose.named}，${share(account.prose.placed + account.prose.named, account.prose.printed)} 有着落`,
  )
  lines.push(
    `语句 ${document.statements.length} 条，名词 ${document.glossary.length} 个，项目 ${document.projects.length} 个，绩效目标表 ${document.sheets.length} 张`,
  )
  lines.push(
    '',
    `未读懂的 ${countLevel(diagnostics, 'warning')} 处，读法特别的 ${countLevel(diagnostics, 'note')} 处`,
  )
  for (const { level, line, table, code, message } of diagnostics)
    lines.push(
      `${level === 'warning' ? '！' : '·'} 原文第 ${line} 行${table ? ` ${table}` : ''} [${code}] ${message}`,
    )
  return lines.join('\n')
}

function isEmpty({ meanings }: BudgetDocument, table: string): boolean {
  return meanings.some(meaning => meaning.table === table && meaning.empty !== null)
}

function countLevel(diagnostics: readonly Diagnostic[], level: Diagnostic['level']): number {
  return diagnostics.filter(diagnostic => diagnostic.level === level).length
}

function sumUp(tables: BudgetDocument['account']['tables']) {
  return tables.reduce(
    (sum, { rows, printed, placed, named }) => ({
      rows: sum.rows + rows,
      printed: sum.printed + printed,
      placed: sum.placed + placed,
      named: sum.named + named,
    }),
    { rows: 0, printed: 0, placed: 0, named: 0 },
  )
}

function share(part: number, whole: number): string {
  return part === whole ? '100%' : `${Math.floor((part / whole) * 1000) / 10}%`
}

/**
 * JSON with short objects and arrays on one line, so that a diff of it can be read. Ends with a
 * newline.
 */
function formatJson(value: unknown): string {
  return `${formatValue(value, '')}\n`
}

function formatValue(value: unknown, indent: string): string {
  const flat = JSON.stringify(value)
  if (value === null || typeof value !== 'object' || flat.length + indent.length <= widest)
    return flat
  const inner = `${indent} `
  const items = Array.isArray(value)
    ? value.map(item => formatValue(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${formatValue(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${items.map(item => inner + item).join(',\n')}\n${indent}${close}`
}

/** Writes a file whole or not at all: aside first, then renamed over the old one. */
function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.part`
  try {
    writeFileSync(aside, content)
    renameSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

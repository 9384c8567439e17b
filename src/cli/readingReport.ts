import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type CheckResult,
  countChecks,
  relationSign,
  runChecks,
  withWitnesses,
} from '@/budget/checks'
import type { BudgetDocument, TableMeaning } from '@/document/document'
import { documentKindNames, kindOf } from '@/document/documentKind'
import { tableKindNames } from '@/document/tableKindNames'
import { describeLines } from '@/text/places'
import { loadDocuments, parseArguments } from './input'

const { files, options } = parseArguments({
  name: 'reading-report',
  usage: '<folder…>',
  summary: '逐份说明读到了什么、没读到什么、哪些不成立的关系是文件自己的，写成一页',
  options: [
    ['--out <file>', '写到哪个文件', 'docs/reading-report.md'],
    ['--verdicts <file>', '人工判断：文件名、关系、结论，制表符分列', 'docs/reading-verdicts.tsv'],
  ],
})

const readable = /\.(?:txt|md|pdf|docx|xlsx?|html?|csv)$/i
const verdicts = readVerdicts(String(options['verdicts']))
const sections: string[] = []
for (const path of files.flatMap(listFiles)) {
  const [loaded] = await loadDocuments([path])
  if (loaded && 'document' in loaded)
    sections.push(describeDocument(basename(path), loaded.document))
  else if (loaded && 'failure' in loaded)
    sections.push(`## ${basename(path)}\n\n没有读：${loaded.failure.replace(path, basename(path))}`)
}
writeFileSync(
  String(options['out']),
  `# Reading report\n\nMade by \`npm run reading-report -- <folder…>\` from documents of other units, which are no part of this repository. Of each: what was read, what was not, and the relations that do not hold, with a verdict where somebody looked at the printed page (\`docs/reading-verdicts.tsv\`).\n\n${sections.join('\n\n')}\n`,
)

/** Files below a folder in the order of their names, or the file itself. */
function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return readable.test(path) ? [path] : []
  return readdirSync(path)
    .sort()
    .filter(name => name !== 'README.md')
    .flatMap(name => listFiles(join(path, name)))
}

/** Verdicts by file and title of the relation. */
function readVerdicts(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map()
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map(line => line.split('\t'))
  return new Map(
    rows.flatMap(([file, title, verdict]) => (verdict ? [[`${file}\t${title}`, verdict]] : [])),
  )
}

function describeDocument(file: string, document: BudgetDocument): string {
  const { unit, year, amountUnit, account, meanings, projects, sheets, statements } = document
  const cells = account.tables.reduce(
    (sum, { printed, placed }) => ({ printed: sum.printed + printed, placed: sum.placed + placed }),
    { printed: 0, placed: 0 },
  )
  const items = statements.filter(({ topic }) => topic.kind === 'subject')
  const results = runChecks(document)
  const { byOutcome, total } = countChecks(results)
  const warnings = document.diagnostics.filter(({ level }) => level === 'warning')
  return [
    `## ${file}`,
    '',
    `${unit.name}，${year} 年${documentKindNames[kindOf(document)]}，金额单位${amountUnit}。`,
    meanings.length === 0
      ? '没有表。'
      : `表 ${meanings.length} 张：${meanings.map(nameMeaning).join('、')}。`,
    `印出 ${cells.printed} 格，读懂 ${cells.placed} 格。项目 ${projects.length} 个，绩效目标表 ${sheets.length} 张。`,
    `说到科目的语句 ${items.length} 条，对上编码 ${items.filter(({ topic }) => topic.code !== undefined).length} 条。`,
    `勾稽 ${total} 条：成立 ${byOutcome.holds + byOutcome.holdsWithinRounding}，不成立 ${byOutcome.fails}，待核对 ${byOutcome.unproven}，无法核对 ${byOutcome.untestable}。`,
    ...list(
      '没有读懂',
      warnings.map(({ line, message }) => `${describeLines(document.source, [line])}：${message}`),
    ),
    ...list(
      '不成立',
      results
        .filter(({ outcome }) => outcome === 'fails')
        .map(result => listMiss(file, document, result)),
    ),
    ...list(
      '待核对',
      results
        .filter(({ outcome }) => outcome === 'unproven')
        .map(result => listMiss(file, document, result)),
    ),
  ].join('\n')
}

function nameMeaning({ kind, empty }: TableMeaning): string {
  return `${tableKindNames[kind]}${empty ? '（空表）' : ''}`
}

/** A finding, and below it the other relations of its cause. */
function listMiss(file: string, document: BudgetDocument, result: CheckResult): string {
  const [lead = '', ...witnesses] = withWitnesses(result).map(one =>
    describeMiss(file, document, one),
  )
  return [lead, ...witnesses.map(witness => `  - 同一处：${witness}`)].join('\n')
}

function describeMiss(file: string, { source }: BudgetDocument, result: CheckResult): string {
  const { title, left, right, lines } = result
  const verdict = verdicts.get(`${file}\t${title}`) ?? '没有人看过'
  return `${title}：${left.text} ${relationSign(result)} ${right.text}（${describeLines(source, lines)}）。${verdict}。`
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}：`, '', ...lines.map(line => `- ${line}`)]
}

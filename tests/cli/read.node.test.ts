import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFile, makeFolder, run } from './run'

const disclosure = 'data/disclosures/changchun-social-insurance-2024.md'
const budget = 'data/budgets/310001-2024.json'

it('reads the shipped disclosure again to the very bytes that are committed', () => {
  const out = makeFolder()
  const { status, stdout } = run('read', disclosure, '--out', out)
  expect(stdout).toContain('310001-2024.json')
  expect(status).toBe(0)
  expect(readFileSync(join(out, '310001-2024.json'), 'utf8') === readFileSync(budget, 'utf8')).toBe(
    true,
  )
})

it('reports rows, cells and diagnostics per table, all accounted for', () => {
  const { stdout } = run('read', disclosure, '--out', makeFolder(), '--report')
  expect(stdout).toMatch(/t2\t111\t5\t84\t81\t3\t二、收入总表/)
  expect(stdout).toMatch(/合计\t\t333\t1504\t1501\t3\t读懂 99.8%/)
  expect(stdout).toMatch(/正文 108 行：已采用 108，已说明 0，读懂 100%/)
  expect(stdout).toContain('原文第 329 行 t13 [missing-weight]')
})

it.each<[string, string | Uint8Array, string]>([
  ['empty.md', '', '文件是空的'],
  ['binary.md', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), '二进制'],
  ['prose.md', '某单位 2024 年部门预算\n没有表格的文件。\n', '没有表格'],
  ['other.md', '某单位 2024 年\n\n甲\t乙\n丙\t丁\n', '没有一张是读得懂的预算表'],
  [
    'year.md',
    '支出总表\n单位：元\n科目编码\t名称\t合计\n208\t社会保障和就业支出\t1.00\n',
    '哪一年',
  ],
])('says in a sentence why %s cannot be read, and writes nothing', (name, content, words) => {
  const out = makeFolder()
  const { status, stderr } = run('read', makeFile(name, content), '--out', out)
  expect(status).toBe(1)
  expect(stderr).toContain(name)
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('at ')
  expect(readdirSync(out)).toEqual([])
})

it('gives up at once on 30 MB of one line, naming the line', () => {
  const { status, stderr } = run(
    'read',
    makeFile('line.md', `第一行\n${'预算\t'.repeat(4_300_000)}`),
    '--out',
    makeFolder(),
  )
  expect(status).toBe(1)
  expect(stderr).toMatch(/line\.md:2：原文第 2 行有 \d+ 个字符/)
})

it('leaves a good file as it was when the new reading fails, and reads the other files', () => {
  const out = makeFolder()
  writeFileSync(join(out, '310001-2024.json'), 'good')
  const empty = makeFile('empty.md', '')
  expect(run('read', empty, '--out', out).status).toBe(1)
  expect(readFileSync(join(out, '310001-2024.json'), 'utf8')).toBe('good')
  const both = run('read', empty, disclosure, '--out', out)
  expect(both.status).toBe(1)
  expect(readFileSync(join(out, '310001-2024.json'), 'utf8').length).toBeGreaterThan(100_000)
  expect(readdirSync(out)).toEqual(['310001-2024.json'])
})

it('reads a table cut in the middle as far as it goes', () => {
  const text = readFileSync(disclosure, 'utf8')
  const out = makeFolder()
  const { status, stdout } = run(
    'read',
    makeFile('cut.md', text.slice(0, text.indexOf('2082699\t'))),
    '--out',
    out,
    '--report',
  )
  expect(status).toBe(0)
  expect(stdout).toMatch(/读懂 \d+/)
  expect(stdout).toContain('[missing-table] 原文第 27 行的目录列有“十、项目支出表”')
  expect(existsSync(join(out, '310001-2024.json'))).toBe(true)
})

it('reads past damaged UTF-8 and names its line', () => {
  const damaged = Buffer.concat([readFileSync(disclosure), Buffer.from([0xff, 0x0a])])
  const { status, stdout } = run(
    'read',
    makeFile('damaged.md', damaged),
    '--out',
    makeFolder(),
    '--report',
  )
  expect(status).toBe(0)
  expect(stdout).toContain('[damaged-text] 原文第 606 行有无法解码的字节')
})

it('explains wrong use and exits with 2', () => {
  for (const given of [[], ['--nonsense', disclosure], [disclosure, '--out']]) {
    const { status, stderr } = run('read', ...given)
    expect(status).toBe(2)
    expect(stderr).toContain('用法')
  }
  expect(run('read', 'does-not-exist.md')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('没有这个文件') as string,
  })
})

it('never replaces another document: a different edition gets a name of its own, the same one is written again', () => {
  const out = makeFolder()
  const text = readFileSync(disclosure, 'utf8')
  expect(run('read', disclosure, '--out', out).status).toBe(0)
  const other = makeFile('corrected.md', `${text}\n更正后重新公开。\n`)
  const { status, stdout, stderr } = run('read', other, '--out', out)
  expect(status).toBe(0)
  expect(stdout).toMatch(/310001-2024~[0-9a-f]{12}\.json/)
  expect(stderr).toContain('没有覆盖')
  expect(run('read', disclosure, other, '--out', out).status).toBe(0)
  expect(readdirSync(out)).toHaveLength(2)
  expect(readFileSync(join(out, '310001-2024.json'), 'utf8')).toBe(readFileSync(budget, 'utf8'))
})

it('joins the files of one document when told to, and says where the lines of each stand', () => {
  const prose = makeFile('说明.txt', '某档案局2024年部门预算\n一、概况\n某档案局负责档案工作。\n')
  const tables = makeFile(
    '表格.txt',
    '支出总表\n单位：万元\n科目编码\t科目名称\t合计\n208\t社会保障和就业支出\t12.00\t9\n',
  )
  const out = makeFolder()
  const { stdout, status } = run('read', tables, prose, '--join', '--report', '--out', out)
  expect(status).toBe(0)
  expect(stdout).toContain(`${tables} → 与 ${prose} 合成一份`)
  expect(readdirSync(out)).toEqual(['某档案局-2024.json'])
  expect(stdout).toContain('“表格.txt”第 4 行')
  expect(stdout).not.toContain('原文第')
})

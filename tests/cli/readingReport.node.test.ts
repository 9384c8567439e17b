import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder, run } from './run'

it('says of each document what was read, and whose each miss is', () => {
  const out = makeFolder()
  const [page, verdicts] = [join(out, 'report.md'), join(out, 'verdicts.tsv')]
  const wrong = readFileSync('tests/fixtures/faults/G0.txt', 'utf8').replace(
    '30.00\t10.00',
    '31.00\t10.00',
  )
  writeFileSync(join(out, 'a.txt'), wrong)
  writeFileSync(join(out, 'b.txt'), '某局2024年部门预算\n没有表。\n')
  const report = () => {
    expect(run('readingReport', out, '--out', page, '--verdicts', verdicts).status).toBe(0)
    return readFileSync(page, 'utf8')
  }
  const first = report()
  expect(first).toContain('## a.txt\n\n示例市档案馆，2025 年预算，金额单位万元。')
  expect(first).toContain('印出 59 格，读懂 59 格。')
  expect(first).toContain('## b.txt\n\n没有读：b.txt：文件里没有表格')
  const miss = /- (.+)：[^：]+ ≠ .+。没有人看过。/.exec(first)?.[1]
  writeFileSync(verdicts, `a.txt\t${miss}\t文件自己印错\n`)
  expect(report()).toContain('文件自己印错。')
})

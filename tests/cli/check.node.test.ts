import { expect, it } from 'vitest'
import { relationCount, relations } from '../fixtures/changchun'
import { makeFile, makeFolder, run, runIntoClosedPipe } from './run'

const disclosure = 'data/disclosures/changchun-social-insurance-2024.md'
const budget = 'data/budgets/310001-2024.json'

it('prints what does not hold and, apart from it, what holds within rounding; a miss is no error', () => {
  const { status, stdout } = run('check', disclosure)
  expect(status).toBe(0)
  expect(stdout).toContain(
    `${relations.holds} 条成立 · 6 条舍入内成立 · 4 条不成立 · 0 条待核对 · 4 条无法核对`,
  )
  expect(stdout).toMatch(
    /不成立（4 条）[^]*476\.09 万元 {2}≠ {2}256\.51 万元[^]*舍入内成立（6 条）[^]*1,093\.68 万元 {2}≈ {2}248\.87 \+ 844\.82 = 1,093\.69 万元/,
  )
  expect(stdout).not.toContain('无法核对（')
})

it('says the same of the JSON that was read from the document, and all of it when asked', () => {
  const { status, stdout } = run('check', budget, '--all')
  expect(status).toBe(0)
  expect(stdout).toContain(`成立（${relations.holds} 条）`)
  expect(stdout).toMatch(/无法核对（4 条）[^]*空表，没有可校验的数/)
})

it('goes on after a file that cannot be read, names it, and exits with 1', () => {
  const broken = makeFile('broken.json', '{"version": 2}')
  const { status, stdout, stderr } = run(
    'check',
    broken,
    makeFile('cut.json', '{"a":'),
    'no-such-file.md',
    budget,
  )
  expect(status).toBe(1)
  expect(stderr).toContain('broken.json：version 只认识第 1 版')
  expect(stderr).toContain('cut.json：不是有效的 JSON')
  expect(stderr).toContain('no-such-file.md：打不开（没有这个文件）')
  expect(stdout).toContain(`共 ${relationCount} 条关系`)
})

it.each([
  ['check', []],
  ['read', ['--report', '--out', makeFolder()]],
] as const)('%s ends quietly where its reader has closed the pipe', async (command, options) => {
  expect(await runIntoClosedPipe(command, ...options, disclosure)).toEqual({
    status: 0,
    stderr: '',
  })
})

it('exits with 2 where no file is given', () => {
  expect(run('check').status).toBe(2)
})

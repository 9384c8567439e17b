import { expect, it } from 'vitest'
import { countChecks, runChecks } from '@/budget/checks'
import { relations, relationsByFamily } from '../../fixtures/changchun'
import { disclosure, readText } from '../../fixtures/documents'

const document = readText(disclosure, 'changchun-social-insurance-2024.md')
const results = runChecks(document)
const of = (outcome: string) => results.filter(result => result.outcome === outcome)
const sides = (outcome: string) =>
  of(outcome).map(({ title, left, right, lines }) => [title, left.text, right.text, lines] as const)

it('finds what holds, and counts it by family', () => {
  const { byOutcome, byFamily } = countChecks(results)
  expect(byOutcome).toEqual(relations)
  expect(byFamily).toEqual(relationsByFamily)
})

it('finds the four genuine misses and no other', () => {
  expect(sides('fails')).toEqual([
    [
      '表一 收入总计 上年结转 = 表十 各项目的上年结转之和',
      '476.09 万元',
      '256.51 万元',
      [109, 254],
    ],
    ['正文“公务用车购置及运行费” = 表七 公务用车购置及运行费', '0 万元', '5.40 万元', [230, 559]],
    [
      '正文“基本支出”比上年增长 5.1%',
      '5.1%',
      '354.11 万元 ÷ （7,216.31 − 354.11 万元） = 5.16%',
      [525],
    ],
    [
      '项目三绩效表 各指标权重之和 = 90 分',
      '10 + 10 + 5 + 5 + 5 + 5 + 10 + 10 + 20 = 80 分',
      '90 分',
      [310, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329],
    ],
  ])
  expect(of('fails').map(({ difference }) => difference)).toEqual([
    219_580_000, -5_400_000, -603, -100_000,
  ])
})

it('says in words what each miss means', () => {
  const [carryOver, vehicles, growth, weights] = of('fails').map(({ reason }) => reason)
  expect(carryOver).toContain('多 219.58 万元')
  expect(carryOver).toContain('基本支出各表没有结转一栏')
  expect(vehicles).toContain('少 5.40 万元')
  expect(growth).toContain('应写 5.2%')
  expect(weights).toContain('第 329 行“服务对象满意度”没有印出权重')
})

it('keeps apart what holds only within the rounding of what is printed', () => {
  expect(sides('holdsWithinRounding').map(([title, left, right]) => [title, left, right])).toEqual([
    ...[
      '表三 20805 行政事业单位养老支出 合计',
      '表三 20805 行政事业单位养老支出 基本支出',
      '表五 20805 行政事业单位养老支出 合计',
      '表五 20805 行政事业单位养老支出 基本支出',
      '表五 20805 行政事业单位养老支出 人员经费',
    ].map(title => [`${title} = 其下级之和`, '1,093.68 万元', '248.87 + 844.82 = 1,093.69 万元']),
    [
      '正文“基本支出”比上年增减 = 人员经费与公用经费的增减之和',
      '354.11 万元',
      '417.31 − 63.21 = 354.10 万元',
    ],
  ])
  expect(
    of('holdsWithinRounding').every(
      ({ difference, tolerance }) => Math.abs(difference!) === 10_000 && tolerance === 15_000,
    ),
  ).toBe(true)
})

it('says of empty tables and blank columns why they cannot be tested, once each', () => {
  expect(of('untestable').map(({ title, reason }) => `${title}：${reason}`)).toEqual([
    expect.stringMatching(/^表八的.*无政府性基金预算支出/),
    expect.stringMatching(/^表九的.*无国有资本经营预算支出/),
    expect.stringMatching(/^表一 财政拨款结转.*等 3 项：两边都是空白/),
    expect.stringMatching(/^表十 .*等 54 项：两边都是空白/),
  ])
})

it.each([
  [
    '正文“机关运行经费财政拨款预算” = 正文所列各项之和',
    '27.05 + 11 + 10.40 + 102.99 + 11.94 + 26.5 + 65.10 + 49.95 + 9.32 + 41.6 + 83.44 + 83.7 + 5.4 + 105.35 + 5 = 638.74 万元',
  ],
  ['正文“预算总收入”比上年增减 = 各类增减之和', '−97,685.35 − 135.53 + 221.92 = −97,598.96 万元'],
  [
    '正文“一般公共预算“三公经费”预算支出” = 正文所写因公出国（境）+ 公务用车 + 公务接待',
    '0 + 5.4 + 9.32 = 14.72 万元',
  ],
  ['正文“政府采购预算总额” = 正文所写货物 + 工程 + 服务', '0 + 0 + 345 = 345.00 万元'],
  ['正文“基本支出”占总支出 75%', '7,216.31 万元 ÷ 9,619.41 万元 = 75.02%'],
  ['表七 公务接待费 = 表六 30217 公务接待费 合计', '9.32 万元'],
  ['表七说明的退休人员 = 正文所写', '108 人'],
  ['表二 合计 上年结转 = 表一 收入总计 上年结转', '476.09 万元'],
  [
    '项目十三绩效表 年度资金总额 = 表十 中央企业退休人员社会化管理人事档案案管理补助资金 合计',
    '174.79 万元',
  ],
])('tests %s', (title, right) => {
  expect(results.find(result => result.title === title)).toMatchObject({
    outcome: 'holds',
    right: { text: right },
  })
})

it('names each relation once, by the same id whenever the document is read, with lines, tables and subjects', () => {
  expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
  expect(runChecks(readText(disclosure)).map(({ id }) => id)).toEqual(results.map(({ id }) => id))
  expect(results.every(({ lines }) => lines.length > 0 && lines.every(line => line > 0))).toBe(true)
  const pension = results.find(({ id }) => id === 'earmarked:30108')
  expect(pension).toMatchObject({
    lines: [132, 194],
    codes: ['2080505', '30108'],
    tables: ['t3', 't6'],
  })
  expect(structuredClone(results)).toEqual(results)
})

it('stays linear in the length of the document', () => {
  const text = new TextDecoder().decode(disclosure)
  const copies = 20
  const long = runChecks(readText(Array.from({ length: copies }, () => text).join('\n')))
  const countTerms = (checks: typeof results) =>
    checks.reduce((sum, { left, right }) => sum + left.terms.length + right.terms.length, 0)
  expect(countTerms(long)).toBeLessThan(copies * countTerms(results))
  expect(long.filter(({ outcome }) => outcome === 'untestable').length).toBeLessThan(
    copies * of('untestable').length * 2,
  )
})

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { validateBudget } from '@/document/validate'
import { readDocument } from '@/reading/readDocument'

const read = (fault: string) => {
  const document = readDocument({
    bytes: readFileSync(`tests/fixtures/faults/${fault}.txt`),
    file: `${fault}.txt`,
  })
  expect(validateBudget(document)).toEqual({ document })
  return document
}

it('K15: lists a project that only the text describes, each field with its lines', () => {
  const { projects } = read('K15')
  expect(projects).toMatchObject([
    { name: '人民调解', total: '795', unit: '万元', place: null, source: 'narrative' },
  ])
  const narrative = projects[0]?.narrative
  expect(narrative).toMatchObject({
    line: 13,
    amount: { amount: '795', unit: '万元', line: 23 },
    start: '2025-01-01',
    end: '2025-12-31',
  })
  expect(narrative?.fields.map(({ kind, text, lines }) => [kind, text, lines])).toEqual([
    ['overview', '购买调解服务，维护社会稳定。', [14, 15]],
    ['basis', '某文件。', [16, 17]],
    ['body', '某市某局', [18, 19]],
    ['period', '2025年1月1日-2025年12月31日', [20, 21]],
    ['budget', '795万元', [22, 23]],
    ['goal', '推动人民调解工作规范化。', [24, 25]],
  ])
})

it('K16: reads a sheet of another city whole, and its project', () => {
  const { projects, sheets, account, diagnostics } = read('K16')
  const [sheet] = sheets
  expect(sheet).toMatchObject({
    name: '社区服务中心',
    start: '2023-01-01',
    end: '2023-12-31',
    funds: {
      total: { amount: '4100000.00', place: { line: 18, cell: 7 } },
      fiscal: { amount: '4100000.00', place: { line: 19, cell: 7 } },
      wholeProject: { amount: '4100000.00', place: { line: 18, cell: 4 } },
    },
    goal: ['年内完工。'],
    overallGoal: { text: ['建成后提供服务场所。'], line: 21 },
  })
  expect(sheet?.indicators.map(({ name, target, weight }) => [name, target, weight])).toEqual([
    [
      '建筑面积',
      { raw: '≥13459.00(平方米)', kind: 'atLeast', value: '13459.00', unit: '平方米' },
      null,
    ],
    ['完工及时率', { raw: '=100.00(%)', kind: 'equal', value: '100.00', unit: '%' }, null],
  ])
  expect(projects).toMatchObject([
    { name: '社区服务中心', total: '4100000.00', source: 'sheet', place: { table: 't2' } },
  ])
  expect(account.tables.map(({ printed, placed }) => printed - placed)).toEqual([0, 0])
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-projects'])
  expect(runChecks(read('K16')).filter(({ id }) => id.startsWith('weights'))).toEqual([])
})

it('reliability 8: head rows printed again below a page mark begin no other sheet', () => {
  const text = readFileSync('data/disclosures/changchun-social-insurance-2024.md', 'utf8')
  const lines = text.split('\n')
  const header = lines.findIndex(line => line.includes('一级指标'))
  const name = lines.findLastIndex((line, index) => index < header && line.startsWith('项目名称'))
  const whole = readText(text)
  for (const from of [name, header]) {
    const again = [
      ...lines.slice(0, header + 3),
      '',
      '<!-- page 40 -->',
      ...lines.slice(from, header + 1),
      ...lines.slice(header + 3),
    ]
    const read = readText(again.join('\n'))
    const meaning = ({ sheets }: typeof read) =>
      sheets.map(sheet => [
        sheet.name,
        sheet.funds.total?.amount,
        sheet.goal,
        sheet.indicators.map(({ dimension, category, name, weight }) => [
          dimension,
          category,
          name,
          weight,
        ]),
      ])
    expect(meaning(read)).toEqual(meaning(whole))
    expect(read.diagnostics.length).toBe(whole.diagnostics.length)
  }
})

function readText(text: string) {
  return readDocument({ bytes: new TextEncoder().encode(text), file: 'seed.md' })
}

import { expect, test } from 'vitest'
import { readSection } from './documents'

const read = (text: string) => readSection('“三公”经费支出预算情况说明', text)
const told = (text: string) =>
  read(text)
    .statements.filter(({ change }) => change)
    .map(({ topic, amount, change }) => [
      topic.key,
      amount,
      change?.direction,
      change?.printedPrior?.amount,
    ])

test('an amount that moved from last year to this one is this year’s, with both figures', () => {
  const wordings = [
    '公务接待费由上年的3万元调整为2万元，减少1万元。',
    '公务接待费由2023年的3万元调减到2万元。',
    '公务接待费从上年预算数3万元下降至2万元，下降33.33%。',
    '公务接待费2万元，由去年的3万元压减为2万元。',
  ]
  for (const wording of wordings)
    expect(told(wording)).toEqual([['reception', '2', 'decrease', '3']])
})

test('each of several that moved keeps its own name and figures, and all are parts', () => {
  const { statements, diagnostics } = read(
    '2024年“三公”经费预算7万元，其中：公务接待费由上年的3万元调整为2万元；公务用车运行维护费由2023年的4万元增加到5万元，增长25%。',
  )
  expect(
    statements
      .filter(({ partOf }) => partOf)
      .map(({ topic, amount, change }) => [topic.key, amount, change?.direction]),
  ).toEqual([
    ['reception', '2', 'decrease'],
    ['vehicles.operation', '5', 'increase'],
  ])
  expect(diagnostics).toEqual([])
})

test('what moved between two figures of the same year is no change from last year', () => {
  expect(told('公务接待费由年初预算3万元调整为2万元。')).toEqual([])
})

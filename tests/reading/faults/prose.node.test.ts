import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const read = (name: string) =>
  readText(readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'), `${name}.txt`)
const listOf = (name: string, code: string) =>
  read(name).statements.filter(({ topic }) => topic.code === code)

describe('K01: last year spent, this year planned, and a percentage', () => {
  test('the change stands at the item, with last year as printed', () => {
    const [first, second] = listOf('K01', '2040601')
    expect(first).toMatchObject({ amount: '117' })
    expect(first).not.toHaveProperty('change')
    expect(second).toMatchObject({
      topic: { kind: 'subject' },
      amount: '117',
      change: {
        direction: 'increase',
        amount: null,
        percent: '1.70',
        prior: null,
        against: '2025年预算执行数',
        printedPrior: { amount: '100', basis: 'executed', line: 5 },
      },
      reason: { text: '人员增加' },
    })
  })

  test('both amounts of one item are kept, and the change belongs to the second', () => {
    expect(listOf('K01', '2040605')).toMatchObject([
      { amount: '90' },
      {
        amount: '95',
        change: { percent: '18.75', printedPrior: { amount: '80' } },
        reason: { text: '业务量增加' },
      },
    ])
  })
})

test('K09: a line without a stop does not run into the opening of a list', () => {
  const document = read('K09')
  const paragraphs = document.parts.flatMap(({ sections }) =>
    sections.flatMap(section => section.paragraphs.map(({ text }) => text)),
  )
  expect(paragraphs.slice(-2)).toEqual([
    '财政拨款收入支出增加的主要原因是工作量增加',
    '财政拨款支出主要内容如下：',
  ])
  expect(document.statements.map(({ reason }) => reason?.text)).toEqual([undefined, '工作量增加'])
})

test('K14: a section and its item join the code below the class of their heading', () => {
  expect(listOf('K14', '2040401')).toMatchObject([
    {
      amount: '20.00',
      change: { direction: 'increase', amount: '2.00', percent: '11.11', prior: '18.00' },
      reason: { text: '人员增加' },
    },
  ])
})

test('K18: budget, spending, completion and reason are one statement of the item', () => {
  expect(read('K18').statements).toMatchObject([
    {
      topic: { kind: 'subject', code: '2010601' },
      amount: '151.89',
      budget: { amount: '156.05', line: 4 },
      completion: '97.33',
      comparison: 'above',
      reason: { text: '人员进出' },
    },
  ])
})

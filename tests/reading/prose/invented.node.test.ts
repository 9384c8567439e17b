import { describe, expect, test } from 'vitest'
import { invented } from '../../fixtures/documents'

describe('an invented document whose paragraphs are wrapped', () => {
  const { statements, parts } = invented['xian-justice-2025.txt']!()
  const find = (label: string) => statements.find(statement => statement.label === label)!

  test('chapters have no ordinals', () => {
    expect(parts.map(({ title }) => title)).toEqual([
      '',
      '目录',
      '2025年单位预算编制说明',
      '其他相关情况说明',
    ])
  })
  test('an amount, its change and the reason in a later sentence are one statement', () => {
    expect(find('财政拨款收入')).toMatchObject({
      amount: '1150',
      unit: '万元',
      line: 12,
      change: { direction: 'increase', amount: '150', prior: '1000', against: '2024年预算' },
      reason: { text: '人员增加', line: 14 },
      partOf: find('收入预算').id,
    })
    expect(find('收入预算').change).toBeUndefined()
  })
  test('basic and project expenditure are parts of the sentence that opens with the whole', () => {
    expect(['支出预算', '基本支出', '项目支出'].map(label => find(label).amount)).toEqual([
      '1200',
      '800',
      '400',
    ])
    expect(find('项目支出').partOf).toBe(find('支出预算').id)
  })
  test('kinds of 三公 are parts of each other, over the end of a line', () => {
    expect(
      statements
        .filter(({ topic }) => topic.kind === 'threePublic')
        .map(({ topic, amount, change }) => [topic.key, amount, change?.prior]),
    ).toEqual([
      ['threePublic', '32', '40'],
      ['overseas', '0', '0'],
      ['vehicles', '24', '24'],
      ['vehicles.purchase', '0', '0'],
      ['vehicles.operation', '24', '24'],
      ['reception', '8', '16'],
    ])
    expect(find('公务用车运行费').partOf).toBe(find('公务用车购置及运行费').id)
    expect(find('公务接待费').partOf).toBe(find('“三公”经费预算').id)
  })
})

test.each(Object.keys(invented).filter(file => !file.startsWith('xian')))(
  '%s has tables alone, and no text to read',
  file => expect(invented[file]!().statements).toEqual([]),
)

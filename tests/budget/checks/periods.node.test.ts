import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { read } from '../../reading/tables/documents'

interface Printed {
  readonly said?: string
  /** What 支出总表 prints, which counts what was carried over. */
  readonly spent?: readonly [total: string, class213: string, item: string]
  readonly summary?: readonly string[]
}
/** A unit with 98.50 carried over: 收支总表 counts this year's money, 支出总表 all. */
const document = ({
  said = '',
  spent = ['1,536.70', '1,124.39', '624.39'],
  summary = [
    '一、一般公共预算拨款收入|1,438.20|一、社会保障和就业支出|412.31',
    '||二、农林水支出|1,025.89',
    '本年收入合计|1,438.20|本年支出合计|1,438.20',
    '上年结转|98.50||',
  ],
}: Printed = {}) =>
  read(
    '云溪县水文站2023年度部门预算',
    '一、收支预算总体情况',
    said,
    '收支总表',
    '单位：万元',
    '收入||支出|',
    '项目|预算数|项目|预算数',
    ...summary,
    '支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    `|合计|${spent[0]}|912.31|624.39`,
    '208|社会保障和就业支出|412.31|412.31|',
    `213|农林水支出|${spent[1]}|500.00|${spent[2]}`,
  )
const differing = (printed?: Printed) =>
  runChecks(document(printed)).filter(
    ({ outcome }) => outcome === 'fails' || outcome === 'unproven',
  )

describe('two tables of which one counts what was carried over', () => {
  it('are equal with it, and their parts are at least as much', () => {
    expect(differing()).toEqual([])
    const titles = runChecks(document()).flatMap(({ title, outcome }) =>
      outcome === 'holds' ? [title] : [],
    )
    expect(titles).toContainEqual(
      expect.stringMatching(/支出总表 合计 = 收支总表 .* \+ .*上年结转/),
    )
    expect(titles).toContainEqual(expect.stringMatching(/支出总表 213 .* ≥ 收支总表 农林水支出/))
  })
  test.each<readonly [string, Printed]>([
    ['the total', { spent: ['1,546.70', '1,124.39', '624.39'] }],
    ['a class', { spent: ['1,536.70', '1,024.39', '624.39'] }],
    [
      'what was carried over',
      {
        summary: [
          '一、一般公共预算拨款收入|1,438.20|一、农林水支出|1,438.20',
          '本年收入合计|1,438.20|本年支出合计|1,438.20',
          '上年结转|98.60||',
        ],
      },
    ],
  ])('are told where a digit of %s is wrong', (_, printed) =>
    expect(differing(printed)).not.toEqual([]),
  )
})

describe('a sentence', () => {
  const outcomes = (said: string) => differing({ said }).map(({ outcome }) => outcome)
  it('may speak of the total with what was carried over, or without', () => {
    expect(outcomes('2023年支出合计1,536.70万元。')).toEqual([])
    expect(outcomes('2023年支出合计1,438.20万元。')).toEqual([])
  })
  it('is told where it gives neither', () => {
    expect(outcomes('2023年支出合计1,537.70万元。')).toHaveLength(1)
    expect(outcomes('2023年支出合计1,438.30万元。')).toHaveLength(1)
  })
})

it('reads 上年结转 without a number before the total as no part of the last number', () => {
  const [{ sides } = { sides: [] }] = document({
    summary: [
      '一、一般公共预算拨款收入|1,400.00|一、社会保障和就业支出|412.31',
      '二、其他收入|38.20|二、农林水支出|1,124.39',
      '上年结转|98.50||',
      '收入总计|1,536.70|支出总计|1,536.70',
    ],
  }).meanings
  const row = sides
    .find(({ kind }) => kind === 'revenue')
    ?.rows.find(({ name }) => name === '上年结转')
  expect(row?.parent).toBeNull()
})

import { describe, expect, it, test } from 'vitest'
import { runChecks, withWitnesses } from '@/budget/checks'
import { isRounded } from '@/budget/checks/proof/corrections'
import { isSlipOf } from '@/budget/checks/proof/misprint'
import { read } from '../../reading/tables/documents'

test.each([
  ['1,438.20', '1,439.20', true],
  ['1438.20', '1483.20', true],
  ['1438.20', '14382.00', true],
  ['1438.20', '143.20', true],
  ['-12.50', '12.50', true],
  ['1438.20', '1561.75', false],
  ['1438.20', '1438.20', false],
])('%s for %s: a slip of a hand is %s', (printed, wanted, is) => {
  expect(isSlipOf(printed.replaceAll(',', ''), wanted.replaceAll(',', ''))).toBe(is)
})

/** A unit whose sentence tells one total, beside tables of all money and of the general public budget. */
const outcomeOf = (stated: string) =>
  runChecks(
    read(
      '云溪县水文站2023年度部门预算',
      '一、收支预算总体情况',
      `2023年一般公共预算财政拨款支出${stated}万元。`,
      '支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|1,573.46|912.31|661.15',
      '208|社会保障和就业支出|412.31|412.31|',
      '213|农林水支出|1,161.15|500.00|661.15',
      '一般公共预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|1,438.20|912.31|525.89',
      '208|社会保障和就业支出|412.31|412.31|',
      '213|农林水支出|1,025.89|500.00|525.89',
    ),
  ).find(({ id, left }) => id.startsWith('same:') && left.terms[0]?.statement)

it('calls a stated total wrong where it is a slip, and not where it is the total of other money', () => {
  expect(outcomeOf('1,438.20')?.outcome).toBe('holds')
  expect(outcomeOf('1,483.20')?.outcome).toBe('fails')
  expect(outcomeOf('1,573.46')).toMatchObject({
    outcome: 'unproven',
    reason: expect.stringContaining('可能'),
  })
  expect(outcomeOf('1,290.75')?.outcome).toBe('unproven')
})

/** A table of one section, whose items are given, with the sentence and the results of its relations. */
const resultsOf = (items: readonly string[], said = '') =>
  runChecks(
    read(
      '云溪县水文站2023年度部门预算',
      '一、支出情况',
      said,
      '支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|1,438.20|912.31|525.89',
      '213|农林水支出|1,438.20|912.31|525.89',
      '21303|水利|1,438.20|912.31|525.89',
      ...items,
    ),
  )
const item = (code: string, whole: string, basic: string, project: string) =>
  `${code}|水利${code}|${whole}|${basic}|${project}`

it('calls two figures wrong that stand in each other’s place, though both are summed up elsewhere', () => {
  const right = [
    item('2130301', '912.31', '912.31', ''),
    item('2130304', '301.64', '', '301.64'),
    item('2130310', '224.25', '', '224.25'),
  ]
  expect(resultsOf(right).filter(({ outcome }) => outcome === 'fails')).toEqual([])
  const exchanged = [
    right[0]!,
    item('2130304', '224.25', '', '301.64'),
    item('2130310', '301.64', '', '224.25'),
  ]
  const differing = resultsOf(exchanged)
    .filter(({ outcome }) => outcome === 'fails' || outcome === 'unproven')
    .flatMap(withWitnesses)
  expect(differing.map(({ id, outcome }) => `${id.split(':')[0]} ${outcome}`)).toEqual([
    'row fails',
    'row fails',
  ])
})

describe('a correction', () => {
  const figures = {
    sign: 1,
    unit: '万元',
    step: 0,
    line: 1,
    place: null,
    statement: 's1',
    code: null,
  } as const
  const of = (text: string, value: number, wanted: number) =>
    isRounded({ term: { ...figures, label: '', text, value }, wanted })
  test.each([
    ['12.3', 12_300_000, 12_340_000, true],
    ['12.3', 12_300_000, 12_390_000, true],
    ['12.3', 12_300_000, 12_400_000, false],
    ['12.30', 12_300_000, 12_340_000, false],
  ])('of %s is one of its rounding or cutting: %s → %s is %s', (text, value, wanted, is) =>
    expect(of(text, value, wanted)).toBe(is),
  )
})

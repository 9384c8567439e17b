import { describe, expect, it, test } from 'vitest'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { findRelations } from '../../fixtures/relations'
import { read } from './documents'
import { readRows } from './grids'

const keyOf = (word: string) =>
  readRows('revenue', `单位编码|单位名称|合计|${word}`, '101001|青溪县文化馆|9.00|4.00')
    .columns[1]![0]

test.each([
  ['财政专户管理资金收入', 'fiscalAccount'],
  ['教育收费', 'fiscalAccount'],
  ['纳入专户管理的非税收入', 'fiscalAccount'],
  ['单位资金收入', 'unitFunds'],
  ['自有资金', 'unitFunds'],
  ['单位自筹资金', 'unitFunds'],
  ['事业预算收入', 'operations'],
  ['事业单位经营收入资金', 'businessRevenue'],
  ['经营预算收入', 'businessRevenue'],
  ['上级补助预算收入', 'superiorGrant'],
  ['附属单位上缴预算收入', 'affiliatePayment'],
  ['附属单位缴款', 'affiliatePayment'],
  ['下级上解收入', 'affiliatePayment'],
  ['其他各项收入', 'otherRevenue'],
  ['用事业基金弥补收支差额', 'reserveFund'],
  ['使用非财政拨款结余（含专用结余）', 'reserveFund'],
  ['使用专用结余', 'reserveFund'],
  ['非同级财政拨款预算收入', 'otherLevelGrant'],
  ['非本级财政拨款收入', 'otherLevelGrant'],
  ['债务预算收入', 'debtRevenue'],
  ['投资预算收益', 'investmentIncome'],
  ['租金收入', 'rentIncome'],
  ['社会保险基金预算资金', 'socialInsuranceFund'],
  ['上级转移支付', 'superiorFunds'],
  ['省级资金', 'provincialFunds'],
  ['本级财政资金', 'ownLevelFunds'],
  ['专项债券', 'specialBonds'],
  ['财政性资金', 'fiscal'],
  ['特定目标类', 'targeted'],
  ['其他支出', 'otherExpenditure'],
  ['对企业补助支出', 'enterpriseSubsidies'],
])('knows the column %s', (word, key) => {
  expect(keyOf(word)).toBe(key)
})

describe('some of the money of another column', () => {
  it.each([
    ['事业收入|其中：教育收费', '|', 'operations', 'operations.educationFees'],
    ['事业收入|', '小计|其中：教育收费', 'operations', 'operations.educationFees'],
    ['本年拨款|', '小计|其中：本次下达', 'currentYear', 'currentYear.released'],
    ['本年拨款|其中：已下达', '|', 'currentYear', 'released'],
    ['一般公共预算|', '小计|经费拨款', 'generalPublic', 'generalPublic.appropriation'],
    ['一般公共预算|', '小计|非税收入拨款', 'generalPublic', 'generalPublic.nonTaxRevenue'],
    ['公务接待费|', '小计|国内接待费', 'reception', 'reception.domestic'],
  ])('is a part of it: %s / %s', (above, below, whole, part) => {
    const { columns, diagnostics } = readRows(
      'revenue',
      `单位编码|单位名称|合计|${above}|其他收入`,
      ...(below === '|' ? [] : [`|||${below}|`]),
      '101001|青溪县文化馆|9.00|4.00|3.00|5.00',
      '101002|青溪县图书馆|8.00|4.00||4.00',
    )
    expect(columns).toEqual([
      ['total', null],
      [whole, 'total'],
      [part, whole],
      ['otherRevenue', 'total'],
    ])
    expect(diagnostics).toEqual([])
  })

  it('is no source of revenue beside it, and fails no sum', () => {
    const document = read(
      '青溪县教育局2025年部门预算',
      '部门收入总表',
      '单位：万元',
      '单位编码|单位名称|合计|一般公共预算|事业收入||其他收入',
      '||||小计|其中：教育收费|',
      '101001|青溪县第一中学|9.00|2.00|4.00|3.00|3.00',
    )
    expect(revenueReport(document).tables[0]?.sources.map(({ key }) => key)).toEqual([
      'generalPublic',
      'operations',
      'otherRevenue',
    ])
    expect(findRelations(document).filter(({ outcome }) => outcome === 'fails')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { amountsOf, misses, read, sidesOf } from './documents'
import { readRows } from './grids'

describe('stages and years as rows of 三公', () => {
  const head = [
    '一般公共预算“三公”经费及会议费支出表',
    '单位：万元',
    '项目|“三公”经费|||会议费',
    '|小计|因公出国（境）费用|公务接待费|',
  ]
  it('takes what was spent for the whole, and what was budgeted beside it', () => {
    const document = read(
      '柳河县审计局2020年部门决算',
      ...head,
      '预算数|2.00|0.00|2.00|1.50',
      '决算数|1.50|0.00|1.50|1.10',
      '',
      '第三部分 2020年部门决算情况说明',
      '一、2020年度“三公”经费支出情况说明',
      '2020年“三公”经费财政拨款支出预算为2.00万元，支出决算为1.50万元，完成预算的75%。',
    )
    expect(sidesOf(document)[0]!.rows.map(({ name, role }) => [name, role])).toEqual([
      ['预算数', 'line'],
      ['决算数', 'total'],
    ])
    expect(amountsOf(document)[0]).toEqual(['threePublic', 15_000_00, 20_000_00, null])
    expect(misses(document)).toEqual([])
  })
  it("takes the last of several years for the whole, and last year's beside it", () => {
    const document = read(
      '永和区审计局2023年部门预算',
      ...head,
      '2022年|3.00|0.00|3.00|1.00',
      '2023年|2.50|0.00|2.50|1.00',
    )
    expect(sidesOf(document)[0]!.rows.map(({ role }) => role)).toEqual(['line', 'total'])
    expect(amountsOf(document)[0]).toEqual(['threePublic', 25_000_00, null, 30_000_00])
  })
  const kinds = '项目|合计|因公出国（境）费|公务用车购置及运行费|公务接待费'
  const final = (rows: readonly string[], budget: string) =>
    read(
      '柳河县审计局2023年部门决算',
      '财政拨款“三公”经费支出决算表',
      '单位：万元',
      kinds,
      ...rows,
      '',
      '第三部分 2023年部门决算情况说明',
      '一、“三公”经费支出决算情况说明',
      `2023年“三公”经费${budget}万元，支出决算为8.00万元。`,
    )
  const spent = '8.00|0.00|7.00|1.00'
  const budget = '12.00|0.00|10.00|2.00'
  it.each([
    [
      ['2022年决算数|9.00|0.00|7.00|2.00', `2023年预算数|${budget}`, `2023年决算数|${spent}`],
      90_000_00,
    ],
    [['上年决算数|9.00|0.00|7.00|2.00', `预算数|${budget}`, `决算数|${spent}`], 90_000_00],
    [[`2023年度预算数|${budget}`, `决算数|${spent}`], null],
    [[`预算数|${budget}`, `决算统计数|${spent}`], null],
  ])(
    "takes the year's 决算数 for the whole, never 预算数 and never for a count: %j",
    (rows, prior) => {
      const document = final(rows, '支出预算为12.00')
      expect(sidesOf(document)[0]!.rows.at(-1)).toMatchObject({
        role: 'total',
        amounts: { total: '8.00', reception: '1.00' },
      })
      expect(amountsOf(document)[0]).toEqual(['threePublic', 80_000_00, 120_000_00, prior])
      expect(misses(document)).toEqual([])
    },
  )
  it.each(['支出预算为14.00', '全年预算数为14.00', '年初预算数为12.00'])(
    'holds %s against the budget that it names, of several',
    text => {
      const rows = [`年初预算数|${budget}`, '全年预算数|14.00|0.00|12.00|2.00', `决算数|${spent}`]
      const document = final(rows, text)
      expect(amountsOf(document)[0]).toEqual(['threePublic', 80_000_00, 140_000_00, null])
      expect(misses(document)).toEqual([])
      expect(misses(final(rows, text.replace(/\d+/, '13')))).toHaveLength(1)
    },
  )
  it('chooses none of several rows of one stage', () => {
    const { rows } = readRows(
      'threePublic',
      kinds,
      `年初预算数|${budget}`,
      `决算数|${spent}`,
      `决算数|${spent}`,
    )
    expect(rows.map(({ role }) => role)).toEqual(['line', 'line', 'line'])
  })
  it('chooses none where one row is of a year and others are of units', () => {
    const { rows } = readRows(
      'threePublic',
      '单位|“三公”经费|公务接待费',
      '2023年|3.00|3.00',
      '县审计局|2.00|2.00',
    )
    expect(rows.map(({ role }) => role)).toEqual(['line', 'line'])
  })
})

it('takes no budget of a final account for what was spent', () => {
  for (const budget of ['预算数', '年初预算数', '全年预算数']) {
    const document = read(
      '柳河县审计局2023年部门决算',
      '一般公共预算“三公”经费支出表',
      '单位：万元',
      '项目|“三公”经费||',
      '|小计|因公出国（境）费用|公务接待费',
      `${budget}|12.00|0.00|12.00`,
      '2023年决算数|8.00|0.00|8.00',
    )
    expect(amountsOf(document).map(([, current]) => current)).not.toContain(120_000_00)
  }
})

import { describe, expect, it, test } from 'vitest'
import { misses, read } from '../tables/documents'
import { readLines } from './documents'

/** Statements of a section of a document of 2023, without those that only name a figure beside another. */
const account = (heading: string, ...lines: string[]) =>
  readLines([`第三部分 2023年度部门决算情况说明`, `一、${heading}`, ...lines].join('\n'), 2023)
    .statements
const threePublic = '“三公”经费支出决算情况说明'

describe('what a comparison with the budget tells', () => {
  it('is of the statement before, with the rate by which both differ', () => {
    const [total, compared] = account(
      '一般公共预算财政拨款支出决算总体情况',
      '2023年度一般公共预算财政拨款支出600.00万元，占本年支出合计的96.00%。与上年相比，减少20.00万元，下降3.23%，主要原因是：人员退休。与年初预算相比，年初预算数640.00万元，决算数600.00万元，预决算差异率-6.25%，主要原因是：压减支出。',
    )
    expect(total).toMatchObject({ reason: { text: '人员退休' }, change: { amount: '20.00' } })
    expect(compared).toMatchObject({
      label: '一般公共预算财政拨款支出',
      topic: { key: 'generalPublic' },
      amount: '600.00',
      budget: { amount: '640.00' },
      budgetDifference: { direction: 'decrease', percent: '6.25' },
      comparison: 'below',
      reason: { text: '压减支出' },
    })
  })

  it.each([
    ['20.83%', '1.9', 'decrease', 'below'],
    ['-20.83%', '1.9', 'decrease', 'below'],
    ['20.83%', '2.9', 'increase', 'above'],
  ])('is below the budget at a rate of %s where %s are spent', (rate, spent, direction, side) => {
    const [own] = account(
      threePublic,
      `公务接待费年初预算数2.4万元，决算数${spent}万元，预决算差异率${rate}，主要原因是接待变化。`,
    )
    expect(own).toMatchObject({
      budgetDifference: { direction, percent: '20.83' },
      comparison: side,
    })
  })

  it('is no whole of the shares that follow', () => {
    const document = read(
      '云溪县水文站2023年度部门决算',
      '一、一般公共预算财政拨款支出决算情况说明',
      '（一）总体情况',
      '与年初预算相比，年初预算数640.00万元，决算数600.00万元，预决算差异率-6.25%。',
      '（二）结构情况',
      '1.教育支出（类）450.00万元，占75.00%；',
      '2.卫生健康支出（类）150.00万元，占25.00%。',
      '二、部门决算表',
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|600.00|600.00|',
      '205|教育支出|450.00|450.00|',
      '210|卫生健康支出|150.00|150.00|',
    )
    const shares = document.statements.flatMap(({ share }) => share ?? [])
    expect(shares).toHaveLength(2)
    for (const { of } of shares) expect(of).not.toMatch(/^(?:预算|决算)数/)
    expect(misses(document)).toEqual([])
  })

  test.each([
    ['比2023年年初预算增加50.00万元，增长10.00%', 'increase', '50.00'],
    ['与2023年年初预算持平', 'same', '0'],
    ['与2023年度预算相比，减少50.00万元', 'decrease', '50.00'],
  ])('%s is told of the own budget', (words, direction, amount) => {
    const [statement] = account(
      '一般公共预算财政拨款支出决算具体情况',
      `“教育支出”（类）2023年度决算550.00万元，${words}。`,
    )
    expect(statement).toMatchObject({ budgetDifference: { direction, amount } })
    expect(statement!.change).toBeUndefined()
  })

  it('is a change where it is with the budget of another year', () => {
    const [statement] = account(
      '一般公共预算财政拨款支出决算具体情况',
      '“教育支出”（类）2023年度决算550.00万元，比2022年年初预算增加50.00万元。',
    )
    expect(statement).toMatchObject({ change: { amount: '50.00' } })
    expect(statement!.budgetDifference).toBeUndefined()
  })
})

describe('what an amount is of', () => {
  test.each([
    ['1.公务接待费。2023年决算数1.50万元，比2023年年初预算数2.00万元减少0.50万元。', 'reception'],
    [
      '1.因公出国（境）费用。2023年决算数1.50万元，与2023年年初预算数2.00万元相比减少0.50万元。',
      'overseas',
    ],
    [
      '公务用车购置费2023年决算数1.50万元，比2023年年初预算数2.00万元减少0.50万元。',
      'vehicles.purchase',
    ],
  ])('%s', (line, key) => {
    expect(account(threePublic, line)[0]).toMatchObject({
      topic: { key },
      amount: '1.50',
      budgetDifference: { direction: 'decrease', amount: '0.50' },
      budget: { amount: '2.00' },
    })
  })

  it('is the item that counts stand in before it', () => {
    const heading = '（3）公务接待费支出情况。'
    const line = '2023年公务接待24批次，210人次，支出2.05万元，较上年减少0.03万元。'
    const spent = account(threePublic, heading, line).find(({ unit }) => unit === '万元')
    expect(spent).toMatchObject({ topic: { key: 'reception' }, amount: '2.05' })
    expect(account(threePublic, heading + line).find(({ unit }) => unit === '万元')).toMatchObject({
      topic: { key: 'reception' },
    })
  })

  it.each([
    ['公务接待24批次，180人次，支出2.05万元', 'reception'],
    ['公务用车购置0辆，支出0万元', 'vehicles.purchase'],
    ['因公出国（境）团组1个，2人次，支出2.05万元', 'overseas'],
    ['国内公务接待24批次，180人次，支出2.05万元', null],
    ['其中：外事接待2批次，支出0.5万元', null],
    ['公务用车保有量3辆，支出10万元', null],
  ])('is never all of 三公 behind what was counted: %s', (words, key) => {
    const statements = account(threePublic, '2023年度“三公”经费支出决算12.05万元。', `${words}。`)
    const money = statements.filter(({ unit }) => unit === '万元')
    expect(money.map(({ topic }) => topic.key)).toEqual(['threePublic', key])
    const item = account(threePublic, `（二）公务用车购置及运行费支出情况。${words}。`)
    const own = item.find(({ unit }) => unit === '万元')
    expect(own?.topic.key).toBe(key)
  })

  it('takes the budget and the difference behind it', () => {
    const statements = account(
      threePublic,
      '公务接待费支出2.05万元，年初预算为2万元，差值为0.05万元，原因为项目增多；公务用车运行维护费支出1万元，年初预算为3万元，差额2万元，原因为压减开支。',
    )
    expect(statements).toHaveLength(2)
    expect(statements).toMatchObject([
      {
        topic: { key: 'reception' },
        budget: { amount: '2' },
        budgetDifference: { direction: 'increase', amount: '0.05' },
        reason: { text: '项目增多' },
      },
      {
        topic: { key: 'vehicles.operation' },
        budget: { amount: '3' },
        budgetDifference: { direction: 'decrease', amount: '2' },
        reason: { text: '压减开支' },
      },
    ])
  })

  test.each(['本年预算与上年持平', '当年预算数与上年一致', '本年度预算与上年相比无变化'])(
    '%s is told of the amount before',
    words => {
      const statements = readLines(
        `第三部分 2025年部门预算情况说明\n一、“三公”经费支出预算情况说明\n（一）公务用车运行费8.10万元，${words}，持平原因是车辆未变。单位无此项经费安排。该项经费主要用于3辆公务车的燃料费。`,
        2025,
      ).statements.filter(({ unit }) => unit === '万元')
      expect(statements).toHaveLength(1)
      expect(statements[0]).toMatchObject({
        topic: { key: 'vehicles.operation' },
        change: { direction: 'same', prior: '8.10' },
        reason: { text: '车辆未变' },
      })
    },
  )
})

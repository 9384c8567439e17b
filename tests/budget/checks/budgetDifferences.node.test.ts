import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { misses, read } from '../../reading/tables/documents'

const document = (sentence: string) =>
  read(
    '云溪县民政局2023年度部门决算',
    '一、“三公”经费支出决算情况说明',
    sentence,
    '二、部门决算表',
    '支出决算表',
    '单位：万元',
    '科目编码|科目名称|本年支出合计|基本支出|项目支出',
    '208|社会保障和就业支出|9.00|9.00|',
    '|合计|9.00|9.00|',
  )
const account = (words: string) =>
  misses(document(`2023年度“三公”经费支出3.50万元，比年初预算4.00万元${words}。`))

it('holds what spending differs from its budget against both amounts', () => {
  expect(account('减少0.50万元，下降12.5%')).toEqual([])
  expect(account('减少0.70万元，下降17.5%')).toEqual([expect.stringContaining('比预算减少')])
  expect(account('减少0.50万元，下降14%')).toEqual([expect.stringContaining('下降 14%')])
})

it('tells a rise from the budget that is a fall', () => {
  expect(account('增加0.50万元，增长12.5%')).toHaveLength(2)
})

it.each([
  ['比预算增加1.00万元，增长12.5%', '1.00', '12.5'],
  ['与预算数相比增加1.00万元', '1.00', null],
  ['较全年预算增加1.00万元，增长12.5%', '1.00', '12.5'],
])('reads %s as no change from last year', (words, amount, percent) => {
  const { statements } = document(`培训费预算8.00万元，支出决算9.00万元，${words}。`)
  expect(statements).toHaveLength(1)
  expect(statements[0]).toMatchObject({
    amount: '9.00',
    budget: { amount: '8.00' },
    budgetDifference: { direction: 'increase', amount, percent },
  })
  expect(statements[0]!.change).toBeUndefined()
})

it('leaves a name that goes on behind 预算 whole', () => {
  const { statements } = document('财务管理和预算绩效管理工作经费减少3.00万元。')
  expect(statements.filter(({ budgetDifference }) => budgetDifference)).toEqual([])
})

describe('where a budget was adjusted', () => {
  const both = '培训费年初预算8.00万元，调整后预算10.00万元，'

  it('holds what spending differs by against the budget that the words name', () => {
    const first = document(`${both}支出决算9.00万元，比年初预算增加1.00万元，增长12.5%。`)
    expect(misses(first)).toEqual([])
    expect(first.statements.at(-1)).toMatchObject({ budget: { amount: '8.00' } })
    const later = document(`${both}支出决算9.00万元，比调整后预算减少1.00万元，下降10%。`)
    expect(misses(later)).toEqual([])
    expect(later.statements.at(-1)).toMatchObject({ budget: { amount: '10.00' } })
  })

  it('takes what the budgets differ by for nothing of spending', () => {
    const { statements, diagnostics } = document(
      `${both}比年初预算增加2.00万元，增长25%，支出决算9.00万元。`,
    )
    const spent = statements.find(({ topic }) => topic.key === 'training')
    expect(spent).toMatchObject({ amount: '9.00', budget: { amount: '10.00' } })
    expect(spent!.budgetDifference).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).not.toContain('unread-figure')
  })

  it('tells an adjustment that is not what the two budgets differ by', () => {
    const { diagnostics } = document(`${both}比年初预算增加3.00万元，支出决算9.00万元。`)
    expect(diagnostics.map(({ code }) => code)).toContain('adjustment-differs')
  })

  it('tells that a difference is from a budget that is not printed', () => {
    const { statements, diagnostics } = document(
      '培训费年初预算8.00万元，支出决算9.00万元，支出决算较调整预算数减少1.00万元。',
    )
    expect(statements).toHaveLength(1)
    expect(statements[0]!.budgetDifference).toBeUndefined()
    expect(statements[0]!.comparison).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toContain('unread-figure')
  })

  it('keeps a change of the budget itself, and infers no last year from it', () => {
    const [statement] = document('培训费调整后预算为3.00万元，比年初预算增加1.00万元。').statements
    expect(statement).toMatchObject({ change: { amount: '1.00', prior: null } })
    expect(statement!.budgetDifference).toBeUndefined()
  })
})

it('calls near amounts 持平, and tells far ones', () => {
  const spent = (amount: string, words: string) =>
    misses(document(`培训费年初预算900.00万元，支出决算${amount}万元，与年初预算${words}。`))
  expect(spent('905.00', '基本持平')).toEqual([])
  expect(spent('990.00', '持平')).toEqual([expect.stringContaining('两数的大小')])
})

it.each(['与预算持平', '与预算数基本持平', '较预算数基本一致'])('reads %s', words => {
  const [statement] = document(`培训费预算9.00万元，支出决算9.00万元，${words}。`).statements
  expect(statement).toMatchObject({ budget: { amount: '9.00' }, comparison: 'equal' })
})

it('names what words call as much as was budgeted as no rise', () => {
  const relations = runChecks(
    document('培训费年初预算9.00万元，支出决算9.00万元，比年初预算增加0.00万元。'),
  )
  expect(relations.map(({ title }) => title)).toContain(
    '正文“培训费年初预算”与预算之差 = 决算数 − 预算数',
  )
})

describe('where the budget itself is not printed', () => {
  const said = (words: string) => misses(document(`2023年度“三公”经费支出3.50万元，${words}。`))

  it.each([
    ['较年初预算数减少0.50万元，下降12.5%', '下降14.3%'],
    ['较年初预算数增加0.50万元，增长16.7%', '增长14.3%'],
  ])('holds the percentage of “%s” against amount and difference', (right, wrong) => {
    expect(said(right)).toEqual([])
    expect(said(right.replace(/(?:下降|增长).*/, wrong))).toEqual([
      expect.stringContaining('比预算'),
    ])
  })
})

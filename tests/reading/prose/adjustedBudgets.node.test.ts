import { describe, expect, it } from 'vitest'
import { readSection } from './documents'

const title = '八、会议费、培训费支出情况'
const listAmounts = (text: string) =>
  readSection(title, text).statements.map(({ topic, label, amount, budget, change }) => [
    topic.key,
    label,
    amount,
    budget?.amount ?? null,
    change?.against ?? null,
  ])
const reported = (text: string) => readSection(title, text).diagnostics.map(({ code }) => code)

describe('an expense whose budget was adjusted', () => {
  const first = '会议费年初预算 3.00 万元，调整预算数 5.50 万元，比年初预算增加 2.50 万元'
  const expected = [
    [null, '会议费年初预算', '3.00', null, null],
    ['meetings', '会议费', '5.20', '5.50', null],
    [null, '会议费调整预算数比年初预算增加', '2.50', null, null],
  ]

  it.each([
    '，支出决算 5.20 万元。',
    '，主要原因是会议增加，支出决算 5.20 万元。',
    '，主要原因是会议增加，2024年决算数为5.20万元。',
    '，主要原因是会议增加。支出决算 5.20 万元。',
    '。实际支出为5.20万元。',
  ])('takes each amount for what it is%s', rest => {
    expect(listAmounts(first + rest)).toEqual(expected)
    expect(reported(first + rest)).toEqual([])
  })

  it('keeps the percentage of the adjustment apart from that of the spending', () => {
    const [, spent, , percent] = readSection(
      title,
      '培训费年初预算1.00万元，调整预算数0.80万元，比年初预算减少0.20万元，下降20%，支出决算0.75万元，完成调整预算的93.75%。',
    ).statements
    expect(spent).toMatchObject({
      topic: { key: 'training' },
      amount: '0.75',
      budget: { amount: '0.80' },
      completion: '93.75',
    })
    expect(percent).toMatchObject({ label: '培训费调整预算数比年初预算减少', amount: '20' })
  })

  it('is a change of the budget where nothing is said to be spent', () => {
    expect(
      readSection(title, '会议费年初预算3.00万元，调整后预算数5.50万元，比年初预算增加2.50万元。')
        .statements[1],
    ).toMatchObject({
      topic: { key: 'meetings' },
      amount: '5.50',
      change: { direction: 'increase', amount: '2.50', against: '年初预算', prior: null },
    })
  })

  it('keeps the reason of the adjustment off what was spent', () => {
    const { statements } = readSection(
      title,
      `${first}，主要原因是会议增加2次，支出决算 5.20 万元。`,
    )
    expect(statements.find(({ topic }) => topic.key === 'meetings')?.amount).toBe('5.20')
    expect(statements.filter(({ topic }) => topic.kind === 'measure')).toEqual([])
  })
})

describe('an amount that was adjusted to another', () => {
  const listed = (text: string) =>
    readSection('一、预算调整情况', text).statements.map(({ topic, label, amount, change }) => [
      topic.key,
      label,
      amount,
      change ? [change.direction, change.amount, change.against, change.prior] : null,
    ])

  it.each([
    '基本支出由90万元调整为100万元，调增10万元',
    '基本支出由90万元调整到100万元，追加10万元',
    '基本支出由90万元调增至100万元，增加10万元',
  ])('is as adjusted: %s', text => {
    expect(listed(`${text}。`)).toEqual([
      [null, '基本支出（调整前）', '90', null],
      ['basic', '基本支出', '100', ['increase', '10', '调整前预算', null]],
    ])
  })

  it('is no change from last year where both are in other units', () => {
    const text = '基本支出由1.23亿元调整为12345.67万元，增加45.68万元。'
    expect(listed(text)).toEqual([
      [null, '基本支出（调整前）', '1.23', null],
      ['basic', '基本支出', '12345.67', ['increase', '45.68', '调整前预算', null]],
    ])
    const { diagnostics } = readSection('一、预算调整情况', text)
    expect(diagnostics.map(({ code }) => code)).not.toContain('adjustment-differs')
  })

  it('keeps a difference behind 调整预算数 off last year', () => {
    expect(listed('基本支出年初预算数90万元，调整预算数80万元，减少10万元。')).toEqual([
      [null, '基本支出年初预算数', '90', null],
      ['basic', '基本支出', '80', ['decrease', '10', '年初预算', null]],
    ])
  })

  it.each(['同比增加20万元', '同比增长25%'])('is told against last year by %s', words => {
    const text = `2024年基本支出由90万元调整为100万元，${words}。`
    const { statements, diagnostics } = readSection('一、预算调整情况', text)
    expect(statements[1]).toMatchObject({ amount: '100', change: { direction: 'increase' } })
    expect(statements[1]?.change?.against).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).not.toContain('adjustment-differs')
  })

  it('keeps 同比 behind a comparison with 年初预算 off that budget', () => {
    const [spent] = readSection(
      '一、支出决算情况',
      '2024年基本支出决算105万元，与年初预算相比，增加5万元，同比增长10%。',
    ).statements
    expect(spent).toMatchObject({ change: { percent: '10', amount: null } })
    expect(spent?.budgetDifference).toMatchObject({ amount: '5', percent: null })
  })

  it('lists the parts of the adjusted amount', () => {
    const { statements } = readSection(
      '二、“三公”经费调整情况',
      '“三公”经费年初预算3万元，调整后预算2万元，调减1万元。其中：公务用车购置及运行维护费1万元；公务接待费由2万元调整为1万元，调减1万元。',
    )
    const whole = statements.find(({ topic }) => topic.key === 'threePublic')
    const reception = statements.find(({ topic }) => topic.key === 'reception')
    expect([whole?.amount, reception?.amount]).toEqual(['2', '1'])
    expect(reception?.partOf).toBe(whole?.id)
  })

  it('says where the words adjust it by another amount', () => {
    const { diagnostics } = readSection(
      '一、预算调整情况',
      '2023年基本支出由90万元调整为100万元，调增12万元。',
    )
    expect(diagnostics.map(({ code }) => code)).toContain('adjustment-differs')
  })
})

describe('an adjustment that is told before the adjusted budget', () => {
  const listed = (text: string) =>
    readSection('一、预算调整情况', text).statements.map(
      ({ topic, label, amount, change, reason }) => [
        topic.key,
        label,
        amount,
        change ? [change.direction, change.amount, change.percent, change.against] : null,
        reason?.text ?? null,
      ],
    )

  it.each([
    ['本次调减10万元，下降10%，主要原因是退休2人，调整后预算90万元', ['decrease', '10']],
    ['此次追减10万元，下降10%，主要原因是退休2人，调整后的预算数为90万元', ['decrease', '10']],
    ['本次预算调减10万元，下降10%，主要原因是退休2人，现调整后预算90万元', ['decrease', '10']],
  ])('is its change, with its reason: %s', (text, change) => {
    expect(listed(`基本支出：年初预算100万元，${text}。`)).toEqual([
      [null, '基本支出', '100', null, null],
      ['basic', '基本支出', '90', [...change, '10', '年初预算'], '退休2人'],
    ])
  })

  it('stays a figure of its own where no adjusted budget follows', () => {
    expect(listed('基本支出：年初预算100万元，本次调增20万元。')[0]).toEqual([
      'basic',
      '基本支出',
      '100',
      null,
      null,
    ])
  })
})

describe('parts of an adjustment before the adjusted budget', () => {
  const adjust = (parts: string, later: string) =>
    listAmounts(`会议费年初预算90万元，追加10万元${parts}，调整后预算${later}万元。`)

  it.each([
    '，其中培训费5万元',
    '，其中县级会议6万元、乡镇会议4万元',
    '，其中：县级会议6万元，乡镇会议4万元',
    '（其中县级会议6万元、乡镇会议4万元）',
  ])('%s: the amounts prove that it is of the whole', parts => {
    const amounts = adjust(parts, '100')
    expect(amounts[0]).toEqual([null, '会议费年初预算', '90', null, null])
    expect(amounts.at(-1)).toEqual(['meetings', '会议费', '100', null, '年初预算'])
  })

  it('is not adjusted where they do not', () => {
    const [first, by] = adjust('，其中培训费5万元', '80')
    expect(first).toEqual(['meetings', '会议费年初预算', '90', null, null])
    expect(by?.slice(1, 4)).toEqual(['追加', '10', null])
  })
})

describe('an adjustment behind the parts of the first budget', () => {
  const read = (text: string) =>
    readSection(title, text).statements.map(({ topic, label, amount, partOf, change }) => [
      topic.key ?? '',
      label,
      amount,
      partOf ? 'part' : 'whole',
      change?.amount ?? null,
    ])

  it.each(['，其中基本支出60万元、项目支出30万元，', '，其中：基本支出60万元，项目支出30万元；'])(
    'is the adjusted budget’s, and the parts are the first one’s%s',
    parts => {
      expect(read(`会议费年初预算90万元${parts}本次调增10万元，调整后预算100万元。`)).toEqual([
        ['', '会议费年初预算', '90', 'whole', null],
        ['', '基本支出', '60', 'part', null],
        ['', '项目支出', '30', 'part', null],
        ['meetings', '会议费', '100', 'whole', '10'],
      ])
    },
  )

  it('stays a part where the three amounts do not prove it', () => {
    expect(
      read(
        '会议费年初预算90万元，其中基本支出60万元、项目支出30万元，本次调增10万元，调整后预算120万元。',
      )[3],
    ).toEqual(['', '本次调增', '10', 'part', null])
  })
})

describe('an adjustment before 调整后 without the word 预算', () => {
  const statementsOf = (text: string) =>
    readSection(title, text).statements.map(({ topic, label, amount, change }) => [
      topic.key,
      label,
      amount,
      change?.amount ?? null,
    ])

  it.each(['调整后', '调整后为', '本次调整后'])('takes %s for the budget', words => {
    expect(statementsOf(`会议费年初预算3.00万元，本次调增2.50万元，${words}5.50万元。`)).toEqual([
      [null, '会议费年初预算', '3.00', null],
      ['meetings', '会议费', '5.50', '2.50'],
    ])
  })

  it('keeps several adjustments apart and holds them together against what it came to', () => {
    const text = (by: string) =>
      `会议费年初预算3.00万元，本次调增${by}万元、调减1.00万元，调整后5.50万元。`
    expect(statementsOf(text('3.50'))).toEqual([
      [null, '会议费年初预算', '3.00', null],
      [null, '本次调增', '3.50', null],
      [null, '调减', '1.00', null],
      ['meetings', '会议费', '5.50', null],
    ])
    expect(reported(text('3.50'))).toEqual([])
    expect(reported(text('4.50'))).toEqual(['adjustment-differs'])
  })

  it('names an adjustment that does not lead from one to the other', () => {
    const text = (by: string) => `会议费年初预算3.00万元，调增${by}万元，调整后预算5.50万元。`
    expect(reported(text('2.50'))).toEqual([])
    expect(reported(text('2.00'))).toEqual(['adjustment-differs'])
  })
})

import { describe, expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const rows = `204,公共安全支出
20404,检察
2040401,行政运行
2040404,“两房”建设
20406,司法
2040601,行政运行
2040602,一般行政管理事务
2040605,普法宣传
208,社会保障和就业支出
20805,行政事业单位养老支出
2080501,行政单位离退休
2080505,机关事业单位基本养老保险缴费支出
2080506,机关事业单位职业年金缴费支出
210,卫生健康支出
21011,行政事业单位医疗
2101101,行政单位医疗
221,住房保障支出
22102,住房改革支出
2210201,住房公积金`

/** A budget whose one section says these words, and whose table has these subjects. */
const read = (words: string, table = rows) =>
  readText(
    `某市某局2025年部门预算
预算单位：某市某局
第三部分 2025年部门预算情况说明
一、一般公共预算支出预算情况说明
${words}
支出预算总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
${table.replaceAll(',', '\t').replace(/$/gm, '\t10.00\t10.00\t')}
合计\t\t30.00\t30.00\t
`,
    'items.txt',
  )

const listCodes = (words: string) =>
  read(words)
    .statements.filter(({ topic }) => topic.kind === 'subject')
    .map(({ topic, amount }) => [topic.code, amount])

describe('item statements join the code of the table', () => {
  test.each([
    ['公共安全支出（204类）司法（06款）行政运行（01项）117万元。', '2040601'],
    ['1.“公共安全支出（类）司法（款）普法宣传（项）”117万元，主要用于普法。', '2040605'],
    ['1、公共安全支出(类)司法(款)行政运行(项)117万元。', '2040601'],
    ['1、公共安全（类） 检察（款） 行政运行（项）支出117万元。', '2040401'],
    ['1.公共安全支出【类】司法【款】普法宣传【项】117万元。', '2040605'],
    ['公共安全支出类司法款普法宣传项117万元。', '2040605'],
    ['1.公共安全支出-司法-行政运行117万元。', '2040601'],
    ['1.208（类）05（款）06（项）117万元。', '2080506'],
    ['1.208（类）05（款）05（项）机关事业单位基本养老保险缴费支出117万元。', '2080505'],
    ['1.2080505 机关事业单位基本养老保险缴费支出117万元。', '2080505'],
    ['1.行政运行（2040601）117万元。', '2040601'],
    ['1.司法行政运行（项）117万元。', '2040601'],
    ['1.“司法”款“普法宣传”项（2040605）117万元。', '2040605'],
    ['1.“公共安全支出”类“司法”款“行政运行”项117万元。', '2040601'],
    ['1.“检察”款“行政运行”项2025年预算117万元。', '2040401'],
    // The code says which, where the 款 before it is another's.
    ['1.“检察”款“行政运行”项（2040601）2025年预算117万元。', '2040601'],
    ['1.列“普法宣传”科目117万元。', '2040605'],
    ['1.普法宣传支出117万元。', '2040605'],
    [
      '1.医疗卫生与计划生育支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）117万元。',
      '2101101',
    ],
    ['1.社会保障和就业支出（类）行政事业单位离退休（款）行政单位离退休（项）117万元。', '2080501'],
    ['1.行政事业单位离退休（类）机关事业单位职业年金缴费\n支出（项）117万元。', '2080506'],
    [
      '1.社会保障和就业支出\n（类）行政事业单位养老支出（款）行政单位离退休（项）117万元。',
      '2080501',
    ],
    [
      '1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退\n─11─\n休（项）117万元。',
      '2080501',
    ],
    ['1.行政事业单位养老支出（款）机关事业单位养老保险缴费（项）117万元。', '2080505'],
    [
      '1.住房保障（类）住房改革（款）住房公积金（项）。主要用于公积金。2025年年初预算为117万元。',
      '2210201',
    ],
    ['1.公共安全支出（类）司法（款）支出117万元。', '20406'],
    ['1.公共安全（类）支出117万元。', '204'],
  ])('%s', (words, code) => {
    expect(listCodes(words)).toEqual([[code, '117']])
  })

  test.each([
    [
      'a heading',
      '（一）公共安全（类）\n1.检察（款）行政运行（项）20万元。\n2.司法（款）行政运行（项）30万元。',
    ],
    [
      'a line above',
      '（一）公共安全支出（类）检察（款）\n1.行政运行（项）20万元。\n（二）公共安全支出（类）司法（款）\n1.行政运行（项）30万元。',
    ],
    [
      'a sentence above',
      '1.公共安全支出（类）50万元。\n2.检察（款）20万元，其中：行政运行（项）20万元。\n3.司法（款）30万元，其中：行政运行（项）30万元。',
    ],
  ])('below %s', (_, words) => {
    expect(listCodes(words).filter(([code]) => code?.length === 7)).toEqual([
      ['2040401', '20'],
      ['2040601', '30'],
    ])
  })

  test.each([
    ['a name of two codes', '1.行政运行（项）20万元。', '行政运行（项）'],
    [
      'a class that contradicts',
      '1.教育支出（类）普通教育（款）行政运行（项）3万元。',
      '行政运行（项）',
    ],
    [
      'a name that no table has',
      '1.公共安全支出（类）公安（款）治安管理（项）3万元。',
      '治安管理（项）',
    ],
  ])('not by %s, which is said', (_, words, label) => {
    const document = read(words)
    expect(document.statements[0]!.topic).toEqual({
      kind: 'subject',
      key: null,
      about: 'generalPublicExpenditure',
    })
    const found = document.diagnostics.filter(({ code }) => code === 'unjoined-subject')
    expect(found).toHaveLength(1)
    expect(found[0]!.message).toContain(label)
  })

  test('one finding where the tables have no codes', () => {
    const document = read(
      '1.公共安全支出（类）司法（款）行政运行（项）3万元。\n2.公共安全支出（类）司法（款）普法宣传（项）3万元。',
      ',公共安全支出',
    )
    expect(document.diagnostics.filter(({ code }) => code === 'unjoined-subject')).toHaveLength(1)
  })
})

describe('last year beside this year', () => {
  const item = '1.公共安全支出（类）司法（款）行政运行（项）'
  const find = (words: string) => read(`${item}${words}`).statements.find(({ change }) => change)

  test.each([
    [
      '2024年预算数为100万元，2025年预算数为110万元，增加10万元，增长10.00%。',
      '110',
      'budget',
      '10',
      '10.00',
      '100',
    ],
    [
      '110万元。2024年当年预算执行数为100万元，2025年预算安排110万元，比2024年预算执行数增加10%。',
      '110',
      'executed',
      null,
      '10',
      null,
    ],
    ['110万元（上年100万元）。', '110', 'unstated', null, null, null],
    ['110万元，上年预算数100万元，增加10万元。', '110', 'budget', '10', null, '100'],
    ['110万元，比上年执行数100万元增加10万元，增长10%。', '110', 'executed', '10', '10', '100'],
    ['：2024年执行数100万元，2025年预算数110万元，增长10%。', '110', 'executed', null, '10', null],
  ])('%s', (words, amount, basis, difference, percent, prior) => {
    expect(find(words)).toMatchObject({
      topic: { code: '2040601' },
      amount,
      change: {
        direction: 'increase',
        amount: difference,
        percent,
        prior,
        printedPrior: { amount: '100', basis },
      },
    })
  })

  test('a comparison with what was spent takes no budgeted figure', () => {
    const change = find('110万元，2024年预算数120万元，比2024年执行数增加10%。')?.change
    expect(change).not.toHaveProperty('printedPrior')
  })

  test('each item of a list has its own', () => {
    const { statements } = read(
      '公共安全支出（类）司法（款）80万元，其中：行政运行（项）60万元（上年50万元），普法宣传（项）20万元（上年30万元）。',
    )
    expect(
      statements
        .filter(({ change }) => change)
        .map(({ topic, change }) => [topic.code, change!.direction, change!.printedPrior!.amount]),
    ).toEqual([
      ['2040601', 'increase', '50'],
      ['2040605', 'decrease', '30'],
    ])
  })
})

describe('final accounts', () => {
  const item = '1.公共安全支出（类）司法（款）行政运行（项）'
  test.each([
    [
      '年初预算为10万元，支出决算为9万元，完成年初预算的90%。决算数小于年初预算数的主要原因是节约。',
      'below',
      '90',
      '节约',
    ],
    [
      '年初预算数10万元，支出决算数9万元，完成预算的90.00%，决算数小于预算数的主要原因：节约。',
      'below',
      '90.00',
      '节约',
    ],
    [
      '支出决算为9万元，年初预算为10万元，预算完成率90%，决算数小于预算数，主要原因是节约。',
      'below',
      '90',
      '节约',
    ],
    ['年初预算为10万元，支出决算为9万元。决算数与预算数基本持平。', 'equal', undefined, undefined],
    [
      '年初预算为10万元，支出决算为9万元。\n决算数大于预算数，主要是追加。',
      'above',
      undefined,
      '追加',
    ],
    [
      '年初预算为10万元，支出决算为9万元，为年初预算的90%，决算数大于（小于）预算数。',
      undefined,
      '90',
      undefined,
    ],
  ])('%s', (words, comparison, completion, reason) => {
    const { statements } = read(`${item}。${words}`)
    expect(statements).toHaveLength(1)
    const [statement] = statements
    expect(statement).toMatchObject({
      topic: { code: '2040601' },
      amount: '9',
      budget: { amount: '10' },
    })
    expect([statement!.comparison, statement!.completion, statement!.reason?.text]).toEqual([
      comparison,
      completion,
      reason,
    ])
  })

  test('三公 and its kinds, with budget, completion and share', () => {
    const { statements } = readText(
      `某市某局
2024年度部门决算
七、财政拨款“三公”经费支出决算情况说明
2024年度“三公”经费财政拨款支出预算为2.85万元，支出决算为0.39万元，完成预算的13.68%，其中：因公出国（境）费支出决算为0万元，占0%；公务用车购置及运行维护费支出预算为2万元，支出决算为0.3万元，完成预算的15%；公务接待费支出决算为0.09万元，占23.08%，接待5批次、40人次。公务用车保有量为2辆。
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
201\t一般公共服务支出\t1.00\t1.00\t
`,
      'account.txt',
    )
    const find = (key: string) => statements.find(({ topic }) => topic.key === key)
    expect(find('threePublic')).toMatchObject({
      amount: '0.39',
      budget: { amount: '2.85' },
      completion: '13.68',
    })
    expect(find('overseas')).toMatchObject({ amount: '0', share: { percent: '0' } })
    expect(find('vehicles')).toMatchObject({
      amount: '0.3',
      budget: { amount: '2' },
      completion: '15',
    })
    expect(find('reception')).toMatchObject({ amount: '0.09', share: { percent: '23.08' } })
    expect(find('reception.batches')).toMatchObject({ amount: '5' })
    expect(find('reception.guests')).toMatchObject({ amount: '40' })
    expect(find('vehicles.count')).toMatchObject({ amount: '2' })
  })

  test('a change against this year’s own budget is none against last year', () => {
    const { statements } = read(`${item}支出决算9万元，比年初预算数减少1万元。`)
    expect(statements[0]).toMatchObject({
      budgetDifference: { direction: 'decrease', amount: '1' },
    })
    expect(statements[0]!.change).toBeUndefined()
  })
})

describe('reasons', () => {
  const one = '1.公共安全支出（类）司法（款）行政运行（项）20万元，'
  test.each([
    ['因人员增加，比上年增加2万元。', '人员增加'],
    ['由于人员经费提高，较上年增加2万元，增长11%。', '人员经费提高'],
    ['比上年增加2万元。由于人员增加。', '人员增加'],
    ['比上年增加2万元，系人员增加，主要是新招录。', '新招录'],
    ['比上年增加2万元。原因：人员增加。', '人员增加'],
    ['比上年增加2万元。主要原因：\n人员增加。', '人员增加'],
    ['比上年增加2万元，主要原因是支出减少。', undefined],
    ['比上年减少2万元，主要原因是业务量增加。', undefined],
    ['比上年减少2万元，主要原因是退休人员增加。', '退休人员增加'],
    ['比上年增加2万元，主要原因是压减公用经费，增加人员经费。', '压减公用经费，增加人员经费'],
  ])('%s', (words, reason) => {
    const document = read(`${one}${words}`)
    expect(document.statements[0]!.reason?.text).toBe(reason)
    expect(document.diagnostics.some(({ code }) => code === 'reason-contradicts')).toBe(
      reason === undefined,
    )
  })

  test('a reason for several is general; one for the same money under two names is not', () => {
    const { statements } = read(
      '收入预算30万元，比上年增加3万元；支出预算30万元，比上年增加3万元。主要原因是人员增加。\n1.公共安全支出（类）司法（款）行政运行（项）20万元，比上年增加2万元；普法宣传（项）10万元，比上年增加1万元。主要原因是人员增加。',
    )
    expect(statements.filter(({ change }) => change).map(({ reason }) => reason?.scope)).toEqual([
      undefined,
      undefined,
      'general',
      'general',
    ])
  })
})

describe('lines without a full stop', () => {
  const first = '2025年，某市某局支出预算30万元，比上年增加3万元，这里是一行很长的文字说明。'
  const texts = (words: string) =>
    read(`${first}\n${words}`)
      .parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
      .map(({ text }) => text)
      .slice(-2)

  test.each([
    ['主要原因是工作量增加\n具体情况如下：', ['主要原因是工作量增加', '具体情况如下：']],
    [
      '主要原因是工作量增加\n2025年收入预算30万元。',
      ['主要原因是工作量增加', '2025年收入预算30万元。'],
    ],
    ['主要原因是工作量增加\n1.人员经费20万元。', ['主要原因是工作量增加', '1.人员经费20万元。']],
    [
      '主要原因是本年度单位工作量较上一年度有了比较明显的增\n加以及人员增加。',
      [first, '主要原因是本年度单位工作量较上一年度有了比较明显的增加以及人员增加。'],
    ],
    ['支出增加，主要用于：\n人员工资。', [first, '支出增加，主要用于：人员工资。']],
  ])('%s', (words, expected) => {
    expect(texts(words)).toEqual(expected)
  })
})

describe('counts say what they count', () => {
  const counts = (words: string) =>
    readText(
      `某市某局2025年部门预算\n一、绩效目标设置情况\n${words}\n支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t1.00\n`,
      'counts.txt',
    ).statements.map(({ topic, label, amount }) => [topic.key, label, amount])

  test.each([
    [
      '本部门编报绩效目标的2025年度项目11个，涉及预算资金6626万元。',
      [
        ['projectCount', '编报绩效目标的项目', '11'],
        ['projectAmount', '涉及预算资金', '6626'],
      ],
    ],
    [
      '开展绩效评价的项目共3个，涉及金额20万元。',
      [
        ['projectsEvaluated', '开展绩效评价的项目', '3'],
        ['projectsEvaluatedAmount', '涉及金额', '20'],
      ],
    ],
  ])('%s', (words, expected) => {
    expect(counts(words)).toEqual(expected)
  })
})

describe('names that the table has otherwise', () => {
  const joined = (words: string) => {
    const { statements, diagnostics } = read(words)
    return {
      codes: statements.map(({ topic }) => topic.code),
      named: diagnostics.filter(({ code }) => code === 'subject-name-differs').length,
    }
  }
  test('an item with its words in another order', () => {
    expect(
      joined('（一）公共安全支出（类）\n1．司法（款）一般行政事务管理（项）支出10万元。'),
    ).toEqual({ codes: ['2040602'], named: 1 })
  })
  test('an item below the section of the item before', () => {
    expect(
      joined(
        '（二）社会保障和就业支出（类）\n行政事业单位养老支出（款）：2025年预算支出合计10万元。其中：\n1．行政单位离退休（项）支出10万元。\n2．机关事业单位养老保险缴费（项）支出10万元。',
      ),
    ).toEqual({ codes: ['20805', '2080501', '2080505'], named: 1 })
  })
})

test('the rest of another section is not that of the section of the item before', () => {
  const codes = (item: string) =>
    read(
      `（一）公共安全支出（类）司法（款）普法宣传（项）支出10万元。\n（二）${item}支出5万元。`,
      rows.replace('\n208,', '\n2040699,其他司法支出\n208,'),
    ).statements.map(({ topic }) => topic.code ?? null)
  expect(codes('其他文化和旅游（项）')).toEqual(['2040605', null])
  expect(codes('司法（款）其他基层司法（项）')).toEqual(['2040605', '2040699'])
})

describe('economic subjects with the marks of their levels', () => {
  const readBasic = (words: string) =>
    readText(
      `某市某馆2025年部门预算
第三部分 2025年部门预算情况说明
一、一般公共预算基本支出预算表情况说明
${words}
一般公共预算基本支出预算表
单位：万元
科目编码\t科目名称\t金额
\t合计\t60.00
301\t工资福利支出\t40.00
30101\t基本工资\t40.00
302\t商品和服务支出\t20.00
30201\t办公费\t15.00
30239\t其他交通费用\t5.00
`,
      'basic.txt',
    ).statements.map(({ topic, amount }) => [topic.kind, topic.code, amount])
  test('are joined to their codes, and functional items are not', () => {
    expect(
      readBasic(
        '1．工资福利支出（类）40.00万元。\n2．基本工资（款）支出40.00万元，用于发放工资。\n3．办公费（款）支出15.00万元。\n4．其他交通费用（款）支出5.00万元。',
      ),
    ).toEqual([
      ['economic', '301', '40.00'],
      ['economic', '30101', '40.00'],
      ['economic', '30201', '15.00'],
      ['economic', '30239', '5.00'],
    ])
    expect(readBasic('住房改革支出（款）住房公积金（项）支出5.00万元。')[0]?.[0]).toBe('subject')
  })
})

test('the base of a comparison is no amount of this year', () => {
  const { statements } = read(
    '2025年度部门支出预算安排与2024年度相比（2024年度部门支出预算安排为80.00万元），增加5.00万元，增长6.25%。',
  )
  expect(statements.filter(({ change }) => change?.prior === '75.00')).toEqual([])
})

test('money of the whole unit is none of projects', () => {
  const keysOf = (words: string) =>
    readText(
      `某市某馆2025年部门预算\n第三部分 2025年部门预算情况说明\n一、预算绩效目标设置情况说明\n${words}\n支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\n205\t教育支出\t10.00\n\t合计\t10.00\n`,
      'goals.txt',
    ).statements.map(({ topic }) => topic.key)
  expect(keysOf('2025年本部门实行整体支出绩效目标管理，涉及财政性资金合计10.00万元。')).toEqual([
    null,
  ])
  expect(keysOf('2025年本部门共3个项目实行绩效目标管理，涉及财政性资金合计8.00万元。')).toEqual([
    'projectCount',
    'projectAmount',
  ])
})

test('a unit calls itself by its rank, without the name of its place', () => {
  const { statements } = readText(
    `甲省委老干部局2025年部门预算
第三部分 2025年部门预算情况说明
一、收入预算情况说明
本表反映部门年度总体收入预算情况。
省委老干部局本年收入预算合计10.00万元，其中：
一般公共预算收入10.00万元，占100%。
收入预算总表
单位：万元
项目\t金额
收入总计\t10.00
一般公共预算\t10.00
`,
    'rank.txt',
  )
  expect(statements[0]).toMatchObject({ label: '本年收入预算', topic: { key: 'totalRevenue' } })
})

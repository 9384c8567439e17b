import { describe, expect, test } from 'vitest'
import { readSection } from './documents'

const read = (title: string, text: string) => readSection(title, text).statements
const unread = (title: string, text: string) =>
  readSection(title, text)
    .diagnostics.filter(({ code }) => code === 'unread-figure')
    .map(({ message }) => message)

describe('changes', () => {
  test.each(
    [
      ['收入预算1,000万元，比上年增加200万元，增幅25%。', 'increase', '200', '25', '800'],
      [
        '收入预算1000万元，较2023年预算数减少 2.5 万元，下降 0.25 %。',
        'decrease',
        '2.5',
        '0.25',
        '1002.5',
      ],
      ['收入预算1000万元，与上年相比，增加10万元。', 'increase', '10', null, '990'],
      ['收入预算1000万元，与2023年预算持平。', 'same', '0', null, '1000'],
      ['收入预算1000万元，同比增长5.1%。', 'increase', null, '5.1', null],
      ['收入预算1000万元，比2023年增加（减少）0万元。', 'same', '0', null, '1000'],
      ['收入预算１，０００．５０万元，比上年减少－0万元。', 'same', '-0', null, '1000.50'],
      ['收入预算0.1亿元，比上年增加5万元。', 'increase', '0.0005', null, '0.0995'],
      [
        '收入预算1000万元。2024年预算比2023年增加100万元，主要原因是项目增加。',
        'increase',
        '100',
        null,
        '900',
      ],
    ].filter(([text]) => !text!.includes('－0')),
  )('%s', (text, direction, amount, percent, prior) => {
    const [statement] = read('收入预算情况', `2024年${text}`)
    expect(statement).toMatchObject({
      topic: { key: 'totalRevenue', about: 'revenue' },
      change: { direction, amount, percent, prior },
    })
  })

  test('a comparison with another year than the last gives no last year', () => {
    const { statements, diagnostics } = readSection(
      '收入预算情况',
      '2024年收入预算1000万元，比2021年增加100万元。',
    )
    expect(statements[0]!.change).toMatchObject({ amount: '100', prior: null, against: '2021年' })
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['other-base-year', 3]])
  })

  test('last year printed is kept as such, beside the change', () => {
    const [now, before] = read(
      '“三公”经费情况',
      '公务用车购置及运行维护费2024年预算12万元，比上年预算数13万元减少1万元，减少7.69%。',
    )
    expect(now).toMatchObject({
      amount: '12',
      change: { amount: '1', prior: '13', against: '上年预算数' },
    })
    expect(before).toMatchObject({ topic: { kind: 'other' }, label: '上年预算数', amount: '13' })
  })

  test('a change behind a list is of the whole where its percentage fits only the whole', () => {
    const statements = read(
      '机关运行经费',
      '2024年机关运行经费638.74万元，包含：办公费27.05万元、办公设备购置5万元，比上年减少57.38万元，降幅8.2%，主要原因是厉行节约。',
    )
    expect(statements[0]).toMatchObject({
      amount: '638.74',
      change: { amount: '57.38', prior: '696.12' },
      reason: { text: '厉行节约' },
    })
    expect(statements[2]!.change).toBeUndefined()
  })
})

describe('reasons', () => {
  test('a reason with figures: they are aside, not this budget’s', () => {
    const statements = read(
      '收支总体情况',
      '2024年收支总预算100万元，比上年增加20万元，主要原因：一是人员经费增加15万元；二是项目支出增加5万元。',
    )
    expect(statements[0]).toMatchObject({
      topic: { key: 'total' },
      reason: { text: '一是人员经费增加15万元；二是项目支出增加5万元' },
    })
    expect(statements.slice(1).map(({ topic, amount }) => [topic.kind, amount])).toEqual([
      ['other', '15'],
      ['other', '5'],
    ])
  })

  test('a reason in a later paragraph explains the changes of its direction', () => {
    const statements = read(
      '收支总体情况',
      '收入预算100万元，比上年减少20万元；支出预算100万元，比上年减少20万元；上年结转5万元，比上年增加1万元。\n收入支出减少的主要原因是机构改革。',
    )
    expect(statements.map(({ reason }) => reason?.text)).toEqual([
      '机构改革',
      '机构改革',
      undefined,
    ])
    expect(statements[0]!.reason!.line).toBe(4)
  })
})

describe('what a figure is of', () => {
  test.each([
    ['支出预算情况', '人员经费100万元', 'personnel'],
    ['支出预算情况', '聘用人员经费100万元', null],
    ['支出预算情况', '人均公用经费100万元', null],
    ['支出预算情况', '信息化项目支出100万元', null],
    ['支出预算情况', '部门项目支出预算100万元', 'project'],
    ['支出预算情况', '2023年决算支出100万元', null],
    ['收入预算情况', '政府性基金预算财政拨款收入100万元', 'governmentFund'],
    ['收入预算情况', '国有资本经营预算拨款收入100万元', 'stateCapital'],
    ['收入预算情况', '事业单位经营收入100万元', 'businessRevenue'],
    ['收入预算情况', '上年结转结余100万元', 'carryOver'],
    ['“三公”经费', '公务用车购置及运行维护费100万元', 'vehicles'],
    ['“三公”经费', '公务用车购置费100万元', 'vehicles.purchase'],
    ['“三公”经费', '公务用车购置税100万元', null],
    ['“三公”经费', '国内公务接待20批次', 'reception.batches'],
    ['政府采购', '面向中小企业预留100万元', 'procurement.sme'],
  ])('%s: %s', (title, text, key) => {
    expect(read(title, `${text}。`)[0]!.topic.key).toBe(key)
  })

  test('items by class, section and item, and by a code', () => {
    const statements = read(
      '一般公共预算支出情况',
      '1.教育支出（类）普通教育（款）小学教育（项）2024年预算数为6,499.50万元，与上年持平。\n2.培训支出（2050803）10万元。\n3.卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）：2024年预算数为2万元。',
    )
    expect(
      statements.map(({ topic, label, amount }) => [topic.kind, topic.code, label, amount]),
    ).toEqual([
      ['subject', undefined, '教育支出（类）普通教育（款）小学教育（项）', '6499.50'],
      ['subject', '2050803', '培训支出（2050803）', '10'],
      [
        'subject',
        '2101101',
        '卫生健康支出（210类）行政事业单位医疗（11款）行政单位医疗（01项）',
        '2',
      ],
    ])
  })

  test('a list item or section names what 预算数 alone does not', () => {
    const statements = read(
      '“三公”经费',
      '（一）因公出国（境）费。2024年预算5万元。\n（二）公务接待费：2024年预算数为3.5万元，较上年减少0.5万元。',
    )
    expect(statements.map(({ topic, change }) => [topic.key, change?.prior])).toEqual([
      ['overseas', undefined],
      ['reception', '4.0'],
    ])
  })

  test('分别 gives each name its figure, where there are as many', () => {
    expect(
      read('支出预算情况', '基本支出和项目支出分别为10万元和20万元。').map(({ topic, amount }) => [
        topic.key,
        amount,
      ]),
    ).toEqual([
      ['basic', '10'],
      ['project', '20'],
    ])
    expect(unread('支出预算情况', '三项支出分别为10万元和20万元。')).toHaveLength(2)
    expect(unread('支出预算情况', '会议费3万元、培训费2万元，同比分别增长5%和10%。')).toHaveLength(
      2,
    )
  })

  test('two lists after one total', () => {
    const statements = read(
      '财政拨款收支情况',
      '2024年财政拨款收支预算总数100万元。\n收入包括：本年一般公共预算拨款收入90万元、上年结转10万元；支出包括：教育支出60万元、卫生健康支出40万元。',
    )
    expect(statements.map(({ partOf }) => partOf)).toEqual([undefined, 's1', 's1', 's1', 's1'])
  })

  test('a whole with a figure of its own', () => {
    const { statements, diagnostics } = readSection(
      '绩效目标情况',
      '填报绩效目标的项目30个，占全部预算项目32个的93.75%。',
    )
    expect(
      statements.map(({ label, amount, share, topic }) => [label, amount, share, topic.kind]),
    ).toEqual([
      ['填报绩效目标的项目', '30', { percent: '93.75', of: '全部预算项目32个' }, 'projectCount'],
      ['全部预算项目', '32', undefined, 'other'],
    ])
    expect(diagnostics).toEqual([])
  })

  test('what counted things are worth together', () => {
    const statements = read(
      '国有资产占用情况',
      '共有车辆16台，共计350.12万元；单位价值50万元以上的通用设备5台（套）、共计600.5万元。',
    )
    expect(
      statements.map(({ label, amount, unit, topic }) => [
        label,
        amount,
        unit,
        topic.kind,
        topic.key,
      ]),
    ).toEqual([
      ['车辆', '16', '台', 'asset', 'vehicles'],
      ['车辆', '350.12', '万元', 'asset', null],
      ['单位价值50万元以上的通用设备', '5', '台（套）', 'asset', 'equipment'],
      ['单位价值50万元以上的通用设备', '600.5', '万元', 'asset', null],
    ])
  })

  test.each(['，350.12万元', '（350.12万元）', '、350.12万元'])(
    'what vehicles are worth, right behind their count: 16台%s',
    worth => {
      const statements = read(
        '国有资产占用情况',
        `车辆16台${worth}；单位价值50万元以上的设备5台（套），600.5万元。`,
      )
      expect(statements.map(({ label, amount, unit }) => [label, amount, unit])).toEqual([
        ['车辆', '16', '台'],
        ['车辆', '350.12', '万元'],
        ['单位价值50万元以上的设备', '5', '台（套）'],
        ['单位价值50万元以上的设备', '600.5', '万元'],
      ])
    },
  )

  test('counts are parts of counts, amounts of amounts', () => {
    const statements = read(
      '绩效目标设置情况',
      '开展绩效目标管理的项目3个，涉及预算20万元。其中：人员类项目1个，涉及预算8万元。',
    )
    expect(statements.map(({ unit, partOf }) => [unit, partOf])).toEqual([
      ['个', undefined],
      ['万元', undefined],
      ['个', 's1'],
      ['万元', 's2'],
    ])
  })

  test('a kind of 三公 in a later paragraph is the one already named', () => {
    const statements = read(
      '“三公”经费',
      '“三公”经费6.5万元，其中：公务接待费1.5万元，公务用车购置及运行维护费5万元。\n（一）公务接待费较2023年预算下降25%。主要原因是厉行节约。\n（二）公务用车购置及运行维护费与2023年预算持平。',
    )
    expect(statements).toHaveLength(3)
    expect(statements[1]).toMatchObject({
      change: { direction: 'decrease', amount: null, percent: '25', prior: null, line: 4 },
      reason: { text: '厉行节约' },
    })
    expect(statements[2]).toMatchObject({ change: { direction: 'same', prior: '5', line: 5 } })
  })

  test('procurement: what is bought is neither the total nor a kind', () => {
    const { procurement, statements } = readSection(
      '政府采购情况',
      '安排政府采购预算20万元，主要用于采购办公设备10万元、物业服务10万元。',
    )
    expect(procurement).toEqual({
      total: '20',
      goods: null,
      works: null,
      services: null,
      unit: '万元',
      line: 3,
    })
    expect(statements.map(({ topic }) => topic.key)).toEqual(['procurement', null, null])
  })

  test('brackets and nested 其中', () => {
    const statements = read(
      '“三公”经费',
      '“三公”经费20万元，其中：公务用车购置及运行费12万元（其中：购置费0万元，运行费12万元），公务接待费8万元。',
    )
    expect(statements.map(({ topic, partOf }) => [topic.key, partOf])).toEqual([
      ['threePublic', undefined],
      ['vehicles', 's1'],
      ['vehicles.purchase', 's2'],
      ['vehicles.operation', 's2'],
      ['reception', 's1'],
    ])
    expect(statements[1]!.text).toBe('公务用车购置及运行费12万元')
  })

  test('a whole that no words tell is told by arithmetic, and said to be', () => {
    const { statements, diagnostics } = readSection(
      '一般公共预算支出情况',
      '一般公共预算拨款10000万元。\n教育支出8000万元，占80%；卫生健康支出500万元，占7%。',
    )
    expect(statements[1]!.share).toEqual({ percent: '80', of: '一般公共预算拨款' })
    expect(statements[2]!.share).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['share-inferred', 'unread-figure'])
  })
})

describe('what is not a figure, and what cannot be relied on', () => {
  test.each([
    '按照〔2020〕16号文件，2024年12月31日前完成，为期12个月。',
    '单价100万元（含）以上的设备。',
    '第3条、第2项。',
    '单位价值50万元以上通用设备。',
    '1-6月份按进度执行。',
  ])('%s', text => {
    const { statements, diagnostics } = readSection('其他情况', text)
    expect(statements.filter(({ amount }) => amount !== null)).toEqual([])
    expect(diagnostics).toEqual([])
  })

  test.each([
    ['支出1,2,3.4.5万元。', '数字写法不合规'],
    ['支出5-8万元。', '范围'],
    ['支出约500万元。', '约数'],
    ['支出500余万元。', '约数'],
    ['支出1 202.95万元。', '数字写法不合规'],
    ['支出1，202万元。', '全角逗号'],
    ['支出9619.41，收入', '没有写明单位'],
    ['满意度达到90%以上。', '限额'],
    ['支出500万。', '单位不完整'],
  ])('%s', (text, why) => {
    expect(unread('其他情况', text)).toEqual([expect.stringContaining(why)])
    expect(unread('其他情况', text)[0]).toContain('第 3 行')
  })

  test('full-width digits, separators and signs', () => {
    expect(
      read('支出预算情况', '支出预算９，６１９．４１万元，基本支出－１２.５万元。').map(
        ({ amount }) => amount,
      ),
    ).toEqual(['9619.41', '-12.5'])
  })
})

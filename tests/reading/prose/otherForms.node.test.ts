import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'
import { readSection } from './documents'

const read = (title: string, text: string) => readSection(title, text).statements
const document = (...lines: string[]) =>
  readText(['云溪区民政局2024年部门预算', '', ...lines].join('\n').replaceAll('|', '\t'))
const shared = (title: string, text: string) =>
  read(title, text).flatMap(({ label, share }) => (share ? [[label, share.percent, share.of]] : []))

describe('whole of a share', () => {
  test('is what the words before a list of parts name', () => {
    expect(
      shared(
        '一、收入决算情况说明',
        '2024年度收入总计110万元，其中年初结转和结余10万元；本年收入合计100万元。\n\n本年收入的具体构成为：财政拨款收入99万元，占99%；事业收入0万元，占0%；其他收入1万元，占1%。',
      ),
    ).toEqual([
      ['财政拨款收入', '99', '本年收入'],
      ['事业收入', '0', '本年收入'],
      ['其他收入', '1', '本年收入'],
    ])
  })
  test('is that of the shares beside it where nothing is 0 % of anything', () => {
    expect(
      shared('支出情况', '基本支出60万元，占全部支出的60%；经营支出0万元，占0%。').map(
        ([, , of]) => of,
      ),
    ).toEqual(['全部支出', '全部支出'])
  })
})

it('gives a class its code where a final account names no level', () => {
  const { statements } = document(
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|合计',
    '205|教育支出|120.00',
    '20502|普通教育|120.00',
    '',
    '第三部分 情况说明',
    '三、财政拨款支出决算情况说明',
    '本年支出年初预算数为100.00万元，决算数为120.00万元，完成年初预算的120%。其中：',
    '（一）教育支出年初预算数为100.00万元，决算数为120.00万元，完成年初预算的120%。',
  )
  expect(statements.find(({ label }) => label === '教育支出')).toMatchObject({
    topic: { kind: 'subject', code: '205' },
    amount: '120.00',
    budget: { amount: '100.00' },
  })
})

it('finds the subject of an item whose purpose is a list', () => {
  const { statements } = document(
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|合计',
    '208|社会保障和就业支出|12.00',
    '20802|民政管理事务|12.00',
    '2080201|行政运行|12.00',
    '',
    '第三部分 情况说明',
    '五、一般公共预算财政拨款支出决算情况说明',
    '1.社会保障和就业支出（类）民政管理事务（款）行政运行（项），主要用于行政人员经费的支出,包括工资、津贴、办公经费等。年初预算为10.00万元，支出决算为12.00万元。',
  )
  expect(statements).toMatchObject([
    { topic: { kind: 'subject', code: '2080201' }, amount: '12.00', budget: { amount: '10.00' } },
  ])
})

describe('spending against its budget', () => {
  const title = '七、“三公”经费支出决算情况说明'
  test.each([
    ['决算数较预算数减少0.50万元', 'below'],
    ['支出决算比年初预算增加0.50万元', 'above'],
  ])('%s is a comparison and no amount', (words, comparison) => {
    expect(
      read(
        title,
        `公务接待费支出预算为2.00万元，支出决算为1.50万元，完成预算的75%，${words}，主要原因是接待减少。`,
      ),
    ).toMatchObject([
      { amount: '1.50', budget: { amount: '2.00' }, comparison, reason: { text: '接待减少' } },
    ])
  })
  const difference = (text: string) => {
    const { statements, diagnostics } = readSection(title, text)
    expect(statements[0]!.change).toBeUndefined()
    expect(diagnostics).toEqual([])
    return statements[0]!
  }
  const spent = '支出决算3.50万元，决算数较预算数减少'
  test('a difference and its percentage have their place, whether the budget is printed or not', () => {
    const told = { direction: 'decrease', amount: '0.50', percent: '12.5' }
    for (const budget of ['', '支出预算4.00万元，'])
      expect(
        difference(`公务接待费${budget}${spent}0.50万元，下降12.5%，主要原因是接待减少。`),
      ).toMatchObject({ amount: '3.50', comparison: 'below', budgetDifference: told })
  })
  test('a difference from 年初预算 leaves the change from last year its place', () => {
    const [first] = read(
      title,
      '“三公”经费支出3.50万元，比年初预算4.00万元减少0.50万元，下降12.50%；比上年增加0.30万元，增长9.38%。',
    )
    expect(first).toMatchObject({
      amount: '3.50',
      budget: { amount: '4.00' },
      comparison: 'below',
      budgetDifference: { direction: 'decrease', amount: '0.50', percent: '12.50' },
      change: { direction: 'increase', amount: '0.30', percent: '9.38' },
    })
    const [statement] = read(
      title,
      '“三公”经费支出3.50万元，与年初预算相比，增加0.50万元，增长16.67%；与上年相比，减少0.30万元，下降7.89%，主要原因是接待减少。',
    )
    expect(statement).toMatchObject({
      budgetDifference: { direction: 'increase', amount: '0.50', percent: '16.67' },
      change: { direction: 'decrease', amount: '0.30', percent: '7.89', prior: '3.80' },
      reason: { text: '接待减少' },
    })
  })
  test('决算数 of a change is that of the statement before it', () => {
    expect(
      read(
        title,
        '“三公”经费支出预算数为3.00万元，决算数为1.20万元，决算数较2023年减少0.30万元，下降20%。',
      ),
    ).toMatchObject([
      {
        topic: { key: 'threePublic' },
        change: { direction: 'decrease', amount: '0.30', percent: '20' },
      },
    ])
  })
})

describe('三公', () => {
  const title = '二、“三公”经费预算情况说明'
  it('reads what stands behind a bracket of parts as that of the whole', () => {
    const found = read(
      title,
      '2024年“三公”经费预算15万元。其中：公务用车购置及运行维护费12万元（公务用车购置费2万元，与上年持平；公务用车运行维护费10万元，比上年减少1万元，下降9.09%，主要原因是车辆减少），比上年减少1万元，下降7.69%，主要原因是运行费减少；公务接待费3万元，与上年持平。',
    )
    expect(
      found.map(({ topic, partOf, change, reason }) => [
        topic.key,
        found.find(({ id }) => id === partOf)?.topic.key,
        change?.percent ?? change?.direction,
        reason?.text,
      ]),
    ).toEqual([
      ['threePublic', undefined, undefined, undefined],
      ['vehicles', 'threePublic', '7.69', '运行费减少'],
      ['vehicles.purchase', 'vehicles', 'same', undefined],
      ['vehicles.operation', 'vehicles', '9.09', '车辆减少'],
      ['reception', 'threePublic', 'same', undefined],
    ])
  })
  it('hangs 公务接待费 below 三公 behind the parts of vehicles', () => {
    const found = read(
      title,
      '“三公”经费预算20万元，其中：公务用车购置及运行费9万元，其中：购置费0万元，运行费9万元；公务接待费11万元。',
    )
    expect(found.find(({ topic }) => topic.key === 'reception')?.partOf).toBe(found[0]!.id)
  })
  it('says under its own heading what it speaks of', () => {
    const { statements } = document(
      '收入总表',
      '单位：万元',
      '项目|金额',
      '财政拨款收入|1.00',
      '',
      '第三部分 情况说明',
      '三、“三公”经费支出情况说明',
      '2.公务接待费支出情况说明。',
      '2024年公务接待18批次，143人次，预算为2.00万元，支出决算为1.50万元。',
    )
    expect(statements.map(({ topic }) => [topic.kind, topic.key])).toEqual([
      ['threePublic', 'reception.batches'],
      ['threePublic', 'reception.guests'],
      ['threePublic', 'reception'],
    ])
  })
})

it('gives a paragraph that is but 主要是 to the change right before it', () => {
  const statements = read(
    '收入预算情况',
    '收入预算100万元，比上年减少10万元。\n\n财政拨款收入90万元，比上年减少5万元。\n\n主要是压减项目支出。',
  )
  expect(statements.map(({ reason }) => reason?.text)).toEqual([undefined, '压减项目支出'])
})

describe('a paragraph that begins with 主要是', () => {
  const before = '2024年支出预算1000万元，比上年增加100万元。'
  const readBehind = (text: string) => read('支出预算情况', `${before}\n\n${text}`)
  test.each(['主要是用于保障机构正常运转和履行职能。', '主要是资金用于购置设备。'])(
    '%s is a use',
    text => {
      expect(readBehind(text).map(({ reason }) => reason)).toEqual([undefined])
      expect(read('支出预算情况', before + text)[0]!.reason).toBeUndefined()
    },
  )
  test.each([
    [
      '主要是基本支出和项目支出，其中基本支出600万元，项目支出400万元。',
      ['basic', 'project'],
      's1',
    ],
    [
      '主要是基本支出和项目支出；其中：基本支出600万元，项目支出400万元。',
      ['basic', 'project'],
      's1',
    ],
    ['主要是：基本支出600万元，项目支出400万元。', ['basic', 'project'], 's1'],
    ['主要是基本支出600万元、项目支出400万元。', ['basic', 'project'], undefined],
  ])('%s lists figures', (text, keys, whole) => {
    const [first, ...parts] = readBehind(text)
    expect(first!.reason).toBeUndefined()
    expect(parts.map(({ topic, amount, partOf }) => [topic.key, amount, partOf])).toEqual([
      [keys[0], '600', whole],
      [keys[1], '400', whole],
    ])
  })
  test('a list of subjects gives them their amounts', () => {
    const found = readBehind('主要是：教育支出600万元，卫生健康支出400万元。')
    expect(found[0]!.reason).toBeUndefined()
    expect(found.slice(1)).toMatchObject([
      { label: '教育支出', amount: '600', topic: { kind: 'subject' } },
      { label: '卫生健康支出', amount: '400', topic: { kind: 'subject' } },
    ])
  })
  test.each([
    ['主要是人员经费增加80万元，公用经费增加20万元。', /^人员经费增加80/],
    ['主要是新增设备购置经费100万元。', /^新增设备/],
    ['主要是：一是人员增加；二是工资提高。', /^一是人员增加/],
    ['主要是：人员晋级、工资调标。', /^人员晋级/],
    ['主要是退休2人，一次性补助费12.00万元。', /^退休2人/],
    ['主要是疫情防控经费30.00万元列入预算。', /^疫情防控/],
  ])('%s is a reason', (text, reason) => {
    expect(readBehind(text)[0]!.reason?.text).toMatch(reason)
  })
})

describe('万 without 元', () => {
  test.each([
    '国内公务接待支出464.64万，',
    '采购总额为1,720.50万。',
    '人员经费支出合计464.64万。',
    '城乡居民基本医疗保险补助支出464.64万，',
    '群众文化支出464.64万，',
    '突发公共卫生事件应急处理支出464.64万。',
    '一次性项目资金总额为464.64万。',
  ])('%s is money', words => {
    const { statements, diagnostics } = readSection('支出情况', words)
    expect(statements).toMatchObject([{ unit: '万元', amount: expect.stringMatching(/64$|50$/) }])
    expect(diagnostics.map(({ code }) => code)).toEqual(['unit-lacks-yuan'])
  })
  it('is money where the clause that it goes on with is about money', () => {
    const words = '公务接待支出4.64万，比上年增加1.25万。'
    expect(read('支出情况', words)).toMatchObject([{ amount: '4.64', change: { amount: '1.25' } }])
  })
  it('is money where it adds up a sentence about money', () => {
    expect(
      read(
        '支出情况',
        '项目总预算90.00万，其中支持企业发展60.00万，商业发展30.00万，合计90.00万。',
      ),
    ).toMatchObject([{ unit: '万元' }, { label: '合计', amount: '90.00' }])
  })
  test.each(['支出464万。', '支出4.6万余元。'])('%s stays unread', words => {
    expect(readSection('支出情况', words).statements.filter(({ unit }) => unit === '万元')).toEqual(
      [],
    )
  })
  test.each([
    '参加人数3.50万，',
    '城镇新增就业人数比上年增加1.25万',
    '观众人次较上年增加1.25万',
    '全年接待人数合计12.50万',
    '服务群众总额为3.20万',
    '图书采购1.50万',
    '支出10万元，接待观众，其中甲馆1.50万，乙馆2.50万，合计4.00万',
    '享受资金的户数减少1.25万',
    '免费开放接待观众人次：合计1.25万',
    '支出10万元，借阅图书12.50万册，比上年增加1.25万',
  ])('%s is no money', words => {
    const { statements, diagnostics } = readSection('支出情况', words)
    expect(statements.filter(({ unit, amount }) => unit === '万元' && amount !== '10')).toEqual([])
    expect(statements.every(({ change }) => !change)).toBe(true)
    expect(diagnostics.map(({ code }) => code)).toContain('unread-figure')
  })
})

it.each([
  ['支出合计100万元，设备实有5台。', '设备实有'],
  ['各项预算80.00万元，合计80.00万元。', '合计'],
  ['年末学生人数2416人。', '年末学生人数'],
])('keeps the words of a count: %s', (text, label) => {
  expect(read('支出情况', text).at(-1)?.label).toBe(label)
})

it('takes money that is counted for projects for theirs', () => {
  expect(
    read('六、预算绩效信息公开情况', '2024年绩效目标全面覆盖，涉及项目3个，预算资金1042万元。').at(
      -1,
    ),
  ).toMatchObject({ topic: { kind: 'projectCount', key: 'projectAmount' }, amount: '1042' })
})

it.each(['公务用车购置项目绩效情况说明', '会议费绩效目标情况', '公务接待费绩效评价结果'])(
  'takes money below “%s” for that of projects',
  title => {
    expect(read(title, '2024年资金总额30万元，支出30万元。')).toMatchObject([
      { topic: { kind: 'projectCount', key: 'projectAmount' }, amount: '30' },
      { topic: { about: 'performanceSheet' }, amount: '30' },
    ])
  },
)

it("holds this year's money against this year's column where what is carried over stands beside it", () => {
  const text = document(
    '收支总表',
    '单位：万元',
    '收入|||支出||',
    '项目|合计|当年预算|上年结转|项目|合计|当年预算|上年结转',
    '一、一般公共预算拨款收入|100.00|90.00|10.00|一、教育支出|100.00|90.00|10.00',
    '收入总计|100.00|90.00|10.00|支出总计|100.00|90.00|10.00',
    '',
    '第三部分 情况说明',
    '一、收支总体情况说明',
    '2024年收支总预算100.00万元，其中：一般公共预算拨款收入90.00万元，上年结转10.00万元。支出包括：教育支出100.00万元。',
  )
  expect(runChecks(text).filter(({ outcome }) => outcome === 'fails')).toEqual([])
})

it('lists the parts of one whole in two paragraphs', () => {
  const found = read(
    '（三）支出预算情况说明',
    '支出预算100万元。\n\n1.按支出功能分类，包括教育支出70万元、住房保障支出30万元。\n\n2.按支出用途分类，包括基本支出60万元，占60%；项目支出40万元，占40%。',
  )
  expect(found.map(({ partOf, share }) => [partOf, share?.of])).toEqual([
    [undefined, undefined],
    ['s1', undefined],
    ['s1', undefined],
    ['s1', '支出预算'],
    ['s1', '支出预算'],
  ])
})

it.each([
  // Parts of a part: they add up to it.
  ['包括：一般公共预算拨款400万元，政府性基金预算拨款100万元。', ['s2', 's2']],
  // The whole again, divided otherwise: they add up to it.
  ['包括：本年收入900万元，上年结转100万元。', ['s1', 's1']],
  // Neither sum says: what was named last.
  ['包括：一般公共预算拨款300万元，政府性基金预算拨款100万元。', ['s2', 's2']],
  ['（1）包括：一般公共预算拨款300万元，政府性基金预算拨款100万元。', ['s2', 's2']],
])('hangs the parts of the paragraph before below their whole: %s', (text, wholes) => {
  const found = read(
    '收入预算情况',
    `2024年收入预算1000万元。\n\n其中：财政拨款收入500万元，事业收入500万元。\n\n${text}`,
  )
  expect(found.map(({ partOf }) => partOf)).toEqual([undefined, 's1', 's1', ...wholes])
})

it.each(['按支出用途划分，包括', '2.支出用途分类，包括', '（二）从用途看，包括'])(
  'lists parts of the whole that the paragraph before divides otherwise: %s',
  opening => {
    const found = read(
      '（三）支出预算情况说明',
      `支出预算100万元。\n\n1.按支出功能分类，包括教育支出70万元、住房保障支出20万元。\n\n${opening}基本支出60万元。`,
    )
    expect(found.map(({ partOf }) => partOf)).toEqual([undefined, 's1', 's1', 's1'])
  },
)

it('takes 总支出 for a name of its own', () => {
  expect(
    read(
      '一、收入支出决算总体情况',
      '2024年度总收入9万元。\n\n2024年度总支出9万元，比上年增加1万元。',
    ).map(({ topic }) => topic.key),
  ).toEqual(['totalRevenue', 'totalExpenditure'])
})

it('takes 当年预算 and 上年结转 of project expenditure for those of it alone', () => {
  const { statements } = readSection(
    '一般公共预算情况',
    '项目支出5万元，其中当年预算4万元，上年结转1万元。',
  )
  expect(statements.map(({ topic, amount }) => [topic.key, amount])).toEqual([
    ['project', '5'],
    ['currentYear.project', '4'],
    ['carryOver.project', '1'],
  ])
})

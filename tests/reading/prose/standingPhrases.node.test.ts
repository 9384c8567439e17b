import { expect, it, test } from 'vitest'
import { readLines } from './documents'

const account = (heading: string, ...lines: string[]) =>
  readLines([`第三部分 2023年度部门决算情况说明`, `一、${heading}`, ...lines].join('\n'), 2023)
    .statements

test.each([
  ['年初结转和结余30.00万元', 'carryOver'],
  ['年初财政拨款结转和结余30.00万元', 'carryOver'],
  ['年末结转和结余30.00万元', 'carryForward'],
  ['年末一般公共预算财政拨款结转和结余30.00万元', 'carryForward'],
  ['收、支总计（含结转和结余）30.00万元', 'total'],
  ['财政拨款本年收入30.00万元', 'fiscalRevenue'],
  ['一般公共预算收支预算30.00万元', 'generalPublic'],
])('%s', (words, key) => {
  expect(account('收入支出决算总体情况说明', `2023年度${words}。`)[0]).toMatchObject({
    topic: { kind: 'measure', key },
    amount: '30.00',
  })
})

test.each([
  ['其中：财政拨款收入增加40.00万元，增长5.00%', 'fiscalRevenue', 'increase', '5.00'],
  ['其他收入减少40.00万元，下降5.00%', 'otherRevenue', 'decrease', '5.00'],
])('%s is a change, and no amount', (words, key, direction, percent) => {
  const statements = account(
    '收入决算情况说明',
    `2023年度收入合计900.00万元，其中：财政拨款收入840.00万元，其他收入60.00万元。与上年相比，收入合计增加45.00万元。${words}。`,
  )
  expect(statements).toHaveLength(3)
  expect(statements.find(({ topic }) => topic.key === key)).toMatchObject({
    change: { direction, amount: '40.00', percent },
  })
})

test.each([
  ['基本工资、津贴补贴等人员经费支出30.00万元', 'personnel'],
  ['办公费、印刷费等日常公用经费30.00万元', 'operating'],
  ['用于保障机构正常运转、完成日常任务而发生的基本支出30.00万元', 'basic'],
])('%s is named behind what it is for', (words, key) => {
  expect(account('支出决算情况说明', `2023年度${words}。`)[0]).toMatchObject({ topic: { key } })
})

test.each([
  ['公务接待费3.00万元，按同口径同比减少1.00万元，下降25.00%', 'decrease', '1.00'],
  ['公务接待费3.00万元，按可比口径比上年减少1.00万元', 'decrease', '1.00'],
  ['公务接待费3.00万元，比2022年减少（或增加）0万元', 'same', '0'],
])('%s', (words, direction, amount) => {
  const statements = account('“三公”经费支出决算情况说明', `${words}。`)
  expect(statements).toHaveLength(1)
  expect(statements[0]).toMatchObject({
    topic: { key: 'reception' },
    change: { direction, amount },
  })
})

it('gives a comparison that an amount before it made already its reason', () => {
  const statements = account(
    '财政拨款支出决算情况说明',
    '2023年度财政拨款支出900.00万元，完成年初预算的110.0%，比年初预算增加80.00万元，决算数大于预算数主要原因是年中追加。',
  )
  expect(statements).toHaveLength(1)
  expect(statements[0]).toMatchObject({ comparison: 'above', reason: { text: '年中追加' } })
})

it('calls 公车 what 公务用车 is', () => {
  expect(account('“三公”经费支出决算情况说明', '公车运行维护费支出3.00万元。')[0]).toMatchObject({
    topic: { key: 'vehicles.operation' },
  })
})

it('counts units by the kind that stands behind their number', () => {
  const counts = account(
    '“三公”经费支出决算情况说明',
    '“三公”经费包括本部门所属1个行政单位、0个参照公务员法管理的事业单位、2个事业单位。',
  ).map(({ label, amount }) => [label, amount])
  expect(counts).toEqual([
    ['行政单位', '1'],
    ['参照公务员法管理的事业单位', '0'],
    ['事业单位', '2'],
  ])
})

test.each(['“三公”经费支出决算情况', '“三公”经费情况说明'])(
  'a heading without a number below the cover opens its section: %s',
  heading => {
    const { statements, cover } = readLines(
      `云溪县水文站2023年度部门决算\n\n${heading}\n\n2023年公务用车保有量3辆，国内公务接待批次5个，接待人次40人。`,
      2023,
    )
    expect(cover.unit?.name).toBe('云溪县水文站')
    expect(statements.map(({ topic }) => topic.key)).toEqual([
      'vehicles.count',
      'reception.batches',
      'reception.guests',
    ])
  },
)

it('keeps the title of a page that is but sentences on the cover', () => {
  const { cover } = readLines(
    '云溪县水文站\n2023年“三公”经费决算情况说明\n2023年公务用车保有量3辆。',
  )
  expect(cover).toMatchObject({ year: 2023, title: '2023年“三公”经费决算情况说明' })
})

it('gives a share behind a bracket to the amount before it', () => {
  const statements = account(
    '收入决算情况说明',
    '2023年度收入合计100.00万元，其中：事业收入5.00万元（含教育收费3.00万元），占总收入的5.00%。',
  )
  const shares = statements.flatMap(({ topic, share }) =>
    share ? [[topic.key, share.percent]] : [],
  )
  expect(shares).toEqual([['operations', '5.00']])
})

it('takes a change for that of what its own words name behind the year', () => {
  const statements = account(
    '“三公”经费支出决算情况说明',
    '2023年度“三公”经费支出22.00万元。其中公务接待费为20.00万元；公务用车运行维护费为2.00万元。相比2022年公务接待费有所减少。',
  )
  const changed = statements.flatMap(({ topic, change }) => (change ? [topic.key] : []))
  expect(changed).toEqual(['reception'])
})

test.each(['单位资金', '上年结转资金', '事业收入'])(
  '%s gives only a part of an expense',
  source => {
    const [whole, part] = account(
      '支出决算情况说明',
      `2023年度项目支出400.00万元，其中：${source}安排项目支出100.00万元。`,
    )
    expect(whole).toMatchObject({ topic: { key: 'project' } })
    expect(part).toMatchObject({ amount: '100.00', topic: { kind: 'other' } })
  },
)

import { expect, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'

const table = `
部门支出总表

单位：万元

科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t100.00\t65.00\t35.00
201\t一般公共服务支出\t80.00\t50.00\t30.00
20105\t统计信息事务\t80.00\t50.00\t30.00
2010501\t行政运行\t80.00\t50.00\t30.00
221\t住房保障支出\t20.00\t15.00\t5.00
22102\t住房改革支出\t20.00\t15.00\t5.00
2210201\t住房公积金\t20.00\t15.00\t5.00
`
const read = (title: string, ...lines: readonly string[]) =>
  readText(['青石县统计局2023年部门预算', title, ...lines, table].join('\n\n'), '青石.txt')
const wholes = ({ statements }: ReturnType<typeof read>) =>
  statements.map(({ label, partOf }) => [
    label,
    statements.find(({ id }) => id === partOf)?.label ?? null,
  ])
const fails = (document: ReturnType<typeof read>) =>
  runChecks(document).filter(({ outcome }) => outcome === 'fails')

test('项目支出 behind the parts of 基本支出 is a part of what both are parts of', () => {
  const document = read(
    '三、支出预算情况说明',
    '2023年支出预算100万元，包括基本支出65万元，占65.0%，其中人员支出55万元、公用支出10万元；项目支出35万元，占35.0%。',
  )
  expect(wholes(document)).toEqual([
    ['支出预算', null],
    ['基本支出', '支出预算'],
    ['人员支出', '基本支出'],
    ['公用支出', '基本支出'],
    ['项目支出', '支出预算'],
  ])
  expect(document.statements.at(-1)).toMatchObject({ share: { percent: '35.0', of: '支出预算' } })
  expect(fails(document)).toEqual([])
  const wrong = read(
    '三、支出预算情况说明',
    '2023年支出预算100万元，包括基本支出65万元，占65.0%，其中人员支出55万元、公用支出10万元；项目支出35万元，占39.0%。',
  )
  expect(fails(wrong).length).toBeGreaterThan(0)
})

test('money that is no 财政拨款 stands beside it', () => {
  const document = read(
    '二、收入预算情况说明',
    '2023年收入预算100万元，其中：财政拨款收入90万元，其中：一般公共预算80万元、政府性基金10万元；事业收入6万元，占6%；其他收入4万元，占4%。',
  )
  expect(wholes(document).slice(2)).toEqual([
    ['一般公共预算', '财政拨款收入'],
    ['政府性基金', '财政拨款收入'],
    ['事业收入', '收入预算'],
    ['其他收入', '收入预算'],
  ])
})

test('items are no parts of the class that was told last, but their own stay its parts', () => {
  const document = read(
    '三、财政拨款支出预算情况说明',
    '本年支出100万元。其中：',
    '（一）一般公共服务支出80万元。',
    '（二）住房保障支出20万元。',
    '按项级科目，具体情况如下：',
    '1．一般公共服务支出（类）统计信息事务（款）行政运行（项）80万元。',
    '2．住房保障支出（类）住房改革支出（款）住房公积金（项）20万元。',
  )
  expect(wholes(document)).toEqual([
    ['本年支出', null],
    ['一般公共服务支出', '本年支出'],
    ['住房保障支出', '本年支出'],
    ['一般公共服务支出（类）统计信息事务（款）行政运行（项）', null],
    ['住房保障支出（类）住房改革支出（款）住房公积金（项）', '住房保障支出'],
  ])
})

test('费用支出 is of the expense before it, and people behind 批次 are counted', () => {
  const { statements, diagnostics } = read(
    '七、“三公”经费情况说明',
    '公务车运行维护费16.42万元，费用支出较年初预算数减少5.58万元，下降25.4%。公务接待费1.86万元，该项经费较年初预算数减少2.64万元，下降58.7%。国内公务接待31批次214人。',
  )
  expect(statements).toMatchObject([
    { topic: { key: 'vehicles.operation' }, budgetDifference: { amount: '5.58', percent: '25.4' } },
    { topic: { key: 'reception' }, budgetDifference: { amount: '2.64', percent: '58.7' } },
    { topic: { key: 'reception.batches' }, amount: '31', unit: '批次' },
    { topic: { key: 'reception.guests' }, amount: '214', unit: '人' },
  ])
  expect(diagnostics.filter(({ code }) => code === 'unread-figure')).toEqual([])
})

test('vehicles that are bought, held, allowed or paid for are told apart', () => {
  const { statements } = read(
    '八、“三公”经费预算情况说明',
    '公务用车购置及运行维护费30万元。其中：公务用车购置支出18万元，主要用于更新执法用车1辆；公务用车运行维护费支出12万元，主要用于4辆公务用车运行。我局公务用车编制5辆，实有4辆。公务用车购置及运行费支出中购置车辆1辆。',
    '3．公务用车购置及运行维护费30万元，用于3辆公务用车燃油、维修、保险等方面支出。拟购买业务用车2辆，公务用车保有量6辆。',
  )
  const counted = statements.filter(({ unit }) => unit === '辆')
  expect(counted.map(({ topic, amount }) => [topic.key, amount])).toEqual([
    ['vehicles.purchase.count', '1'],
    [null, '4'],
    [null, '5'],
    ['vehicles.count', '4'],
    ['vehicles.purchase.count', '1'],
    [null, '3'],
    ['vehicles.purchase.count', '2'],
    ['vehicles.count', '6'],
  ])
})

test('people behind 团组 are counted, and 同比 names nothing to compare with', () => {
  const { statements } = read(
    '七、“三公”经费情况说明',
    '因公出国（境）费8.00万元，同比增加1.00万元，增长14.29%。因公出国（境）共计2个团组，8人。',
  )
  expect(statements).toMatchObject([
    { topic: { key: 'overseas' }, change: { amount: '1.00', percent: '14.29' } },
    { topic: { key: 'overseas.groups' }, amount: '2' },
    { topic: { key: 'overseas.visitors' }, amount: '8' },
  ])
  expect(statements[0]?.change?.against ?? '').toBe('')
})

test('by which rule vehicles are bought is no word of what may be bought', () => {
  const { statements } = read(
    '八、“三公”经费预算情况说明',
    '公务用车购置费18万元，按规定标准更新公务用车1辆。根据车辆编制标准购置公务用车2辆。公务用车更新标准3辆。公务用车按编制标准配备4辆。取消购置公务用车5辆。',
  )
  const counted = statements.filter(({ unit }) => unit === '辆')
  expect(counted.map(({ topic, amount }) => [topic.key, amount])).toEqual([
    ['vehicles.purchase.count', '1'],
    ['vehicles.purchase.count', '2'],
    [null, '3'],
    [null, '4'],
    [null, '5'],
  ])
})

test('a section behind the items of another is a part of their class', () => {
  const document = readText(
    `青石县统计局2023年部门预算

三、一般公共预算支出预算情况说明

1.住房保障支出（类）20万元，比上年增加1万元。其中：

（1）住房改革支出（款）15万元，比上年增加1万元。其中：

住房公积金（项）9万元，主要用于缴存。

提租补贴（项）6万元，主要用于发放。

（2）城乡社区住宅（款）5万元，与上年持平。其中：

其他城乡社区住宅支出（项）5万元，主要用于维修。

一般公共预算支出表

单位：万元

科目编码\t科目名称\t合计
合计\t\t20.00
221\t住房保障支出\t20.00
22102\t住房改革支出\t15.00
2210201\t住房公积金\t9.00
2210202\t提租补贴\t6.00
22103\t城乡社区住宅\t5.00
2210399\t其他城乡社区住宅支出\t5.00
`,
    '青石.txt',
  )
  expect(wholes(document)).toEqual([
    ['住房保障支出（类）', null],
    ['住房改革支出（款）', '住房保障支出（类）'],
    ['住房公积金（项）', '住房改革支出（款）'],
    ['提租补贴（项）', '住房改革支出（款）'],
    ['城乡社区住宅（款）', '住房保障支出（类）'],
    ['其他城乡社区住宅支出（项）', '城乡社区住宅（款）'],
  ])
  expect(fails(document)).toEqual([])
})

test('来访团组 and 来宾 are received, and 出国团组 go abroad', () => {
  const { statements } = read(
    '七、“三公”经费情况说明',
    '1、因公出国（境）费0万元，全年安排因公出国（境）团组1个，累计2人次。',
    '2、公务接待费6.38万元，全年共接待来访团组86个、来宾642人次。',
  )
  expect(
    statements.filter(({ unit }) => /[个人]/.test(unit)).map(({ topic }) => topic.key),
  ).toEqual(['overseas.groups', 'overseas.visitors', 'reception.batches', 'reception.guests'])
})

test('公用经费 behind what 人员经费 includes is a part of 基本支出 too', () => {
  const document = read(
    '六、财政拨款基本支出情况说明',
    '2023年基本支出65万元，其中：人员经费55万元，主要包括：基本工资、津贴补贴；公用经费10万元，主要包括：办公费、水费。',
  )
  expect(wholes(document)).toEqual([
    ['基本支出', null],
    ['人员经费', '基本支出'],
    ['公用经费', '基本支出'],
  ])
})

test('vehicles that a reason plans to buy are counted, with how many fewer they are', () => {
  const { statements } = read(
    '八、“三公”经费情况说明',
    '公务用车购置费25万元，比2022年预算减少35万元，下降58.33%，下降原因主要是本年度预计购置执法执勤用车2辆，比上年度少3辆。',
  )
  expect(statements).toMatchObject([
    { topic: { key: 'vehicles.purchase' }, change: { amount: '35' } },
    {
      topic: { key: 'vehicles.purchase.count' },
      amount: '2',
      change: { direction: 'decrease', amount: '3', prior: '5' },
    },
  ])
  expect(statements[0]?.reason?.text).toContain('2辆')
})

import { expect, it } from 'vitest'
import { readSheetSubject } from '@/reading/performanceSheets/labels'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'

const read = (grid: string, title = '') =>
  readPerformanceSheets({
    table: 't1',
    number: null,
    line: 1,
    unit: null,
    subject: readSheetSubject(title),
    rows: grid
      .trim()
      .split('\n')
      .map((text, index) => ({
        line: index + 2,
        cells: text.split('|').map(cell => cell.trim()),
      })),
  })
const closed = ({ coverage }: ReturnType<typeof read>) => [...coverage.listOpen()].length

it('reads money of the project beside that of the year, and what is carried over', () => {
  const reading = read(`
项目名称|城市更新||项目类别|一次性项目
开始日期|2024年1月1日||结束日期|2024年12月31日
项目资金总额（元）|4000000||年度资金总额（元）|3000000
其中：财政资金|3000000||其中：财政拨款|2500000
其他资金|1000000||上年结转|500000
项目总目标|||年度总体目标|
1.完成更新。|||1.完成一期。|
2.改善环境。|||2.验收合格。|
一级指标|二级指标|三级指标|指标值|备注
产出指标|数量|更新面积|≥5.00(万平方米)|
|时效|完成及时性|定性 优良中低差|
效益指标|社会效益|居住条件|好坏|
`)
  expect(reading.unit).toBe('元')
  expect(reading.firstSheet).toMatchObject({
    funds: {
      total: { amount: '3000000' },
      fiscal: { amount: '2500000' },
      other: null,
      further: [{ label: '上年结转', amount: '500000' }],
      wholeProject: { amount: '4000000' },
    },
    goal: ['1.完成一期。', '2.验收合格。'],
    overallGoal: { text: ['1.完成更新。', '2.改善环境。'] },
    start: '2024-01-01',
    end: '2024-12-31',
  })
  expect(reading.firstSheet?.fields?.map(({ label, text }) => `${label}=${text}`)).toEqual([
    '项目类别=一次性项目',
    '开始日期=2024年1月1日',
    '结束日期=2024年12月31日',
    '其中：财政资金=3000000',
    '其他资金=1000000',
  ])
  expect([closed(reading), reading.diagnostics]).toEqual([0, []])
})

it('reads the same money one below the other, and 总体目标 beside 年度目标', () => {
  const reading = read(`
项目名称|老旧小区改造
起止时间|2023年-2025年
项目资金总额|900
其中：财政资金|600
其他资金|300
年度资金总额|400
其中：财政拨款|400
总体目标|三年完成改造。|年度目标|完成一期。
三级指标|指标值
改造户数|≥100户
`)
  expect(reading.firstSheet).toMatchObject({
    funds: {
      total: { amount: '400' },
      fiscal: { amount: '400' },
      other: null,
      wholeProject: { amount: '900' },
    },
    goal: ['完成一期。'],
    overallGoal: { text: ['三年完成改造。'] },
    start: '2023',
    end: '2025',
  })
  expect(closed(reading)).toBe(0)
})

it('counts a part within 财政拨款 not twice', () => {
  const { firstSheet } = read(`
项目名称|某项目
年度资金总额|120
财政拨款|120
上年结转|10
三级指标|指标值
次数|≥1次
`)
  expect(firstSheet?.funds).not.toHaveProperty('further')
  expect(firstSheet?.fields?.map(({ label, text }) => `${label}=${text}`)).toEqual(['上年结转=10'])
})

it('reads a self-evaluation of a final account: budget, spent, rate and what was reached', () => {
  const reading = read(`
项目名称|信息化运维
主管部门|某市某局|||实施单位|某市信息中心
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|100.00|120.00|114.00|10|95%|9.5
|其中：当年财政拨款|100.00|110.00|104.00|—|94.55%|—
|上年结转资金|0.00|10.00|10.00|—|100%|—
年度总体目标|预期目标|||实际完成情况
|系统稳定运行。|||全年无故障。
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
|产出指标|数量指标|运维系统数|≥12个|12个|50|50|
|效益指标|社会效益指标|服务人次|≥10万人次|9万人次|40|37|群众线下办理较多
总分||||||100|96.5|
`)
  expect(reading.firstSheet).toMatchObject({
    funds: {
      total: { amount: '120.00' },
      fiscal: { amount: '110.00' },
      further: [{ label: '上年结转资金', amount: '10.00' }],
      initial: { amount: '100.00' },
      spent: { amount: '114.00' },
    },
    goal: ['系统稳定运行。'],
  })
  const fields = reading.firstSheet?.fields?.map(({ label, text }) => `${label}=${text}`)
  expect(fields).toContain('年度资金总额（执行率）=95%')
  expect(fields).toContain('实际完成情况=全年无故障。')
  expect(
    reading.firstSheet?.indicators.map(({ name, weight, notes }) => [name, weight, notes]),
  ).toEqual([
    ['运维系统数', '50', { 实际完成值: '12个', 得分: '50' }],
    [
      '服务人次',
      '40',
      { 实际完成值: '9万人次', 得分: '37', 偏差原因分析及改进措施: '群众线下办理较多' },
    ],
  ])
  expect(closed(reading)).toBe(0)
})

it('reads 部门整体支出 with the tasks of the year, and calls it no project', () => {
  const reading = read(
    `
部门名称|某市某局
年度主要任务|任务名称|主要内容|预算金额（万元）||
|||总额|财政拨款|其他资金
|行政运行|保障机关运转|100.00|100.00|
|专项工作|开展专项工作|400.00|380.00|20.00
|金额合计||500.00|480.00|20.00
年度总体目标|完成各项工作。
年度绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|检查次数|≥4次
|效益指标|社会效益指标|服务水平|提升
`,
    '部门整体支出绩效目标表',
  )
  expect(reading.unit).toBe('万元')
  expect(reading.firstSheet).toMatchObject({
    name: '部门整体支出',
    ofUnit: true,
    funds: {
      total: { amount: '500.00' },
      fiscal: { amount: '480.00' },
      other: { amount: '20.00' },
    },
    tasks: [
      { name: '行政运行', text: '保障机关运转', total: { amount: '100.00' }, other: null },
      { name: '专项工作', total: { amount: '400.00' }, other: { amount: '20.00' } },
    ],
    goal: ['完成各项工作。'],
  })
  expect([closed(reading), reading.diagnostics]).toEqual([0, []])
})

it('begins another sheet where the same head has other money', () => {
  const reading = read(`
项目名称|补助
年度资金总额|10
三级指标|指标值
人数|≥1人
项目名称|补助
年度资金总额|20
三级指标|指标值
人数|≥2人
`)
  expect(reading.performanceSheets.map(({ funds }) => funds.total?.amount)).toEqual(['10', '20'])
})

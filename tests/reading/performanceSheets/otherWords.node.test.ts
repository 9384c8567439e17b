import { expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const read = (title: string, ...rows: readonly string[]) =>
  readText(`青石县统计局2022年度部门决算\n\n${title}\n\n${rows.join('\n')}\n`, '青石.txt')
const codes = ({ diagnostics }: ReturnType<typeof read>) =>
  diagnostics.filter(({ level }) => level !== 'note').map(({ code }) => code)

const selfReview = (total: string, goal: string, reached: string) =>
  read(
    '2022年度项目支出绩效自评表',
    '项目名称\t\t环卫经费\t\t\t自评总分\t98.8\t',
    '项目资金（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t执行率\t得分',
    `\t\t${total}\t78.12\t74.22\t74.00\t100%\t9.8`,
    '\t\t其中：财政拨款\t78.12\t74.22\t74.00\t\t',
    '\t\t其他资金\t\t\t\t\t',
    `${goal}\t\t清扫小巷42条。\t\t\t${reached}\t已完成。\t`,
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t指标权重\t得分\t未完成原因',
    '产出指标\t数量指标\t清扫小巷\t42条\t42条\t90\t90\t',
  )

test.each([
  ['年度总金额', '当年绩效目标', '全年目标实际完成情况'],
  ['年度资金总额', '年度总体目标', '年度绩效目标完成情况'],
  ['全年总金额', '年初设定目标', '全年实际完成情况'],
  ['当年总金额', '本年度绩效目标', '目标完成情况'],
])('%s, %s and %s of a self-review', (total, goal, reached) => {
  const document = selfReview(total, goal, reached)
  expect(document.sheets).toMatchObject([
    {
      name: '环卫经费',
      funds: {
        total: { amount: '74.22' },
        fiscal: { amount: '74.22' },
        initial: { amount: '78.12' },
        spent: { amount: '74.00' },
      },
      goal: ['清扫小巷42条。'],
    },
  ])
  expect(document.sheets[0]?.fields).toContainEqual(
    expect.objectContaining({ label: reached, text: '已完成。' }),
  )
  expect(codes(document)).toEqual([])
})

test('money under words that are not known is kept, and the rows below it are read', () => {
  const [sheet] = selfReview('本项资金盘子', '年度总体目标', '全年目标实际完成情况').sheets
  expect(sheet?.funds).toMatchObject({ total: null, fiscal: { amount: '74.22' } })
  expect(sheet?.fields).toContainEqual(
    expect.objectContaining({ label: '本项资金盘子（全年预算数）', text: '74.22' }),
  )
})

test.each(['指标内容', '绩效指标内容', '三级指标内容'])(
  '%s behind two levels names the indicators',
  head => {
    const document = read(
      '部门专项业务经费绩效目标表',
      '项目名称\t\t经济普查经费\t\t',
      '主管部门\t\t青石县统计局\t\t',
      '资金金额（万元）\t\t实施期资金总额：\t20.00\t',
      '\t\t其中：财政拨款\t20.00\t',
      '总体目标\t完成普查登记。\t\t\t',
      `绩效指标\t一级指标\t二级指标\t${head}\t指标值`,
      '\t产出指标\t数量指标\t普查对象\t≥5000个',
    )
    expect(document.sheets).toMatchObject([
      { indicators: [{ dimension: '产出指标', category: '数量指标', name: '普查对象' }] },
    ])
    expect(codes(document)).toEqual([])
  },
)

test('预算金额 over 金额合计 is the money of a project in one row', () => {
  const document = read(
    '项目支出绩效目标表',
    '单位名称\t青石县统计局\t\t项目名称\t统计调查\t',
    '预算金额\t金额合计\t36.00\t其中：财政资金\t36.00\t其他资金',
    '绩效目标\t完成调查。\t\t\t\t',
    '一级指标\t二级指标\t三级指标\t\t绩效指标描述\t指标值',
    '产出指标\t数量指标\t调查户数\t\t户数\t≥32户',
  )
  expect(document.sheets).toMatchObject([
    { funds: { total: { amount: '36.00' }, fiscal: { amount: '36.00' }, other: null } },
  ])
  expect(codes(document)).not.toContain('unplaced-cell')
  expect(codes(document)).not.toContain('bad-number')
})

test('the money of a self-review whose label is merged over the head and the row below it', () => {
  const document = read(
    '2022年度项目绩效自评表',
    '项目名称\t环卫经费\t\t主管部门\t青石县统计局',
    '年度资金（万元）\t年初预算数\t全年（调整）预算数\t全年执行数\t执行率（%）',
    '\t78.12\t74.22\t74.00\t99.70',
    '三级指标\t指标权重\t年度指标值\t全年完成值\t得分',
    '清扫小巷\t90\t42条\t42条\t90',
  )
  expect(document.sheets).toMatchObject([
    {
      funds: {
        total: { amount: '74.22' },
        initial: { amount: '78.12' },
        spent: { amount: '74.00' },
      },
    },
  ])
  expect(codes(document)).toEqual([])
})

test('a row of figures alone has the words beside the header only right below it', () => {
  const document = read(
    '2022年度项目支出绩效自评表',
    '项目名称\t\t环卫经费\t\t\t自评总分\t98.8\t',
    '项目资金（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t执行率\t得分',
    '\t\t其中：财政拨款\t70.12\t70.22\t70.00\t\t',
    '\t\t\t8.00\t4.00\t4.00\t\t',
    '\t\t其他资金\t1.00\t2.00\t3.00\t\t',
    '年度总体目标\t\t清扫小巷42条。\t\t\t全年实际完成情况\t已完成。\t',
    '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t指标权重\t得分\t未完成原因',
    '产出指标\t数量指标\t清扫小巷\t42条\t42条\t90\t90\t',
  )
  expect(document.sheets).toMatchObject([
    { funds: { total: null, fiscal: { amount: '70.22' }, other: { amount: '2.00' } } },
  ])
  expect(document.sheets[0]?.fields).toContainEqual(
    expect.objectContaining({ label: '全年预算数', text: '4.00' }),
  )
})

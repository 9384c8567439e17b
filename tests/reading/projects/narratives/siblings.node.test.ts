import { expect, it } from 'vitest'
import { readNarratives } from '@/reading/projects/narratives/readNarratives'

const read = (text: string, tables: number[] = []) =>
  readNarratives({
    lines: text
      .trim()
      .split('\n')
      .flatMap((line, index) =>
        line.trim() === '' ? [] : [{ line: index + 1, text: line.trim() }],
      ),
    tables,
    year: 2025,
  })
const sums = (text: string, tables?: number[]) =>
  read(text, tables).narratives.map(({ name, amount, start, end, fields }) => [
    name,
    amount && `${amount.amount} ${amount.unit} @${amount.line}`,
    [start, end].filter(Boolean).join('..'),
    fields.map(({ kind }) => kind).join(),
  ])

it('reads bold headings without ordinals, and several projects after one another', () => {
  expect(
    sums(`
**图书馆运行项目经费情况说明**
**项目概述**
保障图书馆开放。
**立项依据**
《公共图书馆法》
**实施主体**
某市图书馆
**实施周期**
2025年度
**年度预算安排**
2025年安排预算1,250,000元，其中购书600,000元，维护650,000元。
**绩效目标**
开放300天。
数字展厅项目经费情况说明
项目概述
建设展厅
立项依据
某文件
年度预算安排
2024年已执行30万元，2025年安排80万元。
绩效目标
建成
`),
  ).toEqual([
    ['图书馆运行', '1250000 元 @11', '2025..2025', 'overview,basis,body,period,budget,goal'],
    ['数字展厅', '80 万元 @20', '', 'overview,basis,budget,goal'],
  ])
})

it('reads names in quotes, 关于……的情况说明, and numbered headings of other levels', () => {
  expect(
    sums(`
第三部分 项目情况
《社区矫正信息化项目》情况说明
（一）项目概况：建设平台。
（二）设立依据：《社区矫正法》第五条。
（三）实施单位：某市某局。
（四）实施期限：2025年1月至12月
（五）资金安排：共计40万元，其中设备15万元、软件25万元。
（六）绩效目标：平台可用率不低于99%。
二、关于公共法律服务项目的情况说明
1.项目概述
提供服务
2.立项依据
1）文件一
2）文件二
3.项目期限
2024年-2026年
4.预算安排
三年共投入900万元，2025年预算安排300万元。
5.绩效目标
满意
第四部分 名词解释
一、财政拨款：指100万元
`),
  ).toEqual([
    [
      '社区矫正信息化项目',
      '40 万元 @7',
      '2025-01..2025-12',
      'overview,basis,body,period,budget,goal',
    ],
    ['公共法律服务', '300 万元 @18', '2024..2026', 'overview,basis,period,budget,goal'],
  ])
})

it('reads 项目名称 as a heading, and one paragraph, also where lines are wrapped', () => {
  expect(
    sums(`
项目名称：禁毒宣传
项目概述：开展宣传。
立项依据：禁毒法。
年度预算安排（万元）：12.5
绩效目标：知晓率95%以上。

安置帮教项目：项目概述：帮助刑满释放人员；立项依据：某
文件；实施主体：某市某局；实施周期：2025.3.1-12.31；年度预算安排：５０．００万元；绩效
目标：安置率不低于90%。
`),
  ).toEqual([
    ['禁毒宣传', '12.5 万元 @4', '', 'overview,basis,budget,goal'],
    [
      '安置帮教项目',
      '50.00 万元 @8',
      '2025-03-01..2025-12-31',
      'overview,basis,body,period,budget,goal',
    ],
  ])
})

it('reads a title broken over two lines, and ends at the chapter behind it', () => {
  const { narratives } = read(`
一、机关运行经费
2025年机关运行经费171.01万元。
贸易高质量发展专项（政策资
金）经费情况说明
一、项目概述
推动贸易
二、立项依据
某文件
五、实施周期
2025.1.1-2025.12.31
六、年度预算安排
2921万
七、绩效目标
详见表
信访维稳项目
经费情况说明
一、项目概述
化解信访
六、年度预算安排
9万元
七、绩效目标
稳定
第五部分 名词解释
一、基本支出
`)
  expect(narratives.map(({ name, line }) => [name, line])).toEqual([
    ['贸易高质量发展专项（政策资金）', 3],
    ['信访维稳', 15],
  ])
  expect(narratives[0]?.fields.at(-1)).toEqual({
    kind: 'goal',
    label: '绩效目标',
    text: '详见表',
    lines: [13, 14],
  })
  expect(narratives[1]?.fields.at(-1)?.text).toBe('稳定')
})

it('keeps what a final account spent apart, and headings that it does not know', () => {
  const { narratives } = read(`
人民调解项目支出情况说明
一、项目概述
购买服务。
二、立项依据
某文件
三、年度预算安排
2025年年初预算795万元，全年预算800万元。
四、预算执行情况
2025年支出780.5万元，执行率97.56%。
五、组织管理
专人负责。
六、绩效目标完成情况
完成。
`)
  const [narrative] = narratives
  expect(narrative?.name).toBe('人民调解')
  expect(narrative?.fields.map(({ kind, label }) => [kind, label])).toEqual([
    ['overview', '项目概述'],
    ['basis', '立项依据'],
    ['budget', '年度预算安排'],
    ['execution', '预算执行情况'],
    ['other', '组织管理'],
    ['goal', '绩效目标完成情况'],
  ])
})

it('takes no amount that is only a part, and no text that is no narrative', () => {
  const { narratives, diagnostics } = read(`
项目经费情况说明
一、项目概况
由某街道建设的社区中心新建工程，位于某路。
二、立项依据
某批复
六、年度预算安排
第一季度用款计划158.05万元，第二季度用款计划158.05万元。
七、绩效目标
建成
`)
  expect(narratives.map(({ name, amount }) => [name, amount])).toEqual([['社区中心新建工程', null]])
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'narrative-name',
    'narrative-without-amount',
  ])
  expect(
    sums(`
目录
七、项目经费情况说明
四、绩效目标设置情况
2025年度，本部门编报绩效目标的项目共25个，涉及项目预算资金11381.60万元。
一、主要职能
二、项目概况
无
三、预算安排情况
本年预算100万元。
`),
  ).toEqual([])
})

it('ends a narrative at a table', () => {
  const text = `
人民调解项目经费情况说明
一、项目概述
服务
二、立项依据
文件
六、年度预算安排
7万元
七、绩效目标
好

后面的话`
  expect(read(text, [10]).narratives[0]?.fields.at(-1)?.text).toBe('好')
  expect(read(text).narratives[0]?.fields.at(-1)?.text).toBe('好后面的话')
})

it.each(['XX', '××项目', 'xxx'])('takes the placeholder %s of a form for no name', name => {
  const { narratives, diagnostics } = read(`
${name}经费情况说明
一、项目概述
（说明项目的总体情况等）
二、立项依据
（列明依据）
三、年度预算安排
XXX万元
`)
  expect(narratives).toEqual([])
  expect(diagnostics.map(({ code }) => code)).toEqual(['narrative-without-name'])
})

it('reads projects as a list of lines, up to the title of the next part', () => {
  expect(
    sums(`
七、关于某局2025年项目支出情况说明
1.项目名称：免费开放补助资金
设立的政策依据：《关于公共文化服务的意见》
预算安排规模：30.00万元
项目承担单位：某县文化局
资金分配情况：活动费及设备购置费。
资金执行时间：2025年1月至12月
2.项目名称：困难群众补贴
设立的政策依据：某文件
预算安排规模：25.50万元
补贴人数：300人
补贴标准：每人每月70元
发放程序：社会化发放
八、关于某某县文化体育广播电视和旅游局2025年一般公共预算“三公”经费预算情况的说明
某局2025年“三公”经费预算数为6.00万元。
`),
  ).toEqual([
    ['免费开放补助资金', '30.00 万元 @4', '2025-01..2025-12', 'basis,budget,body,other,period'],
    ['困难群众补贴', '25.50 万元 @10', '', 'basis,budget,other,other,other'],
  ])
})

it('takes words that only go on in a narrative for none where no narrative has begun', () => {
  expect(
    read(`
补贴标准：每人每月70元。
发放程序：社会化发放。
立项依据：某文件。
`).narratives,
  ).toEqual([])
})

import { describe, expect, it, test } from 'vitest'
import { checksOf } from '../faults/read'

interface Words {
  readonly title?: string
  readonly chapter?: string
  readonly text?: string
  readonly rows?: string
  readonly more?: string
}

const printed = [
  '|合计|300.00|180.00|120.00',
  '210|卫生健康支出|100.00|100.00|',
  '21011|行政事业单位医疗|100.00|100.00|',
  '2101101|行政单位医疗|100.00|100.00|',
  '221|住房保障支出|200.00|80.00|120.00',
  '22102|住房改革支出|200.00|80.00|120.00',
  '2210201|住房公积金|200.00|80.00|120.00',
].join('\n')

/** A final account or budget with one table, and sentences that a reviewer would read. */
function write({
  title = '某县卫生局2024年度部门决算',
  chapter = '第二部分 某县卫生局2024年度部门决算情况说明',
  text = '',
  rows = printed,
  more = '',
}: Words): string {
  return `${title}
${chapter}
五、一般公共预算财政拨款支出决算情况说明
${text}
第三部分 决算表

一般公共预算财政拨款支出决算表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
${rows.replaceAll('|', '\t')}
${more}
`
}
const failing = (text: string, id: string) =>
  checksOf(text).filter(result => result.outcome === 'fails' && result.id.startsWith(id))
const item = (said: string) =>
  `1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。年初预算为102.00万元，支出决算为100.00万元。决算数${said}。`

describe('what is said of spending against the budget', () => {
  test.each([
    '与预算数基本持平',
    '与预算数持平',
    '与预算数基本一致',
    '小于预算数的主要原因：人员变动',
  ])('“%s” may be near', said =>
    expect(failing(write({ text: item(said) }), 'comparison:')).toEqual([]),
  )
  test.each(['等于预算数的主要原因：据实安排', '大于预算数的主要原因：人员变动'])(
    '“%s” is wrong of two other figures',
    said => expect(failing(write({ text: item(said) }), 'comparison:')).toHaveLength(1),
  )
  it('等于 is right of two same figures', () => {
    const same = item('等于预算数').replace('102.00', '100.00')
    expect(failing(write({ text: same }), 'comparison:')).toEqual([])
  })
})

describe('a table that is published empty', () => {
  const more = `
财政拨款“三公”经费支出决算表
单位：万元
合计\t\t因公出国（境）费\t\t公务接待费\t
预算数\t决算数\t预算数\t决算数\t预算数\t决算数
\t\t\t\t\t
`
  const text = (budget: string) =>
    `七、财政拨款“三公”经费支出决算情况说明
“三公”经费财政拨款支出年初预算为${budget}万元，支出决算为0.00万元。`
  it('stands against a sentence that was budgeted, with nothing spent', () => {
    expect(failing(write({ text: text('0.95'), more }), 'empty:')).toEqual([
      expect.objectContaining({ left: expect.objectContaining({ text: '0.95 万元' }) }),
    ])
  })
  it('and not against nothing budgeted and nothing spent', () => {
    expect(failing(write({ text: text('0.00'), more }), 'empty:')).toEqual([])
  })
})

describe('words of the form', () => {
  it('are found in titles too', () => {
    const text = write({ chapter: '第二部分 某县XX局2024年度部门决算情况说明' })
    expect(failing(text, 'form:words')).toEqual([
      expect.objectContaining({ left: expect.objectContaining({ text: 'XX' }) }),
    ])
  })
  it.each([
    '无政府性基金收支的，仍保留该表格式，并在本表下方作下述说明：',
    '无“三公”经费支出的部门，作下述说明：',
  ])('“%s” is the form speaking', text => {
    expect(failing(write({ text }), 'form:words')).toHaveLength(1)
  })
  it('are one finding in a form that nobody has filled in', () => {
    const rows = printed.replace(/[\d.]+\.00/g, '')
    const text = `某县XX局2024年度支出总计XXX万元。
主要原因：XXXX。`
    expect(failing(write({ chapter: '第二部分 XX局情况说明', text, rows }), 'form:')).toEqual([
      expect.objectContaining({ id: 'form:words' }),
    ])
  })
})

describe('stops and quotation marks', () => {
  test.each([
    ['信息化等方面的支出。。2024年执行良好。', '。。'],
    ['人员经费增加，，公用经费减少。', '，，'],
    ['人员经费增加，。', '，。'],
    ['开展“检查”、优秀案例”活动。', '”'],
  ])('%s', (text, mark) => {
    expect(failing(write({ text }), 'form:mark')).toEqual([
      expect.objectContaining({ left: expect.objectContaining({ text: mark }) }),
    ])
  })
  test.each(['其他支出。。。', '“检查”活动。', '所谓“‘三公’经费”的支出。', '支出：无；其他：无。'])(
    '%s is right, or an omission',
    text => expect(failing(write({ text }), 'form:mark')).toEqual([]),
  )
  it('may close what the paragraph before has opened', () => {
    const text = '按照“厉行节约。\n过紧日子”的要求编制。'
    expect(failing(write({ text }), 'form:mark')).toEqual([])
    expect(failing(write({ text: `${text}\n开展检查”活动。` }), 'form:mark')).toHaveLength(1)
  })
})

describe('the end of a reason', () => {
  const reason = (end: string) => `财政拨款支出增加的主要原因是工作量增加${end}`
  const ended = Array.from({ length: 5 }, () => reason('。'))
  const open = (...texts: readonly string[]) =>
    failing(write({ text: texts.join('\n') }), 'form:end').map(({ left }) => left.text)
  it('has a stop where the others have', () => {
    expect(open(...ended, reason(''), '主要内容如下：')).toEqual(['没有标点'])
    expect(open(...ended, reason('；'), '主要内容如下：')).toEqual([])
  })
  it('is no finding where reasons often have none', () => {
    const listed = [reason(''), '主要内容如下：']
    expect(open(...ended, ...listed, ...listed)).toEqual([])
    expect(open(reason('。'), reason(''))).toEqual([])
  })
  it('may stand on the next line', () => {
    expect(open(...ended, reason(''), '及人员增加。')).toEqual([])
  })
})

describe('names of classes', () => {
  const named = (name: string) =>
    write({ text: item('与预算数基本持平').replace('卫生健康支出', name) })
  it('are those of the tables', () => {
    expect(failing(named('医疗卫生与计划生育支出'), 'form:className')).toEqual([
      expect.objectContaining({
        left: expect.objectContaining({ text: '医疗卫生与计划生育支出' }),
        right: expect.objectContaining({ text: '卫生健康支出' }),
      }),
    ])
  })
  it.each(['卫生健康支出', '卫生健康'])('%s is the same', name => {
    expect(failing(named(name), 'form:className')).toEqual([])
  })
})

describe('the budget of one unit', () => {
  const text = '国有资产情况：2024年部门预算安排购置车辆0辆。'
  const budgetOf = (role: string) =>
    write({
      title: `某县2024年县级${role}预算\n编制单位：某县卫生局`,
      chapter: `第二部分 ${role}预算编制说明`,
      text,
    })
  it('does not speak of what the department provides', () => {
    expect(failing(budgetOf('单位'), 'form:role')).toHaveLength(1)
    expect(failing(budgetOf('部门'), 'form:role')).toEqual([])
  })
})

describe('rows that a relation takes for what they are not', () => {
  it('a row without a name is no part of the total', () => {
    const text = `某县某局2024年部门预算
财政拨款收支预算总表
单位：万元
项目\t预算数\t项目\t合计
\t200.00\t\t200.00
一、一般公共预算资金\t200.00\t一、卫生健康支出\t80.00
二、政府性基金\t\t二、住房保障支出\t120.00
收入总计\t200.00\t支出总计\t200.00
`
    expect(failing(text, 'column:')).toEqual([])
  })

  const economic = (name: string) => `某县某院2024年单位预算
一般公共预算基本支出预算表
单位：万元
科目编码\t科目名称\t合计\t人员经费\t公用经费
302\t商品和服务支出\t9.00\t\t9.00
30211\t福利费\t5.00\t\t5.00
30212\t${name}\t4.00\t\t4.00
合计\t\t9.00\t\t9.00

“三公”经费预算表
单位：万元
合计\t因公出国（境）费\t公务接待费
1.00\t0.00\t1.00
`
  it('a section is a kind of 三公 only where its name is', () => {
    expect(failing(economic('因公出国（境）费用'), 'threePublic:')).toHaveLength(1)
    expect(failing(economic('退休人员活动费'), 'threePublic:')).toEqual([])
  })
})

describe('an increase', () => {
  const text = (amount: string) =>
    write({ text: `政府性基金拨款支出预算${amount}万元，比2023年预算增加1421.25万元。` })
  it('is not larger than what it came to', () => {
    expect(failing(text('0'), 'increase:')).toHaveLength(1)
    expect(failing(text('1400.00'), 'increase:')).toHaveLength(1)
  })
  it('may be all of it', () => {
    expect(failing(text('1421.25'), 'increase:')).toEqual([])
  })
})

describe('the body that a title names', () => {
  const titled = (name: string) =>
    write({
      title: '南湖市青溪区卫生健康局2024年度部门决算',
      chapter: `第二部分 ${name}2024年度部门决算情况说明`,
    })
  test.each(['南湖市卫生健康局', '南湖市白塘区卫生健康局'])('is not %s', name => {
    expect(failing(titled(name), 'form:body')).toEqual([
      expect.objectContaining({ left: expect.objectContaining({ text: name }) }),
    ])
  })
  it('nor on a line of its own', () => {
    const text = write({
      title: '南湖市青溪区卫生健康局2024年度部门决算',
      text: '本局收入合计5.00万元。\n南湖市卫生健康局2024年度部门决算表',
    })
    expect(failing(text, 'form:body')).toHaveLength(1)
  })
  test.each(['南湖市青溪区卫生健康局', '青溪区卫生健康局', '本部门', '卫生健康局'])(
    'may be %s',
    name => expect(failing(titled(name), 'form:body')).toEqual([]),
  )
})

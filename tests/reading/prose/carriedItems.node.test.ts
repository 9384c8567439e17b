import { describe, expect, it, test } from 'vitest'
import type { Statement } from '@/document/prose'
import { readBudgetComparison } from '@/reading/prose/statements/stages'
import { readText } from '../../fixtures/documents'

const rows = `201,一般公共服务支出
20103,政府办公厅（室）及相关机构事务
2010301,行政运行
2010350,事业运行
205,教育支出
20502,普通教育
2050202,小学教育
2050203,初中教育
221,住房保障支出
22102,住房改革支出
2210201,住房公积金`

/** A final account whose one section says these words. */
function read(words: string, kind = '决算') {
  return readText(
    `某县某局2023年度部门${kind}
第一部分 部门${kind}情况说明
一、一般公共预算财政拨款支出${kind}情况说明
（三）一般公共预算财政拨款支出${kind}具体情况
${words}
第二部分 部门${kind}表

一般公共预算财政拨款支出${kind}表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
${rows.replaceAll(',', '\t').replace(/$/gm, '\t10.00\t10.00\t')}
合计\t\t30.00\t30.00\t
`,
    'items.txt',
  )
}

const describeStatement = ({
  topic,
  amount,
  budget,
  completion,
  comparison,
  reason,
}: Statement) => [
  topic.code,
  amount,
  budget?.amount ?? null,
  completion ?? null,
  comparison ?? null,
  reason?.text ?? null,
]
const listItems = (words: string, kind?: string) =>
  read(words, kind)
    .statements.filter(({ topic }) => topic.kind === 'subject')
    .map(describeStatement)

describe('a subject on a line of its own is what the lines below it speak of', () => {
  test.each(['。', '', '：'])('ending with “%s”', end => {
    const words = `1、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）${end}
主要用于：人员支出。全年预算为62.00万元，支出决算为60.00万元，完成全年预算的96.77%。决算数小于全年预算数的主要原因：人员变动。
2、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）${end}
主要用于：人员支出。全年预算为20.00万元，支出决算为20.00万元。决算数与全年预算数持平。`
    expect(listItems(words)).toEqual([
      ['2010301', '60.00', '62.00', '96.77', 'below', '人员变动'],
      ['2010350', '20.00', '20.00', null, 'equal', null],
    ])
  })

  it('up to the next item, and no further than its section', () => {
    const words = `1、教育支出（类）普通教育（款）小学教育（项）。
年初预算为62.00万元，支出决算为60.00万元。
2、其他说明。
全部支出决算为99.00万元。`
    expect(listItems(words)).toEqual([['2050202', '60.00', '62.00', null, null, null]])
  })

  it('and a completion that stands alone is that of the statement before', () => {
    const words = `1.小学教育（项）。年初预算为10.00万元，支出决算为10.00万元。
完成年初预算的100.00%。决算数与预算数持平。`
    expect(listItems(words)).toEqual([['2050202', '10.00', '10.00', '100.00', 'equal', null]])
  })
})

describe('budgets of one subject', () => {
  test.each([
    ['完成调整预算的96.77%', '155.00'],
    ['完成年初预算的107.14%', '140.00'],
  ])('%s is told against its own', (words, budget) => {
    const document = read(
      `1.小学教育（项）年初预算为140.00万元，调整预算为155.00万元，支出决算为150.00万元，${words}。`,
    )
    expect(
      document.statements
        .filter(({ topic }) => topic.kind === 'subject')
        .map(({ amount, budget: own }) => [amount, own?.amount]),
    ).toEqual([['150.00', budget]])
    // The first budget is kept, and is no amount of the subject.
    expect(document.statements.map(({ amount }) => amount)).toContain('140.00')
  })

  it('stand behind 完成 with the percentage', () => {
    expect(listItems('1.小学教育（项）支出150.00万元，完成年初预算155.00万元的96.77%。')).toEqual([
      ['2050202', '150.00', '155.00', '96.77', null, null],
    ])
  })

  it('of the whole are apart from what was spent', () => {
    const [initial, spent] = read(
      '一般公共预算财政拨款支出年初预算为0万元，全年预算为32.00万元，支出决算为30.00万元，完成全年预算的93.75%。',
    ).statements
    expect(initial).toMatchObject({ topic: { kind: 'other' }, amount: '0' })
    expect(spent).toMatchObject({
      topic: { kind: 'measure', key: 'generalPublic' },
      amount: '30.00',
      budget: { amount: '32.00' },
      completion: '93.75',
    })
  })
})

it('ends a reason before the comparison with last year, which is a change', () => {
  const [statement] = read(
    '1.小学教育（项）。年初预算62.00万元，支出决算60.00万元，决算数小于年初预算数的主要原因为人员调动，较2022年决算数减少3.00万元，下降4.76%。',
  ).statements
  expect(statement).toMatchObject({
    comparison: 'below',
    reason: { text: '人员调动' },
    change: { direction: 'decrease', amount: '3.00', percent: '4.76' },
  })
})

it('takes 上年无此项 for no claim, and the increase behind it for a change', () => {
  const [statement, ...others] = read(
    '1.小学教育（项）2023年预算数为50.00万元，2022年无此项支出，增加50.00万元，主要原因是新增项目。',
    '预算',
  ).statements
  expect(statement).toMatchObject({
    topic: { code: '2050202' },
    change: { direction: 'increase', amount: '50.00' },
    reason: { text: '新增项目' },
  })
  expect(others).toEqual([])
})

test.each([
  [
    '1.一般公共服务支出（201）政府办公厅（室）及相关机构事务（03）行政运行（01）：60.00万元。',
    '2010301',
  ],
  ['1.教育支出（205）普通教育（02）：60.00万元，主要用于学校。', '20502'],
  // An economic name as well: a list of functional items says which.
  ['3.住房公积金60.00万元，主要用于缴纳住房公积金；', '2210201'],
])('joins %s', (words, code) => {
  expect(listItems(words, '预算').map(([found]) => found)).toEqual([code])
})

test.each([
  ['2023年度收、支总计30.00万元。与2022年度相比，收、支总计各减少2.00万元，下降6.25%。', 'total'],
  ['2023年度财政拨款收、支总计30.00万元，与上年相比均减少2.00万元，下降6.25%。', 'fiscal'],
])('reads the totals of both sides as one: %s', (words, key) => {
  const [statement, ...others] = read(words).statements
  expect(others).toEqual([])
  expect(statement).toMatchObject({
    topic: { kind: 'measure', key },
    amount: '30.00',
    change: { direction: 'decrease', amount: '2.00', percent: '6.25', prior: '32.00' },
  })
})

it('takes the whole of shares from the words that open their list', () => {
  const shares = read(
    '2023年度一般公共预算财政拨款支出主要用于以下方面：一般公共服务支出（类）支出12.00万元，占40.00%；教育支出（类）支出18.00万元，占60.00%。',
  ).statements.map(({ topic, share }) => [topic.code, share])
  expect(shares).toEqual([
    ['201', { percent: '40.00', of: '一般公共预算财政拨款支出' }],
    ['205', { percent: '60.00', of: '一般公共预算财政拨款支出' }],
  ])
})

describe('a marked item that says only what a subject is for', () => {
  it('is what the paragraph below it speaks of, where a line ends with a sentence', () => {
    const words = `1、教育支出（类）普通教育（款）小学教育（项）。主要用于：学校人员支出。
年初预算为62.00万元，支出决算为60.00万元。决算数小于预算数的主要原因：人员变动。
2、教育支出（类）普通教育（款）初中教育（项）。主要用于：学校运转。年初预算为9.00万元，支出决算为9.00万元。`
    expect(listItems(words)).toEqual([
      ['2050202', '60.00', '62.00', null, 'below', '人员变动'],
      ['2050203', '9.00', '9.00', null, null, null],
    ])
  })

  it('and no longer once a mark begins something else', () => {
    const words = `1、教育支出（类）普通教育（款）小学教育（项）。主要用于：学校人员支出。
2、其他说明。
全部支出决算为99.00万元。`
    expect(listItems(words)).toEqual([])
  })
})

it('a quotation that goes on in the next line is an item, and no heading', () => {
  const words = `1.“教育支出（类）普通教育（款）小学教育支出（项）
”10.00万元，主要用于教学。
2.“教育支出（类）普通教育（款）初中教育（项）”9.00万元。`
  expect(listItems(words, '预算').map(([code, amount]) => [code, amount])).toEqual([
    ['2050202', '10.00'],
    ['2050203', '9.00'],
  ])
})

describe('an amount before a colon that names last year', () => {
  it.each(['上年:', '上年：', '2022年：', '去年执行数:'])(
    '“%s” is the prior of the amount',
    former => {
      const [item, ...others] = read(
        `1. “教育支出（类）普通教育（款）小学教育（项）”10.00万元，${former}8.00万元，主要用于教学。`,
        '预算',
      ).statements.filter(({ topic }) => topic.kind === 'subject')
      expect(others).toEqual([])
      expect([item?.amount, item?.change?.printedPrior?.amount, item?.change?.direction]).toEqual([
        '10.00',
        '8.00',
        'increase',
      ])
    },
  )
})

describe('the rest of a section', () => {
  const code = (name: string) =>
    readText(
      `某县某局2023年度部门预算
第一部分 部门预算编制说明
财政拨款支出主要内容如下：
1. “教育支出（类）普通教育（款）${name}（项）”10.00万元。
第二部分 部门预算表

支出预算表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t20.00\t20.00\t
20502\t普通教育\t20.00\t20.00\t
2050202\t小学教育\t10.00\t10.00\t
2050299\t其他普通教育支出\t10.00\t10.00\t
合计\t\t20.00\t20.00\t
`,
      'rest.txt',
    ).statements.find(({ topic }) => topic.kind === 'subject')?.topic.code
  test.each(['其他普通教育支出', '其它普通教育支出', '其他基础教育支出'])('%s is its 99', name => {
    expect(code(name)).toBe('2050299')
  })
  it('a name that is of no row stays without a code', () => {
    expect(code('职业教育活动')).toBeUndefined()
  })
})

test.each(['与', '同', '和'])('决算数%s预算数持平 is a comparison with the budget', word => {
  const words = `1、教育支出（类）普通教育（款）小学教育（项）。年初预算为10.00万元，支出决算为10.00万元，完成年初预算的100.00%。决算数${word}预算数持平。`
  expect(listItems(words)).toEqual([['2050202', '10.00', '10.00', '100.00', 'equal', null]])
})

test.each([
  ['公务用车购置和运行维护费支出预算数大于决算数', 'below'],
  ['公务用车购置与运行维护费支出预算数小于决算数', 'above'],
  ['公务用车购置和运行维护费支出决算数大于预算数', 'above'],
  ['基本支出和项目支出决算数与年初预算数持平', 'equal'],
])('“%s” says %s, whatever words join its names', (words, comparison) => {
  expect(readBudgetComparison(words)).toBe(comparison)
})

import { describe, expect, it } from 'vitest'
import { misses, read, sidesOf } from '../tables/documents'

/** A document that prints a class, a section and items, and sentences about them. */
function joined(names: readonly (readonly [code: string, name: string])[], ...sentences: string[]) {
  const { statements } = read(
    '云溪县某局2023年部门预算',
    '一、一般公共预算支出情况说明',
    ...sentences,
    '二、部门预算表',
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    ...names.map(([code, name], index) => `${code}|${name}|${index + 1}.00|${index + 1}.00|`),
  )
  return statements
    .filter(({ topic }) => topic.kind === 'subject')
    .map(({ topic, amount }) => [topic.code, amount])
}

describe('names that begin with words that also lead to a name', () => {
  it.each([
    ['2050302', '中等职业教育', '20503', '职业教育'],
    ['2100202', '中医（民族）医院', '21002', '公立医院'],
    ['2010604', '预算改革业务', '20106', '财政事务'],
    ['2100717', '计划生育服务', '21007', '计划生育事务'],
  ])('joins %s %s', (code, name, above, section) => {
    const names = [
      [above, section],
      [code, name],
    ] as const
    expect(joined(names, `1.${section}（款）${name}（项）2023年预算数为2.00万元。`)).toEqual([
      [code, '2.00'],
    ])
    expect(joined(names, `主要用于${name}支出2.00万元。`)).toEqual([[code, '2.00']])
  })

  it('still drops those words where no name begins with them', () => {
    const names = [
      ['20503', '职业教育'],
      ['2050305', '高等职业教育'],
    ] as const
    expect(joined(names, '1.预算安排职业教育（款）高等职业教育（项）2.00万元。')).toEqual([
      ['2050305', '2.00'],
    ])
  })
})

it('joins a name that ends in 支出 with 支出 behind it', () => {
  const names = [
    ['20805', '行政事业单位养老支出'],
    ['2080505', '机关事业单位基本养老保险缴费支出'],
  ] as const
  expect(
    joined(
      names,
      '1.社会保障和就业支出（类）主要用于机关事业单位基本养老保险缴费支出支出2.00万元。',
    ),
  ).toEqual([['2080505', '2.00']])
})

it('holds items below a class in a heading against the money of the section', () => {
  const document = (fiscal: string) =>
    read(
      '云溪县教育局2022年度部门决算',
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）教育支出类',
      `普通教育（款）支出决算${fiscal}万元。其中：`,
      `高中教育（项）年初预算7.00万元，支出决算${fiscal}万元，决算数大于年初预算数的主要原因是人员增加。`,
      '六、部门决算表',
      '支出决算表',
      '单位：万元',
      '科目编码|科目名称|本年支出合计|基本支出|项目支出',
      '205|教育支出|10.00|10.00|',
      '20502|普通教育|10.00|10.00|',
      '2050204|高中教育|10.00|10.00|',
      '|合计|10.00|10.00|',
      '',
      '一般公共预算财政拨款支出决算表',
      '单位：万元',
      '科目编码|科目名称|小计|基本支出|项目支出',
      '205|教育支出|8.00|8.00|',
      '20502|普通教育|8.00|8.00|',
      '2050204|高中教育|8.00|8.00|',
      '|合计|8.00|8.00|',
    )
  expect(misses(document('8.00'))).toEqual([])
  expect(misses(document('9.00'))).toHaveLength(2)
})

it('takes items of one name in two sections for two, where no code tells them apart', () => {
  const document = read(
    '云溪县大里街道办事处2020年部门预算',
    '二、一般公共预算支出情况说明',
    '（一）一般公共服务支出5.00万元',
    '1.一般行政管理事务（项）3.00万元。',
    '2.一般行政管理事务（项）2.00万元。',
    '三、部门预算表',
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '201|一般公共服务支出|5.00||5.00',
    '20103|政府办公厅（室）及相关机构事务|3.00||3.00',
    '2010302|一般行政管理事务|3.00||3.00',
    '20131|党委办公厅（室）及相关机构事务|2.00||2.00',
    '2013102|一般行政管理事务|2.00||2.00',
    '|合计|5.00||5.00',
  )
  expect(misses(document)).toEqual([])
})

it('adds up heads only where the number is not of those in service alone', () => {
  const staff = (retired: string) =>
    misses(
      read(
        '云溪县文化局2024年部门预算',
        '一、机构设置及人员情况',
        `云溪县文化局编制数48，实有人数44人，其中：在职${retired}人；退休15人。`,
        '二、部门预算表',
        '部门支出总表',
        '单位：万元',
        '科目编码|科目名称|合计|基本支出|项目支出',
        '207|文化旅游体育与传媒支出|5.00|5.00|',
        '|合计|5.00|5.00|',
      ),
    )
  expect(staff('44')).toEqual([])
  expect(staff('29')).toEqual([])
  expect(staff('30')).toEqual([expect.stringContaining('人员总数')])
})

it.each(['附件禹川县人民法院2022年度部门预算表', '附件1：禹川县人民法院2022年度部门预算表'])(
  'names the unit in %s without what stands before it',
  title => {
    const document = read(
      '禹川县人民法院2022年度部门预算',
      '第二部分 部门预算表',
      title,
      '部门支出总体情况表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '204|公共安全支出|5.00|5.00|',
      '|合计|5.00|5.00|',
    )
    expect(misses(document)).toEqual([])
  },
)

it.each([
  ['12315投诉举报平台运维', null, '12315投诉举报平台运维'],
  ['12345热线', null, '12345热线'],
  ['20805行政事业单位养老支出', '20805', '行政事业单位养老支出'],
])('cuts no hotline from the name of a project: %s', (printed, code, name) => {
  const document = read(
    '海岭市市场监督管理局2024年部门预算',
    '项目支出预算表',
    '单位：万元',
    '项目名称|项目单位|合计|一般公共预算',
    `${printed}|海岭市市场监督管理局|5.00|5.00`,
  )
  const [row] = sidesOf(document)[0]!.rows
  expect([row!.code, row!.name]).toEqual([code, name])
})

it('knows 国有资本经营预算支出 in a heading for the budget, though a class bears that name', () => {
  const { statements } = read(
    '云溪县某局2023年部门预算',
    '八、国有资本经营预算支出',
    '2023年支出7.00万元，比上年减少1.00万元。',
    '九、部门预算表',
    '部门支出总表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '205|教育支出|10.00|10.00|',
    '|合计|10.00|10.00|',
  )
  expect(statements.map(({ topic }) => topic.about)).toEqual(['stateCapital'])
})

describe('amounts behind a colon', () => {
  const told = (text: string) => {
    const { statements, diagnostics } = read(
      '云溪县某局2023年部门预算',
      '一、项目支出情况说明',
      text,
      '二、部门预算表',
      '部门支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '208|社会保障和就业支出|500.00|10.00|490.00',
      '|合计|500.00|10.00|490.00',
    )
    expect(diagnostics.filter(({ code }) => code === 'unread-figure')).toEqual([])
    return statements.map(({ label, amount, partOf }) => [label, amount, partOf])
  }
  it('are called by the words before it', () => {
    expect(told('资金总额：464.64万元。')).toEqual([['资金总额', '464.64', undefined]])
    expect(told('资金总额：464.64万元；其中：财政拨款：400.00万元；其他资金：64.64万元。')).toEqual(
      [
        ['资金总额', '464.64', undefined],
        ['财政拨款', '400.00', 's1'],
        ['其他资金', '64.64', 's1'],
      ],
    )
    expect(told('资金总额：464.64万元，其中财政拨款464.64万元。')).toEqual([
      ['资金总额', '464.64', undefined],
      ['财政拨款', '464.64', 's1'],
    ])
  })
  it('are parts of the amount that 主要是 goes on from', () => {
    expect(told('公用经费10.00万元，主要是：办公费6.00万元、邮电费4.00万元。')).toEqual([
      ['公用经费', '10.00', undefined],
      ['办公费', '6.00', 's1'],
      ['邮电费', '4.00', 's1'],
    ])
  })
})

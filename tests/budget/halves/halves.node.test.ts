import { describe, expect, it, test } from 'vitest'
import { economicSections, economicTable } from '@/budget/economic/economicTable'
import { economicFinding } from '@/budget/economic/finding'
import { splitTable } from '@/budget/splits/splitTable'
import { fromFen } from '@/document/money'
import { readText } from '../../fixtures/documents'
import { fault } from '../faults/read'

const read = (text: string) => readText(text, 'fault.txt')
const tableOf = (text: string) => economicTable(read(text))!
const wan = (amount: { readonly fen: number } | null) => amount && fromFen(amount.fen, '万元', 2)
const wholeOf = (text: string) => {
  const { total, personnel, operating } = tableOf(text).whole
  return [wan(personnel), wan(operating), wan(total)]
}
const plain = (text: string) => text.replaceAll(/\s/g, '')
const findingOf = (text: string, measure: 'total' | 'personnel' = 'total') =>
  plain(
    economicFinding({ table: tableOf(text), measure, focus: null, unit: '万元' })
      .map(segment => segment.text)
      .join(''),
  )

describe('K08: an economic table in two parts', () => {
  const table = tableOf(fault('K08'))

  test('has the classes and sections of both, each with its use', () => {
    expect(
      table.classes.map(({ code, children, figures }) => [
        code,
        children.map(child => child.code),
        wan(figures.total),
        wan(figures.personnel),
        wan(figures.operating),
      ]),
    ).toEqual([
      ['301', ['30101'], '40.00', '40.00', null],
      ['302', ['30201'], '12.00', null, '12.00'],
    ])
    expect(economicSections(table).map(({ name }) => name)).toEqual(['基本工资', '办公费'])
    expect(table.disclosed).toEqual(['total', 'personnel', 'operating'])
  })

  test('has printed totals of the parts, and a sum of both', () => {
    expect(wholeOf(fault('K08'))).toEqual(['40.00', '12.00', '52.00'])
    const { personnel, operating, total } = table.whole
    expect(personnel).toMatchObject({ derived: false, provenance: { line: 10, cell: 2 } })
    expect(operating).toMatchObject({ derived: false, provenance: { line: 10, cell: 5 } })
    expect(total).toMatchObject({
      derived: true,
      provenance: { sum: [personnel!.provenance, operating!.provenance] },
    })
  })

  test('never calls a total of a part the largest item', () => {
    expect(findingOf(fault('K08'))).toBe('基本支出52.00万元，76.9%是工资福利支出')
    expect(findingOf(fault('K08'), 'personnel')).toBe('人员经费40.00万元，全部是工资福利支出')
  })
})

describe('siblings of K08', () => {
  const [heading, ending] = [
    '人员经费\t\t\t公用经费\t\t\n',
    '人员经费合计\t\t40.00\t公用经费合计\t\t12.00',
  ] as const
  const three = `某市某局
2024年度部门决算
一般公共预算财政拨款基本支出决算表
单位：万元

经济分类科目编码	科目名称	决算数	经济分类科目编码	科目名称	决算数	经济分类科目编码	科目名称	决算数
301	工资福利支出	30.00	302	商品和服务支出	12.00	30215	会议费	2.00
30101	基本工资	30.00	30201	办公费	10.00	310	资本性支出	3.00
303	对个人和家庭的补助	10.00				31002	办公设备购置	3.00
30302	退休费	10.00						
人员经费合计		40.00	公用经费合计					15.00
`
  it.each([
    ['without headings', [[heading, '']]],
    ['without totals', [[ending, '']]],
    [
      'without either',
      [
        [heading, ''],
        [ending, ''],
      ],
    ],
    [
      'with 支出 for 经费',
      [
        [heading, ''],
        ['人员经费合计', '人员支出小计'],
        ['公用经费合计', '日常公用支出小计'],
      ],
    ],
    [
      'with plain names',
      [
        ['人员经费合计', '人员经费'],
        ['公用经费合计', '公用经费'],
      ],
    ],
    [
      'with 合计 under each part',
      [
        ['人员经费合计', '合计'],
        ['公用经费合计', '合计'],
      ],
    ],
    ['with a total of all', [[ending, `${ending}\n合计\t\t52.00\t\t\t`]]],
    [
      'with 预算数 beside',
      [
        [heading, '人员经费\t\t\t\t公用经费\t\t\t\n'],
        ['科目名称\t决算数', '科目名称\t年初预算数\t决算数'],
        ['\t40.00', '\t44.00\t40.00'],
        ['\t12.00', '\t14.00\t12.00'],
      ],
    ],
    [
      'of a budget',
      [
        ['2024年度部门决算', '2024年部门预算'],
        ['决算表', '表'],
        ['决算数', '预算数'],
      ],
    ],
  ] as const)('%s are read alike', (_, changes) => {
    expect(wholeOf(fault('K08', ...changes))).toEqual(['40.00', '12.00', '52.00'])
  })

  it('marks no printed total as a sum', () => {
    const { total } = tableOf(fault('K08', [ending, `${ending}\n合计\t\t52.00\t\t\t`])).whole
    expect(total).toMatchObject({ derived: false, provenance: { line: 11, cell: 2 } })
  })

  it('joins sections to a class in the part before', () => {
    expect(tableOf(three).classes.map(({ code, children }) => [code, children.length])).toEqual([
      ['301', 1],
      ['303', 1],
      ['302', 2],
      ['310', 1],
    ])
    expect(wholeOf(three)).toEqual(['40.00', '15.00', '55.00'])
  })

  it('tells uses of one part by classes', () => {
    const one = `某市某局
2024年度部门决算
一般公共预算财政拨款基本支出决算表
单位：万元

科目编码	科目名称	决算数
301	工资福利支出	40.00
30101	基本工资	40.00
	人员经费合计	40.00
302	商品和服务支出	12.00
30201	办公费	12.00
	公用经费合计	12.00
	合计	52.00
`
    expect(wholeOf(one)).toEqual(['40.00', '12.00', '52.00'])
    expect(tableOf(one).classes.map(({ code }) => code)).toEqual(['301', '302'])
  })
})

test('basic against project expenditure knows the printed parts', () => {
  const { whole } = splitTable(
    read(`${fault('K08')}
支出决算表
单位：万元

科目编码	科目名称	本年支出合计	基本支出	项目支出
201	一般公共服务支出	60.00	52.00	8.00
	合计	60.00	52.00	8.00
`),
    'class',
  )!
  expect([wan(whole.cells.personnel as never), wan(whole.cells.operating as never)]).toEqual([
    '40.00',
    '12.00',
  ])
  expect(whole.cells.personnel.place).toMatchObject({ line: 10, cell: 2 })
})

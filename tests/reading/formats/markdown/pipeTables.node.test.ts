import { expect, it } from 'vitest'
import { readText } from '@/reading/formats/text'
import { understandDocument } from '@/reading/understand'

const read = (text: string) => readText({ text, encoding: 'utf-8', damaged: false })
const cells = (text: string) => read(text).tables.map(({ rows }) => rows.map(row => row.cells))

it('reads rows that only end with a bar, those with a blank at the left too', () => {
  expect(
    cells('项目 | 行次 | 金额 |\n教育支出 | 1 | 3.00 |\n | 2 |  |\n合计 | 3 | 3.00 |'),
  ).toEqual([
    [
      ['项目', '行次', '金额'],
      ['教育支出', '1', '3.00'],
      ['', '2', ''],
      ['合计', '3', '3.00'],
    ],
  ])
})

it('reads rows without a bar at either end, below their ruler line', () => {
  const [table] = cells(
    '编码 | 名称 | 合计\n--- | --- | ---:\n208 | 社会保障 | 1.00\n210 | 卫生 | 2.00',
  )
  expect(table).toEqual([
    ['编码', '名称', '合计'],
    ['208', '社会保障', '1.00'],
    ['210', '卫生', '2.00'],
  ])
})

it('leaves rows between bars as they are, and words with one bar too', () => {
  expect(cells('注：甲|乙\n| 1 | 教育 | 3.00 |\n| | 卫生 | 4.00 |')).toEqual([
    [
      ['1', '教育', '3.00'],
      ['', '卫生', '4.00'],
    ],
  ])
  expect(read('上一篇 | 下一篇\n单位：万元').tables).toEqual([])
})

it('puts labels over the columns they were merged of, and totals below the amounts', () => {
  const [table] = cells(
    [
      '项目 | 本年支出合计 | 基本支出 | 项目支出 | |',
      '功能分类科目编码 | 科目名称 |',
      '栏次 | 1 | 2 | 3 | |',
      '合计 | 9.00 | 8.00 | 1.00 | |',
      '205 | 教育支出 | 9.00 | 8.00 | 1.00 |',
    ].join('\n'),
  )
  expect(table?.slice(0, 2)).toEqual([
    ['项目', '', '本年支出合计', '基本支出', '项目支出'],
    ['功能分类科目编码', '科目名称', '', '', ''],
  ])
  expect(table?.[3]).toEqual(['合计', '', '9.00', '8.00', '1.00'])
})

it('puts the parts of several labels below each, by their words', () => {
  const [table] = cells(
    [
      '预算数 | 决算数 | ||||||||||',
      '合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | 公务接待费 | ||||',
      '小计 | 购置费 | 运行维护费 | 小计 | 购置费 | 运行维护费 |',
      '1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |',
      '9.00 | 1.00 | 5.00 | 2.00 | 3.00 | 3.00 | 8.00 | 1.00 | 5.00 | 2.00 | 3.00 | 2.00 |',
    ].join('\n'),
  )
  expect(table?.[0]).toEqual(['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''])
  expect(table?.[2]).toEqual([
    ...['', '', '小计', '购置费', '运行维护费', ''],
    ...['', '', '小计', '购置费', '运行维护费', ''],
  ])
})

it('leaves a head as it is where its words fit in several ways', () => {
  const [table] = cells(
    '甲 | 乙 | 丙 | |\n丁 | 戊 |\n1.00 | 2.00 | 3.00 | 4.00 |\n1.00 | 2.00 | 3.00 | 4.00 |',
  )
  expect(table?.[0]).toEqual(['甲', '乙', '丙', ''])
})

it('puts the last of several totals in the last column of amounts', () => {
  const [table] = cells(
    [
      '人员经费 | 公用经费 | |||||||',
      '科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |',
      '301 | 工资福利支出 | 5.00 | 302 | 商品和服务支出 | 3.00 | 310 | 资本性支出 | 1.00 |',
      '人员经费合计 | 5.00 | 公用经费合计 | 4.00 | |||||',
    ].join('\n'),
  )
  expect(table?.[0]?.slice(0, 4)).toEqual(['人员经费', '', '', '公用经费'])
  expect(table?.[3]).toEqual(['人员经费合计', '', '5.00', '公用经费合计', '', '', '', '', '4.00'])
})

it('reads a table of such text as one with its columns', () => {
  const text = [
    '清河县水务局2024年度部门决算',
    '三、支出决算表',
    '单位：清河县水务局 | 2024年度 | 金额单位：万元 | ||',
    '项目 | 本年支出合计 | 基本支出 | 项目支出 | |',
    '功能分类科目编码 | 科目名称 |',
    '栏次 | 1 | 2 | 3 | |',
    '合计 | 9.00 | 8.00 | 1.00 | |',
    '213 | 农林水支出 | 9.00 | 8.00 | 1.00 |',
    '21303 | 水利 | 9.00 | 8.00 | 1.00 |',
    '2130301 | 行政运行 | 9.00 | 8.00 | 1.00 |',
  ].join('\n')
  const document = understandDocument({
    raw: read(text),
    diagnostics: [],
    source: { file: 'a.txt', sha256: null },
  })
  expect(document).toMatchObject({ kind: 'finalAccount', unit: { name: '清河县水务局' } })
  const rows = document.meanings[0]?.sides[0]?.rows ?? []
  expect(rows.map(({ code, amounts }) => [code, amounts])).toEqual([
    [null, { total: '9.00', basic: '8.00', project: '1.00' }],
    ...['213', '21303', '2130301'].map(code => [
      code,
      { total: '9.00', basic: '8.00', project: '1.00' },
    ]),
  ])
})

it('leaves head rows that too many ways fit as they are', () => {
  const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => word + at)
  const head = [...names('列', 32), ...new Array<string>(28).fill('')]
  const below = names('子', 40)
  const body = ['教育支出', ...new Array<string>(59).fill('1.00')]
  const [table] = cells([head, below, body, body].map(row => row.join(' | ') + ' |').join('\n'))
  expect(table?.[0]).toEqual(head)
})

it('reads an empty table whose rows are of several widths, by what most of them begin with', () => {
  expect(
    cells(
      '部门：某某县某局 | 单位：万元\n科目编码 | 科目名称 | 本年支出 | |\n | | 小计 | 基本支出 | 项目支出\n合计 | | | |\n\n备注：此表无数据。',
    ),
  ).toEqual([
    [
      ['科目编码', '科目名称', '本年支出', ''],
      ['', '', '小计', '基本支出', '项目支出'],
      ['合计', '', '', ''],
    ],
  ])
})

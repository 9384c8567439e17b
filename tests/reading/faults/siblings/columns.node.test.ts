import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/documents'
import {
  control,
  controlMeaning,
  controlHolds,
  countOutcomes,
  header,
  layOut,
  listCodes,
  listMeaning,
  rows,
} from '../control'

const [code, name, whole, basic, project] = header
const budget = (table: string) => readText(`某市某局\n2025年度部门预算\n\n${table}`)
const account = (table: string) => readText(`某市某局\n2024年度部门决算\n\n${table}`)
const listColumns = (document: ReturnType<typeof readText>) =>
  document.meanings[0]!.sides.map(({ columns }) => columns.map(({ key, parent }) => [key, parent]))

describe('header words of other offices', () => {
  it.each([
    '数额',
    '预算额',
    '金额（元）',
    '合计数',
    '本年预算',
    '本年预算数',
    '2025年预算',
    '本年合计',
    '预算合计',
    '支出总计',
    '总额',
    '预算安排数',
  ])('“%s” is the total of the row', words => {
    const document = readText(layOut([code, name, words, basic, project], ...rows))
    expect(listMeaning(document)).toEqual(controlMeaning)
    expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
    expect(document.diagnostics).toEqual([])
  })

  it.each([
    ['其中：基本支出', '项目支出'],
    ['1.基本支出', '2.项目支出'],
    ['一、基本支出', '二、项目支出'],
    ['（一）基本支出', '（二）项目支出'],
    ['基本支出（万元）', '项目支出（万元）'],
    ['基本经费', '项目经费'],
  ])('“%s” and “%s” are parts of it', (first, second) => {
    const document = readText(layOut([code, name, whole, first, second], ...rows))
    expect(listMeaning(document)).toEqual(controlMeaning)
    expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
    expect(document.diagnostics).toEqual([])
  })

  it.each(['其中：人员经费', '人员经费'])('“%s” behind 基本支出 is a part of it', words => {
    const document = readText(
      layOut(
        [code, name, whole, basic, words, '公用经费', project],
        ...rows.map(([own, words, total, first, second]) => [
          own,
          words,
          total,
          first,
          (Number(first) * 0.75).toFixed(2),
          (Number(first) * 0.25).toFixed(2),
          second,
        ]),
      ),
    )
    expect(listColumns(document)).toEqual([
      [
        ['total', null],
        ['basic', 'total'],
        ['personnel', 'basic'],
        ['operating', 'basic'],
        ['project', 'total'],
      ],
    ])
    expect(countOutcomes(document).fails).toBe(0)
    expect(countOutcomes(document).holds).toBeGreaterThan(countOutcomes(control).holds)
  })

  it('公务车 is 公务用车', () => {
    const document = budget(
      '三公经费支出表\n单位：万元\n\n“三公”经费合计\t因公出国（境）费\t公务车购置及运行费\t\t\t公务接待费\n\t\t小计\t公务车购置费\t公务车运行费\t\n18.00\t0.00\t12.00\t0.00\t12.00\t6.00\n',
    )
    expect(listColumns(document)[0]!.map(([key]) => key)).toEqual([
      'threePublic',
      'overseas',
      'vehicles',
      'vehicles.purchase',
      'vehicles.operation',
      'reception',
    ])
    expect(document.diagnostics).toEqual([])
  })

  it('当年 and 结转 below a fund are this year and what was carried over', () => {
    const document = budget(
      '项目支出表\n单位：万元\n\n项目编码\t项目名称\t合计\t一般公共预算\t\t政府性基金预算\t\n\t\t\t当年\t结转\t当年\t结转\n\t合计\t70.00\t65.00\t5.00\t\t\n1\t信息化运维\t50.00\t45.00\t5.00\t\t\n2\t课题研究\t20.00\t20.00\t\t\t\n',
    )
    expect(listColumns(document)).toEqual([
      [
        ['total', null],
        ['currentYear.generalPublic', 'total'],
        ['carryOver.generalPublic', 'total'],
        ['currentYear.governmentFund', 'total'],
        ['carryOver.governmentFund', 'total'],
      ],
    ])
    expect(countOutcomes(document).fails).toBe(0)
    expect(listCodes(document)).toEqual(['no-sheets'])
  })
})

describe('K07: budget beside spending in final accounts', () => {
  it('预算数 and 决算数 may stand over their columns', () => {
    const kinds = '合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费'
    const parts = '\t\t小计\t公务用车购置费\t公务用车运行维护费\t'
    const document = account(
      `财政拨款“三公”经费支出决算表\n公开09表\n部门：某市某局 金额单位：万元\n\n预算数\t\t\t\t\t\t决算数\t\t\t\t\t\n${kinds}\t${kinds}\n${parts}\t${parts}\n1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12\n2.85\t0.00\t2.00\t0.00\t2.00\t0.85\t0.39\t0.00\t0.20\t0.00\t0.20\t0.19\n`,
    )
    expect(document.meanings[0]!.sides[0]!.rows[0]!.amounts).toMatchObject({
      total: '0.39',
      reception: '0.19',
      'vehicles.operation': '0.20',
      'budgeted.total': '2.85',
      'budgeted.vehicles': '2.00',
      'budgeted.reception': '0.85',
    })
    expect(document.diagnostics).toEqual([])
    expect(countOutcomes(document)).toMatchObject({ holds: 4, fails: 0 })
  })

  it('may be three columns of each side of the summary', () => {
    const document = account(
      `收入支出决算总表\n单位：万元\n\n收入\t\t\t\t支出\t\t\t\n项目\t年初预算数\t全年预算数\t决算数\t项目\t年初预算数\t全年预算数\t决算数\n一、财政拨款收入\t90.00\t95.00\t95.00\t一、一般公共服务支出\t90.00\t95.00\t94.00\n本年收入合计\t90.00\t95.00\t95.00\t本年支出合计\t90.00\t95.00\t94.00\n年初结转和结余\t\t\t\t年末结转和结余\t\t\t1.00\n总计\t90.00\t95.00\t95.00\t总计\t90.00\t95.00\t95.00\n`,
    )
    const keys = ['budgeted.total', 'adjusted.total', 'total']
    expect(document.meanings[0]!.sides.map(({ columns }) => columns.map(({ key }) => key))).toEqual(
      [keys, keys],
    )
    expect(document.diagnostics).toEqual([])
    expect(countOutcomes(document).fails).toBe(0)
  })
})

it.each(['项目支出合计', '项目支出', '项目支出小计'])(
  '“%s” of a table of projects is the total of each',
  words => {
    const document = budget(
      `2025年项目支出情况表\n\n单位：万元\n\n科目编码\t科目名称\t项目名称\t${words}\t工资福利支出\t商品和服务支出\n2070104\t图书馆\t免费开放补助\t30.00\t\t30.00\n2070109\t群众文化\t群众文化活动\t25.00\t5.00\t20.00\n\t合计\t\t55.00\t5.00\t50.00\n`,
    )
    expect(document.projects.map(({ name, total }) => [name, total])).toEqual([
      ['免费开放补助', '30.00'],
      ['群众文化活动', '25.00'],
    ])
  },
)

it.each([
  '在职人数',
  '编制数',
  '实有人数（人）',
  '供养人员数',
  '公务用车保有量（辆）',
  '接待批次数',
])('“%s” among columns of money is a count, kept as printed', words => {
  const counted = rows.map(([own, label, ...amounts]) => [own, label, '25', ...amounts])
  const document = readText(layOut([code, name, words, whole, basic, project], ...counted))
  expect(listMeaning(document)).toEqual(controlMeaning)
  expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
  expect(document.meanings[0]!.sides[0]!.rows[1]!.labels?.[words]).toBe('25')
  expect(document.diagnostics).toEqual([])
})

it.each(['专项业务经费支出', '专项业务经费', '专项经费支出'])(
  '“%s” beside 人员经费 and 公用经费 is expenditure on projects',
  words => {
    const document = readText(
      layOut(
        [code, name, whole, '人员经费支出', '公用经费支出', words],
        ...rows.map(([own, label, total, first, second]) => [own, label, total, first, '', second]),
      ),
    )
    expect(listColumns(document)).toEqual([
      [
        ['total', null],
        ['personnel', 'total'],
        ['operating', 'total'],
        ['project', 'total'],
      ],
    ])
    expect(countOutcomes(document).fails).toBe(0)
    expect(document.diagnostics).toEqual([])
  },
)

it('takes words that end with 经费支出 for a part that is not known, and no total', () => {
  const document = readText(
    layOut(
      [code, name, whole, '人员经费支出', '公用经费支出', '机要通信经费支出'],
      ...rows.map(([own, label, total, first, second]) => [own, label, total, first, '', second]),
    ),
  )
  expect(listColumns(document)[0]!.map(([, parent]) => parent)).toEqual([
    null,
    'total',
    'total',
    'total',
  ])
  expect(countOutcomes(document).fails).toBe(0)
  expect(listCodes(document)).toEqual(['unknown-column'])
})

it.each(['运维费', '运行维护费', '购置费'])(
  '“%s” without words of 三公 is of no vehicles',
  words => {
    const document = readText(layOut([code, name, whole, words, '建设费'], ...rows))
    expect(listColumns(document)[0]!.map(([key]) => key)).toEqual(['total', 'column-3', 'column-4'])
  },
)

it('keeps a column 调整数 that is blank throughout beside 年初预算数', () => {
  const document = readText(
    layOut(
      [code, name, '年初预算数', '调整数', '调整后预算数', basic, project],
      ...rows.map(([own, label, total, first, second]) => [
        own,
        label,
        total,
        '',
        total,
        first,
        second,
      ]),
    ),
  )
  expect(document.meanings[0]!.sides).toHaveLength(1)
  expect(listMeaning(document)).toEqual(controlMeaning)
  expect(document.diagnostics).toEqual([])
})

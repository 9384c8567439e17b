import { describe, expect, it } from 'vitest'
import { readPerformanceSheets } from '@/reading/performanceSheets/readPerformanceSheets'
import { printedSheets } from './printed'

const read = printedSheets().map(readPerformanceSheets)
const sheets = read.map(({ firstSheet: sheet }) => sheet!)

/** name, total, weights with a dash where none is printed, targets as printed. */
const expected: [string, string, string, string][] = [
  [
    '助保贷款贴息补助专项',
    '570.00',
    '20 10 20 10 20 10',
    '<1345 ≥95% ≤570万 ≤12个月 逐渐提高 ≥95%',
  ],
  [
    '城乡居民基层工作人员补助资金',
    '126.72',
    '20 10 10 20 20 10',
    '352 100% 及时 240-350 100% ≥90%',
  ],
  [
    '农村社会养老保险支付资金',
    '33.99',
    '10 10 5 5 5 5 10 10 20 -',
    '≤30人 ≤22人 100% 100% ≤20天 100% ≤19万元 ≤18万元 保障 ≥90%',
  ],
  ['企业补充养老保险', '2.44', '30 20 30 10', '=2 =100% =100% =100%'],
  ['社保局自主聘用人员经费', '507.00', '20 20 10 15 15 10', '≤110人 =100% 及时 有序 0起 ≥90%'],
  ['社会化管理服务专项', '20.00', '20 20 10 10 20 10', '=1 ≥90% =18.6万元 =1.4万元 提高 ≥90%'],
  [
    '计算机系统运行维护专项',
    '110.00',
    '10 10 5 5 5 5 10 10 20 10',
    '≥9 $=2$ $\\geq95\\%$ $\\geq95\\%$ $\\geq90\\%$ $\\geq90\\%$ ≤16万元 ≤1.3万元 $\\geq95\\%$ $\\geq95\\%$',
  ],
  [
    '计算机系统运行耗材购置及设备维修专项',
    '15.68',
    '10 10 5 5 5 5 10 10 20 10',
    '≤40台 ≤30台 ≥95% =100% ≥95% ≥95% =40元 =1100元 ≥95% ≥95%',
  ],
  [
    '社会保障服务中心运行费',
    '512.81',
    '5 5 5 5 10 10 10 10 20 5 5',
    '=32224.83平方米 =12个月 ≥95% 100% =100% =100% =31元 ≥0.749 100% ≥95% ≥90%',
  ],
  [
    '社会保险国产软件购置与升级',
    '73.16',
    '10 10 5 5 5 5 10 10 20 10',
    '≤300套 ≤10台 ≥95% =100% ≥95% ≥95% ≤33.84万元 ≤39.32万元 ≥95% ≥95%',
  ],
  [
    '企业养老保险考核奖补资金',
    '81.72',
    '20 20 10 30 10',
    '=81.72万元 规范使用 及时使用 效果明显 ≥90%',
  ],
  [
    '中央企业及原中央下放企业退休人员社会化管理人事档案补助资金',
    '174.79',
    '20 20 10 30 10',
    '较高 =100% 及时 准确便捷 ≥99%',
  ],
  [
    '提前下达2024年中央企业及原中央下放企业退休人员社会化管理人事档案补助资金',
    '174.79',
    '20 20 10 30 10',
    '较高 =100% 及时 准确便捷 ≥99%',
  ],
]

describe('the thirteen sheets of Changchun', () => {
  it('are thirteen with ninety-four indicators', () => {
    expect(sheets).toHaveLength(13)
    expect(sheets.flatMap(sheet => sheet.indicators)).toHaveLength(94)
  })

  it.each(expected)('%s', (name, total, weights, targets) => {
    const index = expected.findIndex(row => row[0] === name)
    const sheet = sheets[index]!
    expect(sheet.name).toBe(name)
    expect(sheet.number).toBe(index + 1)
    expect(sheet.level).toBe('二级项目')
    expect(sheet.department).toEqual({ name: '长春市社会保险局', code: '310' })
    expect(
      [sheet.funds.total, sheet.funds.fiscal, sheet.funds.other].map(figure => figure?.amount),
    ).toEqual([total, total, '0.00'])
    expect(sheet.indicators.map(({ weight }) => weight ?? '-').join(' ')).toBe(weights)
    expect(sheet.indicators.map(({ target }) => target.raw.replaceAll(' ', '')).join(' ')).toBe(
      targets,
    )
    expect(read[index]!.unit).toBe('万元')
  })

  it('carry dimension and category down, and their figures lead to the printed cell', () => {
    const printed = printedSheets()
    sheets.forEach((sheet, index) =>
      sheet.indicators.forEach(
        ({ row, line, cells, name, target, weight, dimension, category }) => {
          const at = printed[index]!.rows[row]!
          expect(at.line).toBe(line)
          expect(at.cells[cells.name]!.replaceAll(' ', '')).toBe(name)
          expect(at.cells[cells.target!]).toBe(target.raw)
          if (weight !== null) expect(at.cells[cells.weight!]).toBe(weight)
          expect(dimension).toMatch(/^(产出|效果|满意度)指标$/)
          expect(category).toMatch(/^(数量|质量|时效|成本|社会效益|满意度)指标$/)
        },
      ),
    )
  })

  it('reads the rows that stand beside their columns', () => {
    const find = (sheet: number, name: string) =>
      sheets[sheet - 1]!.indicators.find(indicator => indicator.name === name)
    expect(find(3, '保障民众生活幸福感')).toMatchObject({
      dimension: '效果指标',
      category: '社会效益指标',
      weight: '20',
      cells: { name: 4, target: 5, weight: 6 },
    })
    expect(find(3, '服务对象满意度')).toMatchObject({
      dimension: '满意度指标',
      category: '满意度指标',
      weight: null,
      target: { kind: 'atLeast', value: '90', unit: '%' },
    })
    expect(find(6, '预约上门认证')).toMatchObject({
      dimension: '产出指标',
      category: '成本指标',
      weight: '10',
      cells: { name: 1, target: 3, weight: 4 },
    })
    expect(find(9, '办事人员满意度')).toMatchObject({
      dimension: '满意度指标',
      category: '满意度指标',
      weight: '5',
      cells: { name: 1, target: 4, weight: 5 },
    })
  })

  it('splits goals at their tags and keeps single ones whole', () => {
    expect(sheets.map(sheet => sheet.goal.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3])
    expect(sheets[9]!.goal).toEqual(['完成涉及业务数据终端软硬件国产化。'])
    expect(sheets[11]!.goal[1]).toBe('在保证退休人员档案安全的前提下，有序完成档案数字化工作。')
    expect(sheets[9]!.goalLine).toBe(sheets[9]!.funds.total!.place.line + 3)
  })

  it('accounts for every cell, and says which row lacks its weight', () => {
    for (const { coverage } of read) {
      const { printed, read, reported } = coverage.count()
      expect([read, reported]).toEqual([printed, 0])
    }
    const warnings = read.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ level }) => level === 'warning'),
    )
    expect(warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'missing-weight 原文第 329 行“服务对象满意度”一行没有权重，记为空。',
    ])
    expect(
      read.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ code }) => code === 'realigned').map(({ line }) => line),
      ),
    ).toEqual([328, 329, 376, 398, 399, 440, 441, 442])
  })
})

import { describe, expect, it, test } from 'vitest'
import { countChecks, runChecks } from '@/budget/checks'
import { subjectTree } from '@/budget/tree/tree'
import { invented } from '../fixtures/documents'

/** What a document says, as far as every one says it. */
function factsOf(file: string) {
  const document = invented[file]!()
  const tree = subjectTree(document)!
  const { fails, holdsWithinRounding, holds, untestable } = countChecks(
    runChecks(document),
  ).byOutcome
  return {
    unit: document.unit.name,
    year: document.year,
    amountUnit: document.amountUnit,
    kinds: document.tables.map(({ kind, rows }) => `${kind} ${rows.length}`),
    total: [tree.root.amounts.total, tree.root.amounts.basic, tree.root.amounts.project],
    tree: [...tree.subjects.values()].map(({ code, name, amounts }) => [code, name, amounts.total]),
    checks: { fails, holdsWithinRounding, holds, untestable },
    cells: document.account.tables.map(({ printed, placed, named }) => [printed, placed, named]),
    diagnostics: document.diagnostics.map(({ code, line }) => [code, line]),
  }
}

test('a document of pipes in 元 has its codes in three columns', () => {
  expect(factsOf('qinghe-water-2025.md')).toEqual({
    unit: '青禾市水务局',
    year: 2025,
    amountUnit: '元',
    kinds: ['expenditure 12', 'generalPublicExpenditure 12'],
    total: [2_000_000_000, 965_432_150, 1_034_567_850],
    tree: [
      ['208', '社会保障和就业支出', 120_000_000],
      ['20805', '行政事业单位养老支出', 120_000_000],
      ['2080505', '机关事业单位基本养老保险缴费支出', 120_000_000],
      ['213', '农林水支出', 1_834_567_890],
      ['21303', '水利', 1_834_567_890],
      ['2130301', '行政运行', 800_000_040],
      ['2130306', '水利工程运行与维护', 1_034_567_850],
      ['221', '住房保障支出', 45_432_110],
      ['22102', '住房改革支出', 45_432_110],
      ['2210201', '住房公积金', 45_432_110],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 81, untestable: 3 },
    cells: [
      [64, 64, 0],
      [64, 64, 0],
    ],
    diagnostics: [],
  })
})

test('a document of tabs has its unit above each table and a reserve beside basic and project', () => {
  expect(factsOf('linyuan-archives-2023.txt')).toEqual({
    unit: '临垣省档案馆',
    year: 2023,
    amountUnit: '万元',
    kinds: ['revenueExpenditure 9', 'expenditure 2', 'fiscalExpenditure 13'],
    total: [860_000_000, null, null],
    tree: [
      ['201', '一般公共服务支出', 600_000_000],
      ['20126', '档案事务', 600_000_000],
      ['2012601', '行政运行', 380_000_000],
      ['2012604', '档案馆', 220_000_000],
      ['208', '社会保障和就业支出', 150_000_000],
      ['20805', '行政事业单位养老支出', 150_000_000],
      ['2080505', '机关事业单位基本养老保险缴费支出', 100_000_000],
      ['2080506', '机关事业单位职业年金缴费支出', 50_000_000],
      ['221', '住房保障支出', 110_000_000],
      ['22102', '住房改革支出', 110_000_000],
      ['2210201', '住房公积金', 110_000_000],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 26, untestable: 2 },
    cells: [
      [38, 38, 0],
      [9, 9, 0],
      [38, 38, 0],
    ],
    diagnostics: [],
  })
  const [whole] = invented['linyuan-archives-2023.txt']!().meanings[1]!.sides[0]!.rows
  expect(whole!.amounts).toMatchObject({
    total: '900.00',
    basic: '520.00',
    project: '350.00',
    reserve: '30.00',
  })
})

test('a page has its tables in HTML', () => {
  expect(factsOf('nanpu-culture-2024.html')).toEqual({
    unit: '南浦区文化馆',
    year: 2024,
    amountUnit: '万元',
    kinds: ['expenditure 8', 'generalPublicExpenditure 8'],
    total: [315_600_000, 255_100_000, 60_500_000],
    tree: [
      ['207', '文化旅游体育与传媒支出', 280_600_000],
      ['20701', '文化和旅游', 280_600_000],
      ['2070109', '群众文化', 280_600_000],
      ['221', '住房保障支出', 35_000_000],
      ['22102', '住房改革支出', 35_000_000],
      ['2210201', '住房公积金', 35_000_000],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 65, untestable: 1 },
    cells: [
      [39, 39, 0],
      [39, 39, 0],
    ],
    diagnostics: [],
  })
})

test('a document without performance sheets has its projects, and says what is missing', () => {
  expect(factsOf('yunshan-seismology-2022.txt')).toEqual({
    unit: '云杉县地震台',
    year: 2022,
    amountUnit: '万元',
    kinds: ['expenditure 6', 'projectExpenditure 4'],
    total: [148_750_000, 96_250_000, 52_500_000],
    tree: [
      ['224', '灾害防治及应急管理支出', 148_750_000],
      ['22405', '地震事务', 148_750_000],
      ['2240501', '行政运行', 96_250_000],
      ['2240504', '地震监测', 52_500_000],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 16, untestable: 1 },
    cells: [
      [27, 27, 0],
      [8, 8, 0],
    ],
    diagnostics: [['no-sheets', 18]],
  })
  const { projects, sheets } = invented['yunshan-seismology-2022.txt']!()
  expect(projects.map(({ name, total }) => [name, total])).toEqual([
    ['台站观测设备更新', '40.00'],
    ['地震科普', '12.50'],
  ])
  expect(sheets).toEqual([])
})

test('a document publishes two tables empty, which is no fault', () => {
  expect(factsOf('heyuan-park-2024.txt')).toEqual({
    unit: '荷源市公园管理处',
    year: 2024,
    amountUnit: '万元',
    kinds: ['generalPublicExpenditure 5', 'governmentFund 2', 'stateCapital 2'],
    total: [77_300_000, 50_000_000, 27_300_000],
    tree: [
      ['212', '城乡社区支出', 77_300_000],
      ['21205', '城乡社区环境卫生', 77_300_000],
      ['2120501', '城乡社区环境卫生', 77_300_000],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 13, untestable: 3 },
    cells: [
      [24, 24, 0],
      [6, 6, 0],
      [6, 6, 0],
    ],
    diagnostics: [],
  })
})

test('a table goes on over three pages, each with its head again', () => {
  expect(factsOf('songling-hospital-2025.txt')).toEqual({
    unit: '松岭市第三医院',
    year: 2025,
    amountUnit: '万元',
    kinds: ['generalPublicExpenditure 15'],
    total: [2_460_000_000, 1_900_000_000, 560_000_000],
    tree: [
      ['208', '社会保障和就业支出', 300_000_000],
      ['20805', '行政事业单位养老支出', 300_000_000],
      ['2080502', '事业单位离退休', 80_000_000],
      ['2080505', '机关事业单位基本养老保险缴费支出', 220_000_000],
      ['210', '卫生健康支出', 2_010_000_000],
      ['21002', '公立医院', 2_010_000_000],
      ['2100201', '综合医院', 1_450_000_000],
      ['2100299', '其他公立医院支出', 560_000_000],
      ['221', '住房保障支出', 150_000_000],
      ['22102', '住房改革支出', 150_000_000],
      ['2210201', '住房公积金', 150_000_000],
    ],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 29, untestable: 2 },
    cells: [[65, 65, 0]],
    diagnostics: [],
  })
})

test('a document in 元 has 三公 in 万元 and sentences in 万元', () => {
  expect(factsOf('xian-justice-2025.txt')).toMatchObject({
    unit: '汐岸区司法所',
    year: 2025,
    amountUnit: '元',
    kinds: [
      'revenue 13',
      'expenditure 13',
      'generalPublicExpenditure 13',
      'generalPublicBasicExpenditure 13',
      'threePublic 4',
    ],
    total: [1_200_000_000, 800_000_000, 400_000_000],
    checks: { fails: 0, holdsWithinRounding: 0, holds: 185, untestable: 8 },
    cells: [
      [57, 57, 0],
      [55, 55, 0],
      [55, 55, 0],
      [53, 53, 0],
      [14, 14, 0],
    ],
    diagnostics: [],
  })
  const { meanings } = invented['xian-justice-2025.txt']!()
  expect(meanings.map(({ unit }) => unit)).toEqual(['元', '元', '元', '元', '万元'])
})

describe.each(Object.keys(invented))('%s', file => {
  it('accounts for every cell', () => {
    const { account } = invented[file]!()
    expect(account.tables.length).toBeGreaterThan(0)
    for (const { printed, placed, named } of account.tables) expect(placed + named).toBe(printed)
  })
})

import { plainText } from '@/text/segments'
import { expect, test } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import {
  formatPoints,
  listNamesakes,
  listProjects,
  describeMoneyTargets,
  projectFinding,
  describeTotal,
  describeWeights,
} from '@/budget/projects'
import { moneyFacts } from '@/budget/projects/moneyTargets'
import { sheetName } from '@/budget/projects/sheetFacts'
import { toPoints } from '@/budget/projects/weights'
import { explainCell } from '@/provenance/explainCell'
import { readTarget } from '@/document/readTarget'
import { changchun2024 } from '../../fixtures/changchun'
import { readText } from '../../fixtures/documents'

const document = changchun2024()
const with_ = (parts: Partial<BudgetDocument>) => listProjects({ ...document, ...parts })

test('a sheet without a project and a project without a sheet are listed as such', () => {
  const projects = document.projects.map((project, index) =>
    index === 0 ? { ...project, sheet: null } : project,
  )
  const list = with_({ projects })
  expect(list.withoutSheet.map(({ id }) => id)).toEqual(['1axu7ad'])
  expect(
    list.withoutProject.map(({ id, name, fen, sheet }) => [id, name, fen, sheet!.rows.length]),
  ).toEqual([['sheet-t20', '社会保险国产软件购置与升级', 73_160_000, 10]])
  expect(list.entries).toHaveLength(14)
  expect(list.sum).toBe(2_403_100_000)
})

test('a document of sheets alone has them, and no total', () => {
  const list = with_({ projects: [], meanings: [] })
  expect(list.entries).toHaveLength(13)
  expect([list.total, list.sum, list.groups]).toEqual([null, null, []])
})

test('two sheets with one name are two, each naming the other', () => {
  const [first, second] = document.sheets
  const list = with_({
    sheets: document.sheets.map(sheet =>
      sheet === second ? { ...sheet, name: first!.name } : sheet,
    ),
  })
  expect(
    list.entries
      .filter(({ sharesName }) => sharesName)
      .map(entry => [entry.id, listNamesakes(list.entries, entry).map(({ id }) => id)]),
  ).toEqual([
    ['0bbx9i5', ['1j37650']],
    ['1j37650', ['0bbx9i5']],
  ])
})

test('a weight that is not a number is shown as printed, and named by its row', () => {
  const [first] = document.sheets
  const row = first!.indicators[0]!
  const sheets = document.sheets.map(sheet =>
    sheet === first
      ? {
          ...sheet,
          indicators: sheet.indicators.map(one => (one === row ? { ...one, weight: null } : one)),
        }
      : sheet,
  )
  const tables = document.tables.map(table =>
    table.id === 't11'
      ? {
          ...table,
          rows: table.rows.map((printed, index) =>
            index === row.row
              ? {
                  ...printed,
                  cells: printed.cells.map((cell, at) => (at === row.cells.weight ? '二十' : cell)),
                }
              : printed,
          ),
        }
      : table,
  )
  const { sheet } = with_({ sheets, tables }).entries.find(({ id }) => id === '0bbx9i5')!
  expect(sheet!.rows[0]).toMatchObject({ weight: null, weightState: 'bad', weightText: '二十' })
  expect(describeWeights(sheet!, {}).map(plainText)).toEqual([
    '印出的权重合计 70',
    '原文第\u2009286\u2009行“贴、低息贷款新、续贷人数”的权重印作“二十”，不是数',
    '满分 100，其余 10 分按惯例属预算执行率，文件没有印出',
  ])
})

test('a target in no known form is kept as printed and marked', () => {
  const [first] = document.sheets
  const targets = ['比2024年3月多', '', '稳步提高', '≥95%']
  const sheets = [
    {
      ...first!,
      indicators: first!.indicators
        .slice(0, 4)
        .map((one, index) => ({ ...one, target: readTarget(targets[index]!) })),
    },
  ]
  const { sheet } = with_({ sheets }).entries.find(({ id }) => id === '0bbx9i5')!
  expect(sheet!.rows.map(({ target }) => [target.form, target.mark, target.raw])).toEqual([
    ['unknown', '?', '比2024年3月多'],
    ['missing', '缺', ''],
    ['qualitative', '定性', '稳步提高'],
    ['quantified', '≥', '≥95%'],
  ])
  expect(sheet!.counts).toEqual({ all: 4, quantified: 1, qualitative: 1, unclear: 2 })
})

test('weights are exact, and a sheet may print all of 100', () => {
  expect(['20', '7.5', '-2', '0.00001', '二十', null].map(toPoints)).toEqual([
    200_000,
    75_000,
    -20_000,
    null,
    null,
    null,
  ])
  expect([formatPoints(75_000), formatPoints(-20_000)]).toEqual(['7.5', '\u22122'])
  const [first] = document.sheets
  const [row] = first!.indicators
  const sheets = [
    {
      ...first!,
      indicators: [
        ...first!.indicators,
        { ...row!, row: 20, dimension: '预算执行', name: '预算执行率', weight: '10' },
      ],
    },
  ]
  const { sheet } = with_({ sheets }).entries.find(({ id }) => id === '0bbx9i5')!
  expect(describeWeights(sheet!, {}).map(plainText)).toEqual(['权重合计 100'])
})

test('amounts in other units are converted exactly, and chance sums are not claimed', () => {
  const { rows } = with_({}).entries.find(({ id }) => id === '1axu7ad')!.sheet!
  const priced = (targets: readonly string[]) =>
    rows.slice(0, targets.length).map((row, index) => ({
      ...row,
      indicator: {
        ...row.indicator,
        category: `c${index}`,
        name: '费用',
        target: readTarget(targets[index]!),
      },
    }))
  expect(
    moneyFacts(priced(['≤731600元']), 73_160_000).targets.map(({ relation }) => relation),
  ).toEqual(['whole'])
  expect(
    moneyFacts(priced(['≤338400元', '≤39.32万元']), 73_160_000).targets.map(({ relation, fen }) => [
      relation,
      fen,
    ]),
  ).toEqual([
    ['part', 33_840_000],
    ['part', 39_320_000],
  ])
  expect(
    describeMoneyTargets({
      money: moneyFacts(priced(['≤30万元', '≤40万元', '≤33.16万元']), 73_160_000),
      unit: '万元',
      project: null,
      targetOf: () => null,
    }).map(plainText),
  ).toEqual([
    '“≤30万元”、“≤40万元”、“≤33.16万元”是上限，合计 103.16 万元，比项目金额 73.16 万元多 30.00 万元',
  ])
})

test('sheets are called by their printed number', () => {
  expect([1, 10, 13, 20, 45, 120].map(number => sheetName({ number, table: 't9' }))).toEqual([
    '项目一',
    '项目十',
    '项目十三',
    '项目二十',
    '项目四十五',
    '项目 120',
  ])
  expect(sheetName({ number: null, table: 't19' })).toBe('原表第\u200919\u2009张')
})

test('an amount that is none is shown as printed, and a blank or a dash is not', () => {
  const rows = [
    '一级项目|二级项目|合计|一般公共预算',
    '公共卫生|防控|100|100',
    '公共卫生|信息化|壹佰|79.50',
    '公共卫生|宣传||1',
    '公共卫生|防治|—|1',
  ]
  const read = readText(
    ['某某局2024年部门预算', '', '项目支出表', '单位：万元', ...rows]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  const list = listProjects(read)
  expect(list.entries.map(({ fen, unread }) => [fen, unread])).toEqual([
    [100_000_000, null],
    [null, '壹佰'],
    [null, null],
    [null, null],
  ])
  const said = list.entries.map(entry =>
    projectFinding(entry, '万元')
      .map(({ text }) => text)
      .join(''),
  )
  expect([said[1], said[2]]).toEqual(['信息化，印出的“壹佰”不是金额', '宣传，没有印出金额'])
  expect(
    describeTotal(list, '万元')
      .map(({ text }) => text)
      .join(''),
  ).toBe('项目支出表没有印出合计，各项目相加得 100.00 万元，3 个没有读得出的金额')
  expect(list.entries.map(({ cell }) => explainCell(read, cell!)!.value)).toEqual([
    { kind: 'money', fen: 100_000_000 },
    { kind: 'words', text: '壹佰' },
    null,
    null,
  ])
})

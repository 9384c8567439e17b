import { describe, expect, test } from 'vitest'
import { plainText } from '@/text/segments'
import {
  compareSheets,
  comparisonFinding,
  describeCounts,
  describeFilter,
  filteredFinding,
  filterIndicators,
  type IndicatorFilter,
  indicatorsFinding,
  listIndicators,
  spreadOf,
  stepIndicators,
} from '@/budget/indicators'
import { categoryOf, groupOf } from '@/budget/indicators/indicator'
import { listProjects } from '@/budget/projects'
import { changchun2024 } from '../../fixtures/changchun'

const document = changchun2024()
const list = listIndicators(listProjects(document))
const any: IndicatorFilter = { find: '', group: null, category: null, kind: null, project: null }
const found = (filter: Partial<IndicatorFilter>) =>
  filterIndicators(list, { ...any, ...filter }, 'printed')
const textOf = (pieces: readonly { readonly text: string }[]) =>
  pieces.map(({ text }) => text).join('')
const printed = document.sheets.flatMap(sheet => sheet.indicators)

describe('all indicators of the document', () => {
  test('are every printed row once, in the order printed', () => {
    expect(list.lines.map(({ facts }) => facts.indicator.line)).toEqual(
      printed.map(({ line }) => line).sort((one, other) => one - other),
    )
    expect(list.lines).toHaveLength(94)
    expect(list.groups).toEqual(['output', 'effect', 'satisfaction'])
  })

  test('sorted by weight lose none, and stay in printed order where weights are equal', () => {
    const sorted = filterIndicators(list, any, 'weight')
    const weights = sorted.map(({ facts }) => facts.weight ?? -1)
    expect(weights).toEqual([...weights].sort((one, other) => other - one))
    expect(weights.at(-1)).toBe(-1)
    expect(new Set(sorted.map(({ facts }) => facts.key)).size).toBe(94)
  })

  test('are narrowed by each filter, and by all of them together', () => {
    const inDocument = (test: (indicator: (typeof printed)[number]) => boolean) =>
      printed.filter(test).length
    expect(found({ group: 'output' })).toHaveLength(
      inDocument(({ dimension }) => dimension === '产出指标'),
    )
    expect(found({ category: '成本' })).toHaveLength(
      inDocument(({ category }) => category === '成本指标'),
    )
    expect(found({ kind: 'atLeast' })).toHaveLength(
      inDocument(({ target }) => target.kind === 'atLeast'),
    )
    expect(found({ kind: 'qualitative' })).toHaveLength(15)
    expect(found({ kind: 'unweighted' }).map(({ facts }) => facts.indicator.line)).toEqual([329])
    expect(found({ project: '0wa28jn' })).toHaveLength(11)
    expect(
      found({ find: '满意 ≥95', group: 'satisfaction' }).every(
        ({ text }) => text().includes('满意') && text().includes('≥95'),
      ),
    ).toBe(true)
    expect(found({ category: '没有的' })).toEqual([])
  })

  test('how weight is spread, per sheet and in total', () => {
    const { whole, sheets } = spreadOf(list, list.lines)
    expect(whole).toMatchObject({
      counts: { all: 94, quantified: 79, qualitative: 15, unclear: 0 },
      sum: 11_600_000,
      unweighted: 1,
      points: { output: 7_300_000, effect: 3_100_000, satisfaction: 1_200_000, cost: 0, other: 0 },
    })
    for (const { of, sum, counts } of sheets)
      expect([sum, counts]).toEqual([of.sheet.weights.sum, of.sheet.counts])
    expect(plainText(describeCounts(list.lines, whole.counts))).toBe(
      '94 个指标，79 个可量化，15 个只有文字',
    )
  })

  test('which sheets lack a category that most have', () => {
    expect(list.categories.map(({ name, sheets, usual }) => [name, sheets, usual])).toEqual([
      ['数量', 13, true],
      ['质量', 11, true],
      ['时效', 13, true],
      ['成本', 8, true],
      ['社会效益', 13, true],
      ['满意度', 13, true],
    ])
    expect(
      list.sheets
        .filter(({ lacking }) => lacking.length > 0)
        .map(({ entry, lacking }) => [entry.id, lacking.join()]),
    ).toEqual([
      ['1bwijfw', '质量,成本'],
      ['1xmyzo3', '成本'],
      ['12dn275', '质量'],
      ['1y08z4k', '成本'],
      ['0ke1l4g', '成本'],
      ['0j64eix', '成本'],
    ])
  })

  test('in a sentence', () => {
    expect(textOf(indicatorsFinding(list, spreadOf(list, list.lines).whole))).toBe(
      '94 个绩效指标里 79 个可量化，权重的 62.9% 落在产出，5 张表没有成本指标',
    )
  })

  test('in a sentence that says what was looked for', () => {
    const any: IndicatorFilter = {
      find: '',
      group: null,
      category: null,
      kind: null,
      project: null,
    }
    const said = (filter: Partial<IndicatorFilter>) => {
      const lines = filterIndicators(list, { ...any, ...filter }, 'printed')
      return textOf(
        filteredFinding(lines, spreadOf(list, lines), describeFilter(list, { ...any, ...filter })),
      )
    }
    expect(said({ kind: 'qualitative' })).toBe(
      '筛选出 15 个绩效指标，分属 8 张表，权重的 60.0% 落在效益（只有文字）',
    )
    expect(said({ group: 'output', project: '0oo9asc', find: ' 及时 ' })).toBe(
      '筛选出 2 个绩效指标，分属 1 张表（项目“社保局计算机系统运行耗材购置及设备维修经费”、产出、含“及时”）',
    )
    expect(said({ find: '没有这样的词' })).toBe('没有筛选出绩效指标（含“没有这样的词”）')
  })
})

test('two sheets stand side by side, like beside like, and none is lost', () => {
  const [one, other] = ['0oo9asc', '1bwijfw'].map(id =>
    list.sheets.find(({ entry }) => entry.id === id)!,
  )
  const groups = compareSheets(one!, other!)
  const rows = groups.flatMap(({ categories }) => categories).flatMap(category => category.rows)
  expect([0, 1].map(side => rows.filter(row => row[side]).length)).toEqual([10, 4])
  expect(groups.map(({ group, points }) => [group, ...points])).toEqual([
    ['output', 600_000, 500_000],
    ['effect', 200_000, 300_000],
    ['satisfaction', 100_000, 100_000],
  ])
  expect(groups[0]!.categories.map(({ name, counts }) => [name, ...counts])).toEqual([
    ['数量', 2, 1],
    ['质量', 2, 0],
    ['时效', 2, 1],
    ['成本', 2, 0],
  ])
  expect(textOf(comparisonFinding([one!, other!], groups))).toBe(
    `产出的权重一个 60、一个 50；质量、成本指标“${one!.entry.name}”有，“${other!.entry.name}”没有`,
  )
  expect(textOf(comparisonFinding([one!, one!], compareSheets(one!, one!)))).toBe(
    '两个项目在各级指标上的权重相同',
  )
})

test('dimensions and categories are known by their words, whatever the form calls them', () => {
  expect(
    ['产出指标', '效果指标', '效益指标', '成本指标', '社会公众满意度指标', '绩效指标', ''].map(
      groupOf,
    ),
  ).toEqual(['output', 'effect', 'effect', 'cost', 'satisfaction', 'other', 'other'])
  const of = (dimension: string, category: string) => categoryOf({ dimension, category })
  expect([
    of('产出指标', '成本 指标'),
    of('成本指标', '经济成本指标'),
    of('满意度指标', '服务对象满意度指标'),
    of('效益指标', ''),
    of('', ''),
  ]).toEqual(['成本', '成本', '满意度', '效益', '没有分类'])
})

test('indicators of very many sheets are listed in steps', () => {
  const projects = listProjects(document)
  const copies = Array.from({ length: 100 }, (_, copy) =>
    projects.entries.map(entry =>
      entry.sheet
        ? { ...entry, sheet: { ...entry.sheet, key: `${copy}-${entry.sheet.key}` } }
        : entry,
    ),
  )
  const many = { ...projects, entries: copies.flat() }
  expect([...stepIndicators(many)].length).toBeGreaterThan(copies.length / 20)
  expect(listIndicators(many).lines).toHaveLength(copies.length * list.lines.length)
})

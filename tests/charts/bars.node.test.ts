import type { BarSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { economicTable } from '@/budget/economic/economicTable'
import { inferProjects } from '@/budget/inference/inferProjects'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitBarProvenance } from '@/budget/splits/provenance'
import { splitTable } from '@/budget/splits/splitTable'
import { bars } from '@/charts/bars/option'
import type { BarPart, BarRow, BarsData, BarsStyle } from '@/charts/bars/data'
import { buildBarsModel } from '@/charts/bars/model'
import { inset, overlap, type Size } from '@/charts/core/geometry'
import { rankBars, usesBars } from '@/pages/economic/economicBars'
import { splitBars } from '@/pages/split/splitBars'
import { groupedRows, rankedRows } from '@/pages/economic/economicRows'
import { itemsOf } from '@/pages/split/splitProjects'
import { officeOf2019 } from '../fixtures/otherUnits'
import { document, measure, theme } from './draw'
import { compile, render } from './render'

const size = { width: 860, height: 640 }
const table = splitTable(document, 'item')!
const inference = inferProjects(document)
const split = (as: BarsStyle) =>
  splitBars({
    whole: table.whole,
    unit: '万元',
    as,
    rows: sortSplits(table.rows, { by: 'amount', measure: 'total' }),
    pieces: row =>
      itemsOf(inference, row).flatMap(({ proof }) => proof.parts.map(({ fen }) => fen)),
  })
const economic = economicTable(document)!
const request = {
  table: economic,
  measure: 'total',
  level: 'section',
  focus: null,
  find: '',
  order: 'amount',
} as const
const ranked = rankBars({
  rows: rankedRows(request),
  unit: '万元',
  measure: 'total',
  shareOf: '基本支出',
})

describe('what bars show', () => {
  test('the whole, then every subject with basic and project expenditure in words', () => {
    const { rows } = buildBarsModel(split('amount'))
    expect(
      rows.map(({ code, amountText, captions }) => [
        code,
        amountText,
        captions.map(({ long }) => long).join(' '),
      ]),
    ).toEqual([
      [null, '9,619.41', '基本支出 7,216.31（人员 6,241.59，公用 974.72） 项目支出 2,403.10'],
      ['2080109', '7,356.99', '基本支出 5,339.90（人员 4,365.18，公用 974.72） 项目支出 2,017.09'],
      ['2080505', '844.82', '全部是基本支出（人员经费）'],
      ['2210201', '586.86', '全部是基本支出（人员经费）'],
      ['2080699', '349.58', '全部是项目支出'],
      ['2080501', '248.87', '全部是基本支出（人员经费）'],
      ['2101101', '195.87', '全部是基本支出（人员经费）'],
      ['2082699', '36.43', '全部是项目支出'],
    ])
  })

  test('shares in place of amounts', () => {
    expect(buildBarsModel(split('share')).rows[1]!.captions.map(({ long }) => long)).toEqual([
      '基本支出 72.6%（人员 81.7%，公用 18.3%）',
      '项目支出 27.4%',
    ])
    expect(buildBarsModel(split('side')).rows[4]!.captions.map(({ short }) => short)).toEqual([
      '项目支出 349.58',
    ])
  })

  test('what is not disclosed is said, and no part is made up', () => {
    const other = splitTable(officeOf2019(), 'class')!
    const { rows } = buildBarsModel(
      splitBars({ whole: other.whole, rows: other.rows, unit: '万元', as: 'amount' }),
    )
    expect(rows[1]).toMatchObject({
      code: '201',
      parts: [{ key: 'rest' }],
      captions: [{ long: '没有读到基本支出和项目支出' }],
    })
  })

  test('sections from the largest down, with what they make up together', () => {
    const { rows, cumulative } = buildBarsModel(ranked)
    expect(cumulative).toBe(true)
    expect(rows).toHaveLength(28)
    expect(
      rows
        .slice(3, 6)
        .map(({ code, amountText, shareText, cumulativeText }) => [
          code,
          amountText,
          shareText,
          cumulativeText,
        ]),
    ).toEqual([
      ['30108', '844.82', '11.7%', '70.1%'],
      ['30113', '586.86', '8.1%', '78.3%'],
      ['30239', '335.98', '4.7%', '82.9%'],
    ])
    expect(
      rankedRows({ ...request, find: '医疗' }).map(({ key, rank, cumulativeShare }) => [
        key,
        rank,
        cumulativeShare,
      ]),
    ).toEqual([
      ['30110', 8, 894],
      ['30114', 19, 987],
      ['30307', 21, 991],
    ])
  })

  test('personnel against operating, class by class', () => {
    const rows = groupedRows({ ...request, level: 'class' })
    const { rows: items } = buildBarsModel(
      usesBars({ rows, unit: '万元', measure: 'total', shareOf: '全部' }),
    )
    expect(
      items.map(({ code, amountText, parts }) => [code, amountText, parts.map(({ key }) => key)]),
    ).toEqual([
      ['301', '5,946.64', ['personnel']],
      ['302', '969.72', ['operating']],
      ['303', '294.95', ['personnel']],
      ['310', '5.00', ['operating']],
    ])
    expect(
      groupedRows({ ...request, measure: 'operating' })
        .map(({ key }) => key)
        .slice(0, 2),
    ).toEqual(['302', '30239'])
  })

  test('too many rows become one that keeps the money', () => {
    const many: BarsData = {
      ...ranked,
      rows: Array.from({ length: 500 }, (_, index) => ({
        ...ranked.rows[0]!,
        key: `r${index}`,
        amount: 100,
        parts: [{ key: 'own', name: '', amount: 100, share: null }],
      })),
    }
    const { rows } = buildBarsModel(many)
    expect(rows).toHaveLength(300)
    expect(rows.at(-1)).toMatchObject({ name: '其余 201 项', amount: 20_100, leads: false })
    const onPaper = buildBarsModel({ ...many, mostRows: 16 }).rows
    expect(onPaper).toHaveLength(16)
    expect(onPaper.at(-1)).toMatchObject({ name: '其余 485 项', amount: 48_500 })
  })

  const classes = (...counts: readonly number[]) =>
    counts.flatMap((count, at) => [
      row(`30${at}`, { amount: Math.max(1, count) * 100_00 }),
      ...Array.from({ length: count }, (_, section) => row(`30${at}${section}`, { kind: 'part' })),
    ])
  test.each([
    ['within a class', [3, 20, 4, 0], 10, { name: '其余 21 项', amount: 2100_00, kind: 'row' }],
    ['between classes', [3, 4, 5], 10, { name: '其余 5 项', amount: 500_00, kind: 'row' }],
    ['within the last class', [3, 20], 10, { name: '其余 16 项', amount: 1600_00, kind: 'part' }],
    ['one class', [400], 300, { name: '其余 102 项', amount: 10_200_00, kind: 'part' }],
  ] as const)('what is left out %s is counted and added up once', (_, counts, mostRows, rest) => {
    const { rows } = buildBarsModel({ ...dataOf(classes(...counts)), mostRows })
    expect(rows).toHaveLength(mostRows)
    expect(rows.at(-1)).toMatchObject(rest)
  })

  test('what is left out has its shares of what it adds up to', () => {
    const use = (key: BarPart['key'], amount: number) => ({ key, name: key, amount, share: null })
    const split = (key: string, basic: number, project: number) =>
      row(key, {
        amount: basic + project,
        parts: [...(basic > 0 ? [use('basic', basic)] : []), use('project', project)],
        inside: basic > 0 ? [use('personnel', basic / 2), use('operating', basic / 2)] : [],
      })
    const rows = [
      row('whole', { kind: 'whole', amount: 1000 }),
      split('1', 500, 100),
      split('2', 0, 100),
      split('3', 200, 100),
    ]
    const last = (data: BarsData) => buildBarsModel({ ...data, mostRows: 3 }).rows.at(-1)!
    const { captions, shareText } = last(dataOf(rows, 'share'))
    expect(captions.map(({ long }) => long)).toEqual([
      'basic 50.0%（pe 50.0%，op 50.0%）',
      'project 50.0%',
    ])
    expect(shareText).toBe('40.0%')
    const unknown = [...rows.slice(0, 3), { ...rows[3]!, amount: null }]
    expect(last(dataOf(unknown, 'share')).captions[0]!.short).toBe('basic —')
  })

  test('what is left out is not named by one of its rows', () => {
    const own = (name: string) =>
      row(name, { name, parts: [{ key: 'own', name, amount: 100_00, share: 1 }] })
    const rest = buildBarsModel({ ...dataOf(['甲', '乙', '丙'].map(own)), mostRows: 2 }).rows[1]!
    expect(rest.captions).toEqual([])
    expect(rest.details.join()).not.toMatch(/[甲乙丙]/)
    const unsplit = (name: string, note: string | null) =>
      row(name, { note, parts: [{ key: 'rest', name, amount: 100_00, share: null }] })
    const rows = [unsplit('其他', null), unsplit('其他', null), unsplit('其他', '没有读到用途')]
    expect(buildBarsModel({ ...dataOf(rows), mostRows: 2 }).rows[1]!.captions[0]!.short).toBe(
      '全部是其他、没有读到用途',
    )
  })

  test('what is left out comes from the rows without a bar', () => {
    const data = { ...split('amount'), mostRows: 3 }
    const { marks } = build(data, size)
    expect(marks.at(-1)).toMatchObject({ key: 'rest', leads: false })
    const shown = marks.map(({ key }) => key)
    expect(splitBarProvenance({ table, rows: table.rows, key: 'rest', shown })).toMatchObject({
      sum: Array.from({ length: table.rows.length - 1 }, () => expect.any(Object) as object),
    })
  })
})

const build = (data: BarsData, size: Size, scale = 1) => {
  const [tiny, small, medium, large, huge] = theme.type
  const type = [tiny * scale, small * scale, medium * scale, large * scale, huge * scale] as const
  return bars.build(buildBarsModel(data), {
    theme: { ...theme, type },
    size,
    measure,
    level: '',
    motion: 0,
  })
}
type Drawn = BarSeriesOption & { data: readonly ('-' | { value: number; itemStyle: object })[] }
const seriesOf = (data: BarsData, room = size) =>
  (build(data, room).option.series as Drawn[]).filter(({ type }) => type === 'bar')
/** How long the bars of a part are in a row, in values of the axis. */
const lengthOf = (series: readonly Drawn[], name: string, row: number) =>
  series
    .filter(series => series.name === name)
    .reduce((sum, { data }) => sum + (data[row] === '-' ? 0 : data[row]!.value), 0)

const row = (key: string, more: Partial<BarRow> = {}): BarRow => ({
  key,
  code: key,
  name: '一项支出',
  kind: 'row',
  leads: true,
  amount: 100_00,
  share: 100,
  parts: [{ key: 'basic', name: '基本支出', amount: 100_00, share: 1000 }],
  ...more,
})
const dataOf = (rows: readonly BarRow[], as: BarsStyle = 'amount'): BarsData => ({
  unit: '万元',
  as,
  rows,
  shareOf: '全部',
})
const long = '中央企业退休人员社会化管理人事档案管理补助资金'.repeat(3)
const negative = { key: 'rest', name: '差额', amount: -50_00, share: null } as const
const cases = {
  amount: split('amount'),
  share: split('share'),
  side: split('side'),
  rank: ranked,
  'one row': dataOf([row('201')]),
  'thirty rows': dataOf(Array.from({ length: 30 }, (_, index) => row(String(20100 + index)))),
  'long names': dataOf([row('201', { name: long }), row('202', { name: long, kind: 'part' })]),
  'zero, negative, blank': dataOf([
    row('201', { amount: 0, parts: [] }),
    row('202', { amount: -50_00, parts: [negative] }),
    row('203', { amount: null, share: null, parts: [], note: '没有读到基本支出和项目支出' }),
  ]),
  'all blank': dataOf([row('201', { amount: null, share: null, parts: [] })], 'share'),
}

describe('where it lies', () => {
  const sizes = [
    { width: 900, height: 480 },
    { width: 560, height: 400 },
    { width: 358, height: 380 },
    { width: 358, height: 1200 },
  ]
  test.each(
    Object.entries(cases).flatMap(([name, data]) =>
      sizes.flatMap(room =>
        [1, 1.6].map(scale => [name, room.width, room.height, scale, data] as const),
      ),
    ),
  )('%s: every text is whole, within and apart at %i × %i, type × %d', (...drawn) => {
    const [, width, height, scale, data] = drawn
    const built = build(data, { width, height }, scale)
    const { texts, targets } = render(built, { width, height })
    for (const [index, { text, rect }] of texts.entries()) {
      expect(rect.x, text).toBeGreaterThanOrEqual(-1)
      expect(rect.x + rect.width, text).toBeLessThanOrEqual(width + 1)
      expect(rect.y, text).toBeGreaterThanOrEqual(-1)
      expect(rect.y + rect.height, text).toBeLessThanOrEqual(height + 1)
      expect(text).not.toContain('…')
      for (const other of texts.slice(index + 1))
        expect(overlap(inset(rect, 1), inset(other.rect, 1)), `${text} and ${other.text}`).toBe(
          false,
        )
    }
    // Rows that have no room are scrolled to; their marks are still there.
    const [zoom] = (built.option.dataZoom ?? []) as { endValue: number }[]
    const keys = data.rows.map(({ key }) => key)
    expect(built.marks.map(({ key }) => key)).toEqual(keys)
    expect(targets.map(({ key }) => key)).toEqual(keys.slice(0, (zoom?.endValue ?? Infinity) + 1))
    for (const { rect } of targets) {
      expect(rect.y).toBeGreaterThanOrEqual(-0.01)
      expect(rect.y + rect.height).toBeLessThanOrEqual(height + 0.01)
    }
  })

  test.each(['amount', 'share', 'side'] as const)(
    'rows that are scrolled anyway keep what is said at their bars: %s',
    as => {
      const many = Array.from({ length: 12 }, (_, copy) =>
        split(as).rows.map(each => ({ ...each, key: `${each.key} ${copy}` })),
      ).flat()
      for (const room of [
        { width: 580, height: 1400 },
        { width: 358, height: 1400 },
      ]) {
        const built = build(dataOf(many, as), room)
        const { texts, targets } = render(built, room)
        expect(targets.length).toBeLessThan(many.length)
        expect(targets.length).toBeGreaterThan(8)
        const said = texts.map(({ text }) => text).join(' ')
        expect(said).toMatch(as === 'share' ? /项目支出 27\.4%/ : /项目支出 2,017\.09/)
      }
    },
  )

  test('amounts stand behind their bars, in the order of the rows', () => {
    const { texts, targets } = render(build(split('amount'), size), size)
    for (const [index, { amountText }] of buildBarsModel(split('amount')).rows.entries()) {
      const { rect } = texts.find(({ text }) => text === amountText)!
      const middle = rect.y + rect.height / 2
      expect(middle).toBeGreaterThan(targets[index]!.rect.y)
      expect(middle).toBeLessThan(targets[index]!.rect.y + targets[index]!.rect.height)
    }
  })
})

describe('how long bars are', () => {
  test('as long as their amounts in 分, one after the other', () => {
    const series = seriesOf(split('amount'))
    for (const [index, { parts }] of buildBarsModel(split('amount')).rows.entries())
      for (const { key, amount } of parts) expect(lengthOf(series, key, index)).toBe(amount)
    expect(
      new Set(series.filter(({ name }) => name === 'basic').map(({ stack }) => stack)),
    ).toEqual(new Set(['parts']))
  })

  test('all alike where they show shares, of integers that add up', () => {
    const thirds = (['basic', 'project', 'rest'] as const).map(key => ({
      key,
      name: key,
      amount: 1,
      share: 333,
    }))
    const series = seriesOf(dataOf([row('201', { amount: 3, parts: thirds })], 'share'))
    const lengths = ['basic', 'project', 'rest'].map(key => lengthOf(series, key, 0))
    expect(lengths).toEqual([333, 334, 333])
  })

  test('thin bars show what the first part is made of, to the same scale', () => {
    const series = seriesOf(split('amount'))
    const names = series.filter(({ stack }) => stack === 'inside').map(({ name }) => name)
    expect(names).toEqual(['personnel', 'operating'])
    expect(lengthOf(series, 'personnel', 1) + lengthOf(series, 'operating', 1)).toBe(
      lengthOf(series, 'basic', 1),
    )
  })

  test('no line of cumulative shares crosses the names over bars', () => {
    const option = bars.build(buildBarsModel(ranked), {
      theme,
      measure,
      size: { width: 358, height: 1200 },
      level: '',
      motion: 0,
    }).option
    expect([option.grid].flat()).toHaveLength(1)
    expect([option.series].flat().map(series => series?.type)).not.toContain('line')
  })

  test('rows of one line have neither thin bars nor captions, whose room bars would leave', () => {
    const stacks = seriesOf(split('amount'), { width: 900, height: 240 }).map(({ stack }) => stack)
    expect(new Set(stacks)).toEqual(new Set(['parts']))
  })

  test('the proven projects are pieces of their part, where they can be told apart', () => {
    const pieces = (room: Size, row: number) =>
      seriesOf(split('amount'), room).filter(
        ({ name, data }) => name === 'project' && data[row] !== '-',
      ).length
    expect([pieces(size, 1), pieces(size, 4)]).toEqual([9, 2])
    expect(pieces({ width: 358, height: 1200 }, 4)).toBe(2)
    expect(pieces({ width: 200, height: 1200 }, 1)).toBe(1)
  })

  test('side by side, the first bar of a row stands beside its name, whatever it is of', () => {
    const unsplit = { key: 'rest', name: '其他', amount: 100_00, share: null } as const
    const rows = [row('201', { parts: [unsplit] }), ...split('side').rows]
    const series = seriesOf(dataOf(rows, 'side'))
    const stackOf = (name: string, at: number) =>
      series.find(({ name: own, data }) => own === name && data[at] !== '-')?.stack
    expect(stackOf('rest', 0)).toBe(stackOf('basic', 1))
    expect(stackOf('project', 1)).not.toBe(stackOf('basic', 1))
    // 349.58 is all for projects.
    expect(stackOf('project', 5)).toBe(stackOf('basic', 1))
  })

  test('values are integers', () => {
    for (const data of Object.values(cases))
      for (const { data: items } of seriesOf(data))
        for (const item of items)
          if (item !== '-') expect(Number.isSafeInteger(item.value)).toBe(true)
  })
})

const part = (key: BarPart['key'], name: string, amount: number) => ({
  key,
  name,
  amount,
  share: null,
})
test('captions stand under their parts, and as one text where they meet', () => {
  const textsOf = (data: BarsData) => render(build(data, size), size).texts.map(({ text }) => text)
  const parts = [part('basic', '基本支出', 100_000_00), part('project', '项目支出', 900_000_00)]
  expect(textsOf(split('amount'))).toContain('项目支出 2,403.10')
  expect(textsOf(dataOf([row('201', { amount: 1_000_000_00, parts })]))).toContain(
    '基本支出 10.00 · 项目支出 90.00',
  )
})

test('of captions that have no room together the first are whole', () => {
  const parts = [
    part('basic', '基本支出', 6_442_750_000),
    part('project', '项目支出', 4_968_340_000),
    part('rest', '单位预留机动经费', 1_886_020_000),
  ]
  const data = dataOf([row('201', { kind: 'whole', amount: 13_297_110_000, parts })])
  const room = { width: 358, height: 90 }
  const said = render(build(data, room), room).texts.map(({ text }) => text)
  expect(said).toContain('基本支出 6,442.75 · 项目支出 4,968.34')
})

describe('what the library can do with it', () => {
  test('a part that is switched off takes its amount along', () => {
    const { option, marks } = build(split('amount'), size)
    const amountAt = (selected: Readonly<Record<string, boolean>>) =>
      render({ option: { ...option, legend: { show: false, selected } }, marks }, size).texts.find(
        ({ text }) => text === '9,619.41',
      )!.rect.x
    expect(amountAt({ project: false })).toBeLessThan(amountAt({}) - 50)
  })

  test.each([split('share'), ranked])('names, bars and shares scroll together', data => {
    const { option, marks } = build(data, size)
    const yAxisIndex = (option.yAxis as readonly unknown[]).map((_, index) => index)
    const dataZoom = { type: 'inside', yAxisIndex, startValue: 3, endValue: 6 } as const
    const { texts, targets } = render({ option: { ...option, dataZoom }, marks }, size)
    const { rows } = buildBarsModel(data)
    expect(targets.map(({ key }) => key)).toEqual(rows.slice(3, 7).map(({ key }) => key))
    for (const [index, { amountText, cumulativeText }] of rows.slice(3, 7).entries())
      for (const shown of [amountText, cumulativeText].filter(Boolean)) {
        const { rect } = texts.find(({ text }) => text === shown)!
        const row = targets[index]!.rect
        expect(overlap(rect, row)).toBe(true)
      }
    expect(texts.some(({ text }) => text === rows[0]!.amountText)).toBe(false)
  })
})

test.each([
  ['split', split('amount')],
  ['split-share', split('share')],
  ['rank', ranked],
] as const)('%s is drawn as it was', async (name, data) => {
  await expect(compile(build(data, size).option)).toMatchFileSnapshot(`compiled/bars-${name}.json`)
})

test('a bar can be read out', () => {
  const { marks } = build(split('amount'), size)
  expect(marks[1]).toMatchObject({
    key: '2080109',
    leads: true,
    label:
      '2080109 社会保险经办机构，7,356.99 万元，占全部 76.5%，基本支出 5,339.90（72.6%），项目支出 2,017.09（27.4%），人员经费 4,365.18（81.7%），公用经费 974.72（18.3%）',
  })
  expect(marks[0]!.leads).toBe(false)
})

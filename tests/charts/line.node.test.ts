import type { LineSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { threePublicNames } from '@/document/threePublicKinds'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { prepareContext } from '@/charts/core/kind'
import { labelKey, layoutLine } from '@/charts/line/layout'
import { line } from '@/charts/line/option'
import { buildLineModel, type LineSeries } from '@/charts/line/model'
import { highlightMark } from '@/charts/core/highlight'
import { overlap, type Size } from '@/charts/core/geometry'
import { document, theme, measure } from './draw'
import { compile, render } from './render'

const series = threePublicSeries([document])
  .filter(({ key }) => !key.includes('.'))
  .map(({ key, points }, index): LineSeries => ({
    key,
    name: threePublicNames[key],
    tone: index === 0 ? null : index,
    points: points.map(({ year, amount, origin }) => ({
      year,
      fen: amount.fen,
      derived: origin === 'derived',
    })),
  }))
const model = buildLineModel({ series, unit: '万元', chosen: null })
const size = { width: 900, height: 560 }
const build = (shown: typeof model, size: Size, scale = 1) =>
  line.build(shown, {
    theme: { ...theme, type: theme.type.map(each => each * scale) as unknown as typeof theme.type },
    size,
    motion: 0,
    measure,
    level: '',
  })
const modelOf = (points: LineSeries['points'], unit: '元' | '亿元' = '元') =>
  buildLineModel({ series: [{ ...series[0]!, points }], unit, chosen: null })
const seriesOf = (shown: typeof model) => build(shown, size).option.series as LineSeriesOption[]
const point = (year: number, fen: number, derived = false) => ({ year, fen, derived })
/** Whether a point of a series is drawn, with a mark of its own or as the end of a way. */
const drawn = ({ data }: LineSeriesOption) =>
  data!.map(each => {
    if (each === null) return 'gap'
    return (each as { symbol: string }).symbol === 'none' ? 'end' : 'point'
  })

test('a figure between the ends stands clear of the marks of other lines', () => {
  const [whole, basic, project] = [
    [1364907, 1589744, 1833037],
    [766668, 787776, 931290],
    [585396, 633396, 645958],
  ].map((amounts, tone): LineSeries => ({
    ...{ key: String(tone), name: `第${tone}`, tone },
    points: amounts.map((hundredths, index) => point(2017 + index, hundredths * 10_000)),
  }))
  const shown = buildLineModel({ series: [whole!, basic!, project!], unit: '万元', chosen: null })
  const context = { theme, size: { width: 1280, height: 323 }, motion: 0, measure, level: '' }
  const { labels } = layoutLine(shown, prepareContext(context))
  const positionOf = (index: number) => labels.get(labelKey(shown.lines[index]!, 2018))?.position
  expect([0, 1, 2].map(positionOf)).toEqual(['top', 'top', 'bottom'])
})

describe('lines over years', () => {
  test('with one document have two points, last year marked as derived', () => {
    expect(
      model.years.map(({ text, derived }) => [text.replaceAll('\u2009', ''), derived]),
    ).toEqual([
      ['2023年（推算）', true],
      ['2024年', false],
    ])
    expect(
      model.lines.map(({ name, points }) => [name, ...points.map(({ text }) => text)]),
    ).toEqual([
      ['“三公”经费', '19.82', '14.72'],
      ['因公出国（境）费', '0.00', '0.00'],
      ['公务用车购置及运行费', '6.00', '5.40'],
      ['公务接待费', '13.82', '9.32'],
    ])
    expect(model.ticks.map(({ text }) => text)).toEqual(['0', '5', '10', '15', '20'])
    expect(model.lines[3]!.details[1]).toBe('减少 4.50（−32.6%）')
  })

  test('leave a gap where no document speaks of a year', () => {
    const gap = modelOf([point(2020, 100_0000), point(2023, 200_0000), point(2024, 150_0000)])
    expect(gap.years).toHaveLength(5)
    expect(seriesOf(gap).map(drawn)).toEqual([['point', 'gap', 'gap', 'point', 'point']])
  })

  test('are dashed on the way to and from a derived figure, and solid elsewhere', () => {
    const mixed = modelOf([
      point(2020, 100_0000, true),
      point(2021, 90_0000),
      point(2022, 80_0000),
      point(2023, 70_0000),
    ])
    const [solid, dashed] = seriesOf(mixed)
    expect([solid!.lineStyle!.type, drawn(solid!)]).toEqual([
      'solid',
      ['gap', 'point', 'point', 'point'],
    ])
    expect(dashed!.lineStyle!.type).toHaveLength(2)
    expect(drawn(dashed!)).toEqual(['point', 'end', 'gap', 'gap'])
    expect(build(mixed, size).marks.map(({ place }) => place)).toEqual([
      { series: 0, item: 3, other: 1, figure: expect.any(Number) },
    ])
    // With derived ways only, a line is one series.
    expect(seriesOf(modelOf([point(2020, 9_0000, true), point(2021, 8_0000)]))).toHaveLength(1)
  })

  test('fade but for the one that is pointed at, dashed or solid', () => {
    const points = [point(2022, 3_0000, true), point(2023, 4_0000), point(2024, 5_0000)]
    const two = buildLineModel({
      series: [
        { ...series[0]!, key: 'one', points },
        { ...series[0]!, key: 'other', points },
      ],
      unit: '元',
      chosen: null,
    })
    const built = build(two, size)
    const opacities = render(built, size, ({ chart }) => {
      highlightMark(chart, built.marks[1]!, 'highlight')
      chart.getZr().animation.update()
      return chart
        .getZr()
        .storage.getDisplayList(true)
        .filter(({ type }) => type === 'ec-polyline')
        .map(({ style }) => style.opacity ?? 1)
    })
    expect(opacities).toEqual([0.25, 0.25, 1, 1])
  })

  test('with a single year are points, and nothing at all draws axes without figures', () => {
    const single = render(build(modelOf([point(2024, 90_0000)]), size), size)
    expect(single.targets).toHaveLength(1)
    const empty = buildLineModel({ series: [], unit: '元', chosen: null })
    expect(render(build(empty, size), size).texts).toEqual([])
  })

  test('the dot of a failing relation stands on the figure, not behind the name', () => {
    for (const size of [
      { width: 900, height: 560 },
      { width: 358, height: 360 },
    ]) {
      const { targets } = render(build(model, size), size)
      expect(targets).toHaveLength(model.lines.length)
      for (const { key, words } of targets) {
        const { points, name } = model.lines.find(each => each.key === key)!
        const figure = measure(points.at(-1)!.text, theme.type[1])
        expect(words!.width, key).toBeGreaterThan(figure * 0.8)
        expect(words!.width, key).toBeLessThan(figure + measure(name, theme.type[1]) / 2)
      }
    }
  })

  test('a scale has no figure that its unit cannot write', () => {
    expect(modelOf([point(2024, 0)]).ticks.map(({ text }) => text)).toEqual(['0'])
    const small = modelOf([point(2024, 14_7200)], '亿元').ticks.map(({ text }) => text)
    expect(small.filter(text => text.startsWith('<'))).toEqual([])
  })

  const crowded = buildLineModel({
    series: Array.from({ length: 6 }, (_, index) => ({
      key: `line ${index}`,
      name: `很长的一个名字，第${index}条`,
      tone: index,
      points: Array.from({ length: 9 }, (_, year) => point(2016 + year, index * 100 + year, true)),
    })),
    unit: '元',
    chosen: 'line 2',
  })
  test.each(
    [model, crowded].flatMap(shown =>
      [size, { width: 560, height: 400 }, { width: 358, height: 400 }].flatMap(size =>
        [1, 1.6].map(scale => ({ ...size, scale, shown })),
      ),
    ),
  )('words stand apart and within the picture, at $width × $height × $scale', room => {
    const { texts, targets } = render(build(room.shown, room, room.scale), room)
    expect(targets.map(({ key }) => key)).toEqual(room.shown.lines.map(({ key }) => key))
    for (const [index, { text, rect }] of texts.entries()) {
      expect(rect.x, text).toBeGreaterThanOrEqual(-1)
      expect(rect.x + rect.width, text).toBeLessThanOrEqual(room.width + 1)
      expect(rect.y, text).toBeGreaterThanOrEqual(-1)
      expect(rect.y + rect.height, text).toBeLessThanOrEqual(room.height + 1)
      for (const other of texts.slice(index + 1))
        expect(overlap(rect, other.rect), `${text} and ${other.text}`).toBe(false)
    }
  })

  test('is drawn as it was', async () => {
    await expect(compile(build(model, size).option)).toMatchFileSnapshot('compiled/line.json')
  })
})

test('each year is named where there is little room between two', () => {
  const room = { width: 358, height: 440 }
  const said = render(build(model, room, 1.5), room).texts.map(({ text }) =>
    text.replace(/\s/g, ''),
  )
  expect(said).toEqual(expect.arrayContaining(['2023年', '（推算）', '2024年']))
})

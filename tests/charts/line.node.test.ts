import { describe, expect, test } from 'vitest'
import { threePublicNames } from '@/document/threePublicKinds'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { line } from '@/charts/line/option'
import { layoutLine } from '@/charts/line/layout'
import { buildLineModel, type LineSeries } from '@/charts/line/model'
import { textWidth } from '@/charts/core/text'
import { sceneText } from './changes'
import { document, theme, measure } from './draw'

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
    const gap = buildLineModel({
      series: [
        {
          ...series[0]!,
          points: [
            { year: 2020, fen: 100_0000, derived: false },
            { year: 2023, fen: 200_0000, derived: false },
            { year: 2024, fen: 150_0000, derived: false },
          ],
        },
      ],
      unit: '万元',
      chosen: null,
    })
    expect(gap.years).toHaveLength(5)
    const { option } = line.build(gap, { theme, size, motion: 0, measure, level: '' })
    expect(option.bands.map(({ key }) => key).filter(key => key.endsWith('way'))).toEqual([
      'threePublic 2024 way',
    ])
  })

  test('with a single year are points without lines, and nothing at all is no failure', () => {
    const { points } = series[0]!
    const single = line.build(
      buildLineModel({
        series: [{ ...series[0]!, points: points.slice(1) }],
        unit: '元',
        chosen: null,
      }),
      { theme, size, motion: 0, measure, level: '' },
    )
    expect(single.option.bands.some(({ key }) => key.endsWith('way'))).toBe(false)
    expect(() =>
      line.build(buildLineModel({ series: [], unit: '元', chosen: null }), {
        theme,
        size,
        measure,
        level: '',
        motion: 0,
      }),
    ).not.toThrow()
  })

  test.each([size, { width: 640, height: 420 }, { width: 358, height: 400 }])(
    'words stand apart and within the picture, at $width × $height',
    size => {
      const { lines, compact } = layoutLine({ model, size, type: theme.type })
      const labels = lines.flatMap(({ label }) => label ?? []).sort((one, other) => one.y - other.y)
      for (const [index, { y, x, name }] of labels.entries()) {
        expect(
          x + (compact ? textWidth(name, theme.type[0]) : textWidth(name, theme.type[1])),
          name,
        ).toBeLessThanOrEqual(size.width + 1)
        if (index > 0) expect(y - labels[index - 1]!.y).toBeGreaterThanOrEqual(theme.type[1] * 1.3)
      }
    },
  )

  test('is drawn as it was', async () => {
    const { option } = line.build(model, {
      theme,
      size,
      motion: 0,
      measure,
      level: '',
    })
    await expect(sceneText(option)).toMatchFileSnapshot('compiled/line.json')
  })
})

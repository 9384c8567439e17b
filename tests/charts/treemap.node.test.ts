import { describe, expect, test } from 'vitest'
import { buildTreemapData } from '@/app/frame/treemapData'
import { overlap } from '@/charts/core/geometry'
import { textWidth, wrap } from '@/charts/core/text'
import { treemap } from '@/charts/treemap/option'
import { layoutTreemap } from '@/charts/treemap/layout'
import { buildTreemapModel } from '@/charts/treemap/model'
import { squarify } from '@/charts/core/squarify'
import type { Measure } from '@/document/measures'
import { chartTheme, schemes } from '@/theme'
import { emptyDocument, side, table } from '../fixtures/document'
import { subjectTree } from '@/budget/tree/tree'
import { mostVeil } from '@/charts/treemap/option'
import { contrast } from '../theme/vision'
import { drawn, size, theme, tree, measure } from './draw'

const modelOf = (key: string, measure: Measure = 'total') => {
  const subject = key ? tree.subjects.get(key)! : tree.root
  return buildTreemapModel(
    buildTreemapData({
      subject,
      measure,
      unit: '万元',
      total: { name: '全部支出', amount: tree.root.amounts[measure] },
    }),
  )
}
const context = { theme, size, origin: null, motion: 0, measure }

describe('what a treemap shows', () => {
  test('is one level, largest first, with figures and shares as in the table', () => {
    const { parts } = modelOf('208')
    expect(parts.map(({ code, amountText, shareText }) => [code, amountText, shareText])).toEqual([
      ['20801', '7,356.99', '占本类 83.3%'],
      ['20805', '1,093.68', '占本类 12.4%'],
      ['20806', '349.58', '占本类 4.0%'],
      ['20826', '36.43', '占本类 0.4%'],
    ])
    expect(parts[0]!.split.map(({ name, text }) => [name, text])).toEqual([
      ['基本', '5,339.90'],
      ['项目', '2,017.09'],
    ])
  })

  test('has the level below in each part, and uses where one subject is all there is below', () => {
    expect(modelOf('').parts[0]!.below.map(({ name }) => name)).toEqual([
      '人力资源和社会保障管理事务',
      '行政事业单位养老支出',
      '企业改革补助',
      '财政对基本养老保险基金的补助',
    ])
    expect(modelOf('208').parts[0]!.below.map(({ name, shareText }) => [name, shareText])).toEqual([
      ['人员经费', '59.3%'],
      ['项目支出', '27.4%'],
      ['公用经费', '13.2%'],
    ])
  })

  test('leaves out what has no area', () => {
    expect(modelOf('208', 'project').parts.map(({ code }) => code)).toEqual([
      '20801',
      '20806',
      '20826',
    ])
    expect(modelOf('20805').parts.map(({ code }) => code)).toEqual(['2080505', '2080501'])
  })

  test('puts together what no screen could show', () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => [String(10_000 + index), `科目${index}`, '1'] as const,
    )
    const made = table('t1', 'generalPublicExpenditure', '表', [
      side('functional', ['total'], [[null, '合计', '1000'], ...rows]),
    ])
    const { root } = subjectTree(
      emptyDocument({ tables: [made.printed], meanings: [made.meaning] }),
    )!
    const { parts } = buildTreemapModel(
      buildTreemapData({
        subject: root,
        measure: 'total',
        unit: '万元',
        total: { name: '全部支出', amount: root.amounts.total },
      }),
    )
    expect(parts).toHaveLength(241)
    expect(parts.at(-1)).toMatchObject({
      kind: 'rest',
      name: '其余 760 项',
      amountText: '760.00',
      leads: false,
    })
  })
})

describe('where it lies', () => {
  test('area is amount', () => {
    const rects = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 600, height: 400 })
    expect(rects.map(({ width, height }) => Math.round(width * height))).toEqual([
      60000, 60000, 40000, 30000, 20000, 20000, 10000,
    ])
    for (const [index, rect] of rects.entries())
      for (const other of rects.slice(index + 1))
        expect(
          overlap(
            { ...rect, width: rect.width - 0.01, height: rect.height - 0.01 },
            { ...other, width: other.width - 0.01, height: other.height - 0.01 },
          ),
        ).toBe(false)
  })

  test.each([
    { width: 1100, height: 700 },
    { width: 760, height: 460 },
    { width: 358, height: 440 },
  ])('every tile has its words, in it or on a line, at $width × $height', size => {
    for (const key of ['', '208', '20801', '20805']) {
      for (const scheme of schemes) {
        const { tiles, unlabelled } = layoutTreemap({
          model: modelOf(key),
          size,
          type: chartTheme(scheme).type,
        })
        expect(unlabelled, key).toBe(0)
        for (const { label, rect, callout, below } of tiles) {
          expect(label === null).toBe(callout !== null)
          if (label) expect(label.x + label.width).toBeLessThanOrEqual(rect.x + rect.width + 1)
          if (callout)
            expect(callout.rect.y + callout.rect.height).toBeLessThanOrEqual(size.height + 0.5)
          for (const pane of below)
            if (pane.label && label) expect(overlap(pane.label, label)).toBe(false)
        }
      }
    }
  })

  test('many small tiles have their words beside the picture, none over another', () => {
    const model = modelOf('208')
    const crowd = {
      ...model,
      parts: [
        ...model.parts,
        ...Array.from({ length: 12 }, (_, index) => ({
          ...model.parts[3]!,
          key: `x${index}`,
          amount: 1_000_000 - index,
        })),
      ],
    }
    const { tiles, area } = layoutTreemap({ model: crowd, size, type: theme.type })
    const callouts = tiles.flatMap(({ callout }) => callout ?? [])
    expect(area.width).toBeLessThan(size.width)
    expect(callouts.length).toBeGreaterThan(10)
    const tops = callouts.map(({ rect }) => rect.y).sort((one, other) => one - other)
    for (const [index, top] of tops.entries())
      if (index > 0) expect(top - tops[index - 1]!).toBeGreaterThan(40)
  })
})

describe('how it is drawn', () => {
  test.each([
    ['root', '', 'total'],
    ['208', '208', 'total'],
    ['208-project', '208', 'project'],
  ] as const)('%s', async (name, key, measure) => {
    const { option } = treemap.build(modelOf(key, measure), context)
    await expect(drawn(option)).toMatchFileSnapshot(`compiled/treemap-${name}.json`)
  })

  test('a drill grows out of the tile that was opened, and back into the one that was left', () => {
    const above = treemap.build(modelOf(''), context)
    const opened = above.targets[0]!
    const down = treemap.build(modelOf('208'), {
      ...context,
      origin: { direction: 'down', key: '208', rect: opened.rect },
      motion: 300,
    })
    const [first] = JSON.parse(drawn(down.option)).series[0].data[0].children
    expect(first.shape.enterFrom.width).toBeLessThan(opened.rect.width)
    const up = treemap.build(modelOf(''), {
      ...context,
      origin: { direction: 'up', key: '208' },
      motion: 300,
    })
    const items = JSON.parse(drawn(up.option)).series[0].data
    expect(items[0].children[0]).toMatchObject({
      z2: 10,
      shape: { enterFrom: { x: 0, width: 1100, height: 700 } },
    })
    expect(items[1].children[0].shape.enterFrom).toBeUndefined()
  })

  test('what can be pointed at says name, amount and shares', () => {
    const { targets } = treemap.build(modelOf('208'), context)
    expect(targets[0]).toMatchObject({
      key: '20801',
      leads: true,
      label: '20801 人力资源和社会保障管理事务，7,356.99 万元，占本类 83.3%，占全部支出 76.5%',
    })
    expect(targets[3]!.callout).not.toBeNull()
  })
})

test.each(schemes)('words on the lightest pane of a tile can be read in the %s scheme', scheme => {
  const { classes, rest, colours, tileInk2 } = chartTheme(scheme)
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  for (const { tile } of [...classes, rest]) {
    const pane = [1, 3, 5]
      .map(at =>
        Math.round(channel(tile, at) * (1 - mostVeil) + channel(colours.paper, at) * mostVeil)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
    expect(contrast(tileInk2, `#${pane}`), pane).toBeGreaterThanOrEqual(4.5)
  }
})

test('text is measured and broken between words', () => {
  expect(textWidth('住房保障', 16)).toBe(64)
  expect(wrap('行政事业单位养老支出', { size: 16, width: 100, lines: 2 })).toEqual([
    '行政事业单位',
    '养老支出',
  ])
  expect(wrap('行政事业单位养老支出', { size: 16, width: 40, lines: 2 })).toBeNull()
})

import type { CustomSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { buildTreemapData } from '@/app/frame/treemapData'
import { mixColours } from '@/charts/core/mixColours'
import { prepareContext } from '@/charts/core/kind'
import { inset, overlap } from '@/charts/core/geometry'
import { measureByTable } from '@/charts/core/measure'
import { wrap } from '@/charts/core/text'
import { treemap } from '@/charts/treemap/option'
import { layoutTreemap } from '@/charts/treemap/layout'
import { buildTreemapModel } from '@/charts/treemap/model'
import { tile } from '@/charts/core/tiling'
import type { Measure } from '@/document/measures'
import { chartTheme, schemes } from '@/theme'
import { emptyDocument, side, table } from '../fixtures/document'
import { subjectTree } from '@/budget/tree/tree'
import { mostVeil } from '@/charts/treemap/option'
import { contrast } from '../theme/vision'
import { context, size, tree } from './draw'
import { compile, render } from './render'

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
    const rects = tile({
      amounts: [6, 6, 4, 3, 2, 2, 1],
      area: { x: 0, y: 0, width: 600, height: 400 },
    })
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
        const { tiles, unlabelled } = layoutTreemap(
          modelOf(key),
          prepareContext({ ...context, size, theme: chartTheme(scheme) }),
        )
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
    const { tiles } = layoutTreemap(crowd, prepareContext(context))
    const callouts = tiles.flatMap(({ callout }) => callout ?? [])
    expect(Math.max(...tiles.map(({ rect }) => rect.x + rect.width))).toBeLessThan(size.width)
    expect(callouts.length).toBeGreaterThan(10)
    const tops = callouts.map(({ rect }) => rect.y).sort((one, other) => one - other)
    for (const [index, top] of tops.entries())
      if (index > 0) expect(top - tops[index - 1]!).toBeGreaterThan(40)
  })
})

test('labels under the picture are whole, and no line crosses another or a label', () => {
  const part = { ...modelOf('').parts[0]!, split: [], below: [] }
  const names = [
    '社会保障和就业支出',
    '资源勘探工业信息等支出',
    '教育支出',
    '自然资源海洋气象等支出',
  ]
  let count = 0
  for (const sizes of [
    [900, 30, 20, 10],
    [900, 60, 60, 60],
    [900, 90, 8, 4],
  ]) {
    const parts = sizes.map((amount, index) => ({
      ...part,
      key: String(index),
      name: names[index]!,
      amount: amount * 1_000_000,
    }))
    for (const width of [320, 358, 520]) {
      const { tiles } = layoutTreemap(
        { unit: '万元', parts },
        prepareContext({ ...context, size: { width, height: 420 } }),
      )
      const callouts = tiles.flatMap(({ callout }) => callout ?? [])
      count += callouts.length
      const solids = callouts.map(({ rect, leader, lines }) => {
        const text = lines.flatMap(line => line.map(part => part.text)).join('')
        expect(text).not.toContain('…')
        expect(names.some(name => text.startsWith(name))).toBe(true)
        expect(rect.x).toBeGreaterThanOrEqual(0)
        expect(rect.x + rect.width).toBeLessThanOrEqual(width)
        const [from, turn, to] = leader
        return [
          inset(rect, 1),
          { x: turn!.x, y: from!.y, width: 1, height: turn!.y - from!.y },
          { x: Math.min(turn!.x, to!.x), y: turn!.y, width: Math.abs(turn!.x - to!.x), height: 1 },
        ]
      })
      for (const [index, own] of solids.entries())
        for (const other of solids.slice(index + 1).flat())
          for (const solid of own) expect(overlap(solid, other)).toBe(false)
    }
  }
  expect(count).toBeGreaterThan(8)
})

test('a part of a tile is named at its foot where it is low, and under the words over it', () => {
  const [one] = modelOf('').parts
  const below = (amounts: readonly number[]) =>
    amounts.map((amount, index) => ({
      ...one!.below[0]!,
      key: `part ${index}`,
      name: `其他事务支出${index}`,
      amount,
      amountText: '1,093.68',
      shareText: '',
    }))
  const labelsIn = (amounts: readonly number[], room: { width: number; height: number }) => {
    const parts = [{ ...one!, split: [], below: below(amounts) }]
    const { tiles } = layoutTreemap(
      { unit: '万元', parts },
      prepareContext({ ...context, size: room }),
    )
    return tiles[0]!.below.map(({ label }) => label !== null)
  }
  const em = context.theme.type[0]
  // A strip of three lines along the foot, and a tile that its own words nearly fill.
  expect(labelsIn([820, 180], { width: 20 * em, height: 22 * em })).toEqual([true, true])
  expect(labelsIn([900, 100], { width: 14 * em, height: 13 * em })[0]).toBe(true)
})

test('a bar gives way to the level below, which lies under the words alone', () => {
  const amounts = [300, 250, 200, 150, 100]
  const [one] = modelOf('').parts
  const below = amounts.map((amount, index) => ({
    ...one!.below[0]!,
    key: `part ${index}`,
    name: '奖金',
    amount,
  }))
  const em = context.theme.type[0]
  const barIn = (width: number) => {
    const parts = [{ ...one!, amount: 1000, below }]
    const [only] = layoutTreemap(
      { unit: '万元', parts },
      prepareContext({ ...context, size: { width: width * em, height: 30 * em } }),
    ).tiles
    return { width: only!.bar!.width / em, below: only!.below.length }
  }
  const full = [...Array(100).keys()]
    .map(index => barIn(30 + index))
    .filter(({ below }) => below === 5)
  expect(full.some(({ width }) => width === 20)).toBe(true)
  expect(full.some(({ width }) => width < 20)).toBe(true)
})

test('what figures differ by has its amount, and no share', () => {
  const rest = { code: null, uses: [], below: { whole: null, parts: [] }, leads: false }
  const parts = [
    { ...rest, key: '20801', kind: 'subject' as const, name: '管理事务', amount: 9_000_000_00 },
    { ...rest, key: 'difference', kind: 'difference' as const, name: '差额', amount: 5000_00 },
  ]
  const whole = { name: '本类', amount: 9_005_000_00 }
  const model = buildTreemapModel({ unit: '万元', parts, whole, total: whole })
  expect(model.parts.map(({ shareText }) => shareText !== '')).toEqual([true, false])
  const mark = treemap.build(model, context).marks.find(({ key }) => key === 'difference')!
  expect(mark.label).toBe('差额，0.50 万元')
  const words = render(treemap.build(model, context), context.size).texts.map(({ text }) => text)
  expect(words.join(' ')).toContain('差额')
  expect(words.filter(text => text.includes('<0.1%'))).toEqual([])
})

/** Numbers from 0 to 1, the same in every run. */
function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

test('of tiles too small for their words, the largest have them outside', () => {
  const next = numbersFrom(1)
  const part = { ...modelOf('').parts[0]!, split: [], below: [] }
  let [cut, placed] = [0, 0]
  for (let run = 0; run < 250; run++) {
    const parts = Array.from({ length: 3 + Math.floor(next() * 9) }, (_, index) => ({
      ...part,
      key: String(index),
      name: '科目名称很长的一个'.slice(0, 2 + Math.floor(next() * 7)),
      amount: Math.ceil(1e9 * next() ** 6 + 1e4),
    })).sort((one, other) => other.amount - one.amount)
    const room = { width: 280 + Math.floor(next() * 300), height: 200 + Math.floor(next() * 300) }
    const { tiles } = layoutTreemap(
      { unit: '万元', parts },
      prepareContext({ ...context, size: room }),
    )
    const outside = tiles.filter(({ label }) => !label).map(({ callout }) => callout !== null)
    const labelled = outside.filter(Boolean).length
    expect(outside, `run ${run}`).toEqual(outside.map((_, index) => index < labelled))
    placed += labelled
    if (labelled < outside.length) cut++
  }
  expect(cut).toBeGreaterThan(20)
  expect(placed).toBeGreaterThan(500)
})

describe('how it is drawn', () => {
  test.each([
    ['root', '', 'total'],
    ['208', '208', 'total'],
    ['208-project', '208', 'project'],
  ] as const)('%s', async (name, key, measure) => {
    const { option } = treemap.build(modelOf(key, measure), context)
    await expect(compile(option)).toMatchFileSnapshot(`compiled/treemap-${name}.json`)
  })

  test('a drill grows out of the tile that was opened: its key is the group of the next level', () => {
    const tilesOf = (key: string) => {
      const { option } = treemap.build(modelOf(key), { ...context, level: key, motion: 300 })
      return (option.series as CustomSeriesOption[])[0]!
    }
    const [above, below] = [tilesOf(''), tilesOf('208')]
    expect(above.data).toContainEqual(expect.objectContaining({ childGroupId: '208', groupId: '' }))
    for (const item of below.data as object[]) expect(item).toMatchObject({ groupId: '208' })
    expect(above.universalTransition).toMatchObject({ enabled: true })
  })

  test('every word is drawn within the picture', () => {
    for (const key of ['', '208', '20801', '20805']) {
      const { texts, targets } = render(treemap.build(modelOf(key), context), size)
      expect(texts.length).toBeGreaterThan(targets.length)
      for (const { text, rect } of texts) {
        expect(rect.x, text).toBeGreaterThanOrEqual(0)
        expect(rect.x + rect.width, text).toBeLessThanOrEqual(size.width + 1)
      }
    }
  })

  test('what can be pointed at says name, amount and shares', () => {
    const { marks: targets } = treemap.build(modelOf('208'), context)
    expect(targets[0]).toMatchObject({
      key: '20801',
      leads: true,
      label: '20801 人力资源和社会保障管理事务，7,356.99 万元，占本类 83.3%，占全部支出 76.5%',
    })
    expect(targets[3]!.place).toMatchObject({ callout: { width: expect.any(Number) } })
  })
})

test.each(schemes)('words on the lightest pane of a tile can be read in the %s scheme', scheme => {
  const { classes, rest, colours, tileInk2 } = chartTheme(scheme)
  for (const { tile } of [...classes, rest]) {
    const pane = mixColours(tile, colours.paper, mostVeil)
    expect(contrast(tileInk2, pane), pane).toBeGreaterThanOrEqual(4.5)
  }
})

test('text is measured and broken between words', () => {
  expect(measureByTable('住房保障', 16)).toBe(64)
  expect(wrap('行政事业单位养老支出', { size: 16, width: 100, lines: 2 })).toEqual([
    '行政事业单位',
    '养老支出',
  ])
  expect(wrap('行政事业单位养老支出', { size: 16, width: 40, lines: 2 })).toBeNull()
})

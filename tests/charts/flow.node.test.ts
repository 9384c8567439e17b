import type { SankeySeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { moneyFlow } from '@/budget/tree/flow'
import { flow } from '@/charts/flow/option'
import { buildFlowModel } from '@/charts/flow/model'
import { inset, overlap, type Size } from '@/charts/core/geometry'
import { readText } from '../fixtures/documents'
import { writeLargeDocument } from '../fixtures/largeDocument'
import { chartTheme } from '@/theme'
import { officeOf2019 } from '../fixtures/otherUnits'
import { document, theme, measure } from './draw'
import { compile, render } from './render'

const model = buildFlowModel({ flow: moneyFlow(document)!, unit: '万元' })
const size = { width: 900, height: 480 }
const build = (size: Size) => flow.build(model, { theme, size, motion: 0, measure, level: '' })

describe('a flow of money', () => {
  test('has three columns with exact figures', () => {
    expect(
      model.columns.map(column =>
        column.map(({ name, amountText, shareText }) => `${name} ${amountText} ${shareText}`),
      ),
    ).toEqual([
      ['当年预算 9,143.32 95.1%', '上年结转 476.09 4.9%'],
      ['社会保障和就业 8,836.68 91.9%', '住房保障 586.86 6.1%', '卫生健康 195.87 2.0%'],
      ['基本支出 7,216.31 75.0%', '项目支出 2,403.10 25.0%'],
    ])
    expect(model.columns[1]![0]!.details).toEqual([
      '来自 当年预算 8,360.59、上年结转 476.09',
      '用于 基本支出 6,433.58、项目支出 2,403.10',
    ])
  })

  test('shows two columns where no table says which class the money of which year goes to', () => {
    const other = moneyFlow(officeOf2019())!
    expect(
      buildFlowModel({ flow: other, unit: '万元' }).columns.map(column => column.length),
    ).toEqual([3])
  })

  test('writes the names of classes into their blocks where nothing else is known', () => {
    const other = buildFlowModel({ flow: moneyFlow(officeOf2019())!, unit: '万元' })
    const { texts, targets } = render(
      flow.build(other, { theme, size, motion: 0, measure, level: '' }),
      size,
    )
    const block = targets[0]!.rect
    const name = texts.find(({ text }) => text.includes('一般公共服务'))!.rect
    expect(block.width).toBe(size.width)
    expect(name.y - block.y).toBeLessThan(theme.type[1] * 2)
  })

  test.each([size, { width: 560, height: 400 }, { width: 358, height: 380 }])(
    'every word has its place, and every node its mark, at $width × $height',
    size => {
      const { texts, targets } = render(build(size), size)
      for (const [index, { text, rect }] of texts.entries()) {
        expect(rect.x, text).toBeGreaterThanOrEqual(-1)
        expect(rect.x + rect.width, text).toBeLessThanOrEqual(size.width + 1)
        expect(rect.y + rect.height, text).toBeLessThanOrEqual(size.height + 1)
        for (const other of texts.slice(index + 1))
          expect(overlap(inset(rect, 0.01), other.rect), `${text} and ${other.text}`).toBe(false)
      }
      expect(targets.map(({ key }) => key)).toEqual(model.columns.flat().map(({ key }) => key))
    },
  )

  test('nodes are as high as their amounts, to one scale', () => {
    const { targets } = render(build({ ...size, height: 2000 }), { ...size, height: 2000 })
    const heightOf = (key: string) => targets.find(target => target.key === key)!.rect.height
    const [large, small] = ['use:basic', 'use:project'].map(heightOf)
    expect(large! / small!).toBeCloseTo(7216.31 / 2403.1, 2)
  })

  test('gives the library integers of 分, which it adds up without a fraction', () => {
    const [series] = build(size).option.series as SankeySeriesOption[]
    for (const { value } of [...series!.data!, ...series!.links!])
      expect(Number.isSafeInteger(value)).toBe(true)
  })

  test('is drawn as it was', async () => {
    await expect(compile(build(size).option)).toMatchFileSnapshot('compiled/flow.json')
  })
})

test('on a narrow picture sides leave their amounts to the table before classes lose their names', () => {
  const large = readText(writeLargeDocument(), 'large.md')
  const model = buildFlowModel({ flow: moneyFlow(large)!, unit: '万元' })
  const size = { width: 358, height: 560 }
  const built = flow.build(model, { theme, size, motion: 0, measure, level: '' })
  const { texts } = render(built, size)
  const said = texts.map(({ text }) => text).join('')
  for (const name of ['卫生健康', '科学技术', '城乡社区', '其余 5 类', '基本支出']) {
    expect(said).toContain(name)
  }
  expect(said).toContain('37.3%')
  expect(said).not.toContain('36,853,367.54')
})
test('in large type on a telephone sources stand over and under their nodes, so that classes keep their names', () => {
  const large = readText(writeLargeDocument(), 'large.md')
  const model = buildFlowModel({ flow: moneyFlow(large)!, unit: '万元' })
  const size = { width: 358, height: 560 }
  const theme = chartTheme('projector')
  const [tiny] = theme.type
  const built = flow.build(model, { theme, size, motion: 0, measure, level: '' })
  const { texts } = render(built, size)
  const said = texts.map(({ text }) => text).join('')
  for (const name of ['卫生健康', '科学技术', '其余 5 类', '基本支出', '当年预算'])
    expect(said).toContain(name)
  const source = texts.find(({ text }) => text.startsWith('当年预算'))!
  expect(source.rect.x).toBeLessThan(tiny)
  expect(source.rect.y).toBeLessThan(2 * tiny)
  expect(said).toContain('上年结转')
})

const node = (key: string, amount: number) => ({ key, code: null, name: key, amount })
const flowOf = (uses: readonly ReturnType<typeof node>[]) => ({
  sources: [],
  classes: [node('class:201', 700), node('class:208', 300)],
  uses,
  links: [],
  total: 1000,
})

test('without bands the classes stand alone, and uses known only in total stand beside them', () => {
  for (const uses of [[], [node('use:basic', 600), node('use:project', 400)]]) {
    const model = buildFlowModel({ flow: flowOf(uses), unit: '万元' })
    const { targets } = render(
      flow.build(model, { theme, size, motion: 0, measure, level: '' }),
      size,
    )
    expect(targets).toHaveLength(2 + uses.length)
    const [first, second, use] = targets.map(({ rect }) => rect)
    expect(first!.x).toBeLessThan(1)
    expect(second!.y).toBeGreaterThan(first!.y)
    if (use) expect(first!.x + first!.width).toBeLessThan(use.x)
  }
})

test.each([size, { width: 358, height: 380 }])(
  'columns that no band joins are blocks with nothing but a gap between them, at $width px',
  room => {
    const uses = [node('use:basic', 600), node('use:project', 400)]
    const built = flow.build(buildFlowModel({ flow: flowOf(uses), unit: '万元' }), {
      theme,
      size: room,
      motion: 0,
      measure,
      level: '',
    })
    const [series] = built.option.series as SankeySeriesOption[]
    expect(series!.nodeWidth).toBeGreaterThan(room.width / 6)
    const said = render(built, room).texts.map(({ text }) => text)
    for (const name of ['class:201', 'class:208', 'use:basic', 'use:project'])
      expect(said).toContain(name)
  },
)

test('a low node has all of its label where its neighbours leave the room', () => {
  const room = { width: 358, height: 380 }
  const said = render(build(room), room).texts.map(({ text }) => text)
  expect(said).toEqual(expect.arrayContaining(['上年结转', '476.09', '4.9%']))
})

test('nodes stand wider apart before classes between the sides lose their names', () => {
  const room = { width: 358, height: 460 }
  const type = theme.type.map(each => each * 1.3) as unknown as typeof theme.type
  const built = flow.build(model, {
    theme: { ...theme, type },
    size: room,
    motion: 0,
    measure,
    level: '',
  })
  const said = render(built, room)
    .texts.map(({ text }) => text)
    .join('')
  for (const name of ['社会保障', '住房保障', '卫生健康'])
    for (const letter of name) expect(said).toContain(letter)
})

test('a name of two lines takes the room that a lower neighbour does not need', () => {
  const classes = [
    { ...node('class:205', 3095), name: '教育支出' },
    { ...node('class:208', 1358), name: '社会保障和就业支出' },
    { ...node('class:210', 421), name: '卫生健康支出' },
    { ...node('class:201', 402), name: '一般公共服务支出' },
    { ...node('class:213', 372), name: '农林水支出' },
    { ...node('class:221', 146), name: '住房保障支出' },
    { ...node('class:212', 58), name: '城乡社区支出' },
    { ...node('class:207', 40), name: '文化旅游体育与传媒支出' },
  ]
  const source = node('source:currentYear', 5892)
  const uses = [node('use:basic', 2751), node('use:project', 3141)]
  const links = classes.flatMap(({ key, amount }) => [
    { from: source.key, to: key, amount },
    { from: key, to: 'use:project', amount },
  ])
  const data = { sources: [source], classes, uses, links, total: 5892 }
  const room = { width: 358, height: 384 }
  const narrow = buildFlowModel({ flow: data, unit: '元' })
  const said = render(
    flow.build(narrow, { theme, size: room, motion: 0, measure, level: '' }),
    room,
  ).texts.map(({ text }) => text)
  for (const name of ['教育支出', '卫生健康', '农林水', '住房保障', '城乡社区'])
    expect(said.join('')).toContain(name)
  expect(said.join('')).toContain('一般公共服务')
})

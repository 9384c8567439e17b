import { expect, test } from 'vitest'
import { chartKinds, type ChartKindName } from '@/charts/registry'
import { bars } from '@/charts/bars/option'
import { buildBarsModel } from '@/charts/bars/model'
import { flow } from '@/charts/flow/option'
import { buildFlowModel } from '@/charts/flow/model'
import { seriesOf } from '@/charts/core/chart'
import * as stories from '../gallery/stories/charts'
import type { Story } from '../gallery/story'
import { context, measure, theme } from './draw'
import { render } from './render'

// Traps of ECharts 6.1 that are met; that each kind registers its own parts, parts.node.test.ts says.

const kinds = Object.keys(chartKinds) as ChartKindName[]
const optionsOf = async <Kind extends ChartKindName>(kind: Kind) => {
  const draw = await chartKinds[kind]()
  const { states } = stories[kind] as Story
  return Object.entries(states).map(([state, { props }]) => ({
    state,
    built: draw(props?.['data'] as Parameters<typeof draw>[0], context),
  }))
}

test.each(kinds)('%s keeps the room that was laid out, without containLabel', async kind => {
  for (const { state, built } of await optionsOf(kind)) {
    for (const grid of [built.option.grid ?? []].flat()) {
      expect(grid, state).not.toHaveProperty('containLabel')
      expect(grid, state).toHaveProperty('outerBoundsMode', 'none')
    }
  }
})

test.each(kinds)('%s draws numbers alone: no text, which is NaN, and no bigint', async kind => {
  const wrong: unknown[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isNaN(value)))
      wrong.push(value)
    // The library's own mark of nothing.
    else if (typeof value === 'string' && value !== '-') wrong.push(value)
    else if (Array.isArray(value)) value.forEach(look)
  }
  for (const { built } of await optionsOf(kind))
    for (const { data } of seriesOf(built) as { data?: readonly unknown[] }[])
      for (const item of data ?? [])
        look(item && typeof item === 'object' && 'value' in item ? item.value : item)
  expect(wrong).toEqual([])
})

test.each(kinds)('%s has its tooltips as text of ours, none of the library', async kind => {
  for (const { state, built } of await optionsOf(kind))
    expect(JSON.stringify(built.option), state).not.toContain('"tooltip"')
})

test('two rows of one name are two rows with their own figures', () => {
  const row = (key: string, amount: number) => ({
    key,
    code: null,
    name: '其他支出',
    kind: 'row' as const,
    leads: false,
    amount,
    share: null,
    parts: [{ key: 'total' as const, name: '支出', amount, share: null }],
  })
  const rows = [row('20199', 300_00), row('20899', 100_00)]
  const size = { width: 700, height: 200 }
  const model = buildBarsModel({ unit: '元', as: 'amount', rows, shareOf: '全部' })
  const built = bars.build(model, { theme, measure, size, level: '', motion: 0 })
  const { texts, targets } = render(built, size)
  const namesAt = texts.filter(({ text }) => text === '其他支出').map(({ rect }) => rect.y)
  expect(new Set(namesAt).size).toBe(2)
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['300.00', '100.00']))
  expect(targets[0]!.rect.y + targets[0]!.rect.height).toBeLessThanOrEqual(targets[1]!.rect.y + 1)
})

test('figures of a flow are the model’s, whatever the library adds its bands up to', () => {
  // 0.1 + 0.2 in 万元: floats make 0.30000000000000004 of it.
  const parts = [1000, 2000]
  const node = (key: string, amount: number) => ({ key, code: key, name: `类${key}`, amount })
  const model = buildFlowModel({
    unit: '万元',
    flow: {
      total: 914_332_000 + 3000,
      sources: [node('source:currentYear', 914_335_000)],
      classes: [node('201', parts[0]! + 914_332_000), node('208', parts[1]!)],
      uses: [],
      links: [
        { from: 'source:currentYear', to: '201', amount: parts[0]! + 914_332_000 },
        { from: 'source:currentYear', to: '208', amount: parts[1]! },
      ],
    },
  })
  const size = { width: 900, height: 400 }
  const built = flow.build(model, { theme, measure, size, level: '', motion: 0 })
  const { texts } = render(built, size)
  const words = texts.map(({ text }) => text).join(' ')
  expect(words).not.toMatch(/\d\.\d{3,}/)
  for (const { label } of built.marks) expect(label).not.toMatch(/\d\.\d{3,}/)
  // Nodes are joined by keys: links by number find none, and two of one name would be one.
  const [series] = seriesOf(built) as { links?: { source: unknown }[] }[]
  expect(series!.links!.every(({ source }) => typeof source === 'string')).toBe(true)
})

import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { expect, test } from 'vitest'
import type { BuiltChart } from '@/charts/core/chart'
import { overlap, type Size } from '@/charts/core/geometry'
import type { RowName } from '@/charts/core/rowNames'
import { buildRowAxis, buildRowGrid, layoutRows } from '@/charts/core/rows'
import { buildRowZoom } from '@/charts/core/rowZoom'
import { chartTheme, schemes } from '@/theme'
import { measure, theme } from './draw'
import { render } from './render'

use([BarChart, GridComponent])

const long = '中央企业退休人员社会化管理人事档案管理补助资金'
const rows: readonly RowName[] = [
  { code: null, name: '合计', kind: 'whole' },
  { code: '2080109', name: '社会保险经办机构', kind: 'row' },
  { code: null, name: long, kind: 'part' },
  { code: '{a}', name: '{name|不是标记}', kind: 'row' },
]
const sizes = [
  { width: 900, height: 480 },
  { width: 900, height: 100 },
  { width: 358, height: 380 },
  { width: 200, height: 380 },
]
const bar = 20

function draw(size: Size, scale = 1) {
  const [tiny, small, medium, large, huge] = theme.type
  const type = [tiny * scale, small * scale, medium, large, huge] as const
  const context = { theme: { ...theme, type }, size, measure, level: '', motion: 0 }
  const layout = layoutRows({ rows, context })
  const chart: BuiltChart = {
    option: {
      grid: buildRowGrid(layout, layout),
      xAxis: { type: 'value', show: false },
      yAxis: buildRowAxis({ layout, content: layout.nameHeight + bar, context }),
      series: [{ type: 'bar', data: [4, 3, 2, 1] }],
      ...buildRowZoom(layout, context, 1),
    },
    marks: rows.map((_, row) => ({
      key: String(row),
      label: '',
      details: [],
      leads: false,
      place: { axis: 0, row },
    })),
  }
  return { layout, ...render(chart, size) }
}

test.each(sizes.flatMap(size => [1, 1.6].map(scale => [size, scale] as const)))(
  'names are whole and in their rows: %o × %d',
  (size, scale) => {
    const { texts, targets, layout } = draw(size, scale)
    for (const [index, { text, rect }] of texts.entries()) {
      expect(rect.x, text).toBeGreaterThanOrEqual(0)
      expect(rect.x + rect.width, text).toBeLessThanOrEqual(layout.above ? size.width : layout.left)
      expect(rect.y, text).toBeGreaterThanOrEqual(-1)
      expect(rect.y + rect.height, text).toBeLessThanOrEqual(size.height + 1)
      for (const other of texts.slice(index + 1)) expect(overlap(rect, other.rect)).toBe(false)
      expect(text).not.toContain('…')
    }
    expect(texts[0]!.text).toBe('合计')
    expect(targets).toHaveLength(layout.visible)
    expect(targets.at(-1)!.rect.height).toBeCloseTo(layout.rowHeight, 6)
  },
)

test('a name beside stands in the middle of its row, one above keeps room for its bar', () => {
  for (const size of sizes.slice(0, 3)) {
    const { texts, targets, layout } = draw(size)
    const [name] = texts
    const { y, height } = targets[0]!.rect
    const middle = name!.rect.y + name!.rect.height / 2
    const content = layout.nameHeight + bar
    expect(middle).toBeCloseTo(
      layout.above ? y + (height - content) / 2 + name!.rect.height / 2 : y + height / 2,
      -0.5,
    )
  }
})

test('a text in braces is never read as markup', () => {
  const { texts } = draw(sizes[0]!)
  expect(texts.map(({ text }) => text.replaceAll('\u2060', '')).join('')).toContain(
    '{name|不是标记}',
  )
})

test('a rule runs under the whole, and under no other row', () => {
  const { svg } = draw(sizes[0]!)
  expect(svg.split(`fill="${theme.colours['line-2']}"`)).toHaveLength(2)
})

test('a long name gets more of the width, then of the height, before it is left out', () => {
  const many = (name: string) =>
    Array.from({ length: 60 }, (_, index): RowName => ({
      code: String(2010000 + index),
      name: index === 40 ? name : '行政运行',
      kind: 'row',
    }))
  for (const size of [
    { width: 358, height: 900 },
    { width: 565, height: 900 },
    { width: 700, height: 900 },
  ]) {
    const context = { theme, size, measure, level: '', motion: 0 }
    const [short, tall] = ['行政运行', long].map(name => layoutRows({ rows: many(name), context }))
    expect(short!.visible).toBe(Math.min(60, Math.floor(900 / (theme.type[0] * 1.3))))
    expect(tall!.names.every(({ isNamed }) => isNamed)).toBe(true)
    if (size.width < 700) expect(tall!.visible).toBeLessThan(short!.visible)
    else expect(tall!.left).toBeGreaterThan(short!.left)
  }
})

test('where a name takes two lines over its bar, rows that are scrolled still say what is at them', () => {
  const rows = Array.from({ length: 240 }, (_, index): RowName => ({
    code: String(2010000 + index),
    name: index === 40 ? `${long}和工作经费` : '行政运行',
    kind: 'row',
  }))
  for (const scheme of schemes) {
    const scale = chartTheme(scheme)
    const size = { width: 358, height: 2400 }
    const context = { theme: scale, size, measure, level: '', motion: 0 }
    const layout = layoutRows({ rows, context, isOpen: true })
    expect([layout.above, layout.dense], scheme).toEqual([true, false])
    expect(layout.visible).toBeLessThan(rows.length)
  }
})

test('a name over its bar is there at every width, also where a screen measures it narrower', () => {
  const names = ['云岭市综合保障和公共服务管理中心（本级）', '长春市社会保险事业管理局(本级)']
  const onScreen: typeof measure = (text, size, weight) => measure(text, size, weight) * 0.95
  for (let width = 240; width <= 360; width += 2) {
    const context = { theme, size: { width, height: 300 }, measure: onScreen, level: '', motion: 0 }
    const layout = layoutRows({
      rows: names.map(name => ({ code: null, name, kind: 'row' as const })),
      context,
    })
    expect(
      layout.names.map(({ isNamed }) => isNamed),
      String(width),
    ).toEqual([true, true])
  }
})

import { describe, expect, test } from 'vitest'
import { economicTable } from '@/budget/economic/economicTable'
import { inferProjects } from '@/budget/inference/inferProjects'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitTable } from '@/budget/splits/splitTable'
import { bars } from '@/charts/bars/option'
import type { BarsData, BarsStyle } from '@/charts/bars/data'
import { layoutBars } from '@/charts/bars/layout'
import { buildBarsModel } from '@/charts/bars/model'
import { textWidth } from '@/charts/core/text'
import { rankBars, usesBars } from '@/pages/economic/economicBars'
import { splitBars } from '@/pages/split/splitBars'
import { groupedRows, rankedRows } from '@/pages/economic/economicRows'
import { itemsOf } from '@/pages/split/splitProjects'
import { officeOf2019 } from '../fixtures/otherUnits'
import { document, theme, measure } from './draw'

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
    expect(rows).toHaveLength(80)
    expect(rows.at(-1)).toMatchObject({ name: '其余 421 项', amount: 42_100, leads: false })
  })
})

describe('where it lies', () => {
  const all = [
    ['amount', split('amount')],
    ['share', split('share')],
    ['side', split('side')],
    ['rank', ranked],
  ] as const
  test.each(
    all.flatMap(([name, data]) =>
      [size, { width: 680, height: 480 }, { width: 358, height: 1200 }].map(
        room => [name, room.width, data, room] as const,
      ),
    ),
  )('%s: every word fits at %i', (_, _width, data, room) => {
    const { boxes } = layoutBars({ model: buildBarsModel(data), size: room, type: theme.type })
    for (const { lines, zone, pieces } of boxes) {
      for (const { text, x, size: high, anchor, y } of lines) {
        const [left, right] =
          anchor === 'end' ? [x - textWidth(text, high), x] : [x, x + textWidth(text, high)]
        expect(left, text).toBeGreaterThanOrEqual(-1)
        expect(right, text).toBeLessThanOrEqual(room.width + 1)
        expect(y, text).toBeLessThanOrEqual(zone.y + zone.height + 2)
      }
      for (const { rect } of pieces) expect(rect.x + rect.width).toBeLessThanOrEqual(room.width)
    }
    expect(boxes.at(-1)!.zone.y + boxes.at(-1)!.zone.height).toBeLessThanOrEqual(room.height + 1)
  })

  test('length is amount, to one scale', () => {
    const { boxes } = layoutBars({ model: buildBarsModel(split('amount')), size, type: theme.type })
    const pieces = boxes.flatMap(box => box.pieces).filter(({ rect }) => rect.width > 1)
    const scale = pieces[0]!.rect.width / pieces[0]!.part.amount
    for (const { part, rect } of pieces) expect(rect.width / part.amount).toBeCloseTo(scale, 12)
  })

  test('the proven projects are cuts in their part', () => {
    const { blocks } = bars.build(buildBarsModel(split('amount')), {
      theme,
      size,
      measure,
      level: '',
      motion: 0,
    }).option
    expect(blocks.filter(({ key }) => key.startsWith('2080109 1 cut'))).toHaveLength(8)
    expect(blocks.filter(({ key }) => key.startsWith('2080699 0 cut'))).toHaveLength(1)
  })
})

test.each([
  ['split', split('amount')],
  ['split-share', split('share')],
  ['rank', ranked],
] as const)('%s is drawn as it was', async (name, data) => {
  const { option } = bars.build(buildBarsModel(data), {
    theme,
    size,
    motion: 0,
    measure,
    level: '',
  })
  const rounded = JSON.stringify(
    option,
    (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
    1,
  )
  await expect(`${rounded}\n`).toMatchFileSnapshot(`compiled/bars-${name}.json`)
})

test('a bar can be read out', () => {
  const { targets } = bars.build(buildBarsModel(split('amount')), {
    theme,
    size,
    measure,
    level: '',
    motion: 0,
  })
  expect(targets[1]).toMatchObject({
    key: '2080109',
    leads: true,
    label:
      '2080109 社会保险经办机构，7,356.99 万元，占全部 76.5%，基本支出 5,339.90（72.6%），项目支出 2,017.09（27.4%），人员经费 4,365.18（81.7%），公用经费 974.72（18.3%）',
  })
  expect(targets[0]!.leads).toBe(false)
})

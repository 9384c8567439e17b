import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BalanceSide } from '@/charts/balance/model'
import type { BarRow } from '@/charts/bars/data'
import { overlap } from '@/charts/core/geometry'
import type { DivergingRow } from '@/charts/diverging/model'
import type { FlowNode } from '@/charts/flow/model'
import { chartKinds, type ChartKindName, type ChartRequest } from '@/charts/registry'
import { measure, theme } from './draw'
import { render } from './render'

/*
 * Labels are laid out by measured widths, so that none is left to the library: whatever the names and
 * figures, no text lies on another and none leaves the picture.
 */

const words = [
  '行政',
  '运行',
  '社会保障',
  '和就业',
  '（本级）',
  '2024年',
  '补助',
  '资金',
  '“三公”',
  'PC',
]
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map(parts => parts.join(''))
/** From 0.01 万元 to hundreds of 亿元, each size as likely as the next. */
const amount = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 100, max: 999 }))
  .map(([zeros, digits]) => digits * 10 ** zeros)
const unit = fc.constantFrom('元' as const, '万元' as const, '亿元' as const)
const named = fc.record({ name, amount })
const list = (maxLength: number) =>
  fc
    .array(named, { minLength: 1, maxLength })
    .map(all => [...all].sort((one, other) => other.amount - one.amount))
const sumOf = (parts: readonly { amount: number }[]) =>
  parts.reduce((sum, part) => sum + part.amount, 0)
const coded = (code: number) => String(2_010_100 + code)
const size = fc.constantFrom(
  { width: 358, height: 380 },
  { width: 358, height: 900 },
  { width: 560, height: 400 },
  { width: 760, height: 460 },
  { width: 1200, height: 700 },
)
const scale = fc.constantFrom(1, 1.6)

const treemap = fc.record({ parts: list(14), unit }).map(({ parts, unit }) => ({
  kind: 'treemap' as const,
  data: {
    unit,
    whole: { name: '支出', amount: sumOf(parts) },
    total: null,
    parts: parts.map((part, index) => ({
      ...part,
      key: coded(index),
      kind: 'subject' as const,
      code: coded(index),
      uses: [
        { key: 'basic' as const, name: '基本', amount: part.amount - 100 },
        { key: 'project' as const, name: '项目', amount: 100 },
      ],
      below: {
        whole: part.amount,
        parts: [
          { key: `${index}a`, name: part.name, amount: part.amount - 100 },
          { key: `${index}b`, name: '其他', amount: 100 },
        ],
      },
      leads: true,
    })),
  },
}))

const nested = fc
  .record({
    groups: fc.array(fc.record({ name, items: list(9) }), { minLength: 1, maxLength: 5 }),
    unit,
  })
  .map(({ groups, unit }) => ({
    kind: 'nested' as const,
    data: {
      unit,
      whole: sumOf(groups.flatMap(({ items }) => items)),
      groups: groups.map((group, tone) => ({
        key: `g${tone}`,
        name: group.name,
        tone,
        items: group.items.map((item, index) => ({
          ...item,
          key: `${tone} ${index}`,
          programme: group.name,
          meta: '当年一般公共预算',
        })),
      })),
    },
  }))

const flow = fc
  .record({ classes: list(12), share: fc.integer({ min: 1, max: 9 }), unit })
  .map(({ classes, share, unit }) => {
    const nodes = classes.map((node, index): FlowNode => ({
      ...node,
      key: `class:${index}`,
      code: coded(index),
    }))
    const split = nodes.map(node => ({ node, part: Math.floor((node.amount * share) / 10) }))
    const first = sumOf(split.map(({ part }) => ({ amount: part })))
    const total = sumOf(nodes)
    const ends = (keys: readonly [string, string], names: readonly [string, string]) => [
      { key: keys[0], code: null, name: names[0], amount: total - first },
      { key: keys[1], code: null, name: names[1], amount: first },
    ]
    return {
      kind: 'flow' as const,
      data: {
        unit,
        flow: {
          total,
          sources: ends(['source:currentYear', 'source:carryOver'], ['当年预算', '上年结转']),
          classes: nodes,
          uses: ends(['use:basic', 'use:project'], ['基本支出', '项目支出']),
          links: split.flatMap(({ node, part }) => [
            { from: 'source:currentYear', to: node.key, amount: node.amount - part },
            { from: 'source:carryOver', to: node.key, amount: part },
            { from: node.key, to: 'use:basic', amount: node.amount - part },
            { from: node.key, to: 'use:project', amount: part },
          ]),
        },
      },
    }
  })

const bars = fc
  .record({
    rows: list(20),
    unit,
    as: fc.constantFrom('amount' as const, 'share' as const, 'side' as const),
  })
  .map(({ rows, unit, as }) => ({
    kind: 'bars' as const,
    data: {
      unit,
      as,
      shareOf: '全部支出',
      rows: rows.map((row, index): BarRow => ({
        ...row,
        key: coded(index),
        code: coded(index),
        kind: 'row',
        leads: true,
        share: 100,
        parts: [
          { key: 'basic', name: '基本支出', amount: row.amount - 100, share: 900 },
          { key: 'project', name: '项目支出', amount: 100, share: 100 },
        ],
        inside: [
          { key: 'personnel', name: '人员经费', amount: row.amount - 200, share: 900 },
          { key: 'operating', name: '公用经费', amount: 100, share: 100 },
        ],
      })),
    },
  }))

const rank = fc.record({ rows: list(30), unit }).map(({ rows, unit }) => ({
  kind: 'bars' as const,
  data: {
    unit,
    as: 'amount' as const,
    shareOf: '全部支出',
    rows: rows.map((row, index): BarRow => ({
      ...row,
      key: coded(index),
      code: coded(index),
      kind: 'row',
      leads: true,
      share: 100,
      parts: [{ key: 'own', name: '支出', amount: row.amount, share: null }],
      cumulative: Math.round((1000 * (index + 1)) / rows.length),
    })),
  },
}))

const diverging = fc
  .record({ rows: list(9), unit, by: fc.constantFrom('amount' as const, 'percent' as const) })
  .map(({ rows, unit, by }) => ({
    kind: 'diverging' as const,
    data: {
      unit,
      by,
      chosen: null,
      rows: rows.map((row, index): DivergingRow => ({
        key: coded(index),
        code: coded(index),
        label: row.name,
        state: 'changed',
        prior: { fen: row.amount * 3 },
        current: { fen: row.amount * (index % 2 === 0 ? 4 : 2) },
        difference: { fen: index % 2 === 0 ? row.amount : -row.amount },
        rate: { tenths: index % 2 === 0 ? 333 : -333 },
        printedPercent: null,
        against: index % 4 === 3 ? '比上年执行数' : null,
        scopeChanged: index === 1 ? '不再计入部门预算' : null,
        reason: index % 3 === 0 ? { text: '缴费基数调整，保险随之增加', shared: false } : null,
      })),
    },
  }))

const line = fc
  .record({
    series: fc.array(fc.tuple(name, fc.array(amount, { minLength: 1, maxLength: 6 })), {
      minLength: 1,
      maxLength: 5,
    }),
    unit,
  })
  .map(({ series, unit }) => ({
    kind: 'line' as const,
    data: {
      unit,
      chosen: null,
      series: series.map(([name, amounts], tone) => ({
        key: `l${tone}`,
        name,
        tone,
        points: amounts.map((fen, index) => ({ year: 2019 + index, fen, derived: index === 0 })),
      })),
    },
  }))

const sideOf = (name: string, parts: readonly { name: string; amount: number }[]): BalanceSide => ({
  name,
  total: sumOf(parts),
  currentYear: null,
  carryOver: null,
  parts: parts.map((part, index) => ({ ...part, key: `${name} ${index}`, code: null })),
})
const balance = fc
  .record({ revenue: list(6), expenditure: list(14), unit })
  .map(({ revenue, expenditure, unit }) => ({
    kind: 'balance' as const,
    data: { unit, revenue: sideOf('收入', revenue), expenditure: sideOf('支出', expenditure) },
  }))

const spread = fc
  .array(fc.tuple(name, fc.integer({ min: 0, max: 60 })), { minLength: 1, maxLength: 24 })
  .map(sheets => ({
    kind: 'spread' as const,
    data: {
      full: 100,
      rows: sheets.map(([name, points], index) => ({
        key: `s${index}`,
        name,
        kind: index === 0 ? ('whole' as const) : ('row' as const),
        parts: [
          {
            group: 'output',
            name: '产出',
            tone: 0,
            points,
            text: String(points),
            shareText: '60%',
          },
          { group: 'effect', name: '效益', tone: 1, points: 30, text: '30', shareText: '30%' },
        ],
        unprinted: 10,
        notes: ['1 行没有权重', '未印'],
      })),
    },
  }))

const icicle = fc
  .array(
    fc.array(fc.tuple(name, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 5 }),
    { minLength: 1, maxLength: 4 },
  )
  .map(groups => ({
    kind: 'icicle' as const,
    data: {
      even: false,
      rest: 10,
      restText: '预算执行率 10',
      dimensions: groups.map((rows, tone) => ({
        key: `d${tone}`,
        name: '产出指标',
        weightText: '50',
        tone,
        categories: [
          {
            key: `c${tone}`,
            name: '数量指标',
            weightText: '50',
            rows: rows.map(([name, weight], index) => ({
              key: `${tone} ${index}`,
              name,
              weight,
              weightText: String(weight),
              targetText: '≥95%',
              mark: '',
              qualitative: false,
            })),
          },
        ],
      })),
    },
  }))

const waterfall = fc
  .record({ steps: list(12), unit, first: amount })
  .map(({ steps, unit, first }) => ({
    kind: 'waterfall' as const,
    data: {
      unit,
      before: '口径不变时',
      start: { key: 'prior', name: '上年', amount: first },
      steps: steps.map(({ name, amount }, index) => ({
        key: coded(index),
        code: coded(index),
        name,
        amount: index === 0 ? '没有读到' : index % 2 === 0 ? amount : -amount,
        scoped: index % 3 === 0,
      })),
      end: { key: 'current', name: '本年', amount: first },
    },
  }))

const dumbbell = fc
  .record({ rows: list(20), unit, columns: fc.array(name, { minLength: 2, maxLength: 4 }) })
  .map(({ rows, unit, columns }) => ({
    kind: 'dumbbell' as const,
    data: {
      quantity: { kind: 'amount' as const, unit },
      order: 'difference' as const,
      columns: columns.map((name, index) => ({ key: String(index), name })),
      rows: rows.map(({ name, amount }, index) => ({
        key: coded(index),
        code: coded(index),
        name,
        readings: columns.map((_, at) =>
          (index + at) % 4 === 3
            ? '没有读到'
            : at % 2 === 0
              ? amount
              : index % 5 === 1
                ? -amount
                : 0,
        ),
      })),
    },
  }))

const slope = fc
  .record({ lines: list(12), unit, columns: fc.array(name, { minLength: 2, maxLength: 12 }) })
  .map(({ lines, unit, columns }) => ({
    kind: 'slope' as const,
    data: {
      quantity: { kind: 'amount' as const, unit },
      chosen: null,
      columns,
      lines: lines.map(({ name, amount }, index) => ({
        key: coded(index),
        code: index % 2 === 0 ? coded(index) : null,
        name,
        readings: columns.map((_, at) =>
          (index + at) % 5 === 4 ? '没有读到' : index % 4 === 1 ? -amount : amount + at,
        ),
      })),
    },
  }))

const distribution = fc.record({ units: list(40), unit }).map(({ units, unit }) => ({
  kind: 'distribution' as const,
  data: {
    quantity: { kind: 'amount' as const, unit },
    own: '1',
    units: units.map(({ name, amount }, index) => ({
      key: String(index),
      name,
      reading: index % 7 === 3 ? '没有读到' : index % 5 === 4 ? -amount : amount,
    })),
  },
}))

/** What two lines of text that stand close may share: their leading, which is no ink. */
const leadingShare = 0.2
const inkOf = ({
  x,
  y,
  width,
  height,
}: {
  x: number
  y: number
  width: number
  height: number
}) => ({
  x: x + 0.5,
  y: y + height * leadingShare,
  width: width - 1,
  height: height * (1 - 2 * leadingShare),
})

const requests: Readonly<Record<string, fc.Arbitrary<ChartRequest>>> = {
  balance,
  bars,
  distribution,
  diverging,
  dumbbell,
  flow,
  icicle,
  line,
  nested,
  rank,
  slope,
  spread,
  treemap,
  waterfall,
}

test('every kind is drawn from generated data', () => {
  const kinds = new Set(Object.keys(requests).map(name => (name === 'rank' ? 'bars' : name)))
  expect([...kinds].sort()).toEqual(Object.keys(chartKinds).sort())
})

test.each(Object.entries(requests))(
  'no label of %s lies on another or leaves the picture, whatever is drawn',
  async (_name, request) => {
    await fc.assert(
      fc.asyncProperty(request, size, scale, async ({ kind, data }, { width, height }, scale) => {
        // Its page gives it room for all of its scales.
        const size = { width, height: kind === 'diverging' ? height + 500 : height }
        const draw = (await chartKinds[kind as ChartKindName]()) as (
          data: unknown,
          context: unknown,
        ) => Parameters<typeof render>[0]
        const type = theme.type.map(one => one * scale)
        const context = { theme: { ...theme, type }, size, measure, level: '', motion: 0 }
        const { texts } = render(draw(data, context), size)
        for (const [index, { text, rect }] of texts.entries()) {
          const { x, y, width, height } = inkOf(rect)
          expect(x, text).toBeGreaterThanOrEqual(-1)
          expect(x + width, text).toBeLessThanOrEqual(size.width + 1)
          expect(y, text).toBeGreaterThanOrEqual(-1)
          expect(y + height, text).toBeLessThanOrEqual(size.height + 2)
          for (const other of texts.slice(index + 1))
            expect(overlap(inkOf(rect), inkOf(other.rect)), `${text} on ${other.text}`).toBe(false)
        }
      }),
      { seed: 14, numRuns: 50 },
    )
  },
)

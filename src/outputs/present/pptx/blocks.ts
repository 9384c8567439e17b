import { threePublicLines } from '@/pages/threePublic'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { rankMoves } from '@/budget/comparison/rankComparisons'
import { markScopeChanges } from '@/budget/comparison/scopes'
import type { BudgetDocument } from '@/document/document'
import { type DisplayUnit, spaceText } from '@/text/format'
import { fromFen } from '@/document/money'
import { formatPoints, targetText } from '@/budget/projects'
import type { Slide } from '@/outputs/present/deck/types'
import { threePublicKinds, threePublicParents } from '@/document/threePublicKinds'
import { threePublicSeries } from '@/budget/threePublic/threePublicSeries'
import { buildDivergingModel } from '@/charts/diverging/model'
import { buildLineModel } from '@/charts/line/model'
import { bodyBox, type LinesBlock, type PageBlock, type RowsBlock } from '@/exporting/slides/page'
import type { ChartTheme } from '@/theme'

/** As many changes as the slide on the screen shows. */
const mostChanges = 6

interface LinesRequest {
  readonly years: readonly BudgetDocument[]
  readonly unit: DisplayUnit
  readonly theme: ChartTheme
  readonly altText: string
}

/**
 * 三公 and its kinds as lines over all years that are there, or as bars where there is one; what is
 * derived says so in the table.
 */
export function buildLinesBlock({
  years,
  unit,
  theme,
  altText,
}: LinesRequest): LinesBlock | RowsBlock {
  const kinds = threePublicKinds.filter(
    key => key === 'threePublic' || threePublicParents[key] === 'threePublic',
  )
  const model = buildLineModel({
    series: threePublicLines(threePublicSeries(years), kinds),
    unit,
    chosen: null,
  })
  const lines = model.lines.map(({ name, tone, points }) => {
    const found = model.years.map(({ year, derived }) => ({
      alone: !derived,
      point: points.find(point => point.year === year),
    }))
    return {
      name,
      colour: tone === null ? theme.colours.ink : (theme.classes[tone]?.mark ?? theme.rest.mark),
      values: found.map(({ point }) => (point ? fromFen(point.fen, unit) : null)),
      texts: found.map(({ point, alone }) =>
        point ? `${point.text}${point.derived && alone ? '（推算）' : ''}` : '',
      ),
    }
  })
  const [only] = model.years
  if (only && model.years.length === 1)
    return {
      kind: 'rows',
      box: bodyBox,
      altText,
      legend: false,
      note: null,
      series: [{ name: only.text, colour: theme.colours.ink }],
      columns: [
        { label: '', width: 3.3, align: 'left' },
        { label: `${only.text}（${unit}）`, width: 1.9, align: 'right' },
      ],
      groups: [
        {
          heading: null,
          rows: lines.map(({ name, colour, values, texts }) => ({
            cells: [name, ...texts],
            values,
            colour,
          })),
        },
      ],
    }
  return {
    kind: 'lines',
    box: bodyBox,
    unit,
    altText,
    lines,
    years: model.years.map(({ text }) => text),
    note: model.lines.some(({ points }) => points.some(({ derived }) => derived))
      ? '（推算）由“比上年增减”算出，不是文件印出的数'
      : null,
  }
}

interface ChangesRequest {
  readonly document: BudgetDocument
  readonly earlier: BudgetDocument | null
  readonly unit: DisplayUnit
  readonly theme: ChartTheme
  readonly altText: string
}

/**
 * The largest changes as bars to both sides of nought, on as many scales as it takes to see each.
 */
export function buildChangesBlock({
  document,
  earlier,
  unit,
  theme,
  altText,
}: ChangesRequest): RowsBlock {
  const { ranked } = rankMoves(compareBudget(document, earlier), 'amount')
  const { panels } = buildDivergingModel({
    rows: markScopeChanges(ranked.slice(0, mostChanges)),
    by: 'amount',
    unit,
    chosen: null,
  })
  const differences = new Map(ranked.map(({ key, difference }) => [key, difference?.fen ?? null]))
  const columns = [
    { label: '', width: 2.3, align: 'left' as const },
    { label: `比上年增减（${unit}）`, width: 1.8, align: 'right' as const },
    { label: '幅度', width: 1.05, align: 'right' as const },
    { label: '文件说的原因', width: 3.2, align: 'left' as const },
  ]
  const left = ranked.length - mostChanges
  return {
    kind: 'rows',
    box: bodyBox,
    columns,
    series: [{ name: `比上年增减（${unit}）`, colour: theme.rest.mark }],
    centred: true,
    legend: false,
    altText,
    note: `零在中间，向左为减，向右为增；颜色只认科目和用途，不分好坏${left > 0 ? spaceText(`；另有${left}处变化`) : ''}`,
    groups: panels.map(({ title, note, rows }) => ({
      heading: [title, note].filter(Boolean).join('　') || null,
      rows: rows.map(({ key, code, label, valueText, besideText, reason, scoped }) => {
        const difference = differences.get(key) ?? null
        return {
          cells: [
            label,
            valueText,
            besideText,
            [scoped ? '含口径变化' : '', reason ?? ''].filter(Boolean).join('：'),
          ],
          values: [difference === null ? null : fromFen(difference, unit)],
          colour: code === null ? useColour(key, theme) : theme.toneOf(code).mark,
        }
      }),
    })),
  }
}

const useColour = (key: string, { colours, rest }: ChartTheme) =>
  key in colours ? colours[key as keyof typeof colours] : rest.mark

/** Goal and indicators of a project, the heaviest first; each weight as a bar. */
export function buildProjectBlocks(
  { project: { sheet } }: Slide<'project'>,
  { colours }: ChartTheme,
): readonly PageBlock[] {
  if (!sheet)
    return [
      {
        kind: 'text',
        box: bodyBox,
        heading: null,
        paragraphs: ['文件里没有这个项目的绩效目标表，金额印在项目支出表里。'],
        type: 20,
        quiet: false,
      },
    ]
  const rows = [...sheet.rows].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
  const goal = sheet.sheet.goal.length > 0 ? sheet.sheet.goal : ['表上没有写目标。']
  // A long goal takes room from the indicators; both are whole on the page of the project.
  const length = goal.join('').length
  const aside = length > 420 ? 6.8 : 4.1
  if (length > 520)
    return [
      {
        kind: 'text',
        box: bodyBox,
        heading: '目标（指标在“项目绩效”里）',
        paragraphs: goal,
        type: 18,
        quiet: false,
      },
    ]
  const box = { ...bodyBox, x: bodyBox.x + aside + 0.35, w: bodyBox.w - aside - 0.35 }
  return [
    {
      kind: 'text',
      box: { ...bodyBox, w: aside },
      heading: '目标',
      paragraphs: goal,
      type: 18,
      quiet: false,
    },
    {
      kind: 'rows',
      box,
      series: [{ name: '权重', colour: colours.project }],
      legend: false,
      note: null,
      altText: '各指标的权重',
      columns: [
        { label: spaceText(`指标（${rows.length}项）`), width: box.w * 0.38, align: 'left' },
        { label: '目标值', width: box.w * 0.28, align: 'left' },
        { label: '权重', width: Math.max(0.95, box.w * 0.125), align: 'right' },
      ],
      groups: [
        {
          heading: null,
          rows: rows.map(({ indicator, target, weight }) => ({
            cells: [
              indicator.name,
              targetText(target),
              weight === null ? '未印权重' : formatPoints(weight),
            ],
            values: [weight === null ? null : formatPoints(weight).replace('\u2212', '-')],
          })),
        },
      ],
    },
  ]
}

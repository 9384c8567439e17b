import { citeLine } from '@/app/frame/citationsAt'
import type { BudgetDocument } from '@/document/document'
import { formatPercent, type DisplayUnit } from '@/text/format'
import {
  type DimensionGroup,
  dimensionGroups,
  groupNames,
  type IndicatorLine,
  type SheetSpread,
  type Spread,
} from '@/budget/indicators'
import { formatPoints, type Points, sheetName } from '@/budget/projects'
import { groupShare, linesCount, linesWeight } from '@/budget/indicators/provenance'
import type { Provenance } from '@/text/provenance'
import type { ExportColumn, ExportTable } from '@/app/frame/frame'

const forms = {
  quantified: '可量化',
  qualitative: '只有文字',
  unknown: '形式不明',
  missing: '没有印出',
} as const
const text = (key: string, label: string) => ({ key, label, kind: 'text' }) as const
const number = (key: string, label: string) => ({ key, label, kind: 'number' }) as const

const lineColumns: readonly ExportColumn[] = [
  text('project', '项目'),
  text('programme', '一级项目'),
  { key: 'amount', label: '项目金额', kind: 'amount' },
  text('sheet', '绩效目标表'),
  text('dimension', '一级指标'),
  text('category', '二级指标'),
  text('name', '三级指标'),
  text('raw', '指标值原文'),
  text('form', '能否量化'),
  text('kind', '种类'),
  number('value', '数'),
  number('upper', '数的上端'),
  text('measure', '单位'),
  number('weight', '权重'),
  text('mark', '权重说明'),
]

interface LinesRequest {
  readonly lines: readonly IndicatorLine[]
  readonly unit: DisplayUnit
  readonly document: BudgetDocument | null
}

/** Indicators as a table, a row each, in the order that is shown; numbers apart from words. */
export function indicatorLinesTable({ lines, unit, document }: LinesRequest): ExportTable {
  const titles = new Map(document?.tables.map(({ id, title }) => [id, title.trim()]))
  return {
    title: '绩效指标',
    unit,
    source: '各项目的绩效目标表',
    columns: lineColumns,
    rows: lines.map(
      ({
        facts: { indicator, target, weight, weightState, weightText },
        entry,
        sheet: { sheet },
      }) => ({
        cells: {
          project: entry.name,
          programme: entry.programme,
          amount: entry.fen,
          sheet: sheetName(sheet),
          dimension: indicator.dimension,
          category: indicator.category,
          name: indicator.name,
          raw: target.raw,
          form: forms[target.form],
          kind: target.form === 'quantified' ? target.kind : null,
          value: indicator.target.value ?? null,
          upper: indicator.target.upper ?? null,
          measure: target.unit,
          weight: weight === null ? null : plain(weight),
          mark:
            weightState === 'printed'
              ? null
              : weightState === 'missing'
                ? '没有印出'
                : `印作“${weightText}”，不是数`,
        },
        sources: [
          {
            table: titles.get(sheet.table) ?? sheetName(sheet),
            ...(document ? citeLine(document, indicator.line) : { line: indicator.line }),
          },
        ],
      }),
    ),
  }
}

/** A spreadsheet knows only the plain minus. */
const plain = (points: Points) => formatPoints(points).replace('\u2212', '-')

interface SpreadRequest {
  readonly lines: readonly IndicatorLine[]
  readonly rows: readonly SheetSpread[]
  readonly whole: Spread
  readonly unit: DisplayUnit
  readonly title: string
}

/**
 * The sheets as a table: how many indicators of which form, how weight is spread, and which usual
 * categories are lacking.
 */
export function spreadTable({ lines, rows, whole, unit, title }: SpreadRequest): ExportTable {
  const groups = dimensionGroups.filter(group => whole.points[group] > 0)
  // Of what prints no weight the weight is not zero.
  const weighted = (own: readonly IndicatorLine[], points: Points) =>
    own.some(({ facts }) => facts.weight !== null) ? plain(points) : null
  const cells = (
    { counts: { all, quantified, qualitative, unclear }, points, sum }: Spread,
    own: readonly IndicatorLine[],
  ) => ({
    all,
    quantified,
    qualitative,
    unclear,
    ...Object.fromEntries(
      groups.map(group => [
        group,
        weighted(
          own.filter(line => line.group === group),
          points[group],
        ),
      ]),
    ),
    sum: weighted(own, sum),
  })
  const figures = (own: readonly IndicatorLine[]) => {
    const of =
      (...forms: readonly string[]) =>
      () =>
        linesCount(
          own.filter(({ facts }) => forms.includes(facts.target.form)),
          '指标',
        )
    return {
      all: () => linesCount(own, '指标'),
      quantified: of('quantified'),
      qualitative: of('qualitative'),
      unclear: of('unknown', 'missing'),
      sum: () => linesWeight(own),
      ...Object.fromEntries(
        groups.map(group => [group, () => linesWeight(own.filter(line => line.group === group))]),
      ),
    }
  }
  const count = (key: string, label: string) => ({ key, label, kind: 'count' }) as const
  return {
    title,
    unit,
    source: '各项目的绩效目标表',
    columns: [
      text('name', '项目'),
      text('sheet', '绩效目标表'),
      count('all', '指标'),
      count('quantified', '可量化'),
      count('qualitative', '只有文字'),
      count('unclear', '形式不明或没有印'),
      ...groups.map((group: DimensionGroup) => number(group, `${groupNames[group]}权重`)),
      number('sum', '权重合计'),
      text('lacking', '没有的类别'),
    ],
    rows: [
      ...rows.map(row => {
        const own = lines.filter(({ sheet }) => sheet.key === row.of.sheet.key)
        return {
          cells: {
            ...cells(row, own),
            name: row.of.entry.name,
            sheet: sheetName(row.of.sheet.sheet),
            lacking: row.of.lacking.join('、'),
          },
          figures: figures(own),
        }
      }),
      {
        cells: {
          ...cells(whole, lines),
          name: '合计',
          lacking: groups
            .map(group => `${groupNames[group]} ${formatPercent(whole.points[group], whole.sum)}`)
            .join('，'),
        },
        figures: {
          ...figures(lines),
          lacking: (): Provenance => ({
            main: linesWeight(lines),
            also: groups.map(group => groupShare(lines, group)),
          }),
        },
        total: true,
      },
    ],
  }
}

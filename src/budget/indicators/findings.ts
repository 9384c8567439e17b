import { formatCount, formatPercent } from '@/text/format'
import { figureSegment, keyFigure, type Segment, textSegment } from '@/text/segments'
import { groupShare, groupWeight, linesCount, sheetsCount } from './provenance'
import { formatPoints } from '../projects'
import type { ComparedGroup, spreadOf } from './spread'
import {
  groupNames,
  type IndicatorLine,
  type IndicatorList,
  type SheetLines,
  type Spread,
} from './indicator'
import { dimensionGroups } from './kinds'

/**
 * All indicators in a sentence: how many are quantified, where most weight lies, and what most
 * often is lacking.
 */
export function indicatorsFinding(
  { sheets, categories, lines }: IndicatorList,
  spread: Spread,
): readonly Segment[] {
  const { counts } = spread
  if (counts.all === 0) return [textSegment('这份文件里没有读到绩效指标')]
  const missing = categories
    .filter(({ usual }) => usual)
    .sort((first, second) => first.sheets - second.sheets)[0]
  const lacking = missing ? sheets.length - missing.sheets : 0
  return [
    figureSegment(`${formatCount(counts.all)} 个`, () => linesCount(lines, '绩效指标')),
    textSegment('绩效指标里 '),
    keyFigure(formatCount(counts.quantified), () =>
      linesCount(
        lines.filter(({ facts }) => facts.target.form === 'quantified'),
        '可量化的指标',
      ),
    ),
    textSegment(' 个可量化'),
    ...heaviestSegments(lines, spread),
    ...(missing && lacking > 0
      ? [
          textSegment('，'),
          keyFigure(formatCount(lacking), () =>
            sheetsCount(
              sheets.filter(sheet => !sheet.categories.has(missing.name)),
              `没有${missing.name}指标的表`,
            ),
          ),
          textSegment(` 张表没有${missing.name}指标`),
        ]
      : []),
  ]
}

/** The indicators that a filter leaves, in a sentence that says which filter. */
export function filteredFinding(
  lines: readonly IndicatorLine[],
  { whole, sheets }: ReturnType<typeof spreadOf>,
  filter: string,
): readonly Segment[] {
  if (lines.length === 0) return [textSegment(`没有筛选出绩效指标（${filter}）`)]
  const weighted = dimensionGroups.filter(group => whole.points[group] > 0)
  return [
    textSegment('筛选出 '),
    figureSegment(`${formatCount(lines.length)} 个`, () => linesCount(lines, '绩效指标')),
    textSegment('绩效指标，分属 '),
    keyFigure(formatCount(sheets.length), () =>
      sheetsCount(
        sheets.map(({ of }) => of),
        '有这些指标的表',
      ),
    ),
    textSegment(' 张表'),
    ...(weighted.length > 1 ? heaviestSegments(lines, whole) : []),
    textSegment(`（${filter}）`),
  ]
}

/** Where most weight lies; nothing where none is printed. */
function heaviestSegments(
  lines: readonly IndicatorLine[],
  { points, sum }: Spread,
): readonly Segment[] {
  const heaviest = [...dimensionGroups].sort((first, second) => points[second] - points[first])[0]
  return heaviest && sum > 0
    ? [
        textSegment('，权重的 '),
        keyFigure(formatPercent(points[heaviest], sum), () => groupShare(lines, heaviest)),
        textSegment(` 落在${groupNames[heaviest]}`),
      ]
    : []
}

/** "94 个指标，79 个可量化，15 个只有文字": counts in words, zeros left out. */
export function describeCounts(
  lines: readonly IndicatorLine[],
  { all, quantified, qualitative, unclear }: Spread['counts'],
): readonly Segment[] {
  const parts = [
    [quantified, '可量化', ['quantified']],
    [qualitative, '只有文字', ['qualitative']],
    [unclear, '形式不明或没有印', ['unknown', 'missing']],
  ] as const
  const counted = (count: number, fits: (line: IndicatorLine) => boolean, noun: string) =>
    figureSegment(`${formatCount(count)} 个`, () => linesCount(lines.filter(fits), noun))
  return [
    counted(all, () => true, '指标'),
    textSegment('指标'),
    ...parts.flatMap(([count, name, forms]) =>
      count > 0
        ? [
            textSegment('，'),
            counted(
              count,
              ({ facts }) => forms.some(form => form === facts.target.form),
              `${name}的指标`,
            ),
            textSegment(name),
          ]
        : [],
    ),
  ]
}

/** Two sheets in a sentence: where their weights differ most, and which category only one has. */
export function comparisonFinding(
  [first, second]: readonly [SheetLines, SheetLines],
  groups: readonly ComparedGroup[],
): readonly Segment[] {
  const difference = ({ points: [left, right] }: ComparedGroup) => Math.abs(left - right)
  const [widest] = [...groups].sort((left, right) => difference(right) - difference(left))
  const spread =
    !widest || difference(widest) === 0
      ? [textSegment('两个项目在各级指标上的权重相同')]
      : [
          textSegment(`${groupNames[widest.group]}的权重一个 `),
          keyFigure(formatPoints(widest.points[0]), groupWeight(first, widest.group)),
          textSegment('、一个 '),
          keyFigure(formatPoints(widest.points[1]), groupWeight(second, widest.group)),
        ]
  const only = (from: 0 | 1) =>
    groups
      .flatMap(({ categories }) => categories)
      .filter(({ counts }) => counts[from] > 0 && counts[1 - from] === 0)
      .map(({ name }) => name)
  const compareSides = (
    [has, lacks]: readonly [SheetLines, SheetLines],
    names: readonly string[],
  ) =>
    names.length === 0
      ? []
      : [textSegment(`；${names.join('、')}指标“${has.entry.name}”有，“${lacks.entry.name}”没有`)]
  return [
    ...spread,
    ...compareSides([first, second], only(0)),
    ...compareSides([second, first], only(1)),
  ]
}

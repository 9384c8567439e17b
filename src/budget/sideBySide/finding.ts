import { formatTenths } from '@/text/format'
import { figureSegment, keyFigure, type Segment, spaceSegments, textSegment } from '@/text/segments'
import { type HeadCount, headCountNames, vehicleRow } from './derived'
import { fewestYears, missingYears, trendNames } from './differences'
import { formatValue, nameRow, sayValue, type ValueFormat } from './formatValue'
import type { ShownRow } from './shownRows'
import type { SideBySide } from './types'

interface FindingInput {
  readonly comparison: SideBySide
  /** The row that is looked at, `null` where none has a figure. */
  readonly focus: ShownRow | null
  /** All rows of the group. */
  readonly rows: readonly ShownRow[]
  readonly format: ValueFormat
  readonly heads: HeadCount
}

/** What a comparison says, in one sentence whose figures lead to their sources. */
export function compareFinding(input: FindingInput): readonly Segment[] {
  const { comparison, focus } = input
  if (!focus) return [textSegment('这些文件没有能放在一起看的数')]
  if (comparison.setting === 'years') return spaceSegments(sayYears(input, focus))
  if (comparison.setting === 'execution') return spaceSegments(sayExecution(input, focus))
  return spaceSegments(sayPlaces(input, focus))
}

/** "人均差旅费", "差旅费占比": what is compared, in the reader's words. */
function nameMeasure({ row }: ShownRow, { format: { form }, heads }: FindingInput): string {
  const name = nameRow(row)
  if (form === 'share') return `${name}的占比`
  if (form === 'index') return `${name}的指数`
  if (form !== 'head') return name
  return row.key === vehicleRow ? `每辆车的${name}` : `人均${name}（按${headCountNames[heads]}）`
}

function sayYears(input: FindingInput, focus: ShownRow): Segment[] {
  const { comparison, rows, format } = input
  const { entries } = comparison
  const { change, values } = focus
  const name = nameMeasure(focus, input)
  const [first, last] = [values[0], values.at(-1)]
  const [from, to] = [entries[0]?.label ?? '', entries.at(-1)?.label ?? '']
  const counted = sayRising(comparison, rows, format)
  const top = focus.highest.length === 1 ? focus.highest[0] : undefined
  const highest =
    top === undefined || (format.form !== 'head' && (top === 0 || top === values.length - 1))
      ? []
      : [textSegment(`；${values.length} 年里最高的是 ${entries[top]?.label ?? ''}`)]
  if (!first || !last || !change || change.value === null)
    return [textSegment(`${name}的 ${from}数和 ${to}数不能比较`), ...counted]
  if (change.value === 0)
    return [
      textSegment(`${name} ${from}和 ${to}一样，都是 `),
      keyFigure(sayValue(last, format), last.provenance),
      ...highest,
      ...counted,
    ]
  const moved = change.value > 0 ? '增加到' : '减少到'
  return [
    textSegment(`${name}由 ${from}的`),
    figureSegment(sayValue(first, format), first.provenance),
    textSegment(`${moved} ${to}的`),
    keyFigure(sayValue(last, format), last.provenance),
    ...(change.rate
      ? [
          textSegment('（'),
          figureSegment(formatTenths(change.rate.tenths, { signed: true }), change.rate.provenance),
          textSegment('）'),
        ]
      : []),
    ...highest,
    ...counted,
  ]
}

/** Whether a row has parts whose course is known: these speak for it. */
function hasKnownParts(rows: readonly ShownRow[], { row }: ShownRow): boolean {
  const below = rows.slice(rows.findIndex(shown => shown.row === row) + 1)
  const end = below.findIndex(shown => shown.row.level <= row.level)
  return (end < 0 ? below : below.slice(0, end)).some(({ trend }) => trend !== 'unknown')
}

/** Of two to twelve documents so many steps. */
const numerals = [...'零一两三四五六七八九十', '十一']

/**
 * How many rows grew every year and how often that is, and which of those without known parts grew
 * most; over a year without a document nothing grew that is known.
 */
function sayRising(
  { entries }: SideBySide,
  rows: readonly ShownRow[],
  format: ValueFormat,
): Segment[] {
  if (entries.length < fewestYears) return []
  const gaps = missingYears(entries.map(({ document }) => document.year))
  if (gaps.length > 0)
    return [textSegment(`；没有 ${gaps.join('、')} 年的文件，看不出哪些${trendNames.rising}`)]
  if (rows.every(({ trend }) => trend === 'unknown')) return []
  const rising = rows.filter(({ trend }) => trend === 'rising')
  const times = `${numerals[entries.length - 1] ?? '多'}次`
  const span = `${entries[0]?.document.year}–${entries.at(-1)?.document.year} 年`
  if (rising.length === 0)
    return [textSegment(`；${span}没有一项${trendNames.rising}（${times}都增加）`)]
  const [most] = rising
    .filter(({ row }) => row.whole !== null)
    .filter(shown => !hasKnownParts(rows, shown))
    .toSorted((one, other) => (other.change?.value ?? 0) - (one.change?.value ?? 0))
  return [
    textSegment('；'),
    figureSegment(`${rising.length} 项`, {
      count: rising.flatMap(({ change }) => change?.provenance ?? []),
      of: `${trendNames.rising}的项目`,
    }),
    textSegment(`${trendNames.rising}（${span}，${times}都增加）`),
    ...(most?.change && rising.length > 1
      ? [
          textSegment(`，增加最多的是${most.row.name}，`),
          figureSegment(
            formatValue(most.change, format, { signed: true, gap: true }),
            most.change.provenance,
          ),
        ]
      : []),
  ]
}

function sayExecution(input: FindingInput, focus: ShownRow): Segment[] {
  const { comparison, format, rows } = input
  const { values, change } = focus
  const [budget, spent] = [values[0], values.at(-1)]
  const [before, after] = [comparison.entries[0]?.label, comparison.entries.at(-1)?.label]
  const name = nameMeasure(focus, input)
  if (!budget || !spent || change?.value == null)
    return [textSegment(`${name}的${before}和${after}不能比较`)]
  const furthest = rows
    .filter(({ row, change: gap }) => row.level > 0 && gap?.value)
    .toSorted((a, b) => Math.abs(b.change?.value ?? 0) - Math.abs(a.change?.value ?? 0))
    .find(({ row }) => row.key !== focus.row.key)
  return [
    textSegment(`${name}${before}`),
    figureSegment(sayValue(budget, format), budget.provenance),
    textSegment(`，${after}`),
    keyFigure(sayValue(spent, format), spent.provenance),
    textSegment(`，相差`),
    figureSegment(formatValue(change, format, { signed: true, gap: true }), change.provenance),
    ...(furthest?.change
      ? [
          textSegment(`；其中差得最多的是${furthest.row.name}，`),
          figureSegment(
            formatValue(furthest.change, format, { signed: true, gap: true }),
            furthest.change.provenance,
          ),
        ]
      : []),
  ]
}

/** How many documents have no value, by what is known of them: "2 份没有读到、1 份未公开". */
function countAbsent(values: ShownRow['values']): string {
  const texts = values.flatMap(({ value, text }) => (value === null ? [text] : []))
  return [...new Set(texts)]
    .map(text => `${texts.filter(other => other === text).length} 份${text}`)
    .join('、')
}

function sayPlaces(input: FindingInput, focus: ShownRow): Segment[] {
  const { comparison, format } = input
  const { values, ranks, highest, lowest } = focus
  const name = nameMeasure(focus, input)
  const labelOf = (index: number) => comparison.entries[index]?.label ?? ''
  const known = values.filter(({ value }) => value !== null).length
  const absent = countAbsent(values)
  const apart = ranks.filter((rank, index) => rank === null && values[index]?.value !== null).length
  const others = [
    ...(apart > 0 ? [textSegment(`；另有 ${apart} 份口径不同，没有排`)] : []),
    ...(absent === '' ? [] : [textSegment(`；另有 ${absent}`)]),
  ]
  const [top, bottom] = [highest[0], lowest[0]]
  if (known === 0) return [textSegment(`没有能比的${name}：${absent}`)]
  if (top === undefined || bottom === undefined) {
    const index = values.findIndex(({ value }) => value !== null)
    const only = values[index]
    return only && known === 1
      ? [
          textSegment(`只从${labelOf(index)}读到${name}，`),
          keyFigure(sayValue(only, format), only.provenance),
          ...others,
        ]
      : [textSegment(`各份的${name}口径不同，不排名次`)]
  }
  const [most, least] = [values[top], values[bottom]]
  if (!most || !least) return []
  if (most.value === least.value)
    return [
      textSegment(`${highest.length} 份的${name}一样，都是`),
      keyFigure(sayValue(most, format), most.provenance),
      ...others,
    ]
  const names = highest.map(labelOf).join('、')
  return [
    textSegment(`${names}的${name}${highest.length > 1 ? '并列' : ''}最高，`),
    keyFigure(sayValue(most, format), most.provenance),
    textSegment(`；最低的是${lowest.map(labelOf).join('、')}，`),
    figureSegment(sayValue(least, format), least.provenance),
    ...others,
  ]
}

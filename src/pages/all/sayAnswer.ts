// @bundle later
import type { Ranking, StepRow } from '@/budget/library/compared'
import { formatAmount, formatCount, formatPercent, spaceText } from '@/text/format'
import { keyFigure, type Segment, sentence, textSegment } from '@/text/segments'
import { type CourseRow, headNames, questionNames } from './answers'
import type { Question } from './allQuery'
import type { AllShown } from './useAll'

/** Who has the most for each head. */
export function sayRanking(
  { trace, name }: AllShown,
  ranking: Ranking,
  question: Question,
): readonly Segment[] {
  const [first] = ranking.rows
  if (!first) return []
  const { key, heads } = ranking
  const text = `${formatAmount(first.each, '元')} 元`
  const each = keyFigure(text, trace.each?.(first, { key, heads }, text))
  return sentence`${first.unit}的${questionNames[question]}（按${headNames[heads]}）最高，${each}；排的是${name}里计入的文件`
}

/** How many documents a ranking covers. */
export function coverRanking(
  { sums, holding, documents }: AllShown,
  { key, heads, ranked, rows }: Ranking,
): string {
  const told = (wanted: string) => formatCount(sums.find(row => row.key === wanted)?.documents ?? 0)
  const counted = documents?.length ?? holding.coverage.counted
  const first = ranked > rows.length ? `，这里是前 ${rows.length} 份` : ''
  return spaceText(
    `计入的${formatCount(counted)}份里，读到${headNames[heads]}的${told(heads)}份，读到这笔钱的${told(key)}份，两样都大于零的${formatCount(ranked)}份排了名${first}。没有读到的不在里面，也不是零。`,
  )
}

/** Which subjects grew with each step. */
export function sayCourses(
  { unit, trace, name }: AllShown,
  rows: readonly CourseRow[],
  years: readonly number[],
): readonly Segment[] {
  const [first = 0] = years
  const span = `${first - 1}–${years.at(-1) ?? first} 年`
  if (years.length === 0)
    return [textSegment(`这份汇总里，${name}没有与上年都读到的数，看不出增减`)]
  if (rows.length === 0)
    return [textSegment(`这份汇总里，${name}没有两年都读到的功能科目，看不出增减`)]
  if (years.length === 1)
    return [textSegment(`${name}只有 ${first - 1} 和 ${first} 年能比，看不出连年增加`)]
  const items = rows.filter(({ code }) => code?.length === 7)
  const [of, kind] = items.length > 0 ? [items, '项级科目'] : [rows, '科目']
  const grew = of.filter(row => row.grew)
  const gain = (row: CourseRow) =>
    row.steps.reduce((sum, step) => sum + (step ? step.after - step.before : 0), 0)
  const [most] = grew.toSorted((one, other) => gain(other) - gain(one))
  if (!most) return [textSegment(`${name}没有${kind}连年增加（${span}）`)]
  const text = `${formatAmount(gain(most), unit, { signed: true })} ${unit}`
  const amount = keyFigure(text, trace.said?.(text, `${most.name}各次增减之和`))
  const number = formatCount(grew.length)
  const count = keyFigure(number, trace.said?.(number, `连年增加的${kind}`))
  return sentence`${name}有 ${count} 个${kind}连年增加（${span}，每次都增加），增加最多的是${most.name}，${amount}`
}

/** What was budgeted and what was spent, of the units of which both are there. */
export function sayAccount(
  { unit, trace, name, scope }: AllShown,
  step: readonly StepRow[] | null,
): readonly Segment[] {
  const { year } = scope
  if (step === null) return [textSegment(spaceText(`这份汇总里没有${year}年的决算`))]
  const total = step.find(({ key }) => key === 'total')
  if (!total)
    return [textSegment(spaceText(`这份汇总里，${name}没有${year}年预算和决算都读到总额的单位`))]
  const figure = (text: string, of: string) => keyFigure(text, trace.said?.(text, of))
  const money = (value: number, of: string) => figure(`${formatAmount(value, unit)} ${unit}`, of)
  const { before, after } = total
  const both = sentence`${name} ${String(year)} 年预算 ${money(before, '支出合计的预算')}，决算 ${money(after, '支出合计的决算')}`
  if (before <= 0) return both
  return [
    ...both,
    ...sentence`，决算是预算的 ${figure(formatPercent(after, before), '决算占预算')}`,
  ]
}

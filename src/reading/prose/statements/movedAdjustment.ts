import type { Fen } from '@/document/money'
import { type DraftStatement, findLine, readFen, type SentenceState } from './draft'
import type { ChangeDirection } from './readLead'

/** What an adjustment is told against where it stands behind the first budget. */
export const ownBudget = '年初预算'

/** Gives an adjustment that was told of the first budget to the adjusted one behind it. */
export function moveAdjustment(
  { changedDrafts }: SentenceState,
  first: DraftStatement,
  draft: DraftStatement,
): void {
  if (!isAdjusting(first)) return
  draft.change = first.change
  draft.reason = first.reason
  first.change = null
  first.reason = null
  const told = changedDrafts.indexOf(first)
  if (told >= 0) changedDrafts[told] = draft
}

/** Whether the change of a first budget is by how much it was adjusted. */
export function isAdjusting({ stage, initial, change }: DraftStatement): boolean {
  return stage === 'budget' && !initial && change?.against === ownBudget
}

/** By how much words adjust a budget, in 分; `null` where that cannot be told. */
interface Adjustment {
  readonly direction: ChangeDirection | 'same'
  readonly by: Fen | null
  readonly printed: string
  readonly start: number
}

/** Says where words adjust a budget by another amount than the two that they print differ by. */
export function tellOtherAdjustment(
  target: DraftStatement,
  { direction, by, printed, start }: Adjustment,
): void {
  const { initial, paragraph } = target
  // 1.23亿元 is too coarse to tell a difference in 万元.
  if (initial?.unit !== target.unit) return
  const [before, after] = [initial, target].map(draft => readFen(draft.amount, draft.unit))
  if (before == null || after == null || by === null) return
  const difference = direction === 'decrease' ? before - after : after - before
  if (difference === by || (direction === 'either' && -difference === by)) return
  const line = findLine(paragraph, start)
  paragraph.context.diagnostics.push({
    level: 'warning',
    code: 'adjustment-differs',
    line,
    message: `原文第 ${line} 行写“${target.label}”的预算调整了 ${printed}，与所写两个预算数之差不同。`,
  })
}

/** Holds what a first budget was adjusted by, in one amount or several, against what it came to. */
export function testAdjustments(first: DraftStatement, draft: DraftStatement): void {
  const { text, figures } = draft.paragraph
  if (!first.figure || !draft.figure) return
  const from = first.figure.end
  const told = figures.filter(({ start, end }) => start >= from && end <= draft.figure!.start)
  const adjusted = told.flatMap(figure => {
    const verb = adjusting.exec(text.slice(from, figure.start))?.[1]
    return figure.kind !== 'money' || verb === undefined ? [] : [{ figure, verb }]
  })
  const [one] = adjusted
  if (!one) return
  const parts = adjusted.map(({ figure, verb }) => {
    const fen = readFen(figure.value, figure.unit)
    return fen === null ? null : /增|追加/.test(verb) ? fen : -fen
  })
  if (parts.includes(null)) return
  const by = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  tellOtherAdjustment(draft, {
    direction: 'increase',
    by,
    printed:
      adjusted.length === 1
        ? one.figure.printed
        : adjusted.map(({ figure, verb }) => `${verb}${figure.printed}`).join('、'),
    start: one.figure.start,
  })
}
const adjusting =
  /(?:^|[，、])(?:本次|此次|年中|中期)?(?:预算)?(?:净|调整)?(调增|追加|增加|调减|追减|减少)(?:了)?(?:预算)?$/

import { type DisplayUnit, formatAmount } from '@/text/format'
import type { Fen } from '@/document/money'

/** From one amount to another by what was added and taken away. */
export interface WaterfallData {
  readonly unit: DisplayUnit
  readonly start: WaterfallWhole
  readonly steps: readonly WaterfallStep[]
  readonly end: WaterfallWhole
  /** Name of what the start and the comparable steps make, where the scope changes after them. */
  readonly before: string
}
interface WaterfallWhole {
  readonly key: string
  readonly name: string
  readonly amount: Fen
}
export interface WaterfallStep extends Omit<WaterfallWhole, 'amount'> {
  readonly code: string | null
  /** Below zero where it takes away; words say why there is none. */
  readonly amount: Fen | string
  /** What is counted has changed with it. */
  readonly scoped: boolean
}

/** Rows of bars, each from where the one before it ended. */
export type WaterfallModel = ReturnType<typeof buildWaterfallModel>
export type WaterfallRow = ReturnType<typeof buildRow>

/** Comparable steps come first, then those of another scope; 差额 is what they do not explain. */
export function buildWaterfallModel({ unit, start, steps, end, before }: WaterfallData) {
  const comparable = steps.filter(step => !step.scoped)
  const scoped = steps.filter(step => step.scoped)
  let at = start.amount
  const fall = (step: WaterfallStep) => {
    const from = at
    if (typeof step.amount === 'number') at += step.amount
    return buildRow(step, { kind: 'row', from, to: at, unit })
  }
  const own = { code: null, scoped: false }
  const stand = (whole: WaterfallWhole) =>
    buildRow({ ...whole, ...own }, { kind: 'whole', from: 0, to: whole.amount, unit })
  const rows = [stand(start), ...comparable.map(fall)]
  if (comparable.length > 0 && scoped.length > 0)
    rows.push(stand({ key: 'before', name: before, amount: at }))
  rows.push(...scoped.map(fall))
  const difference = end.amount - at
  if (difference !== 0)
    rows.push(fall({ key: 'difference', name: '差额', amount: difference, ...own }))
  return { rows: [...rows, stand(end)] }
}

/** `low` and `high` are the ends of its bar; `low` is not above `high`. */
function buildRow(
  { amount, ...step }: WaterfallStep,
  { kind, from, to, unit }: { kind: 'whole' | 'row'; from: Fen; to: Fen; unit: DisplayUnit },
) {
  const isStep = kind === 'row'
  const isRead = typeof amount === 'number'
  const written = isRead ? formatAmount(amount, unit, { signed: isStep }) : amount
  const amountText = isStep && amount === 0 ? '没有增减' : written
  const figure = isRead && amountText === written ? `${written} ${unit}` : amountText
  return {
    ...step,
    amount,
    kind,
    /** Shows where its figures come from, and leads nowhere. */
    leads: false,
    to,
    low: Math.min(from, to),
    high: Math.max(from, to),
    amountText,
    details: [
      step.name,
      figure,
      ...(step.scoped ? ['含口径变化'] : []),
      ...(isStep && isRead ? [`到 ${formatAmount(to, unit)} ${unit}`] : []),
    ],
  }
}

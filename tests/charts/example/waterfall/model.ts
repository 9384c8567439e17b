import { type DisplayUnit, formatAmount } from '@/text/format'
import type { Fen } from '@/document/money'

/** From one amount to another by what was added and taken away. */
export interface WaterfallData {
  readonly unit: DisplayUnit
  readonly start: WaterfallStep
  readonly steps: readonly WaterfallStep[]
  readonly end: WaterfallStep
}
export interface WaterfallStep {
  readonly key: string
  readonly code: string | null
  readonly name: string
  /** Below zero where it takes away. */
  readonly amount: Fen
}

/** Rows of bars, each from where the one before it ended. */
export interface WaterfallModel {
  readonly rows: readonly WaterfallRow[]
}
export interface WaterfallRow extends WaterfallStep {
  readonly kind: 'whole' | 'row'
  /** The ends of its bar; `low` is not above `high`. */
  readonly low: Fen
  readonly high: Fen
  readonly amountText: string
  readonly details: readonly string[]
}

/** Builds the rows; what the steps do not explain is one of its own, named 差额. */
export function buildWaterfallModel({ unit, start, steps, end }: WaterfallData): WaterfallModel {
  const explained = steps.reduce((sum, { amount }) => sum + amount, start.amount)
  const difference = { key: 'difference', code: null, name: '差额', amount: end.amount - explained }
  let at = start.amount
  const changes = [...steps, ...(difference.amount === 0 ? [] : [difference])].map(step => {
    const from = at
    at += step.amount
    return buildRow(step, { kind: 'row', from, to: at, unit })
  })
  const whole = (step: WaterfallStep) =>
    buildRow(step, { kind: 'whole', from: 0, to: step.amount, unit })
  return { rows: [whole(start), ...changes, whole(end)] }
}

function buildRow(
  step: WaterfallStep,
  { kind, from, to, unit }: { kind: WaterfallRow['kind']; from: Fen; to: Fen; unit: DisplayUnit },
): WaterfallRow {
  const amountText = formatAmount(step.amount, unit, { signed: kind === 'row' })
  return {
    ...step,
    kind,
    low: Math.min(from, to),
    high: Math.max(from, to),
    amountText,
    details: [
      step.name,
      `${amountText} ${unit}`,
      ...(kind === 'row' ? [`到 ${formatAmount(to, unit)}`] : []),
    ],
  }
}

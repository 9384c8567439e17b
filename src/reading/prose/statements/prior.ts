import { fromFen, toFen } from '@/document/money'
import { isOwnBudget } from '@/document/ownBudget'
import { isAmountUnit } from '@/reading/text/figureUnits'
import { type DraftStatement, type DraftChange, findLine } from './draft'

/**
 * Last year's figure, and the statement whose amount it was computed from where that is another
 * one.
 */
export interface PriorFigure {
  readonly amount: string | null
  readonly basis: DraftStatement | null
}

const noPrior: PriorFigure = { amount: null, basis: null }
const yearPrefix = /^(20\d\d)年/

/**
 * Moves a change from the last part of a list to the whole where the stated percentage fits only
 * the whole ("经费 638.74 万元，包含：办公费…、设备 5 万元，比上年减少 57.38 万元，降幅 8.2%").
 */
export function moveChangeToWhole(draft: DraftStatement): void {
  const { change, partOf, amount } = draft
  if (
    !change ||
    !partOf ||
    partOf.change ||
    change.percent === null ||
    amount === null ||
    partOf.amount === null ||
    partOf.paragraph !== draft.paragraph
  )
    return
  if (
    fitsPercent(computePriorAmount(draft, amount, change), change) ||
    !fitsPercent(computePriorAmount(partOf, partOf.amount, change), change)
  )
    return
  partOf.change = change
  partOf.reason ??= draft.reason
  draft.change = null
  draft.reason = null
}

/**
 * Computes last year's figure exactly, in the statement's unit; `null` without amount and
 * difference or where another year is compared with.
 */
export function computePrior(draft: DraftStatement): PriorFigure {
  const { change, amount } = draft
  if (!change || change.amount === null || amount === null) return noPrior
  if (isOtherYear(draft, change)) return noPrior
  const own = computePriorAmount(draft, amount, change)
  if (own === null || fitsPercent(own, change)) return { amount: own, basis: null }
  const fitting = change.paragraph.drafts.filter(
    draftStatement =>
      draftStatement !== draft &&
      draftStatement.unit === draft.unit &&
      draftStatement.amount !== null &&
      draftStatement.change === null &&
      fitsPercent(computePriorAmount(draft, draftStatement.amount, change), change),
  )
  const basis = fitting.length === 1 ? fitting[0] : undefined
  if (!basis || basis.amount === null) return { amount: own, basis: null }
  const line = findLine(change.paragraph, change.start)
  draft.paragraph.context.finishDiagnostics.push({
    level: 'note',
    code: 'prior-from-part',
    line,
    message: `原文第 ${line} 行“${draft.label}”为 ${amount}${draft.unit}，与所述变动 ${change.amount}${draft.unit}、${change.percent}% 不合；与“${basis.label}”${basis.amount}${basis.unit} 相合，上年数由后者推得。`,
  })
  return { amount: computePriorAmount(draft, basis.amount, change), basis }
}

function isOtherYear(
  { paragraph }: DraftStatement,
  { against, start, paragraph: own }: DraftChange,
): boolean {
  // Of a budget that was adjusted, 年初预算 is this year's own.
  const { year, finishDiagnostics } = paragraph.context
  if (isOwnBudget(against ?? '', paragraph.context)) return true
  const printed = yearPrefix.exec(against ?? '')?.[1]
  if (printed === undefined || year === null || Number(printed) === year - 1) return false
  const line = findLine(own, start)
  finishDiagnostics.push({
    level: 'note',
    code: 'other-base-year',
    line,
    message: `原文第 ${line} 行与 ${printed} 年比较，不是上一年度，不推算上年数。`,
  })
  return true
}

function computePriorAmount(
  { unit }: DraftStatement,
  amount: string,
  { direction, amount: difference }: DraftChange,
): string | null {
  if (difference === null) return null
  if (direction === 'same') return amount
  const scale = isAmountUnit(unit) ? unit : '元'
  try {
    const fen =
      toFen(amount, scale) + toFen(difference, scale) * (direction === 'decrease' ? 1 : -1)
    return fromFen(
      fen,
      scale,
      Math.min(2, Math.max(countDecimals(amount), countDecimals(difference))),
    )
  } catch {
    return null
  }
}

function countDecimals(decimal: string): number {
  const point = decimal.indexOf('.')
  return point < 0 ? 0 : decimal.length - point - 1
}

/**
 * Whether the stated percentage fits, within a percentage point: it is for telling statements
 * apart, not for checking.
 */
function fitsPercent(prior: string | null, { amount, percent }: DraftChange): boolean {
  if (percent === null || amount === null || prior === null) return true
  const base = Number(prior)
  return base > 0
    ? Math.abs((Number(amount) / base) * 100 - Number(percent)) <= 1
    : Number(percent) === 0
}

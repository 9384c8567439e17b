import type { TracedAmount, TracedDifference, TracedRate } from '@/budget/figures/tracedAmount'
import { isAmountUnit, proseRounding } from '@/budget/figures/tracedAmount'
import { isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import { formatTenths, toTenths } from '@/text/format'

/** What a final account spent against what was budgeted for it, in 分. */
export interface Execution {
  /** Subject code, else the key of a measure or kind. */
  readonly key: string
  readonly label: string
  readonly code: string | null
  readonly budget: TracedAmount
  readonly spent: TracedAmount
  /** Spent less budgeted. */
  readonly difference: TracedDifference
  /** Spent in tenths of a percent of the budget; `null` of a budget of nothing, or below. */
  readonly rate: TracedRate | null
  /** What the words say of spent against budget: 大于, 小于 or 等于. */
  readonly stated: Statement['comparison'] | null
  /** The words say above where the figures say below, so that their reason is none for it. */
  readonly contrary: boolean
  readonly reason: NonNullable<Statement['reason']> | null
}

interface Compared {
  readonly key: string
  readonly label: string
  readonly code?: string | null
  readonly budget: TracedAmount
  readonly spent: TracedAmount
  /** What the document says of the two. */
  readonly statement?: Statement | undefined
}

const statedOf = { increase: 'above', decrease: 'below', same: 'equal' } as const

/** Compares what was spent with what was budgeted, with the words of the document on it. */
export function buildExecution(compared: Compared): Execution {
  const { key, label, code = null, budget, spent, statement } = compared
  const fen = spent.fen - budget.fen
  const words = statement?.budgetDifference?.direction
  const stated = statement?.comparison ?? (words ? statedOf[words] : null)
  const contrary =
    stated !== null &&
    stated !== (fen > 0 ? 'above' : fen < 0 ? 'below' : 'equal') &&
    Math.abs(fen) > proseRounding
  const tenths = budget.fen > 0 ? toTenths(spent.fen, budget.fen) : null
  return {
    key,
    label,
    code,
    budget,
    spent,
    difference: {
      fen,
      provenance: { sum: [spent.provenance], less: [budget.provenance], name: '决算与预算相差' },
    },
    rate:
      tenths === null
        ? null
        : {
            tenths,
            provenance: { part: spent.provenance, whole: budget.provenance, name: '完成预算' },
          },
    stated,
    contrary,
    reason: (!contrary && statement?.reason) || null,
  }
}

/** What a sentence says was budgeted, in 分; `null` where it does not. */
export function traceBudget({ budget, unit, label }: Statement): TracedAmount | null {
  if (!budget?.amount || !isAmountUnit(unit) || !isFen(budget.amount, unit)) return null
  const { amount, text, line } = budget
  return {
    fen: toFen(amount, unit),
    provenance: { line, text, figure: amount, name: `${label}的预算数` },
    derived: false,
    sentence: { text, line },
  }
}

/** How far a budget was carried out, in words where a percentage says nothing. */
export function describeRate({ budget, spent, rate }: Execution): string {
  if (rate) return formatTenths(rate.tenths)
  return spent.fen === 0 && budget.fen === 0 ? '预算和决算都是 0' : '预算为 0，没有完成率'
}

const statedWords = { above: '大于', below: '小于', equal: '等于' } as const

/** What the document says of both: "原文：决算数小于预算数"; `null` where it says nothing. */
export function describeStated({ stated, contrary }: Execution): string | null {
  if (!stated) return null
  const said = `原文说决算数${statedWords[stated]}预算数`
  return contrary ? `${said}，与两个数不符` : said
}

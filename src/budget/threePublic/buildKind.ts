import { proseRounding, type TracedAmount } from '@/budget/figures/tracedAmount'
import { traceChange } from '@/budget/figures/traceChange'
import { toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import {
  type ThreePublicKey,
  threePublicNames,
  threePublicParents,
} from '@/document/threePublicKinds'
import type { StatedKind } from './readStatements'
import type { PrintedKind } from './readTable'
import type { KindState, ThreePublicConflict, ThreePublicKind } from './types'

interface KindInput {
  readonly key: ThreePublicKey
  readonly printed: PrintedKind | undefined
  readonly stated: StatedKind | undefined
  readonly whole: Fen | null
  /** What last year's own document says. */
  readonly own: TracedAmount | null
}

/**
 * A kind from what the table and the sentences say of it: the table first, for last year its own
 * document, and what they disagree in kept as conflicts.
 */
export function buildKind({ key, printed, stated, whole, own }: KindInput): ThreePublicKind {
  // A difference is of the figure it was said of, never of another.
  const current = printed?.current ?? stated?.changed ?? stated?.current ?? null
  const prior = own ?? printed?.prior ?? stated?.prior ?? null
  const executed = own
    ? false
    : printed?.prior
      ? printed.priorExecuted
      : (stated?.executed ?? false)
  const incomparable = reasonNot(prior, executed)
  const difference = current && prior && !incomparable ? current.fen - prior.fen : null
  return {
    key,
    name: threePublicNames[key],
    parent: threePublicParents[key],
    state: stateOf(current, printed !== undefined || stated !== undefined),
    current,
    currentYear: printed?.currentYear ?? null,
    carryOver: printed?.carryOver ?? null,
    prior,
    ...traceChange({ current, prior }, difference),
    incomparable,
    reason: stated?.reason ?? null,
    share: current && whole !== null ? toTenths(current.fen, whole) : null,
    conflicts: [
      ...conflict('current', printed?.current, stated?.current),
      ...conflict('prior', printed?.prior, stated?.prior),
    ],
  }
}

function reasonNot(prior: TracedAmount | null, executed: boolean): string | null {
  if (prior && prior.fen < 0) return '由说明推算的上年数为负，不可比。'
  return prior && executed ? '上年数是执行数，不是预算数，口径不同。' : null
}

function stateOf(current: TracedAmount | null, mentioned: boolean): KindState {
  if (!current) return mentioned ? 'blank' : 'notDisclosed'
  return current.fen === 0 ? 'zero' : 'amount'
}

function conflict(
  of: ThreePublicConflict['of'],
  table: TracedAmount | null | undefined,
  prose: TracedAmount | null | undefined,
): ThreePublicConflict[] {
  return table && prose && Math.abs(table.fen - prose.fen) > proseRounding
    ? [{ of, table, prose }]
    : []
}

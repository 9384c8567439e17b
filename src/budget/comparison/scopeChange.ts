// @bundle overview
import type { Comparison } from './comparison'

/** Clauses on what enters or leaves a budget, on merged and moved units, on another way to count. */
const scopeClause =
  /不(?:再)?(?:计入|列入|纳入|编入|包括|包含)|纳入|并入|划入|划出|划转|转隶|剥离|口径|机构改革|(?:单位|机构|职能|职责).{0,6}(?:合并|调整|撤销|转移|移交)/

/** The clause of a change's reason that says what is counted has changed, as printed; else `null`. */
export function findScopeChange({ reason }: Pick<Comparison, 'reason'>): string | null {
  return (
    reason?.text
      .split(/[，,。；;：:]/)
      .map(clause => clause.trim())
      .find(clause => scopeClause.test(clause)) ?? null
  )
}

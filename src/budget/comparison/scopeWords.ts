/**
 * Words of something entering or leaving what a budget counts, of merged and moved units, and of
 * another way of counting.
 */
const scope =
  /不(?:再)?(?:计入|列入|纳入|编入|包括|包含)|纳入|并入|划入|划出|划转|转隶|剥离|口径|机构改革|(?:单位|机构|职能|职责).{0,6}(?:合并|调整|撤销|转移|移交)/

/**
 * The clause of a reason that says what is counted has changed, in the document's words; `null`
 * where it says no such thing.
 */
export function scopeWords(reason: string): string | null {
  return (
    reason
      .split(/[，,。；;：:]/)
      .map(clause => clause.trim())
      .find(clause => scope.test(clause)) ?? null
  )
}

import {
  type CheckResult,
  countChecks,
  families,
  familyNames,
  outcomeNames,
  outcomes,
  relationSign,
} from '@/budget/checks'

/**
 * Counts, then the relations that do not hold and apart from them those that hold only within
 * rounding; with `all` every one.
 */
export function formatChecks(results: readonly CheckResult[], all: boolean): string {
  const { byOutcome, byFamily, total } = countChecks(results)
  const lines = [
    `共 ${total} 条关系：${(['holds', 'holdsWithinRounding', 'fails', 'untestable'] as const).map(outcome => `${byOutcome[outcome]} 条${outcomeNames[outcome]}`).join(' · ')}`,
    ...families.map(
      family =>
        `  ${familyNames[family]}：${
          outcomes
            .filter(outcome => byFamily[family][outcome] > 0)
            .map(outcome => `${outcomeNames[outcome]} ${byFamily[family][outcome]}`)
            .join('，') || '没有'
        }`,
    ),
  ]
  for (const outcome of all ? outcomes : outcomes.slice(0, 2)) {
    const chosen = results.filter(result => result.outcome === outcome)
    lines.push('', `${outcomeNames[outcome]}（${chosen.length} 条）`)
    for (const result of chosen) lines.push(...formatResult(result))
  }
  return lines.join('\n')
}

function formatResult(result: CheckResult): string[] {
  const { title, left, right, lines, outcome, reason } = result
  return [
    `  ${title}`,
    ...(outcome === 'untestable'
      ? []
      : [`    ${left.text}  ${relationSign(result)}  ${right.text}`]),
    `    ${reason ?? ''}${reason ? ' ' : ''}（原文第 ${lines.join('、')} 行）`,
  ]
}
